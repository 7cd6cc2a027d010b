import Domain
import GRDB

/// Rows of the `incident` table by a name that they share, gathered while incidents are written.
struct IncidentLists {
    /// Under what a list stands in `incident_list`.
    enum Kind: String {
        /// Incidents of which a side bears the name.
        case side
        /// Incidents on more than one claim; the name is empty.
        case several
        /// Totals of several incidents; the name is empty.
        case summary
    }

    private var sides: [String: [Int32]] = [:]
    private var several: [Int32] = []
    private var summaries: [Int32] = []

    mutating func add(_ incident: Incident, row: Int) {
        let row = Int32(clamping: row)
        sides[incident.sideA, default: []].append(row)
        if incident.sideB != incident.sideA { sides[incident.sideB, default: []].append(row) }
        if incident.claims.count > 1 { several.append(row) }
        if incident.isSummary { summaries.append(row) }
    }

    func write(to database: Database) throws {
        let insert = try BulkStatement(
            database, "INSERT INTO incident_list (kind, name, incidents) VALUES (?, ?, ?)")
        func write(_ kind: Kind, _ name: String, _ rows: [Int32]) throws {
            insert.begin()
            insert.bind(kind.rawValue)
            insert.bind(name)
            insert.bind("[\(rows.map { String($0) }.joined(separator: ","))]")
            try insert.run()
        }
        for (name, rows) in sides.sorted(by: { $0.key < $1.key }) {
            try write(.side, name, rows)
        }
        if !several.isEmpty { try write(.several, "", several) }
        if !summaries.isEmpty { try write(.summary, "", summaries) }
    }

    /// A condition that holds for the incidents of some lists, with one parameter for each name.
    static func condition(_ kind: Kind, names: Int) -> String {
        let marks = Array(repeating: "?", count: names).joined(separator: ",")
        return "i.id IN (SELECT j.value FROM incident_list l, json_each(l.incidents) j "
            + "WHERE l.kind = '\(kind.rawValue)' AND l.name IN (\(marks)))"
    }
}
