import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie timeline`.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Show mandates, measures and promises in order of time, the violence beneath.",
        discussion: """
            With --out the same as a picture (.svg) or a page (.html): which mandate was in force, \
            which measures held, what happened, every date given for every promise, and the people \
            killed by month.
            """)

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

    @Option(
        help: ArgumentHelp(
            "Write a picture (.svg) or a page (.html) instead of a table.", valueName: "file"))
    var out: String?

    @Option(help: "The language of the picture or page: en or fr.")
    var language: Language = .english

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
            if let out { return try draw(timeline, to: out) }
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

    private func draw(_ timeline: ShowTimeline.Timeline, to path: String) throws {
        let page = TimelinePage(
            timeline.picture, wording: MissionWording(language, french: timeline.french))
        let name = path.lowercased()
        guard name.hasSuffix(".svg") || name.hasSuffix(".html") else {
            throw UsageError("--out takes a file that ends in .svg or .html, not '\(path)'.")
        }
        try OutputFile.write(name.hasSuffix(".svg") ? page.svg : page.html, to: path)
        Console.complain("wrote \(path)")
    }
}

extension TimelineEntry.Kind: ExpressibleByArgument {}
