import Publishing

/// A request as the site's handlers see it: no socket, no framework.
public struct SiteRequest: Sendable {
    public var method: String
    /// The parts of the path between slashes, each percent-decoded: a decoded part may hold a slash.
    public var parts: [String]
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
        self.parts = (parts.first ?? "").split(separator: "/").map {
            Self.decoded($0, plusIsSpace: false)
        }
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

    /// The path, percent-encoded, beginning with `/`.
    public var path: String {
        "/" + parts.map(SiteAddress.encoded).joined(separator: "/")
    }

    /// The same address with some parameters set anew, or left out (`nil`).
    func address(setting changes: [(name: String, value: String?)]) -> String {
        let names = Set(changes.map(\.name))
        let kept = query.filter { !names.contains($0.name) }
        let added = changes.compactMap { change in
            change.value.map { (name: change.name, value: $0) }
        }
        return SiteAddress.address(path, kept + added)
    }
}
