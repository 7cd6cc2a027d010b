import Domain
import Harvest
import Notation

/// A list of units in a table: the column named after the kind of unit.
public struct UnitList: Sendable {
    public let units: [String]

    /// Reads a list of units from a delimited file.
    ///
    /// - Throws: `FileError` or `UsageError` when there is no such column.
    public init(path: String, kind: UnitKind) throws {
        let file = try RawFile(path: path)
        units = try file.withBytes { bytes in
            var scanner = DelimitedScanner(bytes)
            var record = DelimitedRecord()
            _ = scanner.next(into: &record)
            let header = DelimitedHeader(record)
            let column =
                switch kind {
                case .grid: header.position("priogrid_gid", "gid", "unit")
                case .country: header.position("iso3", "country", "unit")
                case .admin1, .admin2: header.position("pcode", "code", "unit")
                }
            guard let column else {
                throw UsageError(
                    "'\(path)' has no column that names \(kind.rawValue) units (unit, "
                        + "priogrid_gid, iso3 or pcode).")
            }
            var found: [String] = []
            while scanner.next(into: &record) {
                if !record.isEmpty(column) { found.append(record.text(column)) }
            }
            return found
        }
    }
}
