import Domain

/// Reads a panel from comma-separated text: one line per unit and month, or per unit and week.
///
/// Columns are found by name: a unit (`unit`, `country_id`, `priogrid_gid`, `gid`, `pcode`,
/// `iso3`), a month (`month_id`, or `month` as `YYYY-MM`) or a week (`week` as
/// `YYYY-Www`) and a value (`value`, `deaths`, `count`,
/// `outcome`, `ged_sb`, `ged_ns`, `ged_os`, `ged_any`, `best`). An empty value is unknown.
/// Months or weeks without a line are unknown too.
public struct PanelReader: Sendable {
    public var kind: UnitKind
    public var target: Target
    public var measure: Measure

    public init(kind: UnitKind, target: Target, measure: Measure = .deaths) {
        self.kind = kind
        self.target = target
        self.measure = measure
    }

    private struct Columns {
        var unit: Int
        var period: Int
        var cadence: Cadence
        var value: Int
    }

    private struct Entry {
        var unit: Int
        var period: Int
        var value: Double
        var line: Int
    }

    /// The panel of a file's bytes.
    ///
    /// - Throws: ``ForecastingError`` for a missing column, an unreadable field, a unit and month
    ///   (or week) that stand on two lines, or months and weeks in one file.
    public func panel(_ bytes: [UInt8]) throws -> Panel {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let header = lines.first, !bytes.isEmpty else { throw ForecastingError.emptyPanel }
        let columns = try Self.columns(
            Self.fields(header.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }))
        var rowOf: [String: Int] = [:]
        var units: [String] = []
        var entries: [Entry] = []
        for (index, line) in lines.enumerated().dropFirst() {
            let fields = Self.fields(line)
            if fields.allSatisfy(\.isEmpty) { continue }
            let (unit, entry) = try Self.entry(fields, columns, line: index + 1)
            let row =
                rowOf[unit]
                ?? {
                    units.append(unit)
                    rowOf[unit] = units.count - 1
                    return units.count - 1
                }()
            entries.append(
                Entry(unit: row, period: entry.period, value: entry.value, line: index + 1))
        }
        return try assemble(units, entries, columns.cadence)
    }

    private func assemble(
        _ units: [String], _ entries: [Entry], _ cadence: Cadence
    ) throws -> Panel {
        guard let first = entries.map(\.period).min(), let last = entries.map(\.period).max()
        else {
            throw ForecastingError.emptyPanel
        }
        let count = last - first + 1
        var values = [Double](repeating: .nan, count: units.count * count)
        var lineOf = [Int32](repeating: 0, count: units.count * count)
        for entry in entries {
            let place = entry.unit * count + entry.period - first
            guard lineOf[place] == 0 else {
                throw ForecastingError.duplicateMonth(
                    unit: units[entry.unit], month: "\(Period(cadence, number: entry.period))",
                    firstLine: Int(lineOf[place]), line: entry.line)
            }
            lineOf[place] = Int32(entry.line)
            values[place] = entry.value
        }
        return Panel(
            kind: kind, target: target, measure: measure, units: units,
            periods: Period(cadence, number: first)...Period(cadence, number: last), values: values)
    }

    private static func entry(_ fields: [String], _ columns: Columns, line: Int) throws
        -> (unit: String, entry: Entry)
    {
        func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
        let unit = field(columns.unit)
        guard !unit.isEmpty else {
            throw ForecastingError.unreadable(
                line: line, field: "unit", text: "", expected: "the name of a unit")
        }
        let period = try Self.period(field(columns.period), columns.cadence, line: line)
        let valueText = field(columns.value)
        let value = valueText.isEmpty ? Double.nan : Double(valueText)
        guard let value,
            value.isNaN ? valueText.isEmpty : (0...History.largestCount).contains(value)
        else {
            throw ForecastingError.unreadable(
                line: line, field: "value", text: valueText,
                expected: "a count from 0 to 1,000,000,000, or nothing where it is unknown")
        }
        return (unit, Entry(unit: 0, period: period, value: value, line: line))
    }

    private static func period(_ text: String, _ cadence: Cadence, line: Int) throws -> Int {
        switch cadence {
        case .month:
            guard let month = Int(text) ?? Month(iso: text)?.number, (-1200...2400).contains(month)
            else {
                throw ForecastingError.unreadable(
                    line: line, field: "month", text: text,
                    expected: Week(iso: text) == nil
                        ? "a month_id or YYYY-MM"
                        : "a month_id or YYYY-MM; a panel by week needs a column week")
            }
            return month
        case .week:
            guard let week = Week(iso: text), (1900...2200).contains(week.year) else {
                throw ForecastingError.unreadable(
                    line: line, field: "week", text: text,
                    expected: "a week as YYYY-Www that exists, such as 2022-W24")
            }
            return week.number
        }
    }

    private static func columns(_ names: [String]) throws -> Columns {
        let lowered = names.map { $0.lowercased() }
        let (month, week) = (
            lowered.contains("month_id") || lowered.contains("month"), lowered.contains("week")
        )
        guard !(month && week) else {
            throw ForecastingError.unreadable(
                line: 1, field: "the header", text: names.joined(separator: ","),
                expected: "months or weeks, not both: leave out one of the columns")
        }
        func find(_ candidates: [String]) throws -> Int {
            for name in candidates {
                if let index = lowered.firstIndex(of: name) { return index }
            }
            throw ForecastingError.missingColumn(
                line: 1, needed: candidates.joined(separator: " or "), found: names)
        }
        return Columns(
            unit: try find(["unit", "country_id", "priogrid_gid", "gid", "pcode", "iso3"]),
            period: try find(week ? ["week"] : ["month_id", "month", "week"]),
            cadence: week ? .week : .month,
            value: try find([
                "value", "deaths", "count", "outcome", "ged_sb", "ged_ns", "ged_os", "ged_any",
                "best",
            ]))
    }

    private static func fields(_ line: ArraySlice<UInt8>) -> [String] {
        let bare = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        return bare.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
                .trimmedQuotes
        }
    }
}

extension String {
    fileprivate var trimmedQuotes: String {
        var text = Substring(self)
        while let last = text.last, last == " " || last == "\"" { text = text.dropLast() }
        while let first = text.first, first == " " || first == "\"" { text = text.dropFirst() }
        return String(text)
    }
}
