import Domain
import Storage

/// An incident query as SQL: one condition per part of the query, never one statement per
/// combination.
struct IncidentClause {
    private enum Value {
        case integer(Int)
        case number(Double)
        case text(String)
    }

    /// `FROM ... WHERE ...`.
    private(set) var body = ""
    /// `ORDER BY ... LIMIT ...`.
    private(set) var order = ""
    private var conditions: [String] = []
    /// Whether every incident matches that is no total.
    let isForAllButTotals: Bool
    private var values: [Value] = []

    init(_ query: IncidentQuery) {
        var everything = IncidentQuery()
        (everything.sort, everything.limit) = (query.sort, query.limit)
        everything.offset = query.offset
        isForAllButTotals = query == everything
        addTime(query)
        addPeople(query)
        addPlace(query)
        body =
            "FROM incident i WHERE "
            + (conditions.isEmpty ? "1" : conditions.joined(separator: " AND "))
        order = Self.order(query)
    }

    /// Begins a statement that holds the body so many times, and nothing else to bind before.
    func bind(to statement: BulkStatement, times: Int = 1) {
        statement.begin()
        for _ in 0..<times {
            for value in values { bind(value, to: statement) }
        }
    }

    private func bind(_ value: Value, to statement: BulkStatement) {
        switch value {
        case .integer(let number): statement.bind(number)
        case .number(let number): statement.bind(number as Double?)
        case .text(let text): statement.bind(text)
        }
    }

    private mutating func add(_ condition: String, _ new: Value...) {
        conditions.append(condition)
        values += new
    }

    private mutating func addTime(_ query: IncidentQuery) {
        if let from = query.from { add("i.last_day >= ?", .integer(from.number)) }
        if let to = query.to { add("i.first_day <= ?", .integer(to.number)) }
        if query.beganWithin, let from = query.from {
            add("i.first_day >= ?", .integer(from.number))
        }
        if !query.types.isEmpty {
            let codes = query.types.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",")
            conditions.append("i.violence IN (\(codes))")
        }
        if query.summaries {
            add(IncidentLists.condition(.summary, names: 1), .text(""))
        } else {
            conditions.append("i.is_summary = 0")
        }
        if let share = query.share {
            add("i.id % ? = ?", .integer(share.count), .integer(share.index))
        }
        if let minimum = query.minimumDeaths { add("i.best >= ?", .integer(minimum)) }
    }

    private mutating func addPeople(_ query: IncidentQuery) {
        if let actor = query.actor, let words = Self.phrase(actor, in: "{side_a side_b}") {
            var condition = "i.id IN (SELECT rowid FROM incident_text WHERE incident_text MATCH ?)"
            if !query.actorNames.isEmpty {
                let named = IncidentLists.condition(.side, names: query.actorNames.count)
                condition = "(\(condition) OR \(named))"
            }
            add(condition, .text(words))
            values += query.actorNames.sorted().map { Value.text($0) }
        }
        if !query.sides.isEmpty {
            conditions.append(IncidentLists.condition(.side, names: query.sides.count))
            values += query.sides.sorted().map { Value.text($0) }
        }
        if let minimum = query.minimumClaims, minimum > 1 {
            add(IncidentLists.condition(.several, names: 1), .text(""))
            // Claims are joined by the record separator, one fewer than there are claims.
            add(
                "LENGTH(i.claims) - LENGTH(REPLACE(i.claims, char(30), '')) >= ?",
                .integer(minimum - 1))
        }
        if let text = query.text, let words = Self.phrase(text, in: nil) {
            add(
                "i.id IN (SELECT rowid FROM incident_text WHERE incident_text MATCH ?)",
                .text(words))
        }
    }

    private mutating func addPlace(_ query: IncidentQuery) {
        if let country = query.country { add("i.country = ?", .text(country)) }
        switch query.within {
        case .unit(let code):
            add("(i.admin1_code = ? OR i.admin2_code = ?)", .text(code), .text(code))
        case .cell(let cell):
            add("i.tile = ?", .integer(cell.gid))
            add("i.cell = ?", .integer(cell.gid))
        case .box(let box):
            add(
                """
                i.tile IN (SELECT id FROM incident_area WHERE west <= ? AND east >= ?
                    AND south <= ? AND north >= ?)
                """,
                .number(box.east), .number(box.west), .number(box.north), .number(box.south))
            // The coordinates of a region are no place where anything happened.
            add("i.cell IS NOT NULL")
            add(
                "i.longitude BETWEEN ? AND ? AND i.latitude BETWEEN ? AND ?",
                .number(box.west), .number(box.east), .number(box.south), .number(box.north))
        case nil: break
        }
    }

    /// Words as an FTS5 expression: all of them must occur, in any order, each as a prefix.
    private static func phrase(_ text: String, in columns: String?) -> String? {
        let words = SearchWords.split(text)
        guard !words.isEmpty else { return nil }
        let all = words.map { "\"\($0)\"*" }.joined(separator: " AND ")
        return columns.map { "\($0) : (\(all))" } ?? all
    }

    private static func order(_ query: IncidentQuery) -> String {
        var text = "ORDER BY "
        switch query.sort {
        case .latest: text += "i.first_day DESC, i.incident"
        case .earliest: text += "i.first_day, i.incident"
        case .deaths: text += "i.best DESC, i.first_day DESC, i.incident"
        case .id: text += "i.incident"
        }
        if query.limit != nil || query.offset > 0 {
            text += " LIMIT \(query.limit ?? -1) OFFSET \(query.offset)"
        }
        return text
    }
}
