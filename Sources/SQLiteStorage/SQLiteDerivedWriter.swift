import Domain
import GRDB
import Geography
import Storage

/// Writes incidents and counted events in bulk.
struct SQLiteDerivedWriter: DerivedWriter {
    private let database: Database
    private let insertIncident: BulkStatement
    private let insertArea: BulkStatement
    private let insertWords: BulkStatement
    private let insertMember: BulkStatement
    private let insertEvent: BulkStatement
    private let insertParties: BulkStatement
    private let insertDouble: BulkStatement
    private var nextIncident = 1
    private var nextEvent = 1
    private var names: [String: Int] = [:]
    /// The grid cells that have incidents, for the place index.
    private var tiles: Set<PRIOGridCell> = []
    private var lists = IncidentLists()
    /// The numbers of texts that tell who took part.
    private var parties: [String: Int] = ["": 0]
    /// What the events add up to.
    private var spans: [SpanKey: Span] = [:]

    private struct SpanKey: Hashable {
        let claimant: Int
        let country: Int
    }

    private struct Span {
        var events: Int
        var days: DayRange
    }

    init(_ database: Database) throws {
        self.database = database
        insertIncident = try BulkStatement(database, IncidentRecord.insert)
        insertArea = try BulkStatement(
            database, "INSERT INTO incident_area VALUES (?, ?, ?, ?, ?)")
        insertWords = try BulkStatement(
            database, "INSERT INTO incident_text (rowid, side_a, side_b, words) VALUES (?,?,?,?)")
        insertMember = try BulkStatement(
            database, "INSERT OR REPLACE INTO member (series, incident) VALUES (?, ?)")
        insertEvent = try BulkStatement(
            database, "INSERT INTO counted_event VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
        insertDouble = try BulkStatement(
            database, "INSERT INTO likely_double (one, other, probability) VALUES (?, ?, ?)")
        insertParties = try BulkStatement(
            database, "INSERT INTO incident_parties (id, claims) VALUES (?, ?)")
    }

    mutating func add(
        _ incident: Incident, words: String, parties: [ClaimParties]
    ) throws {
        let row = nextIncident
        nextIncident += 1
        IncidentRecord.bind(
            incident, row: row, parties: try number(of: parties), to: insertIncident)
        try insertIncident.run()
        if let point = incident.place.coordinate { tiles.insert(PRIOGridCell(containing: point)) }
        lists.add(incident, row: row)
        try index(words, of: incident, row: row)
        for claim in incident.claims {
            // The series of a claim stands before the version sign; an incident is found by it.
            let series = Claim.series(of: claim)
            guard series != incident.id else { continue }
            insertMember.begin()
            insertMember.bind(series)
            insertMember.bind(row)
            try insertMember.run()
        }
    }

    mutating func add(_ event: CountedEvent) throws {
        insertEvent.begin()
        insertEvent.bind(nextEvent)
        nextEvent += 1
        let claimant = try name(event.claimant)
        let country = try name(event.country)
        insertEvent.bind(claimant)
        insertEvent.bind(event.violence.ucdpCode)
        insertEvent.bind(event.when.first.number)
        insertEvent.bind(event.when.last.number)
        insertEvent.bind(event.precision.rawValue)
        insertEvent.bind(country)
        insertEvent.bind(try event.admin1Code.map { try name($0) })
        insertEvent.bind(try event.admin2Code.map { try name($0) })
        insertEvent.bind(event.cell?.gid)
        insertEvent.bind(event.deaths)
        insertEvent.bind(event.civilians)
        try insertEvent.run()
        let key = SpanKey(claimant: claimant, country: country)
        var span = spans[key] ?? Span(events: 0, days: event.when)
        span.events += 1
        span.days = DayRange(
            min(span.days.first, event.when.first), max(span.days.last, event.when.last))
        spans[key] = span
    }

    /// The number that stands for who took part.
    private mutating func number(of claims: [ClaimParties]) throws -> Int {
        let text = PartiesRecord.encode(claims)
        if let known = parties[text] { return known }
        let id = parties.count
        insertParties.begin()
        insertParties.bind(id)
        insertParties.bind(text)
        try insertParties.run()
        parties[text] = id
        return id
    }

    /// The number that stands for a name in `counted_event`.
    private mutating func name(_ text: String) throws -> Int {
        if let known = names[text] { return known }
        let id = names.count + 1
        try database.execute(
            sql: "INSERT INTO counted_name (id, name) VALUES (?, ?)", arguments: [id, text])
        names[text] = id
        return id
    }

    /// Makes an incident findable by its sides, its place and the given words; by its title when
    /// that says more than sides and place.
    private func index(_ words: String, of incident: Incident, row: Int) throws {
        let place = incident.place
        var text = "\(place.admin1) \(place.admin2) \(place.name) \(place.description) \(words)"
        let isAlone = incident.claims.count == 1 && incident.claims[0].hasPrefix(incident.id)
        if !isAlone { text += " " + incident.title }
        insertWords.begin()
        insertWords.bind(row)
        insertWords.bind(incident.sideA)
        insertWords.bind(incident.sideB)
        insertWords.bind(text)
        try insertWords.run()
    }

    private func indexTiles() throws {
        for tile in tiles.sorted() {
            let (center, half) = (tile.center, 0.25)
            insertArea.begin()
            insertArea.bind(tile.gid)
            insertArea.bind(center.longitude - half)
            insertArea.bind(center.longitude + half)
            insertArea.bind(center.latitude - half)
            insertArea.bind(center.latitude + half)
            try insertArea.run()
        }
    }

    private func writeSpans() throws {
        let insert = try BulkStatement(
            database, "INSERT INTO counted_span VALUES (?, ?, ?, ?, ?)")
        for (key, span) in spans {
            insert.begin()
            insert.bind(key.claimant)
            insert.bind(key.country)
            insert.bind(span.events)
            insert.bind(span.days.first.number)
            insert.bind(span.days.last.number)
            try insert.run()
        }
    }

    mutating func addDouble(_ one: String, _ other: String, probability: Double) throws {
        insertDouble.begin()
        insertDouble.bind(one)
        insertDouble.bind(other)
        insertDouble.bind(probability as Double?)
        try insertDouble.run()
    }

    mutating func finish(_ state: DerivedState) throws {
        try indexTiles()
        try lists.write(to: database)
        try writeSpans()
        try database.execute(
            sql: "INSERT INTO derived_state (id, ledger, judgements, rule) VALUES (1, ?, ?, ?)",
            arguments: [state.ledger, state.judgements, state.rule])
    }
}
