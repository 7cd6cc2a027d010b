import Domain
import Geography

/// Writes the claims of one file inside one transaction.
public protocol ClaimWriter {
    /// Records a source, or replaces the description of a known one.
    mutating func record(_ source: Source) throws
    /// Appends a claim unless the store has it.
    mutating func append(_ claim: Claim) throws -> AppendOutcome
    /// Records that a series no longer stands, unless that is on record. A version that is known
    /// later, and comes later, stands again.
    mutating func append(_ withdrawal: Withdrawal) throws -> AppendOutcome
    /// Takes out of use what editions brought and this one no longer has, and lets stand again what it
    /// has again. Everything stays on record and answers for the time before.
    mutating func settle(_ edition: Edition) throws -> Edition.Changes
    /// Appends a judgement unless the store has one with its identifier.
    mutating func append(_ judgement: Judgement) throws -> Bool
    /// Records an actor, replacing the description of the same identifier.
    mutating func record(_ actor: Actor) throws -> AppendOutcome
    /// Records a place, replacing the entry of the same identifier.
    mutating func record(_ place: Place) throws -> AppendOutcome
    /// Records an administrative unit, replacing the one with the same code.
    mutating func record(_ unit: AdministrativeUnit) throws -> AppendOutcome
    /// Keeps a document whole, replacing the one of the same name.
    mutating func record(_ document: StoredDocument) throws -> AppendOutcome
    /// Takes a document out of use; it still answers for the time before this import.
    ///
    /// - Returns: whether there was such a document.
    @discardableResult
    mutating func removeDocument(named name: String) throws -> Bool
    /// Records what is known about a claimant.
    mutating func record(_ profile: ClaimantProfile) throws
}

/// What became of an appended thing.
public enum AppendOutcome: Sendable, Hashable {
    case new
    case alreadyThere
    /// A new version of something that the store had; the old one stays.
    case revised
    /// An older version than the one in force; kept on record, not in force.
    case older
    /// The same version with another content: not stored.
    case conflicting
}

/// Claims and their import ledger. Append-only.
public protocol ClaimStore: Sendable {
    /// Runs one import as one transaction; nothing is kept when the body throws.
    ///
    /// - Parameter body: appends claims and returns the ledger entry to keep (its `id` is given by
    ///   the store).
    /// - Returns: the ledger entry as kept.
    func transaction(
        _ body: (inout any ClaimWriter) throws -> LedgerEntry
    ) throws -> LedgerEntry
    /// All imports, oldest first.
    func ledger() throws -> [LedgerEntry]
    /// All versions of a series that were on record and known in a vintage, oldest first.
    func versions(ofSeries series: String, in vintage: Vintage) throws -> [Claim]
    /// The latest version of each series, withdrawn or not, in the order given; unknown series are
    /// left out.
    func claims(series: [String]) throws -> [Claim]
    /// Passes every claim in force once (the latest version of each series that is known, unless
    /// withdrawn), in an order that only the store's content decides.
    func forEachClaim(in vintage: Vintage, _ body: (Claim) throws -> Void) throws
    /// All versions, known by a vintage, of claims that their claimant or casebook ties to a group.
    func groupedClaims(in vintage: Vintage) throws -> [Claim]
    /// How many claims there are in all versions, and how many in force.
    func claimCounts() throws -> (all: Int, inForce: Int)
    /// Sources by identifier.
    func sources(in vintage: Vintage) throws -> [Source]
    /// Judgements on record in a vintage, in order.
    func judgements(in vintage: Vintage) throws -> [Judgement]
    /// What is known about claimants.
    func claimantProfiles(in vintage: Vintage) throws -> [ClaimantProfile]
}

extension ClaimStore {
    /// All versions of a series, oldest first.
    public func versions(ofSeries series: String) throws -> [Claim] {
        try versions(ofSeries: series, in: .now)
    }
    /// All sources, by identifier.
    public func sources() throws -> [Source] { try sources(in: .now) }
    /// All judgements, in order.
    public func judgements() throws -> [Judgement] { try judgements(in: .now) }
    /// What is known about claimants now.
    public func claimantProfiles() throws -> [ClaimantProfile] { try claimantProfiles(in: .now) }
}

