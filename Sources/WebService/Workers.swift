import Foundation

/// Threads for what takes long, apart from those that read and write the sockets: a forecast of half
/// a minute keeps nobody else waiting. What comes when all are at work waits for its turn.
struct Workers: Sendable {
    /// One fewer than a store has readers.
    static let most = 3

    private let queue: OperationQueue
    /// Kept here, since the queue above does not hold on to it.
    private let lanes = DispatchQueue(
        label: "vigie workers", qos: .utility, attributes: .concurrent)

    init() {
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = Self.most
        // On Linux all work of one quality of service shares as many threads as there are cores, and
        // tasks run at the default one. Lanes of parallel work stay at the quality they came from.
        queue.underlyingQueue = lanes
    }

    /// The outcome of work done on one of the threads.
    func run<Outcome: Sendable>(_ work: @escaping @Sendable () -> Outcome) async -> Outcome {
        await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: work()) }
        }
    }
}
