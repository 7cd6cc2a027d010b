/// What a reader prefers with weights, from a field such as `fr;q=0.9, en` (RFC 9110, 12.4.2).
struct Preferences: Sendable {
    /// What is named, in lower case and in the order given, with weights of 0...1; 0 means "not that".
    let entries: [(name: String, weight: Double)]

    init(_ field: String?) {
        entries = (field ?? "").split(separator: ",").compactMap { entry in
            let parts = entry.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let name = parts.first, !name.isEmpty else { return nil }
            let weight = parts.dropFirst().last { $0.lowercased().hasPrefix("q=") }
            return (name.lowercased(), weight.map { Self.weight($0.dropFirst(2)) } ?? 1)
        }
    }

    /// The weight of what is named; `nil` when it is not.
    func weight(of name: String) -> Double? { entries.first { $0.name == name }?.weight }

    /// A weight that cannot be read counts for nothing.
    private static func weight(_ text: Substring) -> Double {
        guard let value = Double(text), (0...1).contains(value) else { return 0 }
        return value
    }
}
