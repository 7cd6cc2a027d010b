import Domain
import Foundation
import GRDB
import Storage

/// Entries that a later import may replace; the words replaced are kept for the time before it.
extension SQLiteClaimWriter {
    mutating func record(_ source: Source) throws {
        _ = try replace(
            table: "source", key: "id", source.id, entry: try JSONText.encode(source), extra: [])
    }

    mutating func record(_ profile: ClaimantProfile) throws {
        _ = try replace(
            table: "claimant", key: "name", profile.claimant,
            entry: try JSONText.encode(profile), extra: [])
    }

    mutating func record(_ actor: Actor) throws -> AppendOutcome {
        try replace(
            table: "actor", key: "id", actor.id, entry: try JSONText.encode(actor), extra: [])
    }

    mutating func record(_ place: Place) throws -> AppendOutcome {
        try replace(
            table: "place", key: "id", place.id, entry: try JSONText.encode(place),
            extra: [("country", place.country.databaseValue)])
    }

    mutating func record(_ unit: AdministrativeUnit) throws -> AppendOutcome {
        var described = unit
        described.geometry = nil
        let entry = try JSONText.encode(described)
        let geometry = unit.geometry.map(GeometryBlob.encode)
        let known = try Row.fetchOne(
            database,
            sql: "SELECT entry, geometry FROM administrative_unit WHERE level = ? AND code = ?",
            arguments: [unit.level.rawValue, unit.code])
        if let known, known[0] == entry, known[1] == geometry { return .alreadyThere }
        if known != nil {
            try keep(
                "administrative_unit", "level || '/' || code",
                "\(unit.level.rawValue)/\(unit.code)",
                geometry: "geometry")
        }
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO administrative_unit
                    (level, code, country, import, entry, geometry) VALUES (?,?,?,?,?,?)
                """,
            arguments: [
                unit.level.rawValue, unit.code, unit.country, importID, entry, geometry,
            ])
        return known == nil ? .new : .revised
    }

    private func replace(
        table: String, key: String, _ id: String, entry: String,
        extra: [(name: String, value: DatabaseValue)]
    ) throws -> AppendOutcome {
        let known = try Row.fetchOne(
            database, sql: "SELECT entry, removed IS NULL FROM \(table) WHERE \(key) = ?",
            arguments: [id])
        let isInUse = known.map { $0[1] } ?? false
        if let known, isInUse, known[0] == entry { return .alreadyThere }
        if known != nil { try keep(table, key, id, until: "COALESCE(removed, ?1)") }
        let names = [key, "import", "entry"] + extra.map(\.name)
        let values: [DatabaseValue] =
            [id.databaseValue, importID.databaseValue, entry.databaseValue] + extra.map(\.value)
        let marks = Array(repeating: "?", count: names.count).joined(separator: ",")
        try database.execute(
            sql: "INSERT OR REPLACE INTO \(table) (\(names.joined(separator: ","))) "
                + "VALUES (\(marks))",
            arguments: StatementArguments(values))
        return isInUse ? .revised : .new
    }

    mutating func record(_ document: StoredDocument) throws -> AppendOutcome {
        let bytes = Data(document.bytes)
        let known = try Row.fetchOne(
            database, sql: "SELECT bytes, removed IS NULL FROM document WHERE name = ?",
            arguments: [document.name])
        let isInUse = known.map { $0[1] } ?? false
        if let known, isInUse, known[0] == bytes { return .alreadyThere }
        if known != nil {
            try keep(
                "document", "name", document.name, entry: "bytes", until: "COALESCE(removed, ?1)")
        }
        try database.execute(
            sql: "INSERT OR REPLACE INTO document (name, kind, import, bytes) VALUES (?,?,?,?)",
            arguments: [document.name, document.kind, importID, bytes])
        return isInUse ? .revised : .new
    }

    mutating func removeDocument(named name: String) throws -> Bool {
        try database.execute(
            sql: "UPDATE document SET removed = ? WHERE name = ? AND removed IS NULL",
            arguments: [importID, name])
        return database.changesCount > 0
    }

    /// Keeps the words of an entry that is about to be replaced, unless this very import wrote them.
    private func keep(
        _ table: String, _ key: String, _ id: String, entry: String = "entry",
        geometry: String = "NULL", until: String = "?1"
    ) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO replaced (kind, id, import, until, entry, geometry)
                SELECT '\(table)', \(key), import, \(until), \(entry), \(geometry) FROM \(table)
                WHERE \(key) = ?2 AND import < ?1
                """,
            arguments: [importID, id])
    }
}
