import Domain
import GRDB
import Storage

/// How far counted events and imports reach, from what was added up when they were written.
extension SQLiteStore {
    public func countedDays(_ claimant: String) throws -> [String: DayRange] {
        try reading { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT n.name, s.first_day, s.last_day FROM counted_span s
                    JOIN counted_name n ON n.id = s.country
                    WHERE s.claimant = (SELECT id FROM counted_name WHERE name = ?)
                    """, arguments: [claimant])
            return Dictionary(
                rows.map { ($0[0], DayRange(Day(number: $0[1]), Day(number: $0[2]))) },
                uniquingKeysWith: { one, _ in one })
        }
    }

    public func countedClaimants() throws -> [(claimant: String, events: Int)] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT n.name, SUM(s.events) FROM counted_span s
                    JOIN counted_name n ON n.id = s.claimant
                    GROUP BY n.name ORDER BY 2 DESC, 1
                    """
            ).map { ($0[0], $0[1]) }
        }
    }

    public func lastDays(_ claimant: String, ofImports imports: [Int]) throws -> [String: Day] {
        try reading { database in
            let ids = imports.map(String.init).joined(separator: ",")
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT country, MAX(last_day) FROM import_span
                    WHERE claimant = ? AND import IN (\(ids)) GROUP BY country
                    """, arguments: [claimant])
            return Dictionary(
                rows.map { ($0[0], Day(number: $0[1])) }, uniquingKeysWith: { one, _ in one })
        }
    }
}
