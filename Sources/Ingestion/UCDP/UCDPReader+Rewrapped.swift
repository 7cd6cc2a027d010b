import Domain
import Notation

/// Files that a spreadsheet has rewrapped: opened with the semicolon as separator and saved again,
/// each whole row quoted as one field, and cut wherever its text held a semicolon or a line break.
extension UCDPReader {
    private static let semicolon = UInt8(ascii: ";")

    /// The columns of the header inside the first semicolon-separated field, if there is one.
    static func rewrappedColumns(_ bytes: UnsafeBufferPointer<UInt8>) -> UCDPColumns? {
        var record = DelimitedRecord()
        var scanner = DelimitedScanner(bytes, separator: semicolon)
        guard scanner.next(into: &record), record.count > 1 else { return nil }
        return withInnerRecord(of: record) { UCDPColumns(DelimitedHeader($0)) }
    }

    /// Whether whole rows stand in single fields below a header that came through unharmed.
    static func hasWrappedRows(_ scanner: DelimitedScanner, _ columns: UCDPColumns) -> Bool {
        var scanner = scanner
        var record = DelimitedRecord()
        for _ in 0..<20 {
            guard scanner.next(into: &record) else { return false }
            guard record.count == 1 else { continue }
            let width = withInnerRecord(of: record) { $0.count } ?? 0
            if width >= columns.width { return true }
        }
        return false
    }

    /// Reads the rows that survived whole; the others are set aside, because joining the pieces
    /// would be guessing.
    func readRewrapped(
        _ bytes: UnsafeBufferPointer<UInt8>, _ columns: UCDPColumns,
        into receiver: inout some ClaimReceiver
    ) throws -> Int {
        receiver.remark(
            Diagnostic(
                .warning, "file.rewrapped",
                "A spreadsheet has rewrapped this file: it was opened with the semicolon as "
                    + "separator and saved, so every row became one quoted field and rows were cut "
                    + "at each semicolon or line break in their text. Rows that survived whole are "
                    + "read; pieces are set aside. To mend it, download the file again and do not "
                    + "open it in a spreadsheet (or import it there as comma-separated UTF-8 text).",
                at: Diagnostic.Location(file: file, line: 1)))
        var scanner = DelimitedScanner(bytes, separator: Self.semicolon)
        var record = DelimitedRecord()
        var row = UCDPRow(reader: self, columns: columns)
        var rows = 0
        _ = scanner.next(into: &record)
        while scanner.next(into: &record) {
            if record.isBlank { continue }
            rows += 1
            let claim: Claim? = Self.withInnerRecord(of: record) { inner in
                guard isWhole(inner, columns) else { return nil }
                return row.claim(inner, line: record.line, into: &receiver)
            }
            if let claim {
                try receiver.receive(claim, line: record.line)
            } else if !row.lastWasSetAside {
                receiver.remark(
                    Diagnostic(
                        .error, "row.cut",
                        "Only a piece of a row stands here; the spreadsheet cut it at a semicolon "
                            + "or line break.",
                        at: Diagnostic.Location(file: file, line: record.line)))
            }
            row.lastWasSetAside = false
        }
        return rows
    }

    /// Whether an inner record has exactly the header's fields (one empty extra allowed).
    private func isWhole(_ record: DelimitedRecord, _ columns: UCDPColumns) -> Bool {
        guard record.problem == nil else { return false }
        return record.count == columns.width
            || (record.count == columns.width + 1 && record.isEmpty(columns.width))
    }

    private static func withInnerRecord<Result>(
        of record: DelimitedRecord, _ body: (DelimitedRecord) -> Result?
    ) -> Result? {
        let text = Array(record.text(0).utf8)
        return text.withUnsafeBufferPointer { buffer in
            var inner = DelimitedScanner(buffer)
            var innerRecord = DelimitedRecord()
            guard inner.next(into: &innerRecord), inner.bytesRead == buffer.count else {
                return nil
            }
            return body(innerRecord)
        }
    }
}
