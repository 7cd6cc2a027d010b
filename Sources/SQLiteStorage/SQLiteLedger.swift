import Domain
import GRDB

/// The import ledger's rows.
enum SQLiteLedger {
    static func entries(_ database: Database) throws -> [LedgerEntry] {
        try String.fetchAll(database, sql: "SELECT entry FROM import ORDER BY id")
            .map { try JSONText.decode(LedgerEntry.self, $0) }
    }

    static func nextID(_ database: Database) throws -> Int {
        (try Int.fetchOne(database, sql: "SELECT MAX(id) FROM import") ?? 0) + 1
    }

    static func append(_ entry: LedgerEntry, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO import (id, name, digest, size, imported_at, format, entry) "
                + "VALUES (?,?,?,?,?,?,?)",
            arguments: [
                entry.id, entry.name, entry.digest, entry.size, entry.importedAt, entry.format,
                try JSONText.encode(entry),
            ])
    }
}
