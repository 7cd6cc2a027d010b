import Dispatch

/// Splits independent work over threads. Which thread does what never shows in the result.
public enum Parallel {
    /// Calls `body` once for each index below `count`, on at most `threads` threads.
    public static func forEach(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
        guard threads > 1, count > 1 else {
            for index in 0..<max(0, count) { body(index) }
            return
        }
        let lanes = min(threads, count)
        DispatchQueue.concurrentPerform(iterations: lanes) { lane in
            var index = lane
            while index < count {
                body(index)
                index += lanes
            }
        }
    }

    /// The results of `body` for each index below `count`, in order.
    public static func map<Result: Sendable>(
        _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        guard count > 0 else { return [] }
        let slots = Slots<Result>(count: count)
        forEach(count, threads: threads) { slots.set($0, body($0)) }
        return slots.values()
    }

    /// Places for results; each is written once, by one thread.
    private final class Slots<Result: Sendable>: @unchecked Sendable {
        private let places: UnsafeMutableBufferPointer<Result?>

        init(count: Int) {
            places = .allocate(capacity: count)
            places.initialize(repeating: nil)
        }

        deinit {
            places.deinitialize()
            places.deallocate()
        }

        func set(_ index: Int, _ value: Result) { places[index] = value }
        func values() -> [Result] { places.compactMap { $0 } }
    }
}
