import Domain
import Geography
import Ingestion
import Reconciliation
import Storage

/// Derives incidents and counted events from claims and judgements.
public struct RebuildIncidents: Sendable {
    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// Rebuilds when the store has taken in something since the last time.
    ///
    /// - Returns: whether there was anything to do.
    @discardableResult
    public func ifNeeded() throws -> Bool {
        if try workspace.store.derivedState() == currentState() { return false }
        try callAsFunction()
        return true
    }

    /// Rebuilds everything that is derived.
    public func callAsFunction() throws {
        try build(from: workspace.store, in: .now, into: workspace.store)
    }

    /// A store in memory that holds what was known in a vintage, for queries about the past.
    public func asKnown(in vintage: Vintage) throws -> any Store {
        let past = InMemoryStore()
        try build(from: workspace.store, in: vintage, into: past)
        return past
    }

    /// From what everything would be built now.
    func currentState() throws -> DerivedState {
        DerivedState(
            ledger: try workspace.store.ledger().last?.id ?? 0,
            judgements: try workspace.store.judgements().count, rule: IncidentRules.version)
    }

    private func build(
        from store: any Store, in vintage: Vintage, into target: any Store
    ) throws {
        let state = try currentState()
        let judgements = try store.judgements().filter { judgement in
            vintage.day.map { judgement.on <= $0 } ?? true
        }
        let total = max(1, try store.claimCounts().inForce)
        let codes = UnitCodes(AdministrativeAtlas(try store.administrativeUnits(country: nil)))
        let headings = try workspace.casebookHeadings()
        let parts = Self.parts(headings, EffectiveJudgements(judgements))
        let grouped = try store.groupedClaims(in: vintage)
        var together = Set(grouped.map(\.series))
        for judgement in judgements {
            for subject in [judgement.subject, judgement.other] {
                guard let subject else { continue }
                together.insert(Self.series(of: subject.id))
            }
        }
        let judged = try store.claims(series: together.sorted())
        let clusters = ClaimClusters(claims: grouped + judged, judgements: judgements)
        let rules = IncidentRules(
            profiles: ClaimantProfiles(try store.claimantProfiles()),
            actors: ActorIndex(try workspace.registeredActors(in: vintage)),
            administrativeUnits: { codes.codes(at: $0, precision: $1, country: $2) })
        let sources = Dictionary(
            try store.sources().map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        try target.replaceDerived { writer in
            var held: [String: [Claim]] = [:]
            var done = 0
            try store.forEachClaim(in: vintage) { claim in
                done += 1
                if done % 5_000 == 0 {
                    workspace.progress.report("incidents", Double(done) / Double(total))
                }
                if let event = counted(claim, sources, codes) { try writer.add(event) }
                if let whole = parts[claim.series] {
                    var part = claim
                    part.scope = .part
                    held[whole, default: []].append(part)
                } else if together.contains(claim.series) {
                    if !clusters.isRejected(claim) {
                        held[clusters.incident(of: claim), default: []].append(claim)
                    }
                } else if let incident = rules.incident(from: [claim]) {
                    try writer.add(incident, words: Self.words([claim]))
                }
            }
            for (id, claims) in held.sorted(by: { $0.key < $1.key }) {
                let grades = clusters.grades(of: id)
                if var incident = rules.incident(from: claims, id: id, judged: grades) {
                    if let heading = headings[id] { incident.title = heading.title }
                    try writer.add(incident, words: Self.words(claims))
                }
            }
            try writer.finish(state)
        }
        workspace.progress.finish("incidents")
    }

    /// Dataset rows that tell of a part of a casebook's incident: they belong to it, and bound its
    /// toll from below, instead of being counted beside it. A judgement `distinct` keeps them apart.
    private static func parts(
        _ headings: [String: CasebookIncident], _ judgements: EffectiveJudgements
    ) -> [String: String] {
        var parts: [String: String] = [:]
        for (id, heading) in headings.sorted(by: { $0.key < $1.key }) {
            for record in heading.records where record.relation == .part {
                let series = Self.series(of: record.record)
                let verdict = judgements.verdict(
                    on: .init(.claim, series), and: .init(.incident, id))
                if verdict != .distinct, parts[series] == nil { parts[series] = id }
            }
        }
        return parts
    }

    /// The series of a claim named with or without its version.
    private static func series(of id: String) -> String {
        id.split(separator: "@", maxSplits: 1).first.map(String.init) ?? id
    }

    /// Words by which an incident can be found beside its title, sides and place.
    private static func words(_ claims: [Claim]) -> String {
        var parts: [String] = []
        for claim in claims {
            parts += [claim.citation.office, claim.citation.headline, claim.note]
            if claims.count > 1 { parts += claim.actors.map(\.name) + [claim.place.name] }
        }
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The claim as panels count it, when it comes from a systematic dataset.
    private func counted(
        _ claim: Claim, _ sources: [String: Source], _ units: UnitCodes
    ) -> CountedEvent? {
        // A casebook may repeat a dataset's figure; only the dataset's own rows are counted.
        guard claim.incident == nil, sources[claim.source]?.kind == .dataset,
            claim.stance == .asserts,
            let violence = claim.violence, let deaths = claim.figure(.killed, .all)
        else { return nil }
        let place = claim.place
        let codes = place.coordinate.map {
            units.codes(at: $0, precision: place.precision, country: place.country)
        }
        let civilians = claim.figure(.killed, .civilians)
        return CountedEvent(
            claimant: claim.claimant, violence: violence, when: claim.when,
            precision: place.precision, country: place.country, admin1Code: codes?.admin1,
            admin2Code: codes?.admin2,
            cell: place.coordinate.map { PRIOGridCell(containing: $0) },
            deaths: deaths.best ?? deaths.low, civilians: civilians.map { $0.best ?? $0.low } ?? 0)
    }
}
