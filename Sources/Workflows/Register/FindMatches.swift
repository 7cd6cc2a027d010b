import Domain
import Publishing
import Reconciliation
import Storage

/// Finds claims of different claimants that may tell of one event, for an analyst to judge.
public struct FindMatches: Sendable {
    /// Two claims that may tell of one event.
    public struct Pair: Sendable {
        public let one: Claim
        public let other: Claim
        /// Who says the one and the other; `nil` where the source is protected.
        public let claimants: (one: String?, other: String?)
        /// 0...1.
        public let probability: Double
        /// Why, feature by feature.
        public let features: [FeatureScore]
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// Pairs across two lists of claims that are not yet judged and not yet one incident, best
    /// first. The first list is the dataset with most events (or `claimant`), the second all other
    /// claimants' claims.
    public func callAsFunction(
        claimant: String? = nil, limit: Int = 50, in vintage: Vintage = .now
    ) throws -> [Pair] {
        let store = try workspace.storeAsKnown(in: vintage)
        let dataset = try claimant ?? store.countedClaimants().first?.claimant ?? ""
        var left: [Claim] = []
        var right: [Claim] = []
        try workspace.store.forEachClaim(in: vintage) { claim in
            guard claim.stance == .asserts, claim.figure(.killed, .all) != nil else { return }
            if claim.incident == nil, claim.claimant == dataset {
                left.append(claim)
            } else if claim.claimant != dataset {
                right.append(claim)
            }
        }
        let judgements = EffectiveJudgements(try workspace.judgements(in: vintage))
        let matcher = EventMatcher(actors: ActorIndex(try workspace.registeredActors(in: vintage)))
        workspace.progress.report("matching", 0)
        let matches = matcher.match(left, right, judgements: judgements)
        workspace.progress.finish("matching")
        let sources = try workspace.sources(in: vintage)
        var pairs: [Pair] = []
        var seen: Set<String> = []
        let links: [EventLink] = (matches.links + matches.doubtful).sorted(by: Self.precedes)
        for link in links where pairs.count < limit {
            let (one, other) = (left[link.left], right[link.right])
            let incidents = (
                try store.incident(one.series)?.id, try store.incident(other.series)?.id
            )
            guard let first = incidents.0, let second = incidents.1, first != second,
                seen.insert("\(first)|\(second)").inserted
            else { continue }
            let explained = matcher.explain(one, other, candidates: link.candidates)
            pairs.append(
                Pair(
                    one: one, other: other,
                    claimants: (
                        Statement(one, source: sources[one.source]).claimant,
                        Statement(other, source: sources[other.source]).claimant
                    ), probability: link.score,
                    features: explained.features))
        }
        return pairs
    }

    /// The likelier first; ties by position.
    private static func precedes(_ one: EventLink, _ other: EventLink) -> Bool {
        if one.score != other.score { return one.score > other.score }
        return (one.left, one.right) < (other.left, other.right)
    }
}
