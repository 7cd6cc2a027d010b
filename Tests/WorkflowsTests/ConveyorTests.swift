import Testing

@testable import Workflows

@Suite("Working in two stages at once")
struct ConveyorTests {
    private struct Fault: Error {}

    @Test("Everything arrives once, in the producer's order", arguments: [0, 1, 255, 256, 10_000])
    func order(count: Int) throws {
        var taken: [Int] = []
        let made = try Conveyor.run(
            batch: 256, ahead: 2,
            produce: { loader in
                for number in 0..<count { try loader.pass(number) }
                return count
            }, consume: { taken.append($0) })
        #expect(made == count)
        #expect(taken == Array(0..<count))
    }

    @Test("A failure of the producer is told after what it made was taken")
    func producerFails() {
        var taken = 0
        #expect(throws: Fault.self) {
            try Conveyor.run(
                batch: 2,
                produce: { loader in
                    for number in 0..<5 { try loader.pass(number) }
                    throw Fault()
                }, consume: { _ in taken += 1 })
        }
        #expect(taken == 4)
    }

    @Test("A failure of the consumer stops an endless producer")
    func consumerFails() {
        #expect(throws: Fault.self) {
            try Conveyor.run(
                produce: { loader in while true { try loader.pass(1) } },
                consume: { _ in throw Fault() })
        }
    }
}
