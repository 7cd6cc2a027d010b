/// Reads delimited text (CSV, TSV) record by record straight from bytes, without copying them.
///
/// Quoting follows RFC 4180 (a quote inside a quoted field is doubled; quoted fields may hold line
/// breaks), and is lenient: a stray quote is kept as text and reported. A quoted field that never
/// ends does not swallow the rest of the file: its first line is reported and reading goes on with
/// the next line.
///
/// The buffer must outlive the scanner. Reading runs at several hundred megabytes a second.
public struct DelimitedScanner {
    /// What was wrong with a record's quoting.
    public enum Problem: Sendable, Hashable {
        /// A quote in the middle of a field, or text behind a closing quote. The record was kept.
        case strayQuote
        /// A quoted field without an end; the record holds only the text up to the line's end.
        case unterminatedQuote
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let separator: UInt8
    private var position: Int
    private var line: Int

    /// A scanner over bytes, positioned after a UTF-8 byte order mark if there is one.
    public init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8 = UInt8(ascii: ",")) {
        self.bytes = bytes
        self.separator = separator
        self.line = 1
        let hasMark =
            bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        self.position = hasMark ? 3 : 0
    }

    /// How many bytes have been read, for progress.
    public var bytesRead: Int { position }

    /// Reads the next record into `record`, whose storage is reused; `false` at the end.
    ///
    /// An empty line gives a record with one empty field.
    public mutating func next(into record: inout DelimitedRecord) -> Bool {
        guard position < bytes.count else { return false }
        record.begin(bytes: bytes, line: line, start: position)
        let start = position
        while true {
            let ended =
                position < bytes.count && bytes[position] == UInt8(ascii: "\"")
                ? quotedField(into: &record) : plainField(into: &record)
            if record.problem == .unterminatedQuote {
                resume(from: start, into: &record)
                return true
            }
            if ended { return true }
        }
    }

    /// Reads an unquoted field; `true` when it ended the record.
    private mutating func plainField(into record: inout DelimitedRecord) -> Bool {
        let start = position
        var index = position
        while index < bytes.count {
            let byte = bytes[index]
            if byte == separator || byte == 10 || byte == 13 { break }
            if byte == UInt8(ascii: "\"") { record.problem = .strayQuote }
            index += 1
        }
        record.append(start..<index, doubledQuotes: false)
        return finishField(at: index)
    }

    /// Reads a quoted field, standing on its opening quote; `true` when it ended the record.
    private mutating func quotedField(into record: inout DelimitedRecord) -> Bool {
        let start = position + 1
        var index = start
        var doubled = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
                doubled = true
                index += 2
                continue
            }
            if byte == 10 { line += 1 }
            index += 1
        }
        guard index < bytes.count else {
            record.problem = .unterminatedQuote
            return true
        }
        var end = index + 1
        if end < bytes.count, bytes[end] != separator, bytes[end] != 10, bytes[end] != 13 {
            record.problem = .strayQuote
            while end < bytes.count, bytes[end] != separator, bytes[end] != 10, bytes[end] != 13 {
                end += 1
            }
            record.append(start - 1..<end, doubledQuotes: false)
        } else {
            record.append(start..<index, doubledQuotes: doubled)
        }
        return finishField(at: end)
    }

    private mutating func finishField(at index: Int) -> Bool {
        guard index < bytes.count else {
            position = index
            return true
        }
        if bytes[index] == separator {
            position = index + 1
            // A separator as the very last byte still opens one more, empty field.
            return false
        }
        var next = index + 1
        if bytes[index] == 13, next < bytes.count, bytes[next] == 10 { next += 1 }
        line += 1
        position = next
        return true
    }

    /// Goes back to the line behind the first line of the last record, when that record spans
    /// several: for a record that turns out to be no row because a stray quote swallowed the next
    /// ones.
    ///
    /// - Returns: whether there was anything to go back over.
    public mutating func retreat(behindFirstLineOf record: DelimitedRecord) -> Bool {
        guard line > record.line + 1 || (position >= bytes.count && line > record.line) else {
            return false
        }
        var end = record.start
        while end < position, bytes[end] != 10 { end += 1 }
        guard end + 1 < position else { return false }
        position = end + 1
        line = record.line + 1
        return true
    }

    /// After a quote without an end: keep the first physical line as one field, go on behind it.
    private mutating func resume(from start: Int, into record: inout DelimitedRecord) {
        var end = start
        while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
        line = record.line
        record.begin(bytes: bytes, line: line, start: start)
        record.problem = .unterminatedQuote
        record.append(start..<end, doubledQuotes: false)
        _ = finishField(at: end)
    }
}
