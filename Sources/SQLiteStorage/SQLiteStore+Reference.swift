import Domain
import Foundation
import GRDB
import Storage

extension SQLiteStore {
    public func check() throws -> [Diagnostic] {
        try reading { database in
            var found: [Diagnostic] = []
            func complain(_ code: String, _ message: String) {
                found.append(Diagnostic(.error, code, message, at: .init(file: path)))
            }
            for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
            where line != "ok" {
                complain("store.integrity", "SQLite finds the file damaged: \(line).")
            }
            for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
                complain("store.reference", "A row refers to one that is not there: \(row).")
            }
            for invariant in Self.invariants {
                let count = try Int.fetchOne(database, sql: invariant.sql) ?? 0
                if count > 0 { complain(invariant.code, "\(count) \(invariant.message)") }
            }
            for entry in try SQLiteLedger.entries(database) where !entry.balance.isBalanced {
                complain(
                    "store.balance",
                    "Import \(entry.id) (\(entry.name)) does not add up: read is not new + already "
                        + "there + revised + set aside.")
            }
            return found
        }
    }

    private static let invariants: [(code: String, sql: String, message: String)] = [
        (
            "store.series",
            """
            SELECT COUNT(*) FROM (SELECT series FROM claim GROUP BY series
                HAVING SUM(superseded_by IS NULL) <> 1)
            """,
            "claim series have no version in force, or several."
        ),
        (
            "store.superseded",
            """
            SELECT COUNT(*) FROM claim c WHERE superseded_by IS NOT NULL AND NOT EXISTS
                (SELECT 1 FROM claim n WHERE n.id = c.superseded_by AND n.series = c.series)
            """,
            "superseded claims point to no later version."
        ),
        (
            "store.words",
            """
            SELECT ABS((SELECT COUNT(*) FROM incident) -
                (SELECT COUNT(*) FROM incident_text_docsize))
            """,
            "incidents are missing from the word index; rebuild with `vigie store rebuild`."
        ),
        (
            "store.area",
            """
            SELECT COUNT(*) FROM incident WHERE latitude IS NOT NULL AND (tile IS NULL
                OR tile NOT IN (SELECT id FROM incident_area))
            """,
            "incidents are missing from the place index; rebuild with `vigie store rebuild`."
        ),
    ]
}
