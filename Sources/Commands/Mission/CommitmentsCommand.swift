import ArgumentParser
import Domain
import Publishing
import Workflows

/// `vigie commitments`.
struct CommitmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commitments",
        abstract: "List what was promised, by when, and where it stood on a day.",
        discussion: """
            Nothing that became known after the day changes the answer. "Slipped" is counted from \
            the first deadline that those who owe the commitment gave themselves; `--dates` lists \
            every date ever given, `--ics` writes the deadlines for a calendar.
            """)

    @Option(help: ArgumentHelp("Country by code or name.", valueName: "ISO3|name"))
    var country: String?

    @Option(
        help: ArgumentHelp(
            "The day (default: that of --as-known-on, else today).", valueName: "YYYY-MM-DD"))
    var on: Day?

    @Option(help: "Only this theme; may be repeated.")
    var theme: [String] = []

    @Flag(help: "Only those overdue or due soon.")
    var pressing = false

    @Option(help: ArgumentHelp("Due soon means within so many days.", valueName: "days"))
    var notice = 60

    @Flag(help: "List every date ever given, with its source.")
    var dates = false

    @Flag(help: "Write numbered paragraphs instead of a table.")
    var paragraphs = false

    @Option(help: "The language of the paragraphs: en or fr.")
    var language: Language = .english

    @Option(
        help: ArgumentHelp("Count only this coder's view; may be repeated.", valueName: "coder"))
    var coder: [String] = []

    @Option(help: ArgumentHelp("Write the deadlines as a calendar file.", valueName: "file"))
    var ics: String?

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            var request = ReviewCommitments.Request(on: vintage.day(on, workspace))
            request.country = try country.map { try workspace.country($0) }
            request.notice = max(0, notice)
            request.themes = theme
            request.isPressingOnly = pressing
            request.coders = coder
            let review = try ReviewCommitments(workspace)(request, in: vintage.vintage)
            review.diagnostics.forEach { Console.complain("\($0)") }
            let isExercise = try workspace.isExercise()
            if let ics { try writeCalendar(review, to: ics, workspace.today, isExercise) }
            if paragraphs {
                let wording = MissionWording(language, french: review.french)
                let report = CommitmentReport(
                    review.report(request.notice, isExercise), wording: wording)
                return Console.say(report.text)
            }
            if dates {
                return try output.write(
                    CommitmentListing.dates(
                        review.states, sources: review.sources, isExercise: isExercise))
            }
            try output.write(
                CommitmentListing.table(
                    review.states, commitments: review.commitments, coders: review.coders,
                    caption: "Commitments, \(review.country), as they stood on \(review.on)\n",
                    notes: [""]
                        + CommitmentListing.summary(review.assessment, coders: review.coders)
                        + Self.holding(review), isExercise: isExercise))
        }
    }

    private func writeCalendar(
        _ review: ReviewCommitments.Review, to path: String, _ today: Day, _ isExercise: Bool
    ) throws {
        let calendar = DeadlineCalendar(
            name: "Commitments \(review.country)", deadlines: review.deadlines, stamp: today,
            reminderDays: 14, isExercise: isExercise)
        try OutputFile.write(calendar.text(), to: path)
        Console.complain("\(review.deadlines.count) deadlines written to \(path)")
    }

    private static func holding(_ review: ReviewCommitments.Review) -> [String] {
        guard !review.measures.isEmpty else { return [] }
        return ["Measures holding on \(review.on):"]
            + review.measures.map { measure in
                let end = measure.isEndUnknown ? " (end not known)" : ""
                return "  since \(measure.when.first)\(end): "
                    + "\(measure.by.joined(separator: ", ")) - \(measure.text)"
            }
    }
}

extension ReviewCommitments.Review {
    fileprivate func report(_ notice: Int, _ isExercise: Bool) -> CommitmentReport.Content {
        CommitmentReport.Content(
            on: on, country: country, notice: notice, states: states, commitments: commitments,
            assessment: assessment, coders: coders, measures: measures, sources: sources,
            isExercise: isExercise)
    }
}
