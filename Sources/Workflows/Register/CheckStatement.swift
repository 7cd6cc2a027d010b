import Domain
import Reconciliation
import Storage

/// Holds statements about numbers against the tolls: "the deadliest since", "more than in total".
public struct CheckStatement: Sendable {
    /// What incidents a statement is about.
    public struct Scope: Sendable {
        public var since: Day?
        public var until: Day?
        /// ISO3 code.
        public var country: String?
        public var violence: ViolenceType?
        public var civilians = false

        public init() {}

        var engine: ClaimCheck.Scope {
            var days: DayRange?
            if since != nil || until != nil {
                days = DayRange(since ?? Day(number: -100_000), until ?? Day(number: 1_000_000))
            }
            return ClaimCheck.Scope(
                days: days, country: country, violence: violence, civilians: civilians)
        }
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// Whether an incident was the deadliest of a scope (up to its own day, unless said otherwise).
    public func deadliest(
        _ id: String, scope: Scope, in vintage: Vintage = .now
    ) throws -> ClaimCheckResult {
        let store = try workspace.storeAsKnown(in: vintage)
        guard let incident = try store.incident(id) else {
            throw UsageError("There is no incident '\(id)'. `vigie incidents` lists them.")
        }
        var scope = scope
        if scope.until == nil { scope.until = incident.when.last }
        return ClaimCheck().deadliest(
            incident, among: try store.incidents(query(scope)), scope: scope.engine)
    }

    /// Whether a total lies above or below a number; one of the two must be given.
    public func total(
        moreThan: Int?, fewerThan: Int?, about: Int?, scope: Scope, in vintage: Vintage = .now
    ) throws -> ClaimCheckResult {
        let statement: ClaimCheck.Statement
        switch (moreThan, fewerThan, about) {
        case (let number?, nil, nil): statement = .moreThan(number)
        case (nil, let number?, nil): statement = .fewerThan(number)
        case (nil, nil, let number?): statement = .about(number, within: 0.1)
        default:
            throw UsageError("Give one of --more-than, --fewer-than and --about.")
        }
        let store = try workspace.storeAsKnown(in: vintage)
        return ClaimCheck().total(
            statement, of: try store.incidents(query(scope)), scope: scope.engine)
    }

    private func query(_ scope: Scope) -> IncidentQuery {
        IncidentQuery(
            country: scope.country, from: scope.since, to: scope.until,
            types: scope.violence.map { [$0] } ?? [], sort: .id)
    }
}
