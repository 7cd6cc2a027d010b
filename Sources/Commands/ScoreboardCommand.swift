import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie forecast scoreboard`.
struct ScoreboardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scoreboard",
        abstract: "Hold kept forecasts against what happened.",
        discussion: """
            Every forecast made is kept. Once its months (or weeks) are known they are scored beside the naive \
            baselines; for each the forecast made nearest to it is shown. It counts as \
            forecast ahead only when it was unknown on the day the forecast was made.
            """)

    @Option(
        help: ArgumentHelp(
            "Forecasts of this country (default: those of all countries together).",
            valueName: "ISO3|name"))
    var country: String?

    @Option(help: "Units: country, admin1, admin2 or grid (default: the finest of the country).")
    var by: UnitKind?

    @Option(
        help: "Violence: sb, ns, os or any (default: os in a country, any for all countries).")
    var target: Domain.Target?

    @Option(help: ArgumentHelp("Forecasts by month or by week.", valueName: "month|week"))
    var every: Cadence = .month

    @Option(help: "What was added up: deaths, civilians (deaths) or events.")
    var measure: Measure = .deaths

    @Option(help: "The model whose forecasts are shown.")
    var model = MakeForecast.standardModel

    @Option(
        help: "Only forecasts made so many months (or weeks) ahead (default: the nearest to each).")
    var step: Int?

    @Option(
        help: ArgumentHelp("First month (or week).", valueName: "YYYY-MM|YYYY-Www"),
        transform: Period.argument)
    var from: Period?

    @Option(
        help: ArgumentHelp("Last month (or week).", valueName: "YYYY-MM|YYYY-Www"),
        transform: Period.argument)
    var to: Period?

    @Option(help: ArgumentHelp("Also write it as a page with plots.", valueName: "file"))
    var page: String?

    @Option(help: "The page's language: en or fr.")
    var language: Language = .english

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let code = try country.map { try workspace.country($0) }
            let usual = try code.map { try ShowOutlook(workspace).kind(of: $0) } ?? .country
            var request = ShowScoreboard.Request(
                kind: by ?? usual, target: target ?? (code == nil ? .any : .oneSided))
            request.country = code
            request.measure = measure
            request.model = model
            request.step = step
            let first = from ?? every.period(holding: Month(year: 1989, month: 1).firstDay)
            let last = to ?? every.period(holding: Month(year: 2200, month: 1).firstDay)
            guard first.cadence == every, last.cadence == every else {
                throw UsageError(
                    "--from and --to are \(every.rawValue)s here: write them as \(every.pattern)"
                        + (every == .month ? ", or add --every week." : "."))
            }
            guard first <= last else { throw UsageError("--from \(first) is after --to \(last).") }
            request.cadence = every
            request.periods = first...last
            let board = try ShowScoreboard(workspace)(request, in: vintage.vintage)
            try output.write(board.table())
            if let page {
                let place = code.map { Country.alpha3($0)?.name ?? $0 }
                try OutputFile.write(
                    ScoreboardPage(board, place: place, language: language).html, to: page)
                Console.complain("wrote \(page)")
            }
        }
    }
}

/// `vigie forecast list`.
struct ListForecastsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the forecasts that are kept.")

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            try output.write(
                ForecastListing.kept(
                    try workspace.store.forecasts(.init(madeBy: vintage.vintage)),
                    isExercise: try workspace.isExercise()))
        }
    }
}
