/// Writes addresses within the site, so that no name or identifier can break out of its place.
public enum SiteAddress {
    /// A path of parts below a folder of the site, each percent-encoded: `/actors`, `a?b` gives
    /// `/actors/a%3Fb`.
    public static func path(_ folder: String, _ parts: String...) -> String {
        parts.reduce(folder) { $0 + "/" + encoded($1) }
    }

    /// A path with parameters after those that it has already.
    public static func address(
        _ path: String, _ parameters: [(name: String, value: String)]
    ) -> String {
        guard !parameters.isEmpty else { return path }
        return path + (path.contains("?") ? "&" : "?") + query(parameters)
    }

    /// Parameters as the text of a query.
    public static func query(_ parameters: [(name: String, value: String)]) -> String {
        parameters.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
    }

    /// Whether the query of an address names a parameter.
    static func names(_ parameter: String, in address: String) -> Bool {
        let parts = address.split(separator: "?", maxSplits: 1)
        return parts.count > 1
            && parts[1].split(separator: "&").contains { $0.hasPrefix(parameter + "=") }
    }

    /// Text percent-encoded for a part of a path, a name or a value (RFC 3986).
    public static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        var result = ""
        for byte in text.utf8 {
            if isPlain(byte) {
                result.append(Character(UnicodeScalar(byte)))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }

    /// Whether a byte stands for itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: ","):
            true
        default: false
        }
    }
}
