/// The column names of delimited text, found by name so that columns may stand in any order.
public struct DelimitedHeader: Sendable {
    /// The names as written, trimmed.
    public let names: [String]
    private let positions: [String: Int]
    /// The header in a record.
    public init(_ record: DelimitedRecord) {
        names = (0..<record.count).map { trimmedASCII(record.text($0)) }
        var positions: [String: Int] = [:]
        for (index, name) in names.enumerated() where positions[name.lowercased()] == nil {
            positions[name.lowercased()] = index
        }
        self.positions = positions
    }
    /// The position of the first of these names that is present; case is ignored.
    public func position(_ alternatives: String...) -> Int? {
        alternatives.lazy.compactMap { positions[$0] }.first
    }
    /// Whether every one of these (lower-case) names is present.
    public func contains(_ wanted: some Sequence<String>) -> Bool {
        wanted.allSatisfy { positions[$0] != nil }
    }
}
private func trimmedASCII(_ text: String) -> String {
    let blanks: Set<Character> = [" ", "\t"]
    var slice = text[...]
    while let first = slice.first, blanks.contains(first) { slice.removeFirst() }
    while let last = slice.last, blanks.contains(last) { slice.removeLast() }
    return String(slice)
}
