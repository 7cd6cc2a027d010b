import ArgumentParser
import Domain
import Foundation
import Publishing
import Workflows

/// `vigie forecast`.
struct ForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Forecast deaths or events by unit and month (or week) as full distributions.",
        subcommands: [
            MakeForecastCommand.self, ExplainForecastCommand.self, ScoreboardCommand.self,
            ListForecastsCommand.self,
        ],
        defaultSubcommand: MakeForecastCommand.self)
}

/// `vigie forecast` without a subcommand.
struct MakeForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Forecast every unit (the default).")

    @OptionGroup var counting: CountingOptions

    @Option(
        help: ArgumentHelp(
            "The last month (or week) the model sees (default: the last of the data).",
            valueName: "YYYY-MM|YYYY-Www"), transform: Period.argument)
    var cutOff: Period?

    @Option(
        help: ArgumentHelp(
            "Months (or weeks) ahead, within 1...36, such as 3...14.", valueName: "a...b"))
    var steps: StepRange = StepRange(3...14)

    @Option(help: "Draws for each unit and period.")
    var draws = 1_000

    @Option(help: "Seed of the random generator; the same seed gives the same bytes.")
    var seed: UInt64 = 1

    @Option(help: "The model (`vigie models` lists them).")
    var model = MakeForecast.standardModel

    @Flag(help: "Write every draw (month_id or week, unit, draw, outcome) instead of the summary.")
    var allDraws = false

    @Flag(
        help:
            "Make draws belong together and add the sums of the levels above: cells to districts, regions, countries."
    )
    var coherent = false

    @Option(
        help: ArgumentHelp(
            "Write to this file (.csv, or .parquet with duckdb) and its lineage beside it.",
            valueName: "file"))
    var out: String?

    @Flag(
        help:
            "Do not keep the forecast in the store, where it is scored once the months or weeks are known."
    )
    var noKeep = false

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            if let cutOff { try counting.check(cutOff, "--cut-off") }
            let workspace = try store.open()
            var request = MakeForecast.Request(
                counting: try counting.request(in: workspace), model: model)
            request.cutOff = cutOff
            request.steps = steps.range
            request.draws = draws
            request.seed = seed
            request.keeps = !noKeep
            request.isCoherent = coherent
            let result = try MakeForecast(workspace)(request, in: vintage.vintage)
            for diagnostic in result.forecast.diagnostics { Console.complain("\(diagnostic)") }
            try write(result, workspace)
        }
    }

    private func write(_ result: MakeForecast.Result, _ workspace: Workspace) throws {
        let forecast = result.forecast
        let levels = [forecast] + result.sums
        let isExercise = try workspace.isExercise()
        let draws = DrawsText(levels, isExercise: isExercise)
        if allDraws, out == nil {
            switch output.format {
            case .csv: return draws.write { Console.write(Data($0)) }
            case .table, .json, .geojson:
                return try output.write(ForecastListing.draws(levels, isExercise: isExercise))
            }
        }
        let notes = [
            "\(forecast.model.name) (\(forecast.model.rule)), data through "
                + "\(forecast.cutOff), \(forecast.drawCount) draws, seed \(seed)",
            "skill against the naive baselines: `vigie evaluate`",
        ]
        let names = try levels.map(\.kind).reduce(into: [String: String]()) { names, kind in
            names.merge(try workspace.unitNames(kind)) { first, _ in first }
        }
        let summary = ForecastListing.summary(
            levels, names: names, notes: notes, isExercise: isExercise)
        guard let out else { return try output.write(summary) }
        try ForecastFile(
            path: out, summary: allDraws ? nil : summary, draws: draws,
            lineage: ForecastLineage.json(
                levels, countries: counting.country, imprecise: counting.imprecise.rawValue,
                booking: counting.booking.rawValue, knownThrough: result.knownThrough,
                ledger: vintage.ledger ?? workspace.store.ledger().last?.id ?? 0,
                program: "vigie \(ProgramVersion.text)", isExercise: isExercise)
        ).write()
    }
}

/// Months or weeks ahead as `3...14` or `3`.
struct StepRange: ExpressibleByArgument {
    let range: ClosedRange<Int>

    init(_ range: ClosedRange<Int>) { self.range = range }

    init?(argument: String) {
        let parts = argument.replacing("...", with: "-")
            .split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2,
            first <= last
        else { return nil }
        range = first...last
    }

    var defaultValueDescription: String { "\(range.lowerBound)...\(range.upperBound)" }
}
