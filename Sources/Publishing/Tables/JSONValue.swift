/// A JSON text (RFC 8259) as a value whose members keep their order, so that the same content is
/// always the same bytes.
public indirect enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number, rounded to `decimals` when given; `null` when it is not finite.
    case number(Double, decimals: Int? = nil)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// One member of an object.
    public struct Member: Sendable, Hashable {
        public var name: String
        public var value: JSONValue

        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The JSON text. `indented` puts each member and entry of the outer levels on its own line
    /// (arrays of plain numbers stay on one line); otherwise there is no white space at all.
    public func text(indented: Bool = false) -> String {
        var bytes: [UInt8] = []
        write(into: &bytes, depth: indented ? 0 : nil)
        return String(decoding: bytes, as: UTF8.self)
    }

    func write(into bytes: inout [UInt8], depth: Int?) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .integer(let integer): bytes.append(contentsOf: String(integer).utf8)
        case .number(let number, let decimals):
            bytes.append(contentsOf: (DecimalText.text(number, decimals: decimals) ?? "null").utf8)
        case .string(let text): Self.quote(text, into: &bytes)
        case .array(let entries): Self.write(entries, into: &bytes, depth: depth)
        case .object(let members): Self.write(members, into: &bytes, depth: depth)
        }
    }

    private var isPlainNumber: Bool {
        switch self {
        case .integer, .number: true
        case .array(let entries): entries.allSatisfy(\.isPlainNumber)
        default: false
        }
    }

    private static func write(_ entries: [JSONValue], into bytes: inout [UInt8], depth: Int?) {
        let inner = entries.allSatisfy(\.isPlainNumber) ? nil : depth.map { $0 + 1 }
        bytes.append(UInt8(ascii: "["))
        for (index, entry) in entries.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(into: &bytes, depth: inner)
            entry.write(into: &bytes, depth: inner)
        }
        if !entries.isEmpty, inner != nil { breakLine(into: &bytes, depth: depth) }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func write(_ members: [Member], into bytes: inout [UInt8], depth: Int?) {
        let inner = depth.map { $0 + 1 }
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(into: &bytes, depth: inner)
            quote(member.name, into: &bytes)
            bytes.append(UInt8(ascii: ":"))
            if inner != nil { bytes.append(UInt8(ascii: " ")) }
            member.value.write(into: &bytes, depth: inner)
        }
        if !members.isEmpty { breakLine(into: &bytes, depth: depth) }
        bytes.append(UInt8(ascii: "}"))
    }

    private static func breakLine(into bytes: inout [UInt8], depth: Int?) {
        guard let depth else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    /// A quoted string. `<` is written as an escape too, so that the text can stand inside a
    /// `script` element without ending it.
    static func quote(_ text: String, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20, UInt8(ascii: "<"), 0x7F:
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
    ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// A string, or `null` when there is none.
    public init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
    /// An integer, or `null` when there is none.
    public init(_ integer: Int?) { self = integer.map(JSONValue.integer) ?? .null }
}
