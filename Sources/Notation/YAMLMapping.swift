import Domain

/// The fields of one mapping whose keys are known beforehand.
///
/// A missing field is `nil` without a finding (``YAMLNode/mapping(required:optional:)`` has already
/// reported the required ones); a field of the wrong kind is `nil` with a finding.
public struct YAMLMapping {
    /// Where the mapping starts.
    public let location: Diagnostic.Location
    /// Where findings go.
    public let findings: Findings
    private let fields: [String: YAMLNode]

    init(_ node: YAMLNode, _ fields: [String: YAMLNode]) {
        location = node.location
        findings = node.findings
        self.fields = fields
    }

    /// The value of a field; `nil` when it is missing or empty.
    public subscript(key: String) -> YAMLNode? { fields[key] }

    /// See ``YAMLNode/text()``.
    public func text(_ key: String) -> String? { fields[key]?.text() }
    /// See ``YAMLNode/texts()``.
    public func texts(_ key: String) -> [String] { fields[key]?.texts() ?? [] }
    /// See ``YAMLNode/items()``.
    public func items(_ key: String) -> [YAMLNode] { fields[key]?.items() ?? [] }
    /// See ``YAMLNode/entries()``.
    public func entries(_ key: String) -> [YAMLNode.Entry] { fields[key]?.entries() ?? [] }
    /// See ``YAMLNode/integer(in:)``.
    public func integer(_ key: String, in range: ClosedRange<Int> = .min ... .max) -> Int? {
        fields[key]?.integer(in: range)
    }
    /// See ``YAMLNode/number(in:)``.
    public func number(
        _ key: String,
        in range: ClosedRange<Double> = -.greatestFiniteMagnitude ... .greatestFiniteMagnitude
    ) -> Double? {
        fields[key]?.number(in: range)
    }
    /// See ``YAMLNode/flag()``.
    public func flag(_ key: String) -> Bool? { fields[key]?.flag() }
    /// See ``YAMLNode/day()``.
    public func day(_ key: String) -> Day? { fields[key]?.day() }
    /// See ``YAMLNode/span()``.
    public func span(_ key: String) -> CalendarSpan? { fields[key]?.span() }
    /// See ``YAMLNode/choice(of:)``.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        fields[key]?.choice(of: type)
    }
    /// See ``YAMLNode/mapping(required:optional:)``.
    public func mapping(
        _ key: String, required: [String] = [], optional: [String] = []
    ) -> YAMLMapping? {
        fields[key]?.mapping(required: required, optional: optional)
    }
}

extension YAMLNode {
    /// The fields of a mapping with known keys. Unknown keys are reported with the key that was
    /// probably meant, missing required ones with what is there; the mapping is returned all the same,
    /// so that its other mistakes are found too. `nil` when this is no mapping at all.
    public func mapping(required: [String] = [], optional: [String] = []) -> YAMLMapping? {
        guard case .mapping(let entries) = content else {
            reportWrongType(expected: "a mapping ('name: value')")
            return nil
        }
        let known = required + optional
        var fields: [String: YAMLNode] = [:]
        for entry in entries {
            guard known.contains(entry.key) else {
                reportUnknown(entry, known)
                continue
            }
            if !entry.value.isNull { fields[entry.key] = entry.value }
        }
        for key in required where fields[key] == nil {
            findings.error(
                "yaml.missing-key", "'\(key)' is missing here; it must be given.", at: location)
        }
        return YAMLMapping(self, fields)
    }

    private func reportUnknown(_ entry: Entry, _ known: [String]) {
        let isSentence = entry.value.isNull && entry.key.contains(" ")
        if isSentence {
            findings.error(
                "yaml.unknown-key",
                "'\(entry.key)' is not a key. Between { } a comma ends a text: put a text with commas"
                    + " between quotes.", at: entry.location)
            return
        }
        let guess = suggestion(for: entry.key, in: known)
        let known = known.joined(separator: ", ")
        findings.error(
            "yaml.unknown-key",
            "'\(entry.key)' is not known here."
                + (guess.isEmpty ? " Known are: \(known)." : guess), at: entry.location)
    }
}
