extension Markup {
    private static let void: Set<String> = [
        "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
    ]
    private static let closedInSVG: Set<String> = [
        "path", "circle", "rect", "line", "polygon", "polyline", "use", "ellipse", "stop",
    ]

    func write(into bytes: inout [UInt8]) {
        switch self {
        case .text(let text): Self.escape(text, into: &bytes)
        case .verbatim(let text): bytes.append(contentsOf: text.text.utf8)
        case .group(let parts): for part in parts { part.write(into: &bytes) }
        case .element(let name, let attributes, let children):
            bytes.append(UInt8(ascii: "<"))
            bytes.append(contentsOf: name.utf8)
            for attribute in attributes {
                bytes.append(UInt8(ascii: " "))
                bytes.append(contentsOf: attribute.name.utf8)
                bytes.append(contentsOf: "=\"".utf8)
                Self.escape(attribute.value, into: &bytes)
                bytes.append(UInt8(ascii: "\""))
            }
            let isEmpty = children.allSatisfy { $0 == .empty }
            if Self.void.contains(name) || (isEmpty && Self.closedInSVG.contains(name)) {
                bytes.append(contentsOf: "/>".utf8)
                return
            }
            bytes.append(UInt8(ascii: ">"))
            for child in children { child.write(into: &bytes) }
            bytes.append(contentsOf: "</".utf8)
            bytes.append(contentsOf: name.utf8)
            bytes.append(UInt8(ascii: ">"))
        }
    }

    /// Escapes for both text and attribute values; characters that no document may hold (most
    /// control characters) become the replacement character.
    private static func escape(_ text: String, into bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case 0x09, 0x0A, 0x0D: bytes.append(byte)
            case 0..<0x20, 0x7F: bytes.append(contentsOf: "\u{FFFD}".utf8)
            default: bytes.append(byte)
            }
        }
    }

    /// An address for `href` when it is one a reader can safely follow (http, https, or within the
    /// page or site); `nil` otherwise, so that `javascript:` never becomes a link.
    static func safeAddress(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        let lowered = text.lowercased()
        guard
            lowered.hasPrefix("https://") || lowered.hasPrefix("http://") || text.hasPrefix("#")
                || (text.hasPrefix("/") && !text.hasPrefix("//"))
        else { return nil }
        return text
    }
}
