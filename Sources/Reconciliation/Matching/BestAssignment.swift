/// The one-to-one links with the largest sum of log odds: the likeliest way to pair two lists.
///
/// Taking the best link first goes wrong where several reports fit one event about equally well:
/// it may leave two events without the only partners they had. Events are added one by one, each by
/// the alternating path that gains most (successive shortest paths; Kuhn 1955 in its sparse form),
/// within each group of events that links connect.
struct BestAssignment {
    /// A possible link.
    struct Edge {
        let left: Int32
        let right: Int32
        /// Log odds, above 0.
        let gain: Float
    }

    /// Groups of more events than this are paired best link first: they cost too much time.
    static let largestGroup = 1_500

    private var edges: [Edge]
    /// By left event, the numbers of its edges.
    private var offers: [Int32: [Int]] = [:]
    /// The edge taken by a left and by a right event.
    private var takenByLeft: [Int32: Int] = [:]
    private var takenByRight: [Int32: Int] = [:]

    /// The numbers of the chosen edges, ascending.
    ///
    /// - Parameter edges: best first; the order decides between equally good ways.
    static func chosen(of edges: [Edge]) -> [Int] {
        groups(edges).flatMap { group -> [Int] in
            var assignment = BestAssignment(group.map { edges[$0] })
            let lefts = Set(group.map { edges[$0].left }).sorted()
            if lefts.count > largestGroup {
                assignment.takeBestFirst()
            } else {
                for left in lefts { assignment.add(left) }
            }
            return assignment.takenByLeft.values.map { group[$0] }
        }.sorted()
    }

    private init(_ edges: [Edge]) {
        self.edges = edges
        for (number, edge) in edges.enumerated() { offers[edge.left, default: []].append(number) }
    }

    /// Edge numbers of each connected group, in the order of the edges.
    private static func groups(_ edges: [Edge]) -> [[Int]] {
        var parents = Array(edges.indices)
        func root(_ number: Int) -> Int {
            var number = number
            while parents[number] != number {
                parents[number] = parents[parents[number]]
                number = parents[number]
            }
            return number
        }
        var firstOfLeft: [Int32: Int] = [:]
        var firstOfRight: [Int32: Int] = [:]
        for (number, edge) in edges.enumerated() {
            for first in [firstOfLeft[edge.left], firstOfRight[edge.right]] {
                guard let first else { continue }
                let (one, other) = (root(first), root(number))
                if one != other { parents[max(one, other)] = min(one, other) }
            }
            if firstOfLeft[edge.left] == nil { firstOfLeft[edge.left] = number }
            if firstOfRight[edge.right] == nil { firstOfRight[edge.right] = number }
        }
        var members: [Int: [Int]] = [:]
        var order: [Int] = []
        for number in edges.indices {
            let root = root(number)
            if members[root] == nil { order.append(root) }
            members[root, default: []].append(number)
        }
        return order.compactMap { members[$0] }
    }

    private mutating func takeBestFirst() {
        for (number, edge) in edges.enumerated()
        where takenByLeft[edge.left] == nil && takenByRight[edge.right] == nil {
            takenByLeft[edge.left] = number
            takenByRight[edge.right] = number
        }
    }

    /// Adds a left event by the alternating path that gains most; nothing changes when none gains.
    private mutating func add(_ start: Int32) {
        var gains: [Int32: Float] = [start: 0]
        /// By left event reached, the edge by which its own partner was taken from it.
        var robbedBy: [Int32: Int] = [:]
        var queue = [start]
        var next = 0
        var best: (gain: Float, last: Int, robbed: Int32?)?
        while next < queue.count {
            let left = queue[next]
            next += 1
            let gain = gains[left] ?? 0
            for number in offers[left] ?? [] where takenByLeft[left] != number {
                let edge = edges[number]
                let reached = gain + edge.gain
                guard let rival = takenByRight[edge.right] else {
                    if reached > best?.gain ?? 0 { best = (reached, number, nil) }
                    continue
                }
                let robbed = edges[rival].left
                let rest = reached - edges[rival].gain
                guard robbed != start, rest > (gains[robbed] ?? -.infinity) + 1e-4 else { continue }
                gains[robbed] = rest
                robbedBy[robbed] = number
                queue.append(robbed)
                if rest > best?.gain ?? 0 { best = (rest, number, robbed) }
            }
        }
        guard let best else { return }
        if let robbed = best.robbed { takenByLeft[robbed] = nil }
        apply(from: best.last, to: start, robbedBy)
    }

    /// Takes the path's edges, from its last one back to the event that was added.
    private mutating func apply(from last: Int, to start: Int32, _ robbedBy: [Int32: Int]) {
        var number = last
        for _ in edges.indices {
            let edge = edges[number]
            takenByRight[edge.right] = number
            takenByLeft[edge.left] = number
            guard edge.left != start, let before = robbedBy[edge.left] else { return }
            number = before
        }
    }
}
