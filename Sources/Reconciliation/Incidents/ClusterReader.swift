import Domain

/// One pass over the claims that collects what the clusters need: group ties, and which of the
/// judged things exist.
struct ClusterReader {
    /// Turns subjects of judgements into nodes.
    struct Nodes {
        fileprivate(set) var groups: Set<String> = []
        fileprivate(set) var seriesOfClaim: [String: String] = [:]

        /// The node of a claim or incident; `nil` for actors and places.
        func node(_ subject: Judgement.Subject) -> ClaimClusters.Node? {
            switch subject.kind {
            case .claim: .series(seriesOfClaim[subject.id] ?? subject.id)
            case .incident: groups.contains(subject.id) ? .group(subject.id) : .series(subject.id)
            case .actor, .place: nil
            }
        }

        /// The two nodes of a pair judgement.
        func pair(_ judgement: Judgement) -> (ClaimClusters.Node, ClaimClusters.Node)? {
            guard let other = judgement.other, let first = node(judgement.subject),
                let second = node(other), first != second
            else { return nil }
            return (first, second)
        }
    }

    private(set) var nodes = Nodes()
    private var mentioned: Set<String> = []
    private var knownSeries: Set<String> = []
    /// By series, the newest version met that names a group.
    private var grouped: [String: Claim] = [:]

    init(_ judgements: EffectiveJudgements) {
        for judgement in judgements.same + judgements.distinct {
            mentioned.insert(judgement.subject.id)
            if let other = judgement.other { mentioned.insert(other.id) }
        }
        mentioned.formUnion(judgements.acceptance.keys.map(\.id))
    }

    mutating func read(_ claim: Claim) {
        if let group = claim.incident {
            nodes.groups.insert(group)
            if grouped[claim.series].map({ $0.isSuperseded(by: claim) }) ?? true {
                grouped[claim.series] = claim
            }
        }
        guard !mentioned.isEmpty else { return }
        if mentioned.contains(claim.series) { knownSeries.insert(claim.series) }
        if claim.id != claim.series, mentioned.contains(claim.id) {
            nodes.seriesOfClaim[claim.id] = claim.series
            knownSeries.insert(claim.series)
        }
    }

    /// Ties of series to groups, sorted.
    var ties: [(group: String, series: String)] {
        grouped.compactMap { series, claim in claim.incident.map { (group: $0, series: series) } }
            .sorted { ($0.series, $0.group) < ($1.series, $1.group) }
    }

    /// Whether a node is met in the claims.
    func isKnown(_ node: ClaimClusters.Node) -> Bool {
        switch node {
        case .group(let group): nodes.groups.contains(group)
        case .series(let series):
            knownSeries.contains(series) || grouped[series] != nil
        }
    }

    /// Judgements about claims or incidents that do not exist here.
    func unknown(_ judgements: EffectiveJudgements) -> [Diagnostic] {
        let all =
            (judgements.same + judgements.distinct + Array(judgements.acceptance.values))
            .sorted { ($0.sequence, $0.id) < ($1.sequence, $1.id) }
        return all.flatMap { judgement in
            [judgement.subject, judgement.other].compactMap { subject in
                guard let subject, let node = nodes.node(subject), !isKnown(node) else {
                    return nil
                }
                return Diagnostic(
                    .warning, "judgement.unknown",
                    "Judgement \(judgement.id) is about \(subject.kind.rawValue) \(subject.id), "
                        + "which is not in the register; it waits until it is imported. Check "
                        + "the spelling.")
            }
        }
    }
}
