import Domain
import Notation

/// Reads ACLED exports (CSV, every layout since 1.0) into claims by ACLED.
///
/// Every row becomes one claim; a later export with a newer `timestamp` makes newer versions of the
/// same series. What cannot become a claim is set aside with line, column and reason. The codebook
/// is in `Documentation/Codebooks/ACLED.md`.
public struct ACLEDReader: Sendable {
    /// The file's name as the user gave it, for messages.
    public let file: String
    /// The first day on which rows without a timestamp could be known.
    public let knownOn: Day

    /// A reader for one file.
    ///
    /// - Parameter knownOn: stands in for the timestamp where an export has none: the day of the
    ///   export.
    public init(file: String, knownOn: Day) {
        self.file = file
        self.knownOn = knownOn
    }

    /// ACLED as a source. Versions are told apart by their timestamps, so one entry serves all
    /// exports.
    public static let source = Source(
        id: "acled", kind: .dataset, title: "Armed Conflict Location & Event Data",
        publisher: "ACLED", url: "https://acleddata.com", language: "en", reliability: .b)

    /// Whether the first record is a header of ACLED's: complete, or with most of the names that are
    /// found nowhere else, so that a renamed column is told instead of the file not being known.
    public static func recognises(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let telling = [
            "event_id_cnty", "event_date", "time_precision", "event_type", "sub_event_type",
            "actor1", "assoc_actor_1", "inter1", "geo_precision", "fatalities",
        ]
        return header(of: bytes).map { found in
            ACLEDColumns(found.header) != nil
                || found.header.contains(["event_id_cnty", "event_date"])
                || telling.count { found.header.contains([$0]) } >= 6
        } ?? false
    }

    /// Reads a whole file.
    ///
    /// - Returns: how many rows were read (blank lines are not rows).
    /// - Throws: `UnreadableFile` when the header is not ACLED's or lacks columns; whatever the
    ///   receiver throws.
    public func read(
        _ bytes: UnsafeBufferPointer<UInt8>, into receiver: inout some ClaimReceiver
    ) throws -> Int {
        if let complaint = TextDecoding.unreadable(bytes) {
            throw UnreadableFile("file.unreadable", complaint, file: file)
        }
        guard let (header, separator) = Self.header(of: bytes) else {
            throw UnreadableFile("file.unreadable", "The file has no header.", file: file)
        }
        guard let columns = ACLEDColumns(header) else {
            throw UnreadableFile("header.unknown", complaint(header), file: file, line: 1)
        }
        remarkOnHeader(header, columns, into: &receiver)
        var scanner = DelimitedScanner(bytes, separator: separator)
        var record = DelimitedRecord()
        _ = scanner.next(into: &record)
        return try readRows(&scanner, columns, into: &receiver)
    }

    private func readRows(
        _ scanner: inout DelimitedScanner, _ columns: ACLEDColumns,
        into receiver: inout some ClaimReceiver
    ) throws -> Int {
        let order = dateOrder(scanner, columns, into: &receiver)
        var row = ACLEDRow(reader: self, columns: columns, order: order)
        var record = DelimitedRecord()
        var lines: [String: Int] = [:]
        var rows = 0
        while scanner.next(into: &record) {
            if record.isBlank { continue }
            rows += 1
            if let fault = shapeFault(record, columns) {
                receiver.remark(fault)
                continue
            }
            guard let claim = row.claim(record, into: &receiver) else { continue }
            if let first = lines[claim.series] {
                receiver.remark(duplicate(claim.series, first, record.line))
                continue
            }
            lines[claim.series] = record.line
            try receiver.receive(claim, line: record.line)
        }
        return rows
    }

    /// What is wrong with a record's shape, if it cannot be used.
    private func shapeFault(_ record: DelimitedRecord, _ columns: ACLEDColumns) -> Diagnostic? {
        let place = Diagnostic.Location(file: file, line: record.line)
        if record.problem == .unterminatedQuote {
            return Diagnostic(
                .error, "row.quote",
                "A quoted field has no end, so the line cannot be cut into fields; close the quote.",
                at: place)
        }
        let extra = (columns.width..<max(columns.width, record.count)).contains {
            !record.isEmpty($0)
        }
        guard record.count < columns.width || extra else { return nil }
        return Diagnostic(
            .error, record.count < columns.width ? "row.short" : "row.long",
            "The row has \(record.count) fields where the header names \(columns.width): columns"
                + " have shifted. Export again, and do not open the file in a spreadsheet before.",
            at: place)
    }

    private func duplicate(_ series: String, _ first: Int, _ line: Int) -> Diagnostic {
        Diagnostic(
            .error, "row.duplicate",
            "The event \(series) already stands in line \(first). In ACLED's monadic and dyadic"
                + " layouts an event has a row for each actor; export one row for each event.",
            at: Diagnostic.Location(file: file, line: line, field: "event_id_cnty"))
    }

    private func remarkOnHeader(
        _ header: DelimitedHeader, _ columns: ACLEDColumns, into receiver: inout some ClaimReceiver
    ) {
        let unknown = ACLEDColumns.unknown(in: header)
        if !unknown.isEmpty {
            receiver.remark(
                Diagnostic(
                    .note, "header.extra",
                    "Columns that are not known here are left out: \(unknown.joined(separator: ", ")).",
                    at: Diagnostic.Location(file: file, line: 1)))
        }
        if columns.timestamp == nil {
            receiver.remark(
                Diagnostic(
                    .warning, "header.timestamp",
                    "The export has no 'timestamp' column, so its rows count as known from \(knownOn)"
                        + " and replace older versions only by that day. Include it in the export.",
                    at: Diagnostic.Location(file: file, line: 1)))
        }
    }

    private func complaint(_ header: DelimitedHeader) -> String {
        let missing = ACLEDColumns.missing(in: header)
        guard missing.count < ACLEDColumns.required.count / 2 else {
            return "The first line is not the header of an ACLED export (found: "
                + header.names.prefix(5).joined(separator: ", ") + ")."
        }
        let hints = missing.compactMap { name in
            Spelling.nearest(to: name, in: header.names).map { "'\($0)' for '\(name)'" }
        }
        let hint = hints.isEmpty ? "" : " Renamed: \(hints.joined(separator: ", "))?"
        return "This looks like an ACLED export, but columns are missing: "
            + missing.joined(separator: ", ") + ".\(hint) Export again with all columns, or restore"
            + " the names."
    }

    /// The header with whichever of comma, semicolon and tab cuts it into most names.
    private static func header(
        of bytes: UnsafeBufferPointer<UInt8>
    ) -> (header: DelimitedHeader, separator: UInt8)? {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let headers = candidates.compactMap { separator in
            var record = DelimitedRecord()
            var scanner = DelimitedScanner(bytes, separator: separator)
            return scanner.next(into: &record)
                ? (header: DelimitedHeader(record), separator: separator) : nil
        }
        return headers.max { $0.header.names.count < $1.header.names.count }
    }
}
