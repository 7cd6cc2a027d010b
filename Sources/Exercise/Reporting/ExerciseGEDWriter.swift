import Domain
import Geography
import Statistics

/// An exercise as rows of a UCDP GED file (the 49 columns of the global file 24.1), as if coders had
/// read the reports: for importing by the ordinary path, and as a load of any size.
///
///     var writer = ExerciseGEDWriter(ExerciseSettings(events: 1_000_000, seed: 7))
///     while let chunk = writer.nextChunk() { output.write(chunk) }
///
/// The first chunk starts with the header. Memory does not grow with the number of events.
public struct ExerciseGEDWriter: Sendable {
    private let settings: ExerciseSettings
    private let reporting: ExerciseReporting
    private let wordings = ExerciseGEDTexts()
    private var violence: ExerciseViolence
    private var written = 0
    private var isStarted = false

    /// The columns, in order.
    public static let columns = [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence",
        "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id",
        "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id",
        "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
        "source_date", "source_headline", "source_original", "where_prec", "where_coordinates",
        "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
        "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec",
        "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown",
        "best", "high", "low", "gwnoa", "gwnob",
    ]

    public init(_ settings: ExerciseSettings) {
        self.settings = settings.inRange
        reporting = ExerciseReporting(seed: settings.seed)
        violence = ExerciseViolence(settings)
    }

    /// The next rows as UTF-8, at most as many as asked for; `nil` after the last.
    public mutating func nextChunk(rows: Int = 2048) -> [UInt8]? {
        var row = DelimitedRow()
        if !isStarted {
            isStarted = true
            for column in Self.columns { row.add(column) }
            row.end()
        }
        var left = max(1, rows)
        while left > 0, written < settings.events, let event = violence.next() {
            let reports = reporting.reports(of: event).filter { !$0.isDenial }
            guard !reports.isEmpty else { continue }
            add(event, reports, to: &row)
            written += 1
            left -= 1
        }
        return row.bytes.isEmpty ? nil : row.bytes
    }

    private func add(
        _ event: ExerciseEvent, _ reports: [ExerciseReport], to row: inout DelimitedRow
    ) {
        let record = ExerciseGEDRecord(event: event, reports: reports, seed: settings.seed)
        let texts = wordings[event.conflictID]
        let wording = ExerciseWording(
            report: record.placed, event: event, land: reporting.land)
        row.add(9_000_000_000_000 + Int(settings.seed % 10_000) * 100_000_000 + event.id)
        row.add(
            "XEX-\(record.year)-\(event.conflict.type.ucdpCode)-\(event.conflictID)-\(event.id)")
        row.add(record.year)
        row.add(texts.beforeSides)
        row.add(reports.count)
        addSources(reports, event, to: &row)
        row.add(record.placed.precision.rawValue)
        row.add(wording.name)
        row.add(wording.description)
        row.add(wording.units.admin1)
        row.add(wording.units.admin2)
        add(record.placed.coordinate, to: &row)
        row.add(texts.country)
        row.add(record.placed.precision <= .nearby ? 1 : 2)
        row.add(record.dated.datePrecision.rawValue)
        row.add(record.dated.when.first)
        row.add(record.dated.when.last)
        for count in [
            record.deaths.sideA, record.deaths.sideB, record.deaths.civilians,
            record.deaths.unknown, record.best, record.high, record.low,
        ] { row.add(count) }
        row.add(texts.afterDeaths)
        row.end()
    }

    private func addSources(
        _ reports: [ExerciseReport], _ event: ExerciseEvent, to row: inout DelimitedRow
    ) {
        let told = reports.map { report in
            (
                outlet: ExerciseOutlet.all[report.outlet].name, published: report.published,
                headline: ExerciseWording(report: report, event: event, land: reporting.land)
                    .headline
            )
        }
        row.addList(told) { row, report in
            // Quotes inside quotes are doubled.
            row.append("\"\"")
            row.append(report.outlet)
            row.append(",")
            row.append(report.published)
            row.append(",")
            row.append(report.headline)
            row.append("\"\"")
        }
        row.addList(told) { $0.append($1.outlet) }
        row.addList(told) { $0.append($1.published) }
        row.addList(told) { $0.append($1.headline) }
        row.add(ExerciseCountry.label)
    }

    private func add(_ point: Coordinate, to row: inout DelimitedRow) {
        row.add(degrees: point.latitude)
        row.add(degrees: point.longitude)
        row.add(pointAt: point)
        row.add(PRIOGridCell(containing: point).gid)
    }
}

/// What a coder makes of the reports of one event.
private struct ExerciseGEDRecord {
    let year: Int
    /// The reports that are most exact about the place and about the date.
    let placed: ExerciseReport
    let dated: ExerciseReport
    let deaths: ExerciseDeaths
    let best: Int
    let low: Int
    let high: Int

    /// `reports` holds at least one.
    init(event: ExerciseEvent, reports: [ExerciseReport], seed: UInt64) {
        placed = reports.min { $0.precision < $1.precision } ?? reports[0]
        dated = reports.min { $0.datePrecision < $1.datePrecision } ?? reports[0]
        let tolls = reports.map(\.deaths).sorted { $0.total < $1.total }
        let middle = tolls[(tolls.count - 1) / 2]
        var generator = SeededGenerator(seed: seed, stream: 1 << 42 + UInt64(event.id))
        let slip = generator.uniform() < 0.002
        deaths = middle
        best = middle.total
        // Now and then the ends are swapped with the middle, as in the real files.
        low = min(middle.total, reports.map(\.low).min() ?? 0)
        high = slip ? max(0, best - 1) : max(middle.total, reports.map(\.high).max() ?? 0)
        year = dated.when.first.parts.year
    }
}
