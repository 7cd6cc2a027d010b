/// Bytes to text: UTF-8, else Windows-1252.
public enum TextDecoding {
    /// The text of bytes; whatever is not UTF-8 as a whole is read as Windows-1252.
    public static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map(windows1252)))
    }

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        guard byte >= 0x80, byte <= 0x9F else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(upperHalf[Int(byte - 0x80)]) ?? "\u{FFFD}"
    }

    /// The 32 code points that Windows-1252 puts where Latin-1 has control characters.
    private static let upperHalf: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    /// What the first bytes say about a file that cannot be read as delimited text, in a sentence;
    /// `nil` when it looks like text.
    public static func unreadable(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        if bytes.isEmpty { return "The file is empty." }
        let start = bytes.prefix(4096)
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            return "The file is UTF-16; save it as UTF-8 CSV and import it again."
        }
        if start.starts(with: [0x50, 0x4B, 3, 4]) {
            return "The file is a ZIP archive or an XLSX workbook; save the sheet as CSV."
        }
        if start.contains(0) { return "The file is binary, not text." }
        return nil
    }
}
