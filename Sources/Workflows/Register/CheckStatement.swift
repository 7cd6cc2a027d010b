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
        let incident = try ShowIncident.incident(
            id, in: store, try workspace.casebookHeadings(in: vintage))
        guard incident.isTollStated else {
            throw UsageError(
                "No claim about \(incident.id) gives a number of killed, so that it cannot be held "
                    + "against others.")
        }
        if incident.isSummary || ClaimCheck.isAggregate(incident) {
            throw UsageError(
                "\(incident.id) (\(incident.when)) sums up more than one attack, so that it can be no "
                    + "deadliest one. Ask about one of its parts.")
        }
        var scope = scope
        if let since = scope.since, let until = scope.until { try Self.check(since, until) }
        try Self.check(incident, liesIn: scope)
        if scope.until == nil { scope.until = incident.when.last }
        let result = ClaimCheck().deadliest(
            incident, among: try store.incidents(query(scope)), scope: scope.engine,
            doubles: try store.likelyDoubles(query(scope)))
        return try allowingForGaps(
            result, scope, unproven: [.holds], in: vintage, store)
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
        if let since = scope.since, let until = scope.until { try Self.check(since, until) }
        let store = try workspace.storeAsKnown(in: vintage)
        let result = ClaimCheck().total(
            statement, of: try store.incidents(query(scope)), scope: scope.engine,
            doubles: try store.likelyDoubles(query(scope)))
        // Where months are unknown a total is known only from below.
        let unproven: Set<ClaimCheckResult.Verdict> =
            switch statement {
            case .moreThan: [.fails]
            case .fewerThan: [.holds]
            case .about: [.holds, .fails]
            }
        return try allowingForGaps(
            allowingForTotals(result, statement, scope, store), scope, unproven: unproven,
            in: vintage, store)
    }

    /// The result without a verdict where a total of several incidents, which is added nowhere, says
    /// otherwise.
    private func allowingForTotals(
        _ result: ClaimCheckResult, _ statement: ClaimCheck.Statement, _ scope: Scope,
        _ store: any Store
    ) throws -> ClaimCheckResult {
        var totals = query(scope)
        totals.summaries = true
        let against = try store.incidents(totals).first { total in
            guard total.isTollStated, scope.since.map({ $0 <= total.when.first }) ?? true,
                scope.until.map({ total.when.last <= $0 }) ?? true
            else { return false }
            let toll = scope.civilians ? total.civilianDeaths : total.deaths
            switch (statement, result.verdict) {
            case (.moreThan(let number), .fails): return toll.high > number
            case (.fewerThan(let number), .holds): return toll.high >= number
            case (.about(let number, let share), .holds):
                return Double(toll.low) > Double(number) * (1 + share)
            default: return false
            }
        }
        guard let against else { return result }
        var result = result
        result.verdict = .undecided
        let toll = scope.civilians ? against.civilianDeaths : against.deaths
        result.explanation +=
            " A total on record says otherwise: \(against.title), \(toll) (\(against.id))."
        return result
    }

    /// The result with what no dataset covers said, and without a verdict that this leaves open.
    private func allowingForGaps(
        _ result: ClaimCheckResult, _ scope: Scope, unproven: Set<ClaimCheckResult.Verdict>,
        in vintage: Vintage, _ store: any Store
    ) throws -> ClaimCheckResult {
        let known = try knownMonths(scope.country, in: vintage, store)
        let first = scope.since?.month ?? known.min() ?? scope.until?.month
        let last = scope.until?.month ?? [known.max(), first].compactMap(\.self).max()
        let gap: String
        if let first, let last, first <= last, !known.isEmpty {
            let months = (first...last).count
            let gaps = months - (first...last).count(where: known.contains)
            guard gaps > 0 else { return result }
            gap = "Of \(gaps) of the \(months) months asked about"
        } else {
            gap = "Of \(scope.country ?? "what is asked about")"
        }
        var result = result
        if unproven.contains(result.verdict) { result.verdict = .undecided }
        result.explanation += " \(gap) no dataset in the store tells anything."
        return result
    }

    /// The months of a country, or of any, that the dataset with most events covers.
    private func knownMonths(
        _ country: String?, in vintage: Vintage, _ store: any Store
    ) throws -> Set<Month> {
        if let country { return Set(try workspace.knownMonths(country, in: vintage, store)) }
        guard let claimant = try store.countedClaimants().first?.claimant,
            let coverage = try DataCoverage(
                claimant, events: store, of: workspace, in: vintage)
        else { return [] }
        return Set(coverage.periods(.month).map(\.month))
    }

    private static func check(_ since: Day, _ until: Day) throws {
        guard since > until else { return }
        throw UsageError("The first day, \(since), is after the last, \(until).")
    }

    /// What lies outside a scope can be neither its deadliest nor not.
    private static func check(_ incident: Incident, liesIn scope: Scope) throws {
        func outside(_ why: String) -> UsageError {
            UsageError(
                "\(incident.id) is not among the incidents asked about: \(why). Widen the scope, or "
                    + "leave that part of it out.")
        }
        if let since = scope.since, incident.when.first < since {
            throw outside("it began on \(incident.when.first), before \(since)")
        }
        if let until = scope.until, incident.when.first > until {
            throw outside("it began on \(incident.when.first), after \(until)")
        }
        if let country = scope.country, incident.place.country != country {
            throw outside("it happened in \(incident.place.country), not in \(country)")
        }
        if let violence = scope.violence, incident.violence != violence {
            throw outside("its kind of violence is not \(violence.rawValue)")
        }
    }

    private func query(_ scope: Scope) -> IncidentQuery {
        IncidentQuery(
            country: scope.country, from: scope.since, to: scope.until,
            types: scope.violence.map { [$0] } ?? [], sort: .id)
    }
}
