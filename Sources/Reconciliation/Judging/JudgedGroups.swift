import Domain

/// Which entries of a register are taken together: derived from the judgement log, so that a later
/// judgement takes them apart again.
///
/// `Distinct` is hard: no chain of `same` joins what it keeps apart.
public struct JudgedGroups: Sendable {
    private let names: [String: String]

    /// The groups of one kind of thing.
    public init(_ judgements: EffectiveJudgements, of kind: Judgement.Subject.Kind) {
        var union = ConstrainedUnion<String>()
        func pair(_ judgement: Judgement) -> (String, String)? {
            guard judgement.subject.kind == kind, let other = judgement.other, other.kind == kind
            else { return nil }
            return (judgement.subject.id, other.id)
        }
        for judgement in judgements.distinct {
            if let (one, other) = pair(judgement) { union.keepApart(one, other) }
        }
        var named: Set<String> = []
        var merged: Set<String> = []
        for judgement in judgements.same {
            guard let (one, other) = pair(judgement), union.join(one, other) == nil else {
                continue
            }
            named.insert(one)
            merged.insert(other)
        }
        var best: [Int: String] = [:]
        func precedes(_ one: String, _ other: String) -> Bool {
            // What others are said to be the same as gives its name, never what is only merged in.
            let ranks = [one, other].map { !named.contains($0) ? 2 : merged.contains($0) ? 1 : 0 }
            return (ranks[0], one) < (ranks[1], other)
        }
        for (index, node) in union.nodes.enumerated() {
            let root = union.root(of: index)
            if let held = best[root], !precedes(node, held) { continue }
            best[root] = node
        }
        var names: [String: String] = [:]
        for (index, node) in union.nodes.enumerated() {
            if let name = best[union.root(of: index)], name != node { names[node] = name }
        }
        self.names = names
    }

    /// The identifier that an entry goes by.
    public func name(of id: String) -> String { names[id] ?? id }
}
