import ArgumentParser
import Workflows

/// `vigie exercise`.
struct ExerciseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exercise",
        abstract: "Made-up violence in a fictional country, for training and as a load.",
        subcommands: [Generate.self, Load.self])

    /// `vigie exercise generate`.
    struct Generate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write an exercise as a file in UCDP's layout.",
            discussion: "The same events and seed give the same bytes.")

        @Option(help: "How many events.")
        var events = 4_000

        @Option(help: "The seed.")
        var seed: UInt64 = 7

        @Option(help: ArgumentHelp("Where to write it.", valueName: "file"))
        var out = "exercise.csv"

        func run() throws {
            try CommandFailure.reported {
                try WriteExercise(events: events, seed: seed)(to: out)
                Console.complain("wrote \(out): \(events) EXERCISE events, seed \(seed)")
            }
        }
    }

    /// `vigie exercise load`.
    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load the exercise country into the store.")

        @OptionGroup var store: StoreOptions

        func run() throws {
            try CommandFailure.reported {
                let workspace = try store.openOrMake()
                for report in try LoadExercise(workspace)() {
                    Console.say(ImportSummary.line(report.entry, report.noun))
                }
                try RebuildIncidents(workspace).ifNeeded()
            }
        }
    }
}
