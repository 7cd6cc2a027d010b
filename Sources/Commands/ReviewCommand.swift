import ArgumentParser
import Domain
import Foundation
import Publishing
import Workflows

/// `vigie review`.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Go through events, actors and places that may be one, and judge them.",
        discussion: """
            With a terminal each pair is shown with its reasons and judged by one key: y (the \
            same), n (distinct), Return (later), q (stop). With --list, or without a terminal, the \
            pairs are listed. What is judged does not come again; `vigie judge undecided A B` \
            brings it back.
            """)

    enum Things: String, ExpressibleByArgument, CaseIterable {
        case events, actors, places
    }

    @Argument(help: "events, actors or places.")
    var things: Things = .events

    @Option(help: "With events: the dataset's claimant (default: the one with most events).")
    var claimant: String?

    @Option(help: "At most so many pairs.")
    var limit = 50

    @Flag(help: "List the pairs; judge nothing.")
    var list = false

    @Option(help: "Who decides (default: $VIGIE_ANALYST, else the login name).")
    var by: String?

    @OptionGroup var vintage: VintageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is 1 or more.") }
    }

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.open()
            let pairs = try pairs(workspace)
            let isPast = vintage.vintage.day != nil || vintage.vintage.ledger != nil
            if list || isatty(0) == 0 || output.format != .table || isPast {
                try output.write(ReviewPair.table(pairs), width: 180)
                if !list, !isPast, output.format == .table {
                    Console.complain(
                        "note: there is no terminal to ask at, so that the pairs are only listed and "
                            + "nothing was judged; `vigie judge` records a verdict.")
                }
                return
            }
            if pairs.isEmpty { return Console.say("Nothing to review.") }
            try judge(pairs, workspace)
            try RebuildIncidents(workspace).ifNeeded()
        }
    }

    private func pairs(_ workspace: Workspace) throws -> [ReviewPair] {
        switch things {
        case .events:
            try FindMatches(workspace)(
                claimant: claimant, limit: limit, in: vintage.vintage
            ).map(ReviewPair.init)
        case .actors:
            try FindDoubles(workspace).actors(limit: limit, in: vintage.vintage)
                .map(ReviewPair.init)
        case .places:
            try FindDoubles(workspace).places(limit: limit, in: vintage.vintage)
                .map(ReviewPair.init)
        }
    }

    private func judge(_ pairs: [ReviewPair], _ workspace: Workspace) throws {
        let environment = ProcessInfo.processInfo.environment
        let analyst = by ?? environment["VIGIE_ANALYST"] ?? environment["USER"] ?? "analyst"
        for (index, pair) in pairs.enumerated() {
            Console.say("\n\(index + 1) of \(pairs.count)\n\(pair.text)")
            guard let verdict = Self.ask() else { return }
            guard let verdict else { continue }
            guard let reason = Self.reason(for: pair) else {
                return Console.say("stopped; the last pair was not judged")
            }
            let outcome = try RecordJudgement(workspace)(
                .init(
                    verdict: verdict, subject: pair.one, other: pair.other, by: analyst,
                    why: reason), derives: false)
            for remark in outcome.remarks { Console.complain("\(remark)") }
            Console.say("recorded \(outcome.judgement.id)")
        }
    }

    /// Why; `nil` to stop, which leaves the pair as it was.
    private static func reason(for pair: ReviewPair) -> String? {
        Console.say("why? (Return: its likeness, q: stop without judging it)")
        guard let words = readLine()?.trimmingCharacters(in: .whitespaces) else { return nil }
        if isStop(words) { return nil }
        return words.isEmpty ? "reviewed: \(pair.percent) % alike" : words
    }

    private static func isStop(_ answer: String) -> Bool {
        ["q", "quit", "stop"].contains(answer.lowercased())
    }

    /// One answer; `nil` to stop, an inner `nil` to leave the pair for later.
    private static func ask() -> Judgement.Verdict?? {
        while true {
            Console.say("the same? y (same), n (distinct), Return (later), q (stop)")
            guard let line = readLine() else { return nil }
            let answer = line.lowercased().trimmingCharacters(in: .whitespaces)
            if isStop(answer) { return nil }
            switch answer {
            case "y", "yes", "s", "same", "o", "oui": return .some(.same)
            case "n", "no", "d", "distinct", "non": return .some(.distinct)
            case "", "l", "later", "skip": return .some(nil)
            default: continue
            }
        }
    }
}
