import Domain
import Notation

/// Reads ACLED's list of deleted events (`event_id_cnty,deleted_timestamp`).
public struct ACLEDDeletions: Sendable {
    /// The withdrawals, in the order of the file.
    public let withdrawals: [Withdrawal]
    /// Rows that were set aside, with reasons.
    public let diagnostics: [Diagnostic]
    /// How many rows were read; each is a withdrawal or set aside.
    public let rows: Int

    /// Whether the first record is the header of such a list.
    public static func recognises(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var record = DelimitedRecord()
        var scanner = DelimitedScanner(bytes)
        guard scanner.next(into: &record) else { return false }
        return DelimitedHeader(record).contains(["event_id_cnty", "deleted_timestamp"])
    }

    /// Reads a whole file.
    ///
    /// - Throws: `UnreadableFile` when the header is another one.
    public init(file: String, _ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadableFile) {
        if let complaint = TextDecoding.unreadable(bytes) {
            throw UnreadableFile("file.unreadable", complaint, file: file)
        }
        var record = DelimitedRecord()
        var scanner = DelimitedScanner(bytes)
        _ = scanner.next(into: &record)
        let header = DelimitedHeader(record)
        guard let id = header.position("event_id_cnty"),
            let moment = header.position("deleted_timestamp")
        else {
            throw UnreadableFile(
                "header.unknown",
                "A list of deleted events has the columns event_id_cnty and deleted_timestamp; here"
                    + " stand \(header.names.prefix(5).joined(separator: ", ")).", file: file,
                line: 1)
        }
        var withdrawals: [Withdrawal] = []
        var diagnostics: [Diagnostic] = []
        var rows = 0
        while scanner.next(into: &record) {
            if record.isBlank { continue }
            rows += 1
            let event = record.text(id)
            guard !event.isEmpty, let day = ACLEDDate.moment(record.text(moment))?.day else {
                diagnostics.append(
                    Diagnostic(
                        .error, "row.unreadable",
                        "'\(event)' deleted at '\(record.text(moment))' is no event with a moment"
                            + " (seconds since 1970).",
                        at: Diagnostic.Location(file: file, line: record.line)))
                continue
            }
            withdrawals.append(Withdrawal(series: "acled:\(event)", knownOn: day))
        }
        self.withdrawals = withdrawals
        self.diagnostics = diagnostics
        self.rows = rows
    }
}
