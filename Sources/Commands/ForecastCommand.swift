import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie forecast`.
struct ForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Forecast deaths or events by unit and month as full distributions.")

    @OptionGroup var counting: CountingOptions

    @Option(
        help: ArgumentHelp(
            "The last month the model sees (default: the last month of data).",
            valueName: "YYYY-MM"))
    var cutOff: Month?

    @Option(help: ArgumentHelp("Months ahead, such as 3...14.", valueName: "a...b"))
    var steps: StepRange = StepRange(3...14)

    @Option(help: "Draws for each unit and month.")
    var draws = 1_000

    @Option(help: "Seed of the random generator; the same seed gives the same bytes.")
    var seed: UInt64 = 1

    @Option(help: "The model (`vigie models` lists them).")
    var model = MakeForecast.standardModel

    @Flag(help: "Write every draw (month_id, unit, draw, outcome) instead of the summary.")
    var allDraws = false

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let months = Month(year: 1989, month: 1)...Month(year: 1989, month: 1)
            var request = MakeForecast.Request(
                counting: try counting.request(months, in: workspace), model: model)
            request.cutOff = cutOff
            request.steps = steps.range
            request.draws = draws
            request.seed = seed
            let result = try MakeForecast(workspace)(request, in: vintage.vintage)
            let forecast = result.forecast
            for diagnostic in forecast.diagnostics { Console.complain("\(diagnostic)") }
            let isExercise = try workspace.isExercise()
            if allDraws {
                try output.write(ForecastListing.draws(forecast, isExercise: isExercise))
                return
            }
            let notes = [
                "\(forecast.model.name) (\(forecast.model.rule)), data through "
                    + "\(forecast.cutOff), \(forecast.drawCount) draws, seed \(seed)",
                "skill against the naive baselines: `vigie evaluate`",
            ]
            try output.write(
                ForecastListing.summary(
                    forecast, names: try workspace.unitNames(forecast.kind), notes: notes,
                    isExercise: isExercise))
        }
    }
}

/// Months ahead as `3...14` or `3`.
struct StepRange: ExpressibleByArgument {
    let range: ClosedRange<Int>

    init(_ range: ClosedRange<Int>) { self.range = range }

    init?(argument: String) {
        let parts = argument.replacing("...", with: "-").split(separator: "-").map { Int($0) }
        guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2,
            first <= last
        else { return nil }
        range = first...last
    }

    var defaultValueDescription: String { "\(range.lowerBound)...\(range.upperBound)" }
}
