/// A union-find whose sets can be kept apart: a union that would join two nodes marked distinct is
/// refused.
struct ConstrainedUnion<Node: Hashable> {
    private var indices: [Node: Int] = [:]
    private(set) var nodes: [Node] = []
    private var parents: [Int] = []
    /// By root: the nodes that must stay out of its set.
    private var enemies: [Int: Set<Int>] = [:]

    /// The node's number; new nodes are added alone.
    mutating func index(of node: Node) -> Int {
        if let known = indices[node] { return known }
        let new = nodes.count
        indices[node] = new
        nodes.append(node)
        parents.append(new)
        return new
    }

    /// The number of the set's root.
    func root(of index: Int) -> Int {
        var index = index
        while parents[index] != index { index = parents[index] }
        return index
    }

    /// Marks two nodes as never to be joined. Must precede the unions that it shall prevent.
    mutating func keepApart(_ one: Node, _ other: Node) {
        let first = index(of: one)
        let second = index(of: other)
        guard first != second else { return }
        enemies[root(of: first), default: []].insert(second)
        enemies[root(of: second), default: []].insert(first)
    }

    /// Joins the sets of two nodes; returns the pair that forbids it, or `nil` when joined.
    mutating func join(_ one: Node, _ other: Node) -> (Node, Node)? {
        let (oneIndex, otherIndex) = (index(of: one), index(of: other))
        let (first, second) = (root(of: oneIndex), root(of: otherIndex))
        guard first != second else { return nil }
        if let barrier = barrier(between: first, and: second) { return barrier }
        // The smaller number becomes the root, so that the result depends on insertion order only.
        let (root, child) = (min(first, second), max(first, second))
        parents[child] = root
        if let moved = enemies.removeValue(forKey: child) {
            enemies[root, default: []].formUnion(moved)
        }
        return nil
    }

    private func barrier(between first: Int, and second: Int) -> (Node, Node)? {
        for enemy in (enemies[first] ?? []).sorted() where root(of: enemy) == second {
            let rival = (enemies[second] ?? []).sorted().first { root(of: $0) == first } ?? first
            return (nodes[rival], nodes[enemy])
        }
        return nil
    }
}
