extension Markup {
    /// Elements of HTML without content, which have no end tag.
    private static func isVoid(_ name: String) -> Bool {
        switch name {
        case "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr":
            true
        default: false
        }
    }

    /// Elements of SVG that are closed in their own tag when they are empty.
    private static func isClosedInSVG(_ name: String) -> Bool {
        switch name {
        case "path", "circle", "rect", "line", "polygon", "polyline", "use", "ellipse", "stop": true
        default: false
        }
    }

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
            if isEmpty ? Self.isClosedInSVG(name) || Self.isVoid(name) : Self.isVoid(name) {
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
        if text.utf8.allSatisfy(standsForItself) { return bytes.append(contentsOf: text.utf8) }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case _ where standsForItself(byte): bytes.append(byte)
            default: bytes.append(contentsOf: "\u{FFFD}".utf8)
            }
        }
    }

    /// Whether a byte is written as it is.
    private static func standsForItself(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7F:
            false
        case 0x09, 0x0A, 0x0D: true
        default: byte >= 0x20
        }
    }

    /// An address for `href` when it is one a reader can safely follow (http, https, or within the
    /// page or site); `nil` otherwise, so that `javascript:` never becomes a link.
    static func safeAddress(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        if text.hasPrefix("/") { return text.hasPrefix("//") ? nil : text }
        let lowered = text.lowercased()
        guard
            lowered.hasPrefix("https://") || lowered.hasPrefix("http://") || text.hasPrefix("#")
        else { return nil }
        return text
    }
}
