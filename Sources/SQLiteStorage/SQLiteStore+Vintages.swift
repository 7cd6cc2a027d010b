import Domain
import Foundation
import GRDB
import Storage

/// Reference entries as they stood in a vintage: the words in force, or those that a later import
/// replaced.
extension SQLiteStore {
    public func sources(in vintage: Vintage) throws -> [Source] {
        try entries(Source.self, in: "source", key: "id", vintage)
    }

    public func claimantProfiles(in vintage: Vintage) throws -> [ClaimantProfile] {
        try entries(ClaimantProfile.self, in: "claimant", key: "name", vintage)
    }

    public func actors(in vintage: Vintage) throws -> [Actor] {
        try entries(Actor.self, in: "actor", key: "id", vintage)
    }

    public func places(country: String?, in vintage: Vintage) throws -> [Place] {
        if vintage == .now {
            return try reading { database in
                try String.fetchAll(
                    database,
                    sql: "SELECT entry FROM place WHERE removed IS NULL "
                        + "AND (?1 IS NULL OR country = ?1) ORDER BY id",
                    arguments: [country]
                ).map { try JSONText.decode(Place.self, $0) }
            }
        }
        return try entries(Place.self, in: "place", key: "id", vintage)
            .filter { country == nil || $0.country == country }
    }

    public func judgements(in vintage: Vintage) throws -> [Judgement] {
        try reading { database in
            let limits = try VintageLimits(database, vintage)
            return try Row.fetchAll(
                database,
                sql: "SELECT sequence, entry FROM judgement WHERE import <= ? ORDER BY sequence",
                arguments: [limits.lastImport]
            ).map { row in
                var judgement = try JSONText.decode(Judgement.self, row[1])
                judgement.sequence = row[0]
                return judgement
            }.filter { $0.on.number <= limits.knownOn }
        }
    }

    public func administrativeUnits(
        country: String?, in vintage: Vintage
    ) throws -> [AdministrativeUnit] {
        try reading { database in
            let rows = try rows(
                database, "administrative_unit", key: "level || '/' || code",
                values: "entry, geometry", vintage)
            let units = try rows.map { row in
                var unit = try JSONText.decode(AdministrativeUnit.self, row[0])
                let geometry: Data? = row[1]
                unit.geometry = geometry.flatMap(GeometryBlob.decode)
                return unit
            }
            return units.filter { country == nil || $0.country == country }
                .sorted { ($0.country, $0.level, $0.code) < ($1.country, $1.level, $1.code) }
        }
    }

    public func documents(kind: String, in vintage: Vintage) throws -> [StoredDocument] {
        try reading { database in
            // The kind of a document never changes, so that it need not be kept with its past.
            let kinds = try String.fetchSet(
                database, sql: "SELECT name FROM document WHERE kind = ?", arguments: [kind])
            return try rows(
                database, "document", key: "name", values: "name, bytes",
                past: "id, entry", removed: "removed", vintage
            ).compactMap { row in
                let name: String = row[0]
                let bytes: Data = row[1]
                guard kinds.contains(name) else { return nil }
                return StoredDocument(name: name, kind: kind, bytes: Array(bytes))
            }
        }
    }

    private func entries<Value: Decodable>(
        _ type: Value.Type, in table: String, key: String, _ vintage: Vintage
    ) throws -> [Value] {
        try reading { database in
            try rows(database, table, key: key, values: "entry", removed: "removed", vintage).map {
                row in
                try JSONText.decode(type, row[0])
            }
        }
    }

    /// Rows of a table and of its past as they stood in a vintage, in the order of their keys.
    ///
    /// - Parameter removed: the column with the import that took a row out of use.
    private func rows(
        _ database: Database, _ table: String, key: String, values: String, past: String? = nil,
        removed: String = "NULL", _ vintage: Vintage
    ) throws -> [Row] {
        if vintage == .now {
            return try Row.fetchAll(
                database,
                sql: "SELECT \(values) FROM \(table) WHERE \(removed) IS NULL ORDER BY \(key)")
        }
        let last = try VintageLimits(database, vintage).lastImport
        return try Row.fetchAll(
            database,
            sql: """
                SELECT \(values), \(key) AS name FROM \(table)
                WHERE import <= ?1 AND (\(removed) IS NULL OR \(removed) > ?1)
                UNION ALL
                SELECT \(past ?? values), id AS name FROM replaced
                WHERE kind = '\(table)' AND import <= ?1 AND until > ?1
                ORDER BY name
                """, arguments: [last])
    }
}
