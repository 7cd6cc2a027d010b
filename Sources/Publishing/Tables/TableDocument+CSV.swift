extension TableDocument {
    /// The listing as CSV (RFC 4180, UTF-8, lines ended by a line feed).
    ///
    /// - Parameters:
    ///   - hxl: Whether a row of HXL hashtags follows the header (HXL 1.1).
    ///   - isGuarded: Whether text that a spreadsheet would run as a formula (it begins with `=`,
    ///     `+`, `-`, `@`, a tab or a carriage return) gets a leading apostrophe. Leave it on for
    ///     files that people open; turn it off to keep every byte.
    public func csv(hxl: Bool = false, isGuarded: Bool = true) -> String {
        let (columns, rows) = marked
        var bytes: [UInt8] = []
        bytes.reserveCapacity((rows.count + 1) * columns.count * 12)
        Self.append(columns.map(\.key), to: &bytes)
        if hxl { Self.append(columns.map { $0.tag ?? "" }, to: &bytes) }
        for row in rows {
            Self.append(row.map { isGuarded ? $0.guardedText : $0.plainText }, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ fields: [String], to bytes: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let needsQuotes = field.utf8.contains {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
            }
            // A lone empty field would read as an empty line.
            if needsQuotes || (fields.count == 1 && field.isEmpty) {
                bytes.append(UInt8(ascii: "\""))
                for byte in field.utf8 {
                    if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                    bytes.append(byte)
                }
                bytes.append(UInt8(ascii: "\""))
            } else {
                bytes.append(contentsOf: field.utf8)
            }
        }
        bytes.append(0x0A)
    }
}

extension FieldValue {
    fileprivate var guardedText: String {
        switch self {
        case .text, .list:
            let text = plainText
            guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
            return "'" + text
        default: return plainText
        }
    }
}
