import Domain
import GRDB
import Storage

extension SQLiteStore {
    public func parties(series: [String]) throws -> [ClaimParties] {
        try reading { database in
            let statement = try BulkStatement(
                database,
                """
                SELECT claim, series, source, stance, first_day, last_day, actors,
                    instr(casualties, '\(VictimClass.peacekeepers.rawValue)') > 0
                FROM claim WHERE series = ? AND superseded_by IS NULL
                """)
            var reader = PartiesReader()
            var found: [ClaimParties] = []
            found.reserveCapacity(series.count)
            for name in series {
                statement.begin()
                statement.bind(name)
                while try statement.step() { found.append(try reader.parties(from: statement)) }
            }
            return found
        }
    }
}

/// Reads rows of parties. The claims of one actor name few sides: each list of actors
/// is decoded once.
private struct PartiesReader {
    private var actors: [String: [ActorMention]] = [:]

    mutating func parties(from row: BulkStatement) throws -> ClaimParties {
        guard let stance = Claim.Stance(rawValue: row.text(3)) else {
            throw ClaimRecord.damaged(row.text(0))
        }
        let list = row.text(6)
        return ClaimParties(
            claim: row.text(0), series: row.text(1), source: row.text(2), stance: stance,
            when: DayRange(Day(number: row.integer(4)), Day(number: row.integer(5))),
            actors: mentions(list), hasPeacekeepers: row.integer(7) != 0)
    }

    private mutating func mentions(_ list: String) -> [ActorMention] {
        if let known = actors[list] { return known }
        let mentions = ListEncoding.actors(list)
        actors[list] = mentions
        return mentions
    }
}
