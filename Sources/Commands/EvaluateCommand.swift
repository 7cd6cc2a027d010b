import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie evaluate`.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Score models on past windows that they have not seen.",
        discussion: """
            A window is a year (data through October of the year before, January to December \
            forecast: steps 3 to 14) or any cut-off with any steps. CRPS, ignorance (bits) and \
            interval score are those of the VIEWS prediction challenge; for all three lower is \
            better. Windows of weeks take cut-offs such as 2022-W43. The benchmarks are run again in the same call, beside the models asked for. \
            Without --panel the events in the store are counted.
            """)

    @Option(help: ArgumentHelp("A panel file (unit, month_id or week, value).", valueName: "file"))
    var panel: String?

    @Option(help: "What the units are: country, admin1, admin2 or grid.")
    var by: UnitKind = .country

    @Option(help: "The violence counted: sb, ns, os or any.")
    var target: Domain.Target = .stateBased

    @Option(help: "From the store: what to add up (deaths, civilians or events).")
    var measure: Measure = .deaths

    @Option(
        help: ArgumentHelp(
            "From the store: count by month, or by week. A file says it itself.",
            valueName: "month|week"))
    var every: Cadence = .month

    @Option(
        help: ArgumentHelp(
            "From the store: only these countries; may be repeated.", valueName: "ISO3|name"))
    var country: [String] = []

    @Option(help: "From the store: events known only to a larger area (leave, spread, as-coded).")
    var imprecise: BuildPanel.Imprecise = .leave

    @Option(help: "From the store: periods of long events (spread, start or end).")
    var booking: PanelBooking = .spread

    @OptionGroup var windows: WindowOptions

    @Option(help: "A model to score; may be repeated (`vigie models` lists them).")
    var model: [String] = []

    @Option(help: ArgumentHelp("A file that lists the units that count.", valueName: "file"))
    var units: String?

    @Option(
        help: ArgumentHelp(
            "A file with a region for each unit, for scores by region.", valueName: "file"))
    var regions: String?

    @Option(help: "The column of --regions that names the region.")
    var regionColumn = "region"

    @Option(help: "Draws for each unit and period.")
    var draws = 1_000

    @Option(help: "Seed of the random generator.")
    var seed: UInt64 = 1

    @Option(
        help:
            "Only this part; may be repeated: scores, differences, calibration, thresholds, steps, regions, onset, largest."
    )
    var part: [EvaluationListing.Part] = []

    @Option(help: ArgumentHelp("Also write everything as a page.", valueName: "file"))
    var page: String?

    @OptionGroup var vintage: VintageOptions

    @Option(
        help: ArgumentHelp(
            "Models see only what was known this many days after each cut-off.",
            valueName: "days"))
    var knownAfter: Int?

    @Option(help: "The page's language: en or fr.")
    var language: Language = .english

    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func validate() throws {
        if let knownAfter, !(0...36_500).contains(knownAfter) {
            throw ValidationError("--known-after is a number of days from 0 to 36500.")
        }
    }

    func run() throws {
        try CommandFailure.reported {
            let summary = try evaluate()
            let parts = part.isEmpty ? Set(EvaluationListing.Part.allCases) : Set(part)
            switch output.format {
            case .csv: try output.write(EvaluationListing.long(summary, parts: parts))
            case .json: Console.say(EvaluationListing.json(summary, parts: parts))
            case .table, .geojson:
                for table in EvaluationListing.tables(summary, parts: parts) {
                    try output.write(table)
                }
                summary.notes.forEach { Console.say($0.english) }
            }
            if let page {
                try OutputFile.write(EvaluationPage(summary, language: language).html, to: page)
                Console.complain("wrote \(page)")
            }
        }
    }

    private func evaluate() throws -> EvaluationSummary {
        let cutOffs = try windows.cutOffs()
        if panel == nil, let other = cutOffs.first(where: { $0.cadence != every }) {
            throw UsageError(
                every == .month
                    ? "The cut-off \(other) is a week, but months are counted. Add --every week."
                    : "The cut-off \(other) is a month, but weeks are counted. Write cut-offs such as "
                        + "2022-W43, or leave out --every week.")
        }
        var request = EvaluateForecasts.Request(cutOffs: cutOffs)
        request.steps = windows.steps.range
        request.models = model
        request.unitsFile = units
        request.regions = regions.map { ($0, regionColumn) }
        request.draws = draws
        request.seed = seed
        let evaluate = EvaluateForecasts(progress: TerminalProgress.standard)
        let isVintage = vintage.vintage != .now || knownAfter != nil
        if let panel {
            guard !isVintage else {
                throw UsageError(
                    "A panel file knows only one state of knowledge; without --panel the store "
                        + "answers --as-known-on, --ledger and --known-after.")
            }
            return try evaluate(request, panelFile: panel, kind: by, target: target)
        }
        let workspace = try store.open()
        var counting = BuildPanel.Request(kind: by, target: target, every: every)
        counting.measure = measure
        counting.countries = try country.map { try workspace.country($0) }
        counting.imprecise = imprecise
        counting.booking = booking
        return try evaluate(
            request, counting: counting, knowledge: try knowledge(), in: workspace)
    }

    private func knowledge() throws -> EvaluateForecasts.Knowledge {
        if let knownAfter {
            guard vintage.vintage == .now else {
                throw UsageError("Give either --known-after or --as-known-on and --ledger.")
            }
            return .daysAfterCutOff(knownAfter)
        }
        return vintage.vintage == .now ? .now : .vintage(vintage.vintage)
    }
}

/// Which windows are scored.
struct WindowOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Years to score, separated by commas or as a range: 2018...2021.",
            valueName: "years"))
    var windows: String?

    @Option(
        name: .customLong("cut-offs"),
        help: ArgumentHelp(
            "Cut-off months or weeks instead of years, separated by commas, or rolling origins: 2018-06...2020-06/3 (every third month), 2019-W01...2022-W40/13.",
            valueName: "periods"))
    var origins: String?

    @Option(help: ArgumentHelp("Months (or weeks) ahead, within 1...36.", valueName: "a...b"))
    var steps: StepRange = StepRange(3...14)

    func cutOffs() throws -> [Period] {
        switch (windows, origins) {
        case (.some(let years), .none):
            return try Self.years(years).map { .month(Month(year: $0 - 1, month: 10)) }
        case (.none, .some(let periods)): return try Self.periods(periods)
        default:
            throw UsageError(
                "Name what to score: either --windows 2018,2019 or --cut-offs 2019-06.")
        }
    }

    private static func years(_ text: String) throws -> [Int] {
        let bounds = text.split(separator: "...").map { Int($0) }
        if bounds.count == 2, let first = bounds[0], let last = bounds[1], first <= last,
            first >= 1990, last <= 2100
        {
            return Array(first...last)
        }
        return try text.split(separator: ",").map { text in
            guard let year = Int(text), (1990...2100).contains(year) else {
                throw UsageError("'\(text)' is no year; write --windows 2018,2019 or 2018...2021.")
            }
            return year
        }
    }

    private static func periods(_ text: String) throws -> [Period] {
        let cutOffs = try listed(text)
        guard !cutOffs.isEmpty else {
            throw UsageError("'\(text)' names no month or week; write --cut-offs 2019-06,2019-12.")
        }
        guard Set(cutOffs.map(\.cadence)).count == 1 else {
            throw UsageError("'\(text)' mixes months and weeks; score one or the other.")
        }
        return cutOffs
    }

    private static func listed(_ text: String) throws -> [Period] {
        let parts = text.split(separator: "/")
        let bounds = (parts.first ?? "").split(separator: "...").map { Period(iso: $0) }
        if bounds.count == 2, let first = bounds[0], let last = bounds[1],
            first.cadence == last.cadence, first <= last
        {
            let every = parts.count > 1 ? Int(parts[1]) : 1
            guard let every, (1...1200).contains(every) else {
                throw UsageError(
                    "'\(text)': after the slash stands every how many months or weeks, 1 to 1200.")
            }
            return Array(stride(from: first, through: last, by: every))
        }
        return try text.split(separator: ",").map { text in
            guard let period = Period(iso: text) else {
                throw UsageError(
                    "'\(text)' is no month or week that exists; write --cut-offs 2019-06,2019-12, "
                        + "2018-06...2020-06/3 or 2019-W01...2022-W40/13.")
            }
            return period
        }
    }
}

extension EvaluationListing.Part: ExpressibleByArgument {}
