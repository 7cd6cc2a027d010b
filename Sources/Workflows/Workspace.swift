import Domain
import Forecasting
import Ingestion
import Storage

/// What every workflow works with: the open store, the clock and a place to report progress.
public struct Workspace: Sendable {
    public let store: any Store
    /// Seconds since 1970-01-01 UTC.
    public let now: @Sendable () -> Int
    public let progress: any ProgressReporter
    /// What the store knew in the past, rebuilt for the last question about it.
    let past = PastStore()

    public init(
        store: any Store, now: @escaping @Sendable () -> Int,
        progress: any ProgressReporter = SilentProgress()
    ) {
        self.store = store
        self.now = now
        self.progress = progress
    }

    /// The present day (UTC).
    public var today: Day { Day(number: now() / 86_400) }
}

/// Hears how far long work has come.
public protocol ProgressReporter: Sendable {
    /// A step of work, named in a few words, is so far (0...1).
    func report(_ step: String, _ fraction: Double)
    /// A step is finished.
    func finish(_ step: String)
}

/// Says nothing.
public struct SilentProgress: ProgressReporter {
    public init() {}
    public func report(_ step: String, _ fraction: Double) {}
    public func finish(_ step: String) {}
}

/// A request that makes no sense, or asks for what is not there, in words that say what to do.
public struct UsageError: Error, Sendable, CustomStringConvertible {
    public let message: String
    /// The same for readers of French pages, where it is written.
    public let french: String?
    /// Whether the request makes sense and what it asks for is not in the store.
    public let isMissing: Bool

    /// A request that makes no sense.
    public init(_ message: String, fr french: String? = nil) {
        self.message = message
        self.french = french
        isMissing = false
    }

    /// A request for what is not there.
    public init(missing message: String, fr french: String? = nil) {
        self.message = message
        self.french = french
        isMissing = true
    }

    public var description: String { message }
}

extension Workspace {
    /// Whether the store holds made-up data for training; everything from it then says EXERCISE.
    public func isExercise() throws -> Bool {
        try store.sources().contains { $0.id.hasPrefix("exercise") }
    }
}

/// A failure of an engine that lies in what it was given.
public protocol InputComplaint: Error {
    /// Whether the request, rather than a file, is at fault.
    var isUsage: Bool { get }
    /// Whether the request makes sense and what it asks for is not in the store.
    var isMissing: Bool { get }
}

extension InputComplaint {
    public var isMissing: Bool { false }
}

extension UnreadableFile: InputComplaint {
    public var isUsage: Bool { false }
}

extension ForecastingError: InputComplaint {
    public var isUsage: Bool {
        switch self {
        case .emptyPanel, .cutOffOutsidePanel, .cadencesDiffer, .stepsOutOfRange, .drawsOutOfRange,
            .unknownModel,
            .outcomeMissing, .unitsDiffer:
            true
        case .duplicateUnit, .duplicateMonth, .impossibleCount, .missingColumn, .unreadable:
            false
        }
    }

    public var isMissing: Bool {
        switch self {
        case .emptyPanel, .cutOffOutsidePanel: true
        default: false
        }
    }
}
