import Dispatch
import Foundation

/// Work in two stages at the same time: one makes elements on a thread of its own, the other takes
/// them, in the same order, on the caller's.
///
/// What comes out does not depend on the threads: the order is the producer's.
enum Conveyor {
    /// Runs both stages to their end.
    ///
    /// - Parameters:
    ///   - batch: how many elements go over at a time.
    ///   - ahead: how many batches may wait; the producer pauses when they do.
    /// - Returns: what the producer returned.
    /// - Throws: what either stage throws; the consumer's failure stops the producer.
    static func run<Element: Sendable, Output: Sendable>(
        batch: Int = 256, ahead: Int = 16,
        produce: @escaping @Sendable (Loader<Element>) throws -> Output,
        consume: (Element) throws -> Void
    ) throws -> Output {
        let belt = Belt<Element, Output>(ahead: ahead)
        DispatchQueue.global(qos: .userInitiated).async {
            belt.finish(
                Result {
                    let loader = Loader<Element>(batch: batch) { try belt.put($0) }
                    let output = try produce(loader)
                    try loader.flush()
                    return output
                })
        }
        do {
            while let elements = belt.next() { for element in elements { try consume(element) } }
        } catch {
            belt.abandon()
            throw error
        }
        return try belt.result()
    }

    /// Where the producer puts what it makes.
    final class Loader<Element> {
        private let batch: Int
        private let send: ([Element]) throws -> Void
        private var elements: [Element] = []

        fileprivate init(batch: Int, send: @escaping ([Element]) throws -> Void) {
            self.batch = batch
            self.send = send
            elements.reserveCapacity(batch)
        }

        /// Passes an element on.
        ///
        /// - Throws: when the consumer has failed: there is no use in going on.
        func pass(_ element: Element) throws {
            elements.append(element)
            if elements.count == batch { try flush() }
        }

        fileprivate func flush() throws {
            try send(elements)
            elements.removeAll(keepingCapacity: true)
        }
    }

    /// The consumer has failed; nobody takes elements any more.
    private struct Abandoned: Error {}

    /// Batches on their way, guarded by one condition.
    private final class Belt<Element: Sendable, Output: Sendable>: @unchecked Sendable {
        private let condition = NSCondition()
        private let ahead: Int
        private var waiting: [[Element]] = []
        private var outcome: Result<Output, any Error>?
        private var isAbandoned = false

        init(ahead: Int) { self.ahead = ahead }

        func put(_ elements: [Element]) throws {
            condition.lock()
            defer { condition.unlock() }
            while waiting.count >= ahead, !isAbandoned { condition.wait() }
            if isAbandoned { throw Abandoned() }
            waiting.append(elements)
            condition.broadcast()
        }

        func finish(_ result: Result<Output, any Error>) {
            condition.lock()
            defer { condition.unlock() }
            outcome = result
            condition.broadcast()
        }

        /// The next batch; `nil` when the producer has ended and all is taken.
        func next() -> [Element]? {
            condition.lock()
            defer { condition.unlock() }
            while waiting.isEmpty, outcome == nil { condition.wait() }
            guard !waiting.isEmpty else { return nil }
            let first = waiting.removeFirst()
            condition.broadcast()
            return first
        }

        /// Stops the producer and waits until it has.
        func abandon() {
            condition.lock()
            defer { condition.unlock() }
            isAbandoned = true
            condition.broadcast()
            while outcome == nil { condition.wait() }
        }

        /// What the producer ended with, once it has.
        func result() throws -> Output {
            condition.lock()
            defer { condition.unlock() }
            while true {
                if let outcome { return try outcome.get() }
                condition.wait()
            }
        }
    }
}
