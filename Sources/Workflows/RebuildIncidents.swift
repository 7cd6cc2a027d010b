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

    /// Rebuilds when needed, unless another process is writing: what was recorded is safe, and the
    /// next question derives what follows from it.
    public func ifNeededAndFree() throws {
        do { try ifNeeded() } catch let error as StoreError where error.kind == .locked {}
    }

    /// Rebuilds everything that is derived.
    public func callAsFunction() throws {
        try build(from: workspace.store, in: .now, into: workspace.store)
    }

    /// Judgements that contradict each other, that others overrule, or that wait for something that the
    /// store does not have.
    public func remarks() throws -> [Diagnostic] {
        try workspace.clusters(under: workspace.store.judgements()).diagnostics
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
        try target.replaceDerived { writer in
            // Read while the target is held, so that what another process takes in meanwhile is
            // derived later and not taken for done.
            let state = try currentState()
            let total = max(1, try store.claimCounts().inForce)
            let headings = try workspace.casebookHeadings(in: vintage)
            let derivation = try derivation(of: store, in: vintage, headings)
            var held: [String: [Claim]] = [:]
            var doubles = IncidentDoubles(
                actors: derivation.actors, judgements: derivation.judgements)
            try Conveyor.run(
                produce: { loader in
                    var done = 0
                    try store.forEachClaim(in: vintage) { claim in
                        done += 1
                        if done % 5_000 == 0 {
                            workspace.progress.report("incidents", Double(done) / Double(total))
                        }
                        try loader.pass(derivation.step(from: claim))
                    }
                },
                consume: { step in
                    if let event = step.event { try writer.add(event) }
                    switch step.fate {
                    case .incident(let incident, let words, let parties):
                        try writer.add(incident, words: words, parties: parties)
                        doubles.add(incident)
                    case .part(let whole, let claim): held[whole, default: []].append(claim)
                    case .none: break
                    }
                })
            for found in Self.together(held, headings, derivation) {
                try writer.add(found.incident, words: found.words, parties: found.parties)
                doubles.add(found.incident)
            }
            for pair in doubles.pairs() {
                try writer.addDouble(pair.one, pair.other, probability: pair.probability)
            }
            try writer.finish(state)
        }
        workspace.progress.finish("incidents")
    }

    /// The incidents to which several claims add up, with the words by which they are found and who
    /// took part.
    private static func together(
        _ held: [String: [Claim]], _ headings: [String: CasebookIncident],
        _ derivation: Derivation
    ) -> [(incident: Incident, words: String, parties: [ClaimParties])] {
        held.sorted { $0.key < $1.key }.compactMap { id, claims in
            guard var incident = derivation.incident(from: claims, id: id) else { return nil }
            if let heading = headings[id] {
                incident.settle(by: heading, units: derivation.units)
            }
            return (
                incident, derivation.words(claims),
                IncidentParties.claims(of: incident, among: claims)
            )
        }
    }

    private func derivation(
        of store: any Store, in vintage: Vintage, _ headings: [String: CasebookIncident]
    ) throws -> Derivation {
        let judgements = try workspace.judgements(in: vintage)
        let codes = UnitCodes(
            AdministrativeAtlas(try store.administrativeUnits(country: nil, in: vintage)))
        let grouped = try store.groupedClaims(in: vintage)
        let standing = EffectiveJudgements(judgements)
        let overlaps = Self.overlaps(headings, grouped, standing)
        var together = Set(grouped.map(\.series))
        for judgement in judgements {
            for subject in [judgement.subject, judgement.other] {
                guard let subject else { continue }
                together.insert(Claim.series(of: subject.id))
            }
        }
        let judged = try store.claims(series: together.sorted())
        let clusters = ClaimClusters(claims: grouped + judged, judgements: judgements)
        let actors = ActorIndex(try workspace.registeredActors(in: vintage))
        let sources = try workspace.sources(in: vintage).values
        let rules = IncidentRules(
            profiles: ClaimantProfiles(try store.claimantProfiles(in: vintage), sources: sources),
            actors: actors,
            administrativeUnits: { codes.codes(at: $0, precision: $1, country: $2) })
        return Derivation(
            rules: rules, clusters: clusters, actors: actors, judgements: standing,
            together: together, overlaps: overlaps,
            datasets: Set(sources.filter { $0.kind == .dataset }.map(\.id)),
            protected: Set(sources.filter { !$0.isNameable }.map(\.id)), units: codes)
    }

    /// Dataset rows that overlap with a casebook's incident, with what of it they cover: they belong
    /// to it, and bound its toll from below or above, instead of being counted beside it. A judgement
    /// `distinct` keeps them apart, and the parts of what is no more than a total of incidents stay
    /// incidents of their own.
    private static func overlaps(
        _ headings: [String: CasebookIncident], _ grouped: [Claim],
        _ judgements: EffectiveJudgements
    ) -> [String: Derivation.Overlap] {
        let claims = Dictionary(grouping: grouped) { $0.incident ?? "" }
        var found: [String: Derivation.Overlap] = [:]
        for (id, heading) in headings.sorted(by: { $0.key < $1.key })
        where !IncidentRules.isSummary(claims[id] ?? []) {
            for (series, scope) in heading.overlaps where found[series] == nil {
                let verdict = judgements.verdict(
                    on: .init(.claim, series), and: .init(.incident, id))
                if verdict != .distinct {
                    found[series] = Derivation.Overlap(incident: id, scope: scope)
                }
            }
        }
        return found
    }
}

extension Incident {
    /// Takes over what the analyst of a casebook says of the incident as a whole: its title, its date
    /// and place (the days that a total of several incidents covers are those of its claims), and its
    /// sides where the claims name none, or in fighting, where claims may name them in any order. In
    /// violence against civilians the second side of a casebook tells whose dead are whose, not who
    /// was attacked.
    fileprivate mutating func settle(by heading: CasebookIncident, units: UnitCodes) {
        title = heading.title.text
        if !isSummary {
            (when, datePrecision) = (heading.when, heading.datePrecision)
            if heading.place.coordinate != nil || place.coordinate == nil {
                settle(at: heading.place, units)
            }
        }
        let isFighting = violence != .oneSided
        if isFighting, !heading.sideA.isEmpty, !heading.sideB.isEmpty {
            (sideA, sideB) = (heading.sideA, heading.sideB)
        } else if sideA.isEmpty {
            sideA = heading.sideA
        }
    }

    private mutating func settle(at spot: PlaceMention, _ units: UnitCodes) {
        place = spot
        let point = spot.precision.isPointLike ? spot.coordinate : nil
        cell = point.map { PRIOGridCell(containing: $0) }
        let codes = spot.coordinate.map {
            units.codes(at: $0, precision: spot.precision, country: spot.country)
        }
        (admin1Code, admin2Code) = (codes?.admin1, codes?.admin2)
    }
}
