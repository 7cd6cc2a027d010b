import Domain
internal import Yams

/// One value of a YAML text and where it stands.
public struct YAMLNode {
    /// What the value is.
    public enum Content {
        /// Nothing, `~` or `null`.
        case null
        /// A word, number, date or longer text, as written.
        case scalar(String)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    /// One `key: value` of a mapping.
    public struct Entry {
        public let key: String
        /// Where the key stands.
        public let location: Diagnostic.Location
        public let value: YAMLNode
    }

    public let content: Content
    /// File, line and key path such as `incidents[2].claims[1].killed` (items counted from 1).
    public let location: Diagnostic.Location
    /// Where wrong types and impossible values are reported.
    public let findings: Findings

    init(_ node: Node, at location: Diagnostic.Location, _ findings: Findings) {
        self.findings = findings
        self.location = location
        switch node {
        case .scalar(let scalar):
            let plain = scalar.style == .plain || scalar.style == .any
            let isNull = plain && ["", "~", "null"].contains(scalar.string)
            content = isNull ? .null : .scalar(scalar.string)
        case .sequence(let items):
            content = .sequence(
                items.enumerated().map { index, item in
                    YAMLNode(item, at: Self.inside(location, "[\(index + 1)]", item.mark), findings)
                })
        case .mapping(let pairs):
            content = .mapping(Self.entries(pairs, location, findings))
        case .alias:
            content = .null
        }
    }

    private static func entries(
        _ pairs: Node.Mapping, _ location: Diagnostic.Location, _ findings: Findings
    ) -> [Entry] {
        pairs.compactMap { key, value in
            guard let name = key.scalar?.string else {
                findings.error(
                    "yaml.wrong-type",
                    "A key must be a word, not a list or a mapping. Write 'name: value'.",
                    at: inside(location, "", key.mark))
                return nil
            }
            let step = location.field == nil ? name : ".\(name)"
            return Entry(
                key: name, location: inside(location, step, key.mark),
                value: YAMLNode(value, at: inside(location, step, value.mark), findings))
        }
    }

    private static func inside(
        _ location: Diagnostic.Location, _ step: String, _ mark: Mark?
    ) -> Diagnostic.Location {
        let path = (location.field ?? "") + step
        return Diagnostic.Location(
            file: location.file, line: mark?.line ?? location.line, field: path.isEmpty ? nil : path
        )
    }

    /// Whether nothing was written.
    public var isNull: Bool { if case .null = content { true } else { false } }

    /// What the value is, for a sentence.
    var kind: String {
        switch content {
        case .null: "nothing"
        case .scalar(let text): "the text '\(text.prefix(40))'"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }

    /// Reports that something else was expected here.
    public func reportWrongType(expected: String) {
        findings.error(
            "yaml.wrong-type", "Expected \(expected), found \(kind).", at: location)
    }
}
