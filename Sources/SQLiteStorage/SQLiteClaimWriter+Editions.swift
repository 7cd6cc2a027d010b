import Domain
import GRDB
import Storage

extension SQLiteClaimWriter {
    mutating func settle(_ edition: Edition) throws -> Edition.Changes {
        var changes = Edition.Changes()
        for held in try current(edition) {
            let isGone =
                withdrawn[held.series]?.covers(knownOn: held.knownOn, importID: held.importID)
                ?? false
            if edition.series.contains(held.series), isGone {
                try restore(held.series, knownOn: edition.knownOn)
                changes.restored.append(held.series)
            } else if !edition.series.contains(held.series), !isGone {
                try withdraw(held.series, knownOn: edition.knownOn)
                changes.withdrawn.append(held.series)
            }
        }
        if let entries = edition.entries {
            changes.removed = try remove("actor", "id", entries.actors, edition.format)
            changes.removed += try remove("place", "id", entries.places, edition.format)
            changes.removed += try remove("claimant", "name", entries.claimants, edition.format)
            changes.removed.sort()
        }
        return changes
    }

    /// The latest versions that editions brought, this one included, by series.
    private func current(
        _ edition: Edition
    ) throws -> [(series: String, knownOn: Day, importID: Int)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT c.series, c.known_on, c.import FROM claim c
                LEFT JOIN import i ON i.id = c.import
                WHERE c.superseded_by IS NULL AND c.series >= ?1 AND c.series < ?2
                    AND (c.import = ?3 OR i.format = ?4)
                ORDER BY c.series
                """,
            arguments: [edition.family, edition.family + "\u{10FFFF}", importID, edition.format]
        ).map { ($0[0], Day(number: $0[1]), $0[2]) }
    }

    private func restore(_ series: String, knownOn: Day) throws {
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO withdrawal (series, import, known_on, restores)
                VALUES (?, ?, ?, 1)
                """, arguments: [series, importID, knownOn.number])
    }

    /// Takes entries out of use that an import of the format brought and that are not kept.
    private func remove(
        _ table: String, _ key: String, _ kept: Set<String>, _ format: String
    ) throws -> [String] {
        let known = try String.fetchAll(
            database,
            sql: """
                SELECT t.\(key) FROM \(table) t LEFT JOIN import i ON i.id = t.import
                WHERE t.removed IS NULL AND (t.import = ? OR i.format = ?)
                """, arguments: [importID, format])
        let gone = known.filter { !kept.contains($0) }
        for id in gone {
            try database.execute(
                sql: "UPDATE \(table) SET removed = ? WHERE \(key) = ?", arguments: [importID, id])
        }
        return gone
    }
}
