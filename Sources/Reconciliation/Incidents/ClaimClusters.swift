import Domain

/// Which claims tell of the same incident: derived from the casebook's groups and the judgement
/// log, and derived again whenever either changes.
///
/// A judgement `distinct` always wins: no group, and no chain of `same` judgements, joins what it
/// keeps apart. Among the ties that compete, later judgements come before earlier ones and
/// judgements before groups. The result does not depend on the order of the claims.
public struct ClaimClusters: Sendable {
    /// A series of claims, or a group that a casebook names.
    enum Node: Hashable {
        case series(String)
        case group(String)
    }

    /// Contradictions, ties that a `distinct` judgement overruled, judgements about unknown things.
    public private(set) var diagnostics: [Diagnostic]
    /// The judgements that stand.
    public let judgements: EffectiveJudgements

    private var names: [Node: String] = [:]
    private var rejected: Set<String> = []

    /// Clusters of claims, of each series the current version; those that stand alone and
    /// unjudged cost nothing.
    public init(claims: some Sequence<Claim>, judgements log: some Sequence<Judgement>) {
        judgements = EffectiveJudgements(log)
        diagnostics = judgements.diagnostics
        var reader = ClusterReader(judgements)
        for claim in claims { reader.read(claim) }
        diagnostics += reader.unknown(judgements)
        var union = ConstrainedUnion<Node>()
        let nodes = reader.nodes
        for judgement in judgements.distinct {
            guard let (one, other) = nodes.pair(judgement) else { continue }
            union.keepApart(one, other)
        }
        for judgement in judgements.same {
            guard let (one, other) = nodes.pair(judgement) else { continue }
            if let barrier = union.join(one, other) {
                diagnostics.append(ClaimClusters.overruled(judgement, by: barrier))
            }
        }
        for (group, series) in reader.ties {
            _ = union.join(.group(group), .series(series))
        }
        names = ClaimClusters.names(of: union, known: reader.isKnown)
        rejected = ClaimClusters.rejected(judgements, nodes: nodes, ties: reader.ties)
    }

    /// The incident that a claim belongs to: the smallest group name of its cluster, or the
    /// smallest series when no group is in it.
    public func incident(of claim: Claim) -> String {
        if names.isEmpty { return claim.incident ?? claim.series }
        if let name = names[.series(claim.series)] { return name }
        return claim.incident ?? claim.series
    }

    /// Whether a standing judgement rejects the claim.
    public func isRejected(_ claim: Claim) -> Bool {
        !rejected.isEmpty && rejected.contains(claim.series)
    }

    /// The grades that analysts set for an incident (the latest word on each of its names).
    public func grades(of incident: String) -> JudgedGrades? {
        judgements.grades[.init(.incident, incident)]?.grades
    }

    private static func names(
        of union: ConstrainedUnion<Node>, known: (Node) -> Bool
    ) -> [Node: String] {
        var best: [Int: Node] = [:]
        for (index, node) in union.nodes.enumerated() where known(node) {
            let root = union.root(of: index)
            if let held = best[root], !precedes(node, held) { continue }
            best[root] = node
        }
        var names: [Node: String] = [:]
        for (index, node) in union.nodes.enumerated() {
            guard let name = best[union.root(of: index)] else { continue }
            switch name {
            case .group(let text), .series(let text): names[node] = text
            }
        }
        return names
    }

    private static func precedes(_ left: Node, _ right: Node) -> Bool {
        switch (left, right) {
        case (.group(let one), .group(let other)): one < other
        case (.series(let one), .series(let other)): one < other
        case (.group, .series): true
        case (.series, .group): false
        }
    }

    private static func rejected(
        _ judgements: EffectiveJudgements, nodes: ClusterReader.Nodes,
        ties: [(group: String, series: String)]
    ) -> Set<String> {
        var rejected: Set<String> = []
        for (subject, judgement) in judgements.acceptance where judgement.verdict == .reject {
            switch nodes.node(subject) {
            case .series(let series): rejected.insert(series)
            case .group(let group):
                rejected.formUnion(ties.filter { $0.group == group }.map(\.series))
            case nil: continue
            }
        }
        return rejected
    }

    private static func overruled(_ judgement: Judgement, by barrier: (Node, Node)) -> Diagnostic {
        func name(_ node: Node) -> String {
            switch node {
            case .series(let text), .group(let text): text
            }
        }
        return Diagnostic(
            .warning, "judgement.overruled",
            "Judgement \(judgement.id) (\(judgement.subject.id) same as "
                + "\(judgement.other?.id ?? "")) would join \(name(barrier.0)) and "
                + "\(name(barrier.1)), which are judged distinct; it is not applied. Undo one of "
                + "the two.")
    }
}
