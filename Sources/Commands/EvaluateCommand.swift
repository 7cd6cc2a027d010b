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
            Each window is a year: data through October of the year before, January to December \
            forecast (steps 3 to 14). CRPS, ignorance (bits) and interval score as in the VIEWS \
            prediction challenge; for all three lower is better. The benchmarks are always run \
            beside the models asked for.
            """)

    @Option(help: ArgumentHelp("A panel file (unit, month_id, value).", valueName: "file"))
    var panel: String

    @Option(help: "What the units are: country, admin1, admin2 or grid.")
    var by: UnitKind = .country

    @Option(help: "The violence counted: sb, ns, os or any.")
    var target: Domain.Target = .stateBased

    @Option(help: ArgumentHelp("Years to score, separated by commas.", valueName: "years"))
    var windows: String

    @Option(help: "A model to score; may be repeated (`vigie models` lists them).")
    var model: [String] = []

    @Option(help: ArgumentHelp("A file that lists the units that count.", valueName: "file"))
    var units: String?

    @Option(help: "Draws for each unit and month.")
    var draws = 1_000

    @Option(help: "Seed of the random generator.")
    var seed: UInt64 = 1

    @OptionGroup var output: OutputOptions

    func run() throws {
        try CommandFailure.reported {
            let years = try windows.split(separator: ",").map { text in
                guard let year = Int(text), (1990...2100).contains(year) else {
                    throw UsageError("'\(text)' is no year; write --windows 2018,2019.")
                }
                return year
            }
            let rows = try EvaluateForecasts(progress: TerminalProgress.standard)
                .evaluate(
                    panelFile: panel, kind: by, target: target, years: years, models: model,
                    unitsFile: units, draws: draws, seed: seed)
            try output.write(ScoreListing.table(rows))
        }
    }
}
