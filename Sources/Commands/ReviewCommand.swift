import ArgumentParser
import Domain
import Foundation
import Publishing
import Workflows

/// `vigie review`.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Go through claims that may tell of one event and judge them.",
        discussion: """
            With a terminal each pair is shown with its reasons and judged by one key: s (same), \
            d (distinct), Return (later), q (stop). With --list, or without a terminal, the pairs \
            are listed.
            """)

    @Option(help: "The dataset's claimant (default: the one with most events).")
    var claimant: String?

    @Option(help: "At most so many pairs.")
    var limit = 50

    @Flag(help: "List the pairs; judge nothing.")
    var list = false

    @Option(help: "Who decides (default: $VIGIE_ANALYST, else the login name).")
    var by: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let pairs = try FindMatches(workspace)(claimant: claimant, limit: limit)
            if list || isatty(0) == 0 || output.format != .table {
                return try output.write(Self.table(pairs))
            }
            try judge(pairs, workspace)
        }
    }

    private func judge(_ pairs: [FindMatches.Pair], _ workspace: Workspace) throws {
        let environment = ProcessInfo.processInfo.environment
        let analyst = by ?? environment["VIGIE_ANALYST"] ?? environment["USER"] ?? "analyst"
        for (index, pair) in pairs.enumerated() {
            Console.say("\n\(index + 1) of \(pairs.count)\n\(Self.describe(pair))")
            Console.say("same, distinct, later or quit? [s/d/Return/q]")
            guard let answer = readLine()?.lowercased(), answer != "q" else { return }
            guard
                let verdict: Judgement.Verdict = answer == "s"
                    ? .same : answer == "d" ? .distinct : nil
            else { continue }
            Console.say("why?")
            let why = readLine() ?? ""
            let reason = why.isEmpty ? "reviewed: \(Int(pair.probability * 100)) % alike" : why
            let outcome = try RecordJudgement(workspace)(
                .init(
                    verdict: verdict, subject: pair.one.series, other: pair.other.series,
                    by: analyst, why: reason))
            for remark in outcome.remarks { Console.complain("\(remark)") }
        }
    }

    private static func describe(_ pair: FindMatches.Pair) -> String {
        let lines = [pair.one, pair.other].map { claim in
            "  \(claim.series): \(claim.claimant), \(claim.when), \(claim.place.name), killed "
                + (claim.figure(.killed, .all).map { "\($0)" } ?? "?") + ", "
                + claim.actors.map(\.name).joined(separator: " – ")
        }
        let reasons = pair.features.map {
            "    \($0.contribution >= 0 ? "+" : "")\(($0.contribution * 100).rounded() / 100)  "
                + "\($0.feature): \($0.finding)"
        }
        return (lines + ["  \(Int((pair.probability * 100).rounded())) % alike:"] + reasons)
            .joined(separator: "\n")
    }

    private static func table(_ pairs: [FindMatches.Pair]) -> TableDocument {
        TableDocument(
            columns: [
                .init("one", "claim"), .init("other", "and"),
                .init("probability", "alike", alignment: .trailing),
                .init("date", "date"), .init("killed", "killed"),
                .init("other_killed", "killed"), .init("why", "why"),
            ],
            rows: pairs.map { pair in
                [
                    .text(pair.one.series), .text(pair.other.series),
                    FieldValue(pair.probability, decimals: 2), .text("\(pair.one.when.first)"),
                    FieldValue(pair.one.figure(.killed, .all).map { "\($0)" }),
                    FieldValue(pair.other.figure(.killed, .all).map { "\($0)" }),
                    .text(ActorListing.reasons(pair.features)),
                ]
            })
    }
}
