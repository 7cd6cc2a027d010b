import Domain
import Foundation
import Geography

/// A store that lives in memory: for tests, and for looking at the past (incidents as known on a
/// day are rebuilt into one).
public final class InMemoryStore: Store, @unchecked Sendable {
    // Every access goes through the lock, which is why unchecked sendability is sound.
    private let lock = NSRecursiveLock()
    /// Held while something is written, so that nothing is lost to a writer that began earlier and
    /// ends later.
    private let writing = NSRecursiveLock()
    private var content = Content()

    /// Everything the store holds; a value, so that a failed transaction is undone by assignment.
    struct Content {
        struct StoredClaim {
            var claim: Claim
            var importID: Int
            var isSuperseded: Bool
        }
        struct Withdrawal {
            var series: String
            var importID: Int
            var knownOn: Day
            /// Undoes the withdrawals before it.
            var restores = false
        }
        struct DerivedIncident {
            var incident: Incident
            var words: String
            var parties: IncidentParties
        }
        struct Double {
            var one: String
            var other: String
            var probability: Swift.Double
        }
        var ledger: [LedgerEntry] = []
        var claims: [StoredClaim] = []
        var versions: [String: [Int]] = [:]
        var withdrawals: [Withdrawal] = []
        /// What later imports may replace.
        struct Reference {
            var sources: [String: Source] = [:]
            var profiles: [String: ClaimantProfile] = [:]
            var actors: [String: Actor] = [:]
            var places: [String: Place] = [:]
            var units: [String: AdministrativeUnit] = [:]
            var documents: [String: StoredDocument] = [:]
            /// The import that brought an entry as it stands, by kind and identifier.
            var origins: [String: Int] = [:]
        }
        var reference = Reference()
        /// The reference entries and the number of judgements after each import; values are shared
        /// until they change.
        var past: [(importID: Int, reference: Reference, judgements: Int)] = []
        var judgements: [Judgement] = []
        var incidents: [DerivedIncident] = []
        var members: [String: Int] = [:]
        var events: [CountedEvent] = []
        var doubles: [Double] = []
        var state: DerivedState?
        var forecasts: [KeptForecast] = []
        var skills: [String: ForecastSkill] = [:]
        var votes: [String: ForecastVotes] = [:]
    }

    public init() {}

    func locked<Value>(_ body: (inout Content) throws -> Value) rethrows -> Value {
        lock.lock()
        defer { lock.unlock() }
        return try body(&content)
    }

    public func transaction(
        _ body: (inout any ClaimWriter) throws -> LedgerEntry
    ) throws -> LedgerEntry {
        writing.lock()
        defer { writing.unlock() }
        // The body may read the store, so it runs outside the readers' lock, on a copy.
        let before = locked { $0 }
        let id = (before.ledger.last?.id ?? 0) + 1
        var writer: any ClaimWriter = InMemoryClaimWriter(before, importID: id)
        var entry = try body(&writer)
        entry.id = id
        guard var written = writer as? InMemoryClaimWriter else { return entry }
        if let coverage = entry.coverage, coverage.replaces {
            let count = written.withdrawUnseen(coverage, knownOn: entry.knownOn)
            if count > 0 { entry.balance.reasons.add(.withdrawn(count, file: entry.name)) }
        }
        written.content.ledger.append(entry)
        written.content.past.append(
            (id, written.content.reference, written.content.judgements.count))
        locked { $0 = written.content }
        return entry
    }

    public func replaceDerived(_ body: (inout any DerivedWriter) throws -> Void) throws {
        writing.lock()
        defer { writing.unlock() }
        var writer: any DerivedWriter = InMemoryDerivedWriter()
        try body(&writer)
        guard let written = writer as? InMemoryDerivedWriter else { return }
        locked { content in
            content.incidents = written.incidents
            content.members = written.members
            content.events = written.events
            content.doubles = written.doubles
            content.state = written.state
        }
    }
}

extension Diagnostic {
    /// The note that a full release left events out.
    public static func withdrawn(_ count: Int, file: String) -> Diagnostic {
        Diagnostic(
            .note, "claim.withdrawn",
            "\(count) events of earlier releases are not in this full release; they stay on record "
                + "and no longer count.", at: .init(file: file))
    }
}
