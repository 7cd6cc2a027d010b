import Domain
import GRDB
import Geography
import Storage

/// Writes incidents and counted events in bulk.
struct SQLiteDerivedWriter: DerivedWriter {
    private let database: Database
    private let insertIncident: BulkStatement
    private let insertArea: BulkStatement
    private let insertMember: BulkStatement
    private let insertEvent: BulkStatement
    private var nextIncident = 1
    private var nextEvent = 1
    private var names: [String: Int] = [:]
    /// Where the incidents are, for the place index.
    private var points: [(row: Int, point: Coordinate)] = []

    init(_ database: Database) throws {
        self.database = database
        insertIncident = try BulkStatement(database, IncidentRecord.insert)
        insertArea = try BulkStatement(
            database, "INSERT INTO incident_area VALUES (?, ?, ?, ?, ?)")
        insertMember = try BulkStatement(
            database, "INSERT OR REPLACE INTO member (series, incident) VALUES (?, ?)")
        insertEvent = try BulkStatement(
            database, "INSERT INTO counted_event VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
    }

    mutating func add(_ incident: Incident, words: String) throws {
        let row = nextIncident
        nextIncident += 1
        IncidentRecord.bind(incident, row: row, words: words, to: insertIncident)
        try insertIncident.run()
        if let point = incident.place.coordinate { points.append((row, point)) }
        for claim in incident.claims {
            // The series of a claim stands before the version sign; an incident is found by it.
            let series = claim.split(separator: "@", maxSplits: 1).first.map(String.init) ?? claim
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
        insertEvent.bind(try name(event.claimant))
        insertEvent.bind(event.violence.ucdpCode)
        insertEvent.bind(event.when.first.number)
        insertEvent.bind(event.when.last.number)
        insertEvent.bind(event.precision.rawValue)
        insertEvent.bind(try name(event.country))
        insertEvent.bind(try event.admin1Code.map { try name($0) })
        insertEvent.bind(try event.admin2Code.map { try name($0) })
        insertEvent.bind(event.cell?.gid)
        insertEvent.bind(event.deaths)
        insertEvent.bind(event.civilians)
        try insertEvent.run()
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

    /// Fills the R*Tree in the order of grid cells: neighbours share its pages, which makes
    /// inserting them several times faster.
    private func indexPoints() throws {
        let keyed = points.map { (cell: PRIOGridCell(containing: $0.point).gid, entry: $0) }
        for (_, entry) in keyed.sorted(by: { ($0.cell, $0.entry.row) < ($1.cell, $1.entry.row) }) {
            insertArea.begin()
            insertArea.bind(entry.row)
            insertArea.bind(entry.point.longitude)
            insertArea.bind(entry.point.longitude)
            insertArea.bind(entry.point.latitude)
            insertArea.bind(entry.point.latitude)
            try insertArea.run()
        }
    }

    mutating func finish(_ state: DerivedState) throws {
        try indexPoints()
        try database.execute(
            sql: "INSERT INTO derived_state (id, ledger, judgements, rule) VALUES (1, ?, ?, ?)",
            arguments: [state.ledger, state.judgements, state.rule])
    }
}
