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
            for (index, node) in tree.contents.enumerated() {
                guard tree.isLeaf(index) else {
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

    /// Calls `body` with each positive response in the leaves of one or more rows of features, one
    /// row's after the other's, and answers the weight of each row's zeros; all weights of a row
    /// together add up to 1.
    public func forEachPositive(
        _ features: [Float], _ body: (_ row: Int, _ response: Double, _ weight: Double) -> Void
    ) -> [Double] {
        let count = features.count / forest.featureCount
        var zeros = [Double](repeating: 0, count: count)
        let scale = 1 / Double(forest.trees.count)
        features.withUnsafeBufferPointer { features in
            guard let base = forest.checked(features) else { return }
            forest.forEachTree(base, count) { tree, reached in
                let entries = entries[tree]
                for row in 0..<count {
                    let leaf = leaves[tree][Int(reached[row])]
                    zeros[row] += Double(leaf.zero) * scale
                    for place in Int(leaf.first)..<Int(leaf.first + leaf.count) {
                        body(
                            row, Double(entries[place].response),
                            Double(entries[place].weight) * scale)
                    }
                }
            }
        }
        return zeros
    }
}
