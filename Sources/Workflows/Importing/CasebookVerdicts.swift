import Domain
import Ingestion

/// What an edition of a casebook says about which things are one, against what it said before.
///
/// An edition that only repeats itself says nothing new, so that an analyst's later judgement stands.
struct CasebookVerdicts {
    /// Verdicts that the casebook did not hold before.
    private(set) var new: [Judgement] = []
    /// How many verdicts it held before.
    private(set) var unchanged = 0
    /// Verdicts that it no longer holds, and nobody else has taken over: left to the rules again.
    private(set) var undone: [Judgement] = []

    private typealias Pair = Set<Judgement.Subject>

    init(_ book: Casebook, after log: [Judgement]) {
        let author = "casebook \(book.name)"
        var latest: [Pair: Judgement] = [:]
        var own: [Pair: Judgement] = [:]
        for judgement in log {
            guard let pair = Self.pair(judgement) else { continue }
            latest[pair] = judgement
            if judgement.by == author { own[pair] = judgement }
        }
        var taken = Set(log.map(\.id))
        var met: [Pair: Judgement.Verdict] = [:]
        // Of contradictory judgements the later stands.
        let standing = Dictionary(
            book.judgements.compactMap { one in Self.pair(one).map { ($0, one.id) } },
            uniquingKeysWith: { _, last in last })
        for judgement in book.judgements {
            guard let pair = Self.pair(judgement), standing[pair] == judgement.id else { continue }
            let before = met.updateValue(judgement.verdict, forKey: pair) ?? own[pair]?.verdict
            if before == judgement.verdict {
                unchanged += 1
            } else {
                new.append(Self.numbered(judgement, &taken))
            }
        }
        for (pair, judgement) in own where met[pair] == nil && judgement.verdict != .undecided {
            guard latest[pair]?.id == judgement.id else { continue }
            undone.append(Self.numbered(Self.undoing(judgement, in: book), &taken))
        }
        undone.sort { $0.id < $1.id }
    }

    private static func pair(_ judgement: Judgement) -> Pair? {
        judgement.other.map { [judgement.subject, $0] }
    }

    private static func undoing(_ judgement: Judgement, in book: Casebook) -> Judgement {
        var undoing = judgement
        undoing.verdict = .undecided
        undoing.on = book.revised
        undoing.why = "The edition of \(book.revised) no longer says so."
        undoing.id =
            "casebook:\(book.name)@\(book.revised):undecided:\(judgement.subject.id)="
            + (judgement.other?.id ?? "")
        return undoing
    }

    /// With an identifier of its own, also when an edition was changed without a new date.
    private static func numbered(_ judgement: Judgement, _ taken: inout Set<String>) -> Judgement {
        var numbered = judgement
        var number = 1
        while !taken.insert(numbered.id).inserted {
            number += 1
            numbered.id = "\(judgement.id)#\(number)"
        }
        return numbered
    }
}
