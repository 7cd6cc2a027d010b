import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie forecast`.
struct ForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Forecast deaths or events by unit and month as full distributions.",
        subcommands: [MakeForecastCommand.self, ExplainForecastCommand.self],
        defaultSubcommand: MakeForecastCommand.self)
}

/// `vigie forecast explain`.
struct ExplainForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say in words why a unit's forecast is what it is.")

    @Option(help: "The unit: a P-code, a PRIO-GRID number or a country's code.")
    var unit: String

    @Option(help: "Units: country, admin1, admin2 or grid (default: told from --unit).")
    var by: UnitKind?

    @Option(help: "Violence: sb, ns, os (against civilians) or any.")
    var target: Domain.Target = .oneSided

    @Option(
        help: ArgumentHelp(
            "The last month the model sees (default: the last month of data).",
            valueName: "YYYY-MM"))
    var cutOff: Month?

    @Option(help: "How many months ahead.")
    var step = 1

    @Option(help: "The model (`vigie models` lists them).")
    var model = MakeForecast.standardModel

    @Option(help: "Seed of the random generator.")
    var seed: UInt64 = 1

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let kind = try by ?? workspace.unitKind(of: unit)
            let month = Month(year: 1989, month: 1)
            var counting = BuildPanel.Request(kind: kind, target: target, months: month...month)
            if kind == .admin1 || kind == .admin2,
                let country = try workspace.countryOfUnit(unit)
            {
                counting.countries = [country]
            }
            var request = MakeForecast.Request(counting: counting, model: model)
            request.cutOff = cutOff
            request.seed = seed
            let outcome = try ExplainForecast(workspace)(
                request, unit: unit, step: step, in: vintage.vintage)
            Console.say(Self.text(outcome, target))
        }
    }

    private static func text(_ outcome: ExplainForecast.Outcome, _ target: Domain.Target) -> String
    {
        let summary = outcome.summary
        let interval = summary.interval(0.9)
        let chance = ((summary.probability(atLeast: 1) ?? 0) * 100).rounded()
        let head =
            "\(outcome.name) (\(outcome.unit)), \(outcome.month), \(target.rawValue): any death "
            + "\(Int(chance)) %, median \(Int(summary.median.rounded())), 90 % between "
            + "\(Int(interval?.lower ?? 0)) and \(Int((interval?.upper ?? 0).rounded(.up))) "
            + "(\(outcome.model.rule))"
        return ([head, ""] + outcome.sentences.map { "- \($0)" }).joined(separator: "\n")
    }
}

/// `vigie forecast` without a subcommand.
struct MakeForecastCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Forecast every unit (the default).")

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

    @Flag(
        help: "Do not keep the forecast in the store, where it is scored once the months are known."
    )
    var noKeep = false

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
            request.keeps = !noKeep
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
