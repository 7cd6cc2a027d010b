import Domain

/// What a table gave: its rows as values, and what became of every line.
public struct TableReading<Row: Sendable>: Sendable {
    /// The values, in the order of the file; one line may give several or none.
    public var rows: [Row] = []
    /// Lines of data read, blank ones not counted.
    public var read = 0
    /// Lines that gave at least one value.
    public var kept = 0
    /// Lines that gave none, each with a diagnostic.
    public var setAside = 0
    /// What was set aside (errors, notes) and what is doubtful (warnings).
    public var diagnostics: [Diagnostic] = []
    /// The last day for which the table speaks, when it says so itself.
    public var through: Day?

    public init() {}

    /// Whether nothing vanished: read = kept + set aside.
    public var isBalanced: Bool { read == kept + setAside }
}
