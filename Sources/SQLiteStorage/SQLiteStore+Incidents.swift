import Domain
import GRDB
import Geography
import Storage

extension SQLiteStore {
    public func replaceDerived(_ body: (inout any DerivedWriter) throws -> Void) throws {
        try writing { database in
            for index in Schema.derivedIndexes {
                try database.execute(sql: "DROP INDEX IF EXISTS \(index.name)")
            }
            for table in Schema.derivedTables { try database.execute(sql: "DELETE FROM \(table)") }
            try database.execute(
                sql: "INSERT INTO incident_text(incident_text) VALUES ('delete-all')")
            var writer: any DerivedWriter = try SQLiteDerivedWriter(database)
            try body(&writer)
            for index in Schema.derivedIndexes { try database.execute(sql: index.sql) }
            for statement in Schema.fillHalves { try database.execute(sql: statement) }
        }
        try? pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA optimize") }
    }

    public func derivedState() throws -> DerivedState? {
        try reading { database in
            try Row.fetchOne(
                database, sql: "SELECT ledger, judgements, rule FROM derived_state"
            ).map { DerivedState(ledger: $0[0], judgements: $0[1], rule: $0[2]) }
        }
    }

    public func incidents(_ query: IncidentQuery) throws -> [Incident] {
        try reading { database in
            let clause = IncidentClause(query)
            let statement = try BulkStatement(
                database, "SELECT \(IncidentRecord.columns) \(clause.body) \(clause.order)")
            clause.bind(to: statement)
            var found: [Incident] = []
            while try statement.step() {
                found.append(try IncidentRecord.incident(from: statement))
            }
            return found
        }
    }

    public func summary(_ query: IncidentQuery) throws -> IncidentSummary {
        try reading { database in
            let clause = IncidentClause(query)
            let statement = try BulkStatement(
                database,
                "SELECT COUNT(*), SUM(i.best), SUM(i.civilians_best) \(clause.body)")
            clause.bind(to: statement)
            guard try statement.step() else {
                return IncidentSummary(incidents: 0, deaths: 0, civilianDeaths: 0)
            }
            return IncidentSummary(
                incidents: statement.integer(0), deaths: statement.integer(1),
                civilianDeaths: statement.integer(2))
        }
    }

    public func deathsByDay(_ query: IncidentQuery) throws -> [DayDeaths] {
        try reading { database in
            let clause = IncidentClause(query)
            let statement = try BulkStatement(
                database,
                "SELECT i.first_day, i.violence, SUM(i.best) \(clause.body) "
                    + "AND i.violence IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2")
            clause.bind(to: statement)
            var found: [DayDeaths] = []
            while try statement.step() {
                guard let kind = ViolenceType(rawValue: statement.text(1)) else { continue }
                found.append(
                    DayDeaths(
                        day: Day(number: statement.integer(0)), violence: kind,
                        deaths: statement.integer(2)))
            }
            return found
        }
    }

    public func likelyDoubles(_ query: IncidentQuery) throws -> [LikelyDouble] {
        try reading { database in
            let clause = IncidentClause(query)
            // Totals are in no pair, so that a query for everything else need not ask.
            let conditions =
                clause.isForAllButTotals
                ? "1"
                : "EXISTS (SELECT 1 \(clause.body) AND i.id = d.one_id) "
                    + "AND EXISTS (SELECT 1 \(clause.body) AND i.id = d.other_id)"
            let statement = try BulkStatement(
                database,
                """
                SELECT d.one, d.one_claims, d.one_best, d.one_civilians,
                    d.other, d.other_claims, d.other_best, d.other_civilians, d.probability
                FROM likely_double d
                WHERE d.one_id IS NOT NULL AND d.other_id IS NOT NULL AND \(conditions)
                ORDER BY d.one, d.other
                """)
            clause.bind(to: statement, times: clause.isForAllButTotals ? 0 : 2)
            func read(_ column: Int32) -> LikelyDouble.Half {
                LikelyDouble.Half(
                    incident: statement.text(column), claims: statement.integer(column + 1),
                    deaths: statement.integer(column + 2),
                    civilianDeaths: statement.integer(column + 3))
            }
            var found: [LikelyDouble] = []
            while try statement.step() {
                found.append(
                    LikelyDouble(
                        read(0), read(4), probability: statement.optionalDouble(8) ?? 0))
            }
            return found
        }
    }

    public func incident(_ id: String) throws -> Incident? {
        let series = Claim.series(of: id)
        return try reading { database in
            let statement = try BulkStatement(
                database,
                """
                SELECT \(IncidentRecord.columns) FROM incident i
                WHERE i.incident = ?1
                    OR i.id = (SELECT m.incident FROM member m WHERE m.series = ?1)
                ORDER BY i.incident = ?1 DESC
                """)
            statement.begin()
            statement.bind(series)
            return try statement.step() ? try IncidentRecord.incident(from: statement) : nil
        }
    }

    public func forEachCount(_ query: CountQuery, _ body: (CountedEvent) -> Void) throws {
        try reading { database in
            let names = try Self.names(database)
            let (clause, values) = Self.countClause(query, names)
            let statement = try BulkStatement(
                database,
                """
                SELECT claimant, violence, first_day, last_day, place_precision, country,
                    admin1_code, admin2_code, cell, deaths, civilians
                FROM counted_event WHERE \(clause) ORDER BY id
                """)
            statement.begin()
            for value in values { statement.bind(value) }
            while try statement.step() {
                guard let type = ViolenceType(ucdpCode: statement.integer(1)),
                    let precision = PlacePrecision(rawValue: statement.integer(4))
                else { continue }
                body(
                    CountedEvent(
                        claimant: names[statement.integer(0)] ?? "", violence: type,
                        when: DayRange(
                            Day(number: statement.integer(2)), Day(number: statement.integer(3))),
                        precision: precision, country: names[statement.integer(5)] ?? "",
                        admin1Code: statement.optionalInteger(6).flatMap { names[$0] },
                        admin2Code: statement.optionalInteger(7).flatMap { names[$0] },
                        cell: statement.optionalInteger(8).flatMap { PRIOGridCell(gid: $0) },
                        deaths: statement.integer(9), civilians: statement.optionalInteger(10)))
            }
        }
    }

    private static func countClause(
        _ query: CountQuery, _ names: [Int: String]
    ) -> (clause: String, values: [Int]) {
        var parts = ["1"]
        var values: [Int] = []
        func number(_ name: String) -> Int { names.first { $0.value == name }?.key ?? -1 }
        if let days = query.days {
            parts.append("first_day <= ? AND last_day >= ?")
            values += [days.last.number, days.first.number]
        }
        if query.target != .any {
            parts.append("violence = ?")
            values.append(query.target.types.first?.ucdpCode ?? 0)
        }
        if let country = query.country {
            parts.append("country = ?")
            values.append(number(country))
        }
        if let claimant = query.claimant {
            parts.append("claimant = ?")
            values.append(number(claimant))
        }
        return (parts.joined(separator: " AND "), values)
    }

    private static func names(_ database: Database) throws -> [Int: String] {
        var names: [Int: String] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT id, name FROM counted_name") {
            names[row[0]] = row[1]
        }
        return names
    }

    public func sideNames() throws -> [String] {
        try reading { database in
            try String.fetchAll(
                database, sql: "SELECT name FROM incident_list WHERE kind = 'side'")
        }.sorted()
    }
}
