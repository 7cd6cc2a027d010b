/// What became of the rows of one imported file: read = new + already there + revised + set aside.
public struct ImportBalance: Sendable, Hashable, Codable {
    /// Rows (or statements) read from the file.
    public var read = 0
    /// Claims that the store did not have.
    public var new = 0
    /// Claims that the store had, unchanged.
    public var alreadyThere = 0
    /// New versions of claims that the store had in another version; the old ones stay.
    public var revised = 0
    /// Rows that could not become a claim, with a reason each.
    public var setAside = 0
    /// Reasons of what was set aside (errors) and remarks on what was kept (warnings, notes).
    public var reasons = DiagnosticTally()

    public init() {}

    /// Whether nothing vanished.
    public var isBalanced: Bool { read == new + alreadyThere + revised + setAside }

    /// Adds another file's balance.
    public mutating func merge(_ other: ImportBalance) {
        read += other.read
        new += other.new
        alreadyThere += other.alreadyThere
        revised += other.revised
        setAside += other.setAside
        reasons.merge(other.reasons)
    }
}
