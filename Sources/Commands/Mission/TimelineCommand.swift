import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie timeline`.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Show mandates, measures and promises in order of time, the violence beneath.")

    @Option(help: ArgumentHelp("Country by code or name.", valueName: "ISO3|name"))
    var country: String?

    @Option(help: ArgumentHelp("First day.", valueName: "YYYY-MM-DD|YYYY-MM|YYYY"))
    var from: DayOrMonth

    @Option(help: ArgumentHelp("Last day.", valueName: "YYYY-MM-DD|YYYY-MM|YYYY"))
    var to: DayOrMonth

    @Option(help: "Only mandate, measure, promise, deadline or outcome; may be repeated.")
    var kind: [TimelineEntry.Kind] = []

    @Flag(help: "The months' violence instead of the entries.")
    var violence = false

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            guard from.first <= to.last else {
                throw UsageError("--from \(from.first) is after --to \(to.last).")
            }
            let workspace = try store.open()
            let timeline = try ShowTimeline(workspace)(
                country: try country.map { try workspace.country($0) },
                period: DayRange(from.first, to.last), kinds: Set(kind), in: vintage.vintage)
            let months = TimelineListing.violence(
                timeline.violence, isExercise: timeline.isExercise)
            if violence { return try output.write(months) }
            try output.write(
                TimelineListing.table(
                    timeline.entries, caption: "\(timeline.country), \(timeline.period)",
                    notes: SourceList.lines(
                        timeline.entries.flatMap(\.references), timeline.sources),
                    isExercise: timeline.isExercise))
            if output.format == .table { Console.say("\n" + months.text()) }
        }
    }
}

extension TimelineEntry.Kind: ExpressibleByArgument {}
