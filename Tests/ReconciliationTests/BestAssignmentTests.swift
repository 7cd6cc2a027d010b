import Statistics
import Testing

@testable import Reconciliation

@Suite("Pairing events one to one")
struct BestAssignmentTests {
    typealias Edge = BestAssignment.Edge

    /// The largest sum over all ways to pair, by trying every way.
    private func best(_ edges: [Edge], from index: Int = 0, taken: Set<Int64> = []) -> Float {
        guard index < edges.count else { return 0 }
        let edge = edges[index]
        let skipped = best(edges, from: index + 1, taken: taken)
        let ends: Set<Int64> = [Int64(edge.left), 1_000 + Int64(edge.right)]
        guard taken.isDisjoint(with: ends) else { return skipped }
        return max(skipped, edge.gain + best(edges, from: index + 1, taken: taken.union(ends)))
    }

    @Test("two lists are paired in the likeliest way, as trying every way finds")
    func optimal() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            var edges: [Edge] = []
            for left in 0..<5 {
                for right in 0..<5 where generator.uniform() < 0.5 {
                    let gain = Float(generator.uniform() * 5 + 0.01)
                    edges.append(Edge(left: Int32(left), right: Int32(right), gain: gain))
                }
            }
            edges.sort { $0.gain > $1.gain }
            let chosen = BestAssignment.chosen(of: edges).map { edges[$0] }
            #expect(Set(chosen.map(\.left)).count == chosen.count)
            #expect(Set(chosen.map(\.right)).count == chosen.count)
            let sum = chosen.reduce(0) { $0 + $1.gain }
            #expect(abs(sum - best(edges)) < 1e-3)
        }
    }

    @Test("the best link gives way where it would leave two events without a partner")
    func givesWay() {
        let edges = [
            Edge(left: 0, right: 0, gain: 3), Edge(left: 0, right: 1, gain: 2.5),
            Edge(left: 1, right: 0, gain: 2.5),
        ]
        #expect(BestAssignment.chosen(of: edges) == [1, 2])
        #expect(BestAssignment.chosen(of: []).isEmpty)
    }
}
