import Statistics
import Testing

@testable import Reconciliation

@Suite("Same or not: which events are compared")
struct EventBlocksTests {
    static let reach = 60.0

    /// Events within a few weeks and degrees of a point, of every precision that claims have.
    private static func events(
        _ count: Int, around center: (Double, Double), seed: UInt64
    ) -> [ComparedEvent] {
        var generator = SeededGenerator(seed: seed)
        func pick<Value>(_ values: [Value]) -> Value {
            values[min(values.count - 1, Int(generator.uniform() * Double(values.count)))]
        }
        return (0..<count).map { _ in
            let first = Int32(19_000 + generator.uniform() * 150)
            let length: Int32 = pick([1, 1, 1, 2, 7, 30, 31, 90, 366])
            var longitude = center.1 + (generator.uniform() - 0.5) * 12
            if longitude > 180 { longitude -= 360 }
            return ComparedEvent(
                first: first, last: first + length - 1, slack: pick([0, 0, 2, 3, 15, 44]),
                latitude: Float(min(90, max(-90, center.0 + (generator.uniform() - 0.5) * 8))),
                longitude: Float(longitude), radius: pick([4, 4, 15, 40, 100, 120, 300]), low: 1,
                best: 1, high: 1, type: 1, sideA: -1, sideB: -1, place: -1,
                hasPlace: generator.uniform() < 0.95, hasDeaths: true, isSummary: false)
        }
    }

    private static func pairs(
        _ events: [ComparedEvent], days: Int32, where isMember: (ComparedEvent) -> Bool
    ) -> [[Int32]] {
        let blocks = EventBlocks(events, reach: reach, where: isMember)
        return events.indices.flatMap { index in
            var found: [Int32] = []
            blocks.neighbours(of: events[index], days: days) { found.append($0) }
            return found.sorted().map { [Int32(index), $0] }
        }
    }

    @Test(
        "all neighbours are found once, wherever they lie and however vague their dates and places",
        arguments: [(14.0, -3.0), (49.0, 36.0), (-18.0, 179.5), (89.0, 10.0), (-89.5, -179.0)])
    func againstEverything(_ center: (Double, Double)) {
        for seed in UInt64(1)...3 {
            let events = Self.events(250, around: center, seed: seed)
            for days in [Int32(0), 4] {
                let all = events.indices.flatMap { one in
                    events.indices.compactMap { other -> [Int32]? in
                        let isNear =
                            EventScorer.daysApart(events[one], events[other]) <= days
                            && EventScorer.areComparable(
                                events[one], events[other], reach: Self.reach)
                        return isNear ? [Int32(one), Int32(other)] : nil
                    }
                }
                #expect(Self.pairs(events, days: days) { _ in true } == all)
                #expect(all.count > events.count)
            }
        }
    }

    @Test("only members of the block are found")
    func members() {
        let events = Self.events(200, around: (14, -3), seed: 9)
        let found = Self.pairs(events, days: 4) { $0.radius > 15 }
        #expect(found.allSatisfy { events[Int($0[1])].radius > 15 })
        #expect(!found.isEmpty)
    }

    @Test("an event is found although one with an exact, later date stands before it")
    func vagueAfterExact() {
        var events = Self.events(3, around: (14, -3), seed: 1)
        for index in events.indices {
            (events[index].latitude, events[index].longitude) = (14, -3)
            (events[index].radius, events[index].hasPlace) = (4, true)
        }
        func set(_ index: Int, _ first: Int32, slack: Int32) {
            (events[index].first, events[index].last, events[index].slack) = (first, first, slack)
        }
        set(0, 100, slack: 0)
        set(1, 130, slack: 0)
        set(2, 140, slack: 44)
        var found: [Int32] = []
        EventBlocks(events, reach: Self.reach) { _ in true }
            .neighbours(of: events[0], days: 4) { found.append($0) }
        #expect(found.sorted() == [0, 2])
    }
}
