import Domain
import Notation

/// Reads a delimited table line by line, columns by name.
struct DelimitedTable {
    /// One line of data.
    struct Line {
        let record: DelimitedRecord
        let header: DelimitedHeader
        let file: String

        /// The text of a column, without blanks around it; empty when the column is missing.
        func text(_ column: String) -> String {
            guard let position = header.position(column) else { return "" }
            return record.text(position).trimmedBlanks
        }

        /// A whole number (`3` or `3.0`); `nil` when empty, missing or something else.
        func integer(_ column: String) -> Int? {
            header.position(column).flatMap { record.integer($0) }
        }

        /// A decimal number; `nil` when empty, missing or something else.
        func number(_ column: String) -> Double? {
            header.position(column).flatMap { record.number($0) }
        }

        func location(_ column: String? = nil) -> Diagnostic.Location {
            Diagnostic.Location(file: file, line: record.line, field: column)
        }
    }

    /// Reads all lines of a table.
    ///
    /// - Parameters:
    ///   - required: Lower-case names of the columns without which no line can be read.
    ///   - row: Turns a line into values; an empty result means that the line was set aside, for a
    ///     reason that `row` adds to the reading.
    /// - Throws: `UnreadableFile` when the bytes are no text or a column is missing.
    static func read<Row>(
        _ bytes: [UInt8], file: String, required: [String],
        row: (Line, inout TableReading<Row>) -> [Row]
    ) throws(UnreadableFile) -> TableReading<Row> {
        let outcome = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(UnreadableFile) in
                try read(buffer, file: file, required: required, row: row)
            }
        }
        return try outcome.get()
    }

    private static func read<Row>(
        _ bytes: UnsafeBufferPointer<UInt8>, file: String, required: [String],
        row: (Line, inout TableReading<Row>) -> [Row]
    ) throws(UnreadableFile) -> TableReading<Row> {
        if let reason = TextDecoding.unreadable(bytes) {
            throw UnreadableFile("file.unreadable", reason, file: file)
        }
        var scanner = DelimitedScanner(bytes)
        var record = DelimitedRecord()
        guard scanner.next(into: &record) else {
            throw UnreadableFile("file.unreadable", "The file is empty.", file: file)
        }
        let header = DelimitedHeader(record)
        let missing = required.filter { header.position($0) == nil }
        guard missing.isEmpty else {
            throw UnreadableFile(
                "table.missing-column",
                "The table has no column \(missing.joined(separator: ", ")), so that no line can be"
                    + " read. Export it again with all columns.", file: file, line: 1)
        }
        var reading = TableReading<Row>()
        while scanner.next(into: &record) {
            if record.isBlank { continue }
            reading.read += 1
            let line = Line(record: record, header: header, file: file)
            let values = isSound(line, &reading) ? row(line, &reading) : []
            if values.isEmpty { reading.setAside += 1 } else { reading.kept += 1 }
            reading.rows += values
        }
        return reading
    }

    /// Whether a line has the fields that the header promises.
    private static func isSound<Row>(_ line: Line, _ reading: inout TableReading<Row>) -> Bool {
        let record = line.record
        if record.problem == .strayQuote {
            reading.diagnostics.append(
                Diagnostic(
                    .warning, "table.stray-quote",
                    "There is a quotation mark in the middle of a field; it was kept as text.",
                    at: line.location()))
        }
        let expected = line.header.names.count
        let extra = (min(expected, record.count)..<record.count)
        if record.problem == .unterminatedQuote || record.count < expected
            || !extra.allSatisfy({ record.isEmpty($0) })
        {
            reading.diagnostics.append(
                Diagnostic(
                    .error, "table.damaged-line",
                    "The line has \(record.count) fields where the header has \(expected), so that "
                        + "values may stand in the wrong columns. It was set aside; export the "
                        + "table again.", at: line.location()))
            return false
        }
        return true
    }
}

extension TableReading {
    /// Adds a remark about a column of a line.
    mutating func remark(
        _ severity: Diagnostic.Severity, _ code: String, _ message: String,
        _ line: DelimitedTable.Line, _ column: String? = nil
    ) {
        diagnostics.append(Diagnostic(severity, code, message, at: line.location(column)))
    }
}

extension String {
    /// Without spaces and tabs at both ends.
    var trimmedBlanks: String {
        guard let first = firstIndex(where: { $0 != " " && $0 != "\t" }),
            let last = lastIndex(where: { $0 != " " && $0 != "\t" })
        else { return "" }
        return String(self[first...last])
    }
}
