import ArgumentParser
import Domain
import Foundation
import Publishing
import Workflows

/// `vigie judge`.
struct JudgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge",
        abstract: "Record a judgement: same, distinct, undecided, accept, reject or grade.",
        discussion: """
            Judgements are never edited: a later one about the same things stands over an earlier \
            one, and `undecided` leaves them to the rules again. What they change is derived \
            anew, so nothing merges for ever.
            """)

    @Argument(help: "same, distinct, undecided, accept, reject or grade.")
    var verdict: Judgement.Verdict

    @Argument(help: "One incident, claim, actor or place; two for same and distinct.")
    var things: [String]

    @Option(help: "The reason.")
    var why: String

    @Option(help: "Who decides (default: $VIGIE_ANALYST, else the login name).")
    var by: String?

    @Option(help: "With grade: did it happen?")
    var occurrence: Grade?

    @Option(help: "With grade: how many?")
    var count: Grade?

    @Option(help: "With grade: who did it?")
    var attribution: Grade?

    @OptionGroup var store: StoreOptions

    func validate() throws {
        let needsTwo = verdict == .same || verdict == .distinct
        if needsTwo, things.count != 2 {
            throw ValidationError("\(verdict.rawValue) needs two things; \(things.count) given.")
        }
        if !needsTwo, verdict != .undecided, things.count != 1 {
            throw ValidationError("\(verdict.rawValue) needs one thing; \(things.count) given.")
        }
        if !(1...2).contains(things.count) { throw ValidationError("Name one or two things.") }
        if verdict == .grade, occurrence == nil, count == nil, attribution == nil {
            throw ValidationError("grade needs --occurrence, --count or --attribution.")
        }
    }

    func run() throws {
        try CommandFailure.reported {
            let environment = ProcessInfo.processInfo.environment
            let workspace = try store.open()
            let outcome = try RecordJudgement(workspace)(
                .init(
                    verdict: verdict, subject: things[0],
                    other: things.count > 1 ? things[1] : nil,
                    grades: verdict == .grade
                        ? JudgedGrades(
                            occurrence: occurrence, count: count, attribution: attribution) : nil,
                    by: by ?? environment["VIGIE_ANALYST"] ?? environment["USER"] ?? "analyst",
                    why: why))
            for remark in outcome.remarks { Console.complain("\(remark)") }
            Console.say("recorded \(outcome.judgement.id)")
        }
    }
}

extension Judgement.Verdict: ExpressibleByArgument {}
extension Grade: ExpressibleByArgument {
    /// What is not stated is no verdict.
    public init?(argument: String) {
        guard let grade = Grade(rawValue: argument), grade != .unstated else { return nil }
        self = grade
    }

    public static var allValueStrings: [String] {
        allCases.filter { $0 != .unstated }.map(\.rawValue)
    }
}

/// `vigie judgements`.
struct JudgementsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judgements", abstract: "List the log of judgements.")

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let judgements = try store.open().store.judgements(in: vintage.vintage)
            try output.write(
                TableDocument(
                    columns: [
                        .init("id", "judgement"), .init("on", "on"), .init("by", "by"),
                        .init("verdict", "verdict"), .init("subject", "what"),
                        .init("other", "and"), .init("why", "why"),
                    ],
                    rows: judgements.map { judgement in
                        [
                            .text(judgement.id), .text("\(judgement.on)"), .text(judgement.by),
                            .text(judgement.verdict.rawValue), .text(judgement.subject.id),
                            FieldValue(judgement.other?.id), .text(judgement.why),
                        ]
                    }))
        }
    }
}
