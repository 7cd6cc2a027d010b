import Domain
import Notation

/// Dates with slashes, which early exports have: one date of the file that tells day and month apart
/// (18/04/2001) tells it for all.
extension ACLEDReader {
    /// The order of day and month in dates of numbers; `nil` when there are none, when none tells it,
    /// or when two dates tell different ones.
    func dateOrder(
        _ scanner: DelimitedScanner, _ columns: ACLEDColumns,
        into receiver: inout some ClaimReceiver
    ) -> ACLEDDate.Order? {
        var scanner = scanner
        var record = DelimitedRecord()
        var told: (order: ACLEDDate.Order, text: String, line: Int)?
        while scanner.next(into: &record) {
            let text = record.text(columns.date)
            // A file writes its dates one way: the first one tells whether to look on.
            guard text.isEmpty || text.contains("/") else { break }
            guard let order = ACLEDDate.order(text) else { continue }
            guard let first = told else {
                told = (order, text, record.line)
                continue
            }
            if first.order != order {
                receiver.remark(contradiction(first.text, first.line, text, record.line))
                return nil
            }
        }
        guard let told else { return nil }
        let first = told.order == .dayFirst ? "day" : "month"
        receiver.remark(
            Diagnostic(
                .note, "date.slashes",
                "Dates with slashes are read with the \(first) first, as \(told.text) tells.",
                at: Diagnostic.Location(file: file, line: told.line, field: "event_date")))
        return told.order
    }

    private func contradiction(
        _ one: String, _ line: Int, _ other: String, _ otherLine: Int
    ) -> Diagnostic {
        Diagnostic(
            .warning, "date.slashes",
            "\(one) in line \(line) has the day and the month in another order than \(other), so only "
                + "dates that tell it themselves are read. Export again with dates like 2011-04-18.",
            at: Diagnostic.Location(file: file, line: otherLine, field: "event_date"))
    }
}
