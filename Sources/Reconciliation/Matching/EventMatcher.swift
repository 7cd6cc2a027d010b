import Domain
import RealModule

/// Finds the claims of two lists that tell of one event.
///
/// Neighbours in space and time are compared by a table of weighted features; events are paired one
/// to one in the likeliest way; then what is left over joins a taken link when the sum of the parts
/// fits better than the part did (one list splits what the other lumps). Summary events are
/// compared with summary events only. See Documentation/Methods/Matching.md.
public struct EventMatcher: Sendable {
    /// The name that `Lineage.rule` carries.
    public static let version = "event-matcher/5"

    let weights: EventWeights
    let actors: ActorIndex?
    /// Links from this probability on are accepted.
    public var threshold = 0.5
    /// Pairs from this probability on are worth a look.
    public var doubt = 0.1
    /// Dates further apart than this (beyond their precision) are not compared.
    public var days = 4

    /// A matcher with a table of weights and, if at hand, an index that knows actors by all their
    /// names and ties.
    public init(weights: EventWeights = EventWeights(), actors: ActorIndex? = nil) {
        self.weights = weights
        self.actors = actors
    }

    /// Links two lists. Pairs that a judgement calls distinct are never linked.
    public func match(
        _ left: [Claim], _ right: [Claim], judgements: EffectiveJudgements? = nil
    ) -> EventMatches {
        var scorer = EventScorer(weights: weights, index: actors)
        let leftEvents = left.map {
            ComparedEvent($0, actors: &scorer.actors, places: &scorer.places)
        }
        let rightEvents = right.map {
            ComparedEvent($0, actors: &scorer.actors, places: &scorer.places)
        }
        let forbidden = Self.forbidden(judgements, left, right)
        var run = MatchRun(left: leftEvents, right: rightEvents, scorer: scorer)
        run.collect(days: Int32(max(0, days)), doubt: doubt, forbidden: forbidden)
        run.pairUp(threshold: threshold)
        run.joinParts(threshold: threshold)
        return run.result(threshold: threshold, doubt: doubt)
    }

    /// The probability that two claims tell of one event, with every feature's share.
    ///
    /// - Parameter candidates: how many candidates there were (`EventLink.candidates`).
    public func explain(
        _ one: Claim, _ other: Claim, candidates: Int? = nil
    ) -> MatchCandidate {
        var scorer = EventScorer(weights: weights, index: actors)
        let left = ComparedEvent(one, actors: &scorer.actors, places: &scorer.places)
        let right = ComparedEvent(other, actors: &scorer.actors, places: &scorer.places)
        let parts = scorer.parts(left, right, candidates: candidates)
        let isMixed = left.isSummary != right.isSummary
        let explanation = EventExplanation(
            one: one, other: other, left: left, right: right, candidates: candidates)
        return MatchCandidate(
            subject: .init(.claim, other.series), name: IncidentDescription(single: other).title,
            score: isMixed ? 0 : Self.probability(parts.total),
            features: explanation.features(parts, isMixed: isMixed))
    }

    static func probability(_ odds: Double) -> Double { 1 / (1 + Double.exp(-odds)) }

    /// Pairs of positions that judgements keep apart.
    private static func forbidden(
        _ judgements: EffectiveJudgements?, _ left: [Claim], _ right: [Claim]
    ) -> Set<UInt64> {
        guard let judgements, !judgements.distinct.isEmpty else { return [] }
        func positions(_ claims: [Claim]) -> [String: [Int]] {
            var positions: [String: [Int]] = [:]
            for (index, claim) in claims.enumerated() {
                for name in Set([claim.id, claim.series, claim.incident ?? claim.series]) {
                    positions[name, default: []].append(index)
                }
            }
            return positions
        }
        let (lefts, rights) = (positions(left), positions(right))
        var pairs: Set<UInt64> = []
        for judgement in judgements.distinct {
            guard let other = judgement.other?.id else { continue }
            let ids = (judgement.subject.id, other)
            for (one, two) in [ids, (ids.1, ids.0)] {
                for first in lefts[one] ?? [] {
                    for second in rights[two] ?? [] { pairs.insert(MatchRun.key(first, second)) }
                }
            }
        }
        return pairs
    }
}
