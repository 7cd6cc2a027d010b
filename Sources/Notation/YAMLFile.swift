import Domain
internal import Yams

/// A YAML text with the line of every value, so that a mistake can be shown where it was made.
///
/// Reading never throws and never traps: a syntax error is a finding, and `documents` then holds
/// what stood before it. Anchors and aliases are refused: a few lines of them can stand for more
/// values than fit in memory.
public struct YAMLFile {
    /// The file's name as the user gave it, used in findings only.
    public let name: String
    /// The documents of the file (`---` separates them), empty ones left out.
    public let documents: [YAMLNode]
    /// Where everything that is wrong with the file is collected.
    public let findings: Findings

    /// Reads a text.
    public init(_ text: String, name: String, findings: Findings = Findings()) {
        self.name = name
        self.findings = findings
        documents = Self.compose(Self.withoutMark(text), name, findings)
    }

    /// Reads UTF-8 bytes; anything else is a finding with the line of the first wrong byte.
    public init(bytes: some Collection<UInt8>, name: String, findings: Findings = Findings()) {
        if let text = String(validating: bytes, as: UTF8.self) {
            self.init(text, name: name, findings: findings)
            return
        }
        let start = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
        let line = 1 + start.utf8.count(where: { $0 == UInt8(ascii: "\n") })
        findings.error(
            "yaml.encoding",
            "The file is not UTF-8 text from here on. Save it as UTF-8 and read it again.",
            at: Diagnostic.Location(file: name, line: line))
        self.init("", name: name, findings: findings)
    }

    /// Throws all findings together when at least one of them is an error.
    public func throwIfInvalid() throws(NotationError) { try findings.throwIfInvalid() }

    /// Whether a line of the bytes begins with a word, such as a key that tells what the file is.
    ///
    /// The mark with which some editors begin a file (U+FEFF) is no part of the first line.
    public static func hasLine(_ start: String, in bytes: some Sequence<UInt8>) -> Bool {
        let text = String(decoding: Array(bytes), as: UTF8.self)
        return withoutMark(text).split(whereSeparator: \.isNewline)
            .contains { $0.hasPrefix(start) }
    }

    private static func withoutMark(_ text: String) -> String {
        String(text.drop { $0 == "\u{FEFF}" })
    }

    private static func compose(_ text: String, _ name: String, _ findings: Findings) -> [YAMLNode]
    {
        if let alias = YAMLAlias.first(in: text) {
            findings.error(
                "yaml.alias",
                "'*\(alias.name)' repeats the value marked '&\(alias.name)'. Anchors and aliases are"
                    + " not read here; write the value out.",
                at: Diagnostic.Location(file: name, line: alias.line))
            return []
        }
        var documents: [YAMLNode] = []
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            while let root = try parser.nextRoot() {
                let node = YAMLNode(
                    root, at: Diagnostic.Location(file: name, line: root.mark?.line), findings)
                if !node.isNull { documents.append(node) }
            }
        } catch {
            findings.add(YAMLSyntax.diagnostic(for: error, in: text, file: name))
        }
        return documents
    }
}

/// Finds values that repeat others by reference.
enum YAMLAlias {
    /// The first `*name` for which an `&name` stands somewhere in the text.
    static func first(in text: String) -> (name: String, line: Int)? {
        guard text.utf8.contains(UInt8(ascii: "*")), text.utf8.contains(UInt8(ascii: "&"))
        else { return nil }
        var anchors: Set<String> = []
        var aliases: [(name: String, line: Int)] = []
        let bytes = Array(text.utf8)
        var line = 1
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&") else { continue }
            let name = bytes[(index + 1)...].prefix(while: isNameByte)
            if name.isEmpty { continue }
            let word = String(decoding: name, as: UTF8.self)
            if byte == UInt8(ascii: "&") {
                anchors.insert(word)
            } else {
                aliases.append((word, line))
            }
        }
        return aliases.first { anchors.contains($0.name) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
