import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie mandate`.
struct MandateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mandate",
        abstract: "Show what a mission was ordered to do on a day, or hold it against events.",
        discussion: """
            An item is always resolved against a date: which resolution was in force decides what \
            "item 2" means. `vigie mandate status` holds the items of a period against what \
            happened.
            """,
        subcommands: [Show.self, Status.self], defaultSubcommand: Show.self)

    /// `vigie mandate show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Show the items in force on a day (default: that of --as-known-on, else today).")

        @Option(help: ArgumentHelp("The day.", valueName: "YYYY-MM-DD"))
        var on: Day?

        @Flag(help: "List all resolutions with the days on which they were in force.")
        var history = false

        @OptionGroup var mission: MissionOptions
        @OptionGroup var vintage: VintageOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var store: StoreOptions

        func run() throws {
            try CommandFailure.reported {
                let workspace = try store.open()
                let answer = try ShowMandate(workspace)(
                    mission: mission.mission, on: vintage.day(on, workspace),
                    in: vintage.vintage)
                answer.diagnostics.forEach { Console.complain("\($0)") }
                if history {
                    return try output.write(
                        MandateListing.history(answer.history, caption: answer.mission))
                }
                guard let inForce = answer.inForce else {
                    try output.write(
                        MandateListing.history(answer.history, caption: MandateText.nothing(answer))
                    )
                    return
                }
                try output.write(
                    MandateListing.items(
                        inForce, ceilings: answer.ceilings, sources: answer.sources))
            }
        }
    }
}

/// Which mission.
struct MissionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The mission (default: the only one in the store).", valueName: "name"))
    var mission: String?
}

/// The parts of `vigie mandate` around its tables.
enum MandateText {
    /// That nothing was in force, and what was before and after.
    static func nothing(_ answer: ShowMandate.Answer) -> String {
        var text = "\(answer.mission) had no mandate in force on \(answer.on)."
        if let last = answer.history.last(where: { $0.period.last < answer.on }) {
            text += " The last before was \(last.mandate.id), until \(last.period.last)."
        }
        if let next = answer.history.first(where: { $0.period.first > answer.on }) {
            text += " The next was \(next.mandate.id), from \(next.period.first)."
        }
        return text + "\n"
    }
}
