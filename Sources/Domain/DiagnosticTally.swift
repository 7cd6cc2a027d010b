/// Diagnostics counted by code, with the first few of each kept as examples.
///
/// A file may give a million diagnostics; people need the count, the reason and a few line numbers.
public struct DiagnosticTally: Sendable, Codable, Hashable {
    /// One reason.
    public struct Entry: Sendable, Codable, Hashable {
        public var code: String
        public var severity: Diagnostic.Severity
        /// How often it happened.
        public var count: Int
        /// The first occurrences, at most `DiagnosticTally.exampleLimit`.
        public var examples: [Diagnostic]
    }

    /// How many examples are kept of each reason.
    public static let exampleLimit = 5

    private var byCode: [String: Entry] = [:]

    public init() {}

    /// Counts a diagnostic.
    public mutating func add(_ diagnostic: Diagnostic) {
        var entry =
            byCode[diagnostic.code]
            ?? Entry(code: diagnostic.code, severity: diagnostic.severity, count: 0, examples: [])
        entry.count += 1
        if entry.examples.count < Self.exampleLimit { entry.examples.append(diagnostic) }
        byCode[diagnostic.code] = entry
    }

    /// Adds all counts of another tally.
    public mutating func merge(_ other: DiagnosticTally) {
        for (code, entry) in other.byCode {
            var mine =
                byCode[code]
                ?? Entry(code: code, severity: entry.severity, count: 0, examples: [])
            mine.count += entry.count
            mine.examples = Array((mine.examples + entry.examples).prefix(Self.exampleLimit))
            byCode[code] = mine
        }
    }

    /// All reasons, gravest first, then most frequent, then by code.
    public var entries: [Entry] {
        byCode.values.sorted {
            if $0.severity != $1.severity { return $0.severity > $1.severity }
            if $0.count != $1.count { return $0.count > $1.count }
            return $0.code < $1.code
        }
    }

    /// How many diagnostics of a severity.
    public func count(_ severity: Diagnostic.Severity) -> Int {
        byCode.values.reduce(0) { $1.severity == severity ? $0 + $1.count : $0 }
    }
}
