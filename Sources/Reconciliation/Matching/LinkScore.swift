import Domain

/// How well found links agree with the true ones.
public struct LinkScore: Hashable, Sendable {
    /// True links that were found.
    public var found: Int
    /// True links that were missed.
    public var missed: Int
    /// Links that are not true.
    public var wrong: Int

    /// Compares links by their two positions.
    public init(_ links: [EventLink], truth: [EventLink]) {
        let said = Set(links.map { MatchRun.key($0.left, $0.right) })
        let right = Set(truth.map { MatchRun.key($0.left, $0.right) })
        found = said.intersection(right).count
        missed = right.count - found
        wrong = said.count - found
    }

    /// The share of the found links that are true; 0 when none was found.
    public var precision: Double { found + wrong == 0 ? 0 : Double(found) / Double(found + wrong) }
    /// The share of the true links that were found; 0 when there is none.
    public var recall: Double { found + missed == 0 ? 0 : Double(found) / Double(found + missed) }
    /// The harmonic mean of precision and recall.
    public var f1: Double {
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
}
