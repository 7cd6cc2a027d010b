/// A binary tree whose leaves keep the rows that fell into them.
struct RegressionTree: Sendable {
    /// Where to go from a node. The way on is kept apart from ``Content``, so that a whole tree
    /// stays near the processor while many rows go down it.
    struct Node: Sendable {
        var feature: Int32
        /// Values of at least this go right; NaN, which nothing reaches, in a leaf.
        var threshold: Float
        /// The left child, which the right one follows; a leaf is its own.
        var left: Int32

        /// The child that a row of features goes to; the same place again from a leaf.
        @inline(__always)
        func next(_ features: UnsafePointer<Float>) -> Int {
            Int(left) &+ (features[Int(feature)] >= threshold ? 1 : 0)
        }
    }

    /// What a node holds.
    struct Content: Sendable {
        /// In a leaf, the first place in `rows`.
        var first: Int32
        /// In a leaf, how many rows.
        var count: Int32
        /// The weighted mean of the first target.
        var mean: Float
    }

    private(set) var nodes: [Node] = []
    var contents: [Content] = []
    /// Rows of the training table, leaf by leaf.
    var rows: [Int32] = []

    /// Whether a node is a leaf.
    func isLeaf(_ index: Int) -> Bool { Int(nodes[index].left) == index }

    /// Adds an empty leaf.
    mutating func appendLeaf() {
        nodes.append(Node(feature: 0, threshold: .nan, left: Int32(nodes.count)))
        contents.append(Content(first: 0, count: 0, mean: 0))
    }

    /// Turns a leaf into a split and adds its two children; answers the left one's place.
    mutating func split(_ index: Int, feature: Int, threshold: Float) -> Int {
        let left = nodes.count
        nodes[index] = Node(feature: Int32(feature), threshold: threshold, left: Int32(left))
        appendLeaf()
        appendLeaf()
        return left
    }

    /// The place of a row's leaf among the nodes; values below the threshold go left, unknown
    /// ones too.
    func leafIndex(_ features: UnsafePointer<Float>) -> Int {
        nodes.withUnsafeBufferPointer { nodes in
            var index = 0
            while true {
                let next = nodes[index].next(features)
                if next == index { return index }
                index = next
            }
        }
    }

    /// The places of the leaves of many rows, `featureCount` features each. Four rows go down
    /// together, so that one waits for memory while the others move.
    func fillLeaves(
        _ leaves: UnsafeMutableBufferPointer<Int32>, _ features: UnsafePointer<Float>,
        featureCount: Int
    ) {
        nodes.withUnsafeBufferPointer { nodes in
            var row = 0
            while row + 4 <= leaves.count {
                let first = features + row * featureCount
                let second = first + featureCount
                let third = second + featureCount
                let fourth = third + featureCount
                var places = SIMD4<Int>.zero
                while true {
                    let next = SIMD4(
                        nodes[places.x].next(first), nodes[places.y].next(second),
                        nodes[places.z].next(third), nodes[places.w].next(fourth))
                    if next == places { break }
                    places = next
                }
                for lane in 0..<4 { leaves[row + lane] = Int32(places[lane]) }
                row += 4
            }
            while row < leaves.count {
                leaves[row] = Int32(leafIndex(features + row * featureCount))
                row += 1
            }
        }
    }
}
