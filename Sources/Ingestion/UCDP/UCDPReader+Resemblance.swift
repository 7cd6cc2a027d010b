import Domain
import Notation

extension UCDPReader {
    /// Whether the header names most of UCDP's columns, so that reading it can say which are
    /// missing, though `layout(of:)` finds none.
    public static func resembles(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var record = DelimitedRecord()
        var scanner = DelimitedScanner(bytes)
        guard scanner.next(into: &record) else { return false }
        let header = DelimitedHeader(record)
        let known = UCDPColumns.required.filter { header.position($0) != nil }
        return known.contains("type_of_violence") && known.count * 2 > UCDPColumns.required.count
    }
}