/// Incidents and counted events: derived from claims and judgements, replaced as a whole.
public protocol IncidentStore: Sendable {
    /// Replaces everything derived in one transaction.
    func replaceDerived(_ body: (inout any DerivedWriter) throws -> Void) throws
    /// The ledger position and judgement count from which the derived things were built.
    func derivedState() throws -> DerivedState?
    /// Incidents that match, in order.
    func incidents(_ query: IncidentQuery) throws -> [Incident]
    /// Passes incidents that match with who took part, in no particular order, regardless of sort
    /// and limit.
    func forEachIncident(
        _ query: IncidentQuery, _ body: (Incident, IncidentParties) -> Void) throws
    /// How many match, and the sum of their deaths (best estimates), regardless of limit.
    func summary(_ query: IncidentQuery) throws -> IncidentSummary
    /// Deaths (best estimates) of those that match by their first day and kind, regardless of limit;
    /// by day, then kind; incidents of no known kind are left out.
    func deathsByDay(_ query: IncidentQuery) throws -> [DayDeaths]
    /// One incident by identifier; the identifier of any of its claims' series finds it too.
    func incident(_ id: String) throws -> Incident?
    /// Pairs of incidents that are likely one and judged by nobody, of which both match, regardless
    /// of limit; by identifier.
    func likelyDoubles(_ query: IncidentQuery) throws -> [LikelyDouble]
    /// The names of all sides, each once, sorted.
    func sideNames() throws -> [String]
    /// From the first to the last day of a claimant's counted events, by country.
    func countedDays(_ claimant: String) throws -> [String: DayRange]
    /// The last day of a claimant's claims that some imports brought, by country.
    func lastDays(_ claimant: String, ofImports imports: [Int]) throws -> [String: Day]
    /// Passes every counted event that matches, in a stable order.
    func forEachCount(_ query: CountQuery, _ body: (CountedEvent) -> Void) throws
    /// Claimants of counted events with their number of events, most first.
    func countedClaimants() throws -> [(claimant: String, events: Int)]
}

/// Writes derived things during `IncidentStore.replaceDerived`.
public protocol DerivedWriter {
    /// Adds an incident with the words by which it can be found beside its own, and with who took
    /// part, as its claims tell it.
    mutating func add(_ incident: Incident, words: String, parties: [ClaimParties]) throws
    mutating func add(_ event: CountedEvent) throws
    /// States that two incidents of this rebuild, by identifier, are likely one.
    mutating func addDouble(_ one: String, _ other: String, probability: Double) throws
    /// States from what everything was built.
    mutating func finish(_ state: DerivedState) throws
}

/// From what the derived things were built.
public struct DerivedState: Sendable, Hashable, Codable {
    /// The last ledger entry included.
    public var ledger: Int
    /// The number of judgements included.
    public var judgements: Int
    /// The rule version.
    public var rule: String

    public init(ledger: Int, judgements: Int, rule: String) {
        self.ledger = ledger
        self.judgements = judgements
        self.rule = rule
    }
}

/// How many incidents match a query and what they add up to.
public struct IncidentSummary: Sendable, Hashable, Codable {
    public var incidents: Int
    /// Sum of best estimates.
    public var deaths: Int
    public var civilianDeaths: Int

    public init(incidents: Int, deaths: Int, civilianDeaths: Int) {
        self.incidents = incidents
        self.deaths = deaths
        self.civilianDeaths = civilianDeaths
    }
}

/// What incidents of one kind that began on one day add up to.
public struct DayDeaths: Sendable, Hashable {
    public var day: Day
    public var violence: ViolenceType
    /// Sum of best estimates.
    public var deaths: Int

    public init(day: Day, violence: ViolenceType, deaths: Int) {
        self.day = day
        self.violence = violence
        self.deaths = deaths
    }
}

/// Administrative units, gazetteer and actors, each as it stood in a vintage: an entry that a later
/// import replaced still answers for the time before.
public protocol ReferenceStore: Sendable {
    /// Administrative units, sorted by country, level and code.
    func administrativeUnits(country: String?, in vintage: Vintage) throws -> [AdministrativeUnit]
    /// Gazetteer entries of a country, sorted by identifier.
    func places(country: String?, in vintage: Vintage) throws -> [Place]
    /// Actors, sorted by identifier.
    func actors(in vintage: Vintage) throws -> [Actor]
    /// Documents of a kind, sorted by name.
    func documents(kind: String, in vintage: Vintage) throws -> [StoredDocument]
}

extension ReferenceStore {
    /// Administrative units now, sorted by country, level and code.
    public func administrativeUnits(country: String?) throws -> [AdministrativeUnit] {
        try administrativeUnits(country: country, in: .now)
    }
    /// Gazetteer entries of a country now, sorted by identifier.
    public func places(country: String?) throws -> [Place] {
        try places(country: country, in: .now)
    }
    /// Actors now, sorted by identifier.
    public func actors() throws -> [Actor] { try actors(in: .now) }
    /// Documents of a kind now, sorted by name.
    public func documents(kind: String) throws -> [StoredDocument] {
        try documents(kind: kind, in: .now)
    }
}

/// A whole store.
public protocol Store: ClaimStore, IncidentStore, ReferenceStore, ForecastStore {
    /// Checks the store's integrity and invariants; what is wrong comes back as diagnostics.
    func check() throws -> [Diagnostic]
}

/// A file kept whole because its reader works on the text: mandates, commitments, handbooks,
/// personnel tables.
public struct StoredDocument: Sendable, Hashable {
    /// Unique: a later document of the same name replaces it.
    public var name: String
    /// What it is, such as `mission` or `handbook`.
    public var kind: String
    public var bytes: [UInt8]

    public init(name: String, kind: String, bytes: [UInt8]) {
        self.name = name
        self.kind = kind
        self.bytes = bytes
    }
}
