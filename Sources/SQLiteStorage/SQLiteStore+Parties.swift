import Domain
import GRDB
import Storage

extension SQLiteStore {
    public func forEachIncident(
        _ query: IncidentQuery, _ body: (Incident, IncidentParties) -> Void
    ) throws {
        try reading { database in
            let clause = IncidentClause(query)
            let statement = try BulkStatement(
                database, "SELECT \(IncidentRecord.columns), i.parties \(clause.body)")
            clause.bind(to: statement)
            var reader = try PartiesReader(database)
            while try statement.step() {
                let incident = try IncidentRecord.incident(from: statement)
                let parties = try reader.parties(statement.integer(IncidentRecord.columnCount))
                body(incident, parties)
            }
        }
    }
}

/// Reads who took part, each text once.
private struct PartiesReader {
    private let find: BulkStatement
    private var known: [Int: IncidentParties] = [0: .none]

    init(_ database: Database) throws {
        find = try BulkStatement(database, "SELECT claims FROM incident_parties WHERE id = ?")
    }

    mutating func parties(_ id: Int) throws -> IncidentParties {
        if let known = known[id] { return known }
        find.begin()
        find.bind(id)
        guard try find.step(), let claims = PartiesRecord.claims(find.text(0)) else {
            throw StoreError(
                .damaged,
                "Who took part in stored incidents cannot be read; run `vigie store rebuild`.")
        }
        let parties = IncidentParties(id: id, claims: claims)
        known[id] = parties
        return parties
    }
}
