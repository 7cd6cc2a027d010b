import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie forecast explain`.
struct ExplainForecastCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, html, json
    }

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
            valueName: "YYYY-MM"), transform: Period.argument)
    var cutOff: Period?

    @Option(
        help: ArgumentHelp(
            "Months; weeks are refused, as reasons are counted in months.",
            valueName: "month|week"))
    var every: Cadence = .month

    @Option(help: "How many months ahead, within 1...36.")
    var step = 1

    @Option(help: "The model (`vigie models` lists them).")
    var model = MakeForecast.standardModel

    @Option(help: "Seed of the random generator.")
    var seed: UInt64 = 1

    @Option(help: "The language: en or fr.")
    var language: Language = .english

    @Option(help: "What to write: text, html (a page with the fan chart) or json.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Write to this file.", valueName: "file"))
    var out: String?

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard (1...36).contains(step) else {
            throw ValidationError("--step is 1 (the month after the cut-off) to 36.")
        }
        guard every == .month else {
            throw ValidationError(
                "Reasons are given by month only: level, precedents and skill are counted in months. "
                    + "`vigie forecast --every week` gives the numbers by week; leave out --every "
                    + "for the reasons by month.")
        }
    }

    func run() throws {
        try CommandFailure.reported {
            var month: Month?
            if let cutOff {
                guard case .month(let found) = cutOff else {
                    throw UsageError(
                        "--cut-off \(cutOff) is a week; reasons are given for forecasts by month only. "
                            + "Write a month such as \(cutOff.month).")
                }
                month = found
            }
            let workspace = try store.open()
            let forecast = try ExplainForecast(workspace)(
                unit: unit, kind: by, target: target, cutOff: month, step: step, model: model,
                seed: seed, language: language, in: vintage.vintage)
            try OutputFile.writeOrSay(text(forecast), to: out)
        }
    }

    private func text(_ forecast: UnitForecast) -> String {
        switch format {
        case .html: return UnitForecastPage(forecast, language: language).html
        case .json: return forecast.json(language)
        case .text:
            let mark = forecast.isExercise ? ["EXERCISE - EXERCISE - EXERCISE"] : []
            let lines = forecast.sentences(language).map { "- \($0)" }
            return (mark + ["\(forecast.heading(language)) (\(forecast.model.rule))", ""] + lines)
                .joined(separator: "\n")
        }
    }
}
