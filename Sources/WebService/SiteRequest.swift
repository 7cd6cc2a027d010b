/// A request as the site's handlers see it: no socket, no framework.
public struct SiteRequest: Sendable {
    public var method: String
    /// The path, percent-decoded, beginning with `/`.
    public var path: String
    /// The query's parameters in order, percent-decoded.
    public var query: [(name: String, value: String)]
    /// Header fields by lower-case name.
    public var headers: [String: String]
    /// What the route's pattern found in the path, such as `id`.
    public var captured: [String: String] = [:]

    /// A request from its method and target (`/incidents?country=MLI`).
    public init(_ method: String, _ target: String, headers: [String: String] = [:]) {
        self.method = method
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = Self.decoded(parts.first ?? "/", plusIsSpace: false)
        query = Self.parameters(parts.count > 1 ? parts[1] : "")
        self.headers = headers
    }

    /// A request to read a target.
    public init(_ target: String, headers: [String: String] = [:]) {
        self.init("GET", target, headers: headers)
    }

    private static func parameters(_ text: Substring) -> [(name: String, value: String)] {
        text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (
                decoded(parts[0], plusIsSpace: true),
                parts.count > 1 ? decoded(parts[1], plusIsSpace: true) : ""
            )
        }
    }

    /// Percent-decoded text; bytes that are no UTF-8 become replacement characters.
    private static func decoded(_ text: Substring, plusIsSpace: Bool) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else if byte == UInt8(ascii: "+"), plusIsSpace {
                bytes.append(UInt8(ascii: " "))
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Text for use in a query, percent-encoded.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: ","):
                result.append(Character(UnicodeScalar(byte)))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}
