import Domain

/// How far a series is withdrawn: versions known before, or on record by then, no longer stand; one
/// that comes later does.
///
/// A full release that leaves an event out says nothing about the releases after it.
public struct WithdrawalLimit: Hashable, Sendable {
    /// Versions known before this day are withdrawn.
    public private(set) var knownOn: Day
    /// So are versions that this import or an earlier one brought.
    public private(set) var importID: Int

    public init(knownOn: Day, importID: Int) {
        self.knownOn = knownOn
        self.importID = importID
    }

    /// Takes in another withdrawal of the same series.
    public mutating func extend(to other: WithdrawalLimit) {
        knownOn = max(knownOn, other.knownOn)
        importID = max(importID, other.importID)
    }

    /// Whether a version of the series is withdrawn.
    public func covers(knownOn: Day, importID: Int) -> Bool {
        knownOn < self.knownOn || importID <= self.importID
    }
}
