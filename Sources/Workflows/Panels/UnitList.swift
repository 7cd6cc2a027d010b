import Domain
import Harvest
import Notation

/// A list of units in a table: the column named after the kind of unit.
public struct UnitList: Sendable {
    public let units: [String]
    /// What stands beside each unit in the other column asked for.
    let others: [String]

    /// Reads a list of units from a delimited file.
    ///
    /// - Parameter matching: identifiers in use; of several columns that could name units, the one
    ///   that holds them is taken.
    /// - Throws: `FileError` or `UsageError` when there is no such column.
    public init(path: String, kind: UnitKind, matching known: Set<String> = []) throws {
        try self.init(path: path, kind: kind, matching: known, beside: nil)
    }

    /// Reads a list of units with another column beside it.
    init(path: String, kind: UnitKind, matching known: Set<String>, beside other: String?) throws {
        let file = try RawFile(path: path)
        let pairs: [(String, String)] = try file.withBytes { bytes in
            var scanner = DelimitedScanner(bytes)
            var record = DelimitedRecord()
            _ = scanner.next(into: &record)
            let header = DelimitedHeader(record)
            let names = Self.columnNames(kind).compactMap { header.position($0) }
            let beside = try other.map { name in
                guard let position = header.position(name) else {
                    throw UsageError("'\(path)' has no column '\(name)'.")
                }
                return position
            }
            var rows: [[String]] = []
            while scanner.next(into: &record) {
                if record.isBlank { continue }
                rows.append((names + [beside].compactMap { $0 }).map { record.text($0) })
            }
            let column = names.indices.first { index in
                known.isEmpty || rows.contains { known.contains($0[index]) }
            }
            guard let column else {
                throw UsageError(
                    "'\(path)' has no column that names \(kind.rawValue) units (unit, "
                        + "priogrid_gid, iso3 or pcode).")
            }
            return rows.filter { !$0[column].isEmpty }.map {
                ($0[column], beside == nil ? "" : $0[$0.count - 1])
            }
        }
        units = pairs.map(\.0)
        others = pairs.map(\.1)
    }

    private static func columnNames(_ kind: UnitKind) -> [String] {
        switch kind {
        case .grid: ["unit", "priogrid_gid", "gid"]
        case .country: ["unit", "iso3", "country_id", "country"]
        case .admin1, .admin2: ["unit", "pcode", "code"]
        }
    }
}
