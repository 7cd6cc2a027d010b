/// A forest that answers with the responses of similar rows: the zeros of a leaf as one weight,
/// its positive responses one by one.
public struct ResponseForest: Sendable {
    private struct Leaf: Sendable {
        var zero: Float
        var first: Int32
        var count: Int32
    }

    private struct Entry: Sendable {
        var response: Float
        var weight: Float
    }

    /// The forest behind it.
    public let forest: RegressionForest
    private let leaves: [[Leaf]]
    private let entries: [[Entry]]

    /// - Parameters:
    ///   - forest: a grown forest.
    ///   - responses: one of 0 or more for each row of its table.
    public init(_ forest: RegressionForest, responses: [Float]) {
        self.forest = forest
        var leaves: [[Leaf]] = []
        var entries: [[Entry]] = []
        for tree in forest.trees {
            var own: [Leaf] = []
            var positive: [Entry] = []
            for node in tree.nodes {
                guard node.feature < 0 else {
                    own.append(Leaf(zero: 0, first: 0, count: 0))
                    continue
                }
                let rows = tree.rows[Int(node.first)..<Int(node.first + node.count)]
                let total = rows.reduce(Float(0)) { $0 + forest.rowWeights[Int($1)] }
                let first = positive.count
                var zero: Float = 0
                for row in rows where total > 0 {
                    let share = forest.rowWeights[Int(row)] / total
                    let response = responses[Int(row)]
                    if response > 0 {
                        positive.append(Entry(response: response, weight: share))
                    } else {
                        zero += share
                    }
                }
                own.append(
                    Leaf(zero: zero, first: Int32(first), count: Int32(positive.count - first)))
            }
            leaves.append(own)
            entries.append(positive)
        }
        self.leaves = leaves
        self.entries = entries
    }

    /// Calls `body` with each positive response in the leaves of the features, and answers the
    /// weight of the zeros; all weights together add up to 1.
    public func forEachPositive(
        _ features: [Float], _ body: (_ response: Double, _ weight: Double) -> Void
    ) -> Double {
        var zero = 0.0
        let scale = 1 / Double(forest.trees.count)
        features.withUnsafeBufferPointer { features in
            for (index, tree) in forest.trees.enumerated() {
                let leaf = leaves[index][tree.leafIndex(features)]
                zero += Double(leaf.zero) * scale
                let entries = entries[index]
                for place in Int(leaf.first)..<Int(leaf.first + leaf.count) {
                    body(Double(entries[place].response), Double(entries[place].weight) * scale)
                }
            }
        }
        return zero
    }
}
