import Domain

/// Appends to a copy of an in-memory store's content, which replaces it when all went well.
struct InMemoryClaimWriter: ClaimWriter {
    var content: InMemoryStore.Content
    let importID: Int
    private var seen: Set<String> = []

    init(_ content: InMemoryStore.Content, importID: Int) {
        self.content = content
        self.importID = importID
    }

    mutating func append(_ claim: Claim) throws -> AppendOutcome {
        let rows = content.versions[claim.series] ?? []
        seen.insert(claim.series)
        if let same = rows.first(where: { content.claims[$0].claim.version == claim.version }) {
            return Self.hasSameContent(content.claims[same].claim, claim)
                ? .alreadyThere : .conflicting
        }
        guard let current = rows.first(where: { !content.claims[$0].isSuperseded }) else {
            store(claim, isSuperseded: false)
            guard let day = leftOut(claim) else { return .new }
            withdraw(claim.series, knownOn: day)
            return .older
        }
        let held = content.claims[current].claim
        // The same content from an earlier release is news about when it was known, and after a
        // withdrawal it is back.
        if Self.hasSameContent(held, claim), claim.knownOn >= held.knownOn,
            !comesBack(claim, after: content.claims[current])
        {
            return .alreadyThere
        }
        let isOlder = claim.isSuperseded(by: held)
        store(claim, isSuperseded: isOlder)
        if isOlder { return .older }
        content.claims[current].isSuperseded = true
        return .revised
    }

    private func comesBack(
        _ claim: Claim, after held: InMemoryStore.Content.StoredClaim
    ) -> Bool {
        let limits = content.withdrawalLimits { $0.series == claim.series }
        guard let limit = limits[claim.series], held.isWithdrawn(by: limits) else { return false }
        return !limit.covers(knownOn: claim.knownOn, importID: importID)
    }

    private mutating func store(_ claim: Claim, isSuperseded: Bool) {
        content.versions[claim.series, default: []].append(content.claims.count)
        content.claims.append(
            .init(claim: claim, importID: importID, isSuperseded: isSuperseded))
    }

    mutating func withdraw(_ series: String, knownOn: Day) {
        content.withdrawals.append(
            .init(series: series, importID: importID, knownOn: knownOn))
    }

    /// Whether two versions say the same, wherever and whenever they were read.
    private static func hasSameContent(_ one: Claim, _ other: Claim) -> Bool {
        var adjusted = other
        adjusted.id = one.id
        adjusted.version = one.version
        adjusted.source = one.source
        adjusted.knownOn = one.knownOn
        return adjusted == one
    }

    private func leftOut(_ claim: Claim) -> Day? {
        content.ledger.compactMap { entry -> Day? in
            guard let coverage = entry.coverage, entry.knownOn > claim.knownOn,
                Self.covers(coverage, claim)
            else { return nil }
            return entry.knownOn
        }.min()
    }

    private static func covers(_ coverage: LedgerEntry.Coverage, _ claim: Claim) -> Bool {
        coverage.replaces && claim.series.hasPrefix(coverage.family)
            && coverage.covers(claim.place.country, on: claim.when.last)
    }

    /// Withdraws what a full release leaves out and no release before it did; returns how many
    /// series.
    mutating func withdrawUnseen(_ coverage: LedgerEntry.Coverage, knownOn: Day) -> Int {
        let limits = content.withdrawalLimits { $0.knownOn <= knownOn }
        let gone = content.claims.filter {
            !$0.isSuperseded && $0.claim.knownOn < knownOn && Self.covers(coverage, $0.claim)
                && !seen.contains($0.claim.series) && !$0.isWithdrawn(by: limits)
        }.map(\.claim.series)
        for series in gone { withdraw(series, knownOn: knownOn) }
        return gone.count
    }

    mutating func append(_ withdrawal: Withdrawal) throws -> AppendOutcome {
        let isKnown = content.withdrawals.contains {
            $0.series == withdrawal.series && $0.knownOn == withdrawal.knownOn
        }
        if isKnown {
            return .alreadyThere
        }
        withdraw(withdrawal.series, knownOn: withdrawal.knownOn)
        return .new
    }

    mutating func append(_ judgement: Judgement) throws -> Bool {
        if content.judgements.contains(where: { $0.id == judgement.id }) { return false }
        var numbered = judgement
        numbered.sequence = content.judgements.count + 1
        content.judgements.append(numbered)
        return true
    }

    mutating func record(_ source: Source) throws { content.reference.sources[source.id] = source }

    mutating func record(_ profile: ClaimantProfile) throws {
        note("claimant", profile.claimant) {
            Self.put(profile, at: profile.claimant, in: &$0.profiles)
        }
    }

    mutating func record(_ actor: Actor) throws -> AppendOutcome {
        note("actor", actor.id) { Self.put(actor, at: actor.id, in: &$0.actors) }
    }

    mutating func record(_ place: Place) throws -> AppendOutcome {
        note("place", place.id) { Self.put(place, at: place.id, in: &$0.places) }
    }

    mutating func record(_ unit: AdministrativeUnit) throws -> AppendOutcome {
        Self.put(unit, at: "\(unit.level.rawValue)/\(unit.code)", in: &content.reference.units)
    }

    mutating func record(_ document: StoredDocument) throws -> AppendOutcome {
        Self.put(document, at: document.name, in: &content.reference.documents)
    }

    mutating func removeDocument(named name: String) throws -> Bool {
        content.reference.documents.removeValue(forKey: name) != nil
    }

    /// Records an entry and, where it is news, that this import brought it.
    @discardableResult
    private mutating func note(
        _ kind: String, _ id: String,
        _ record: (inout InMemoryStore.Content.Reference) -> AppendOutcome
    ) -> AppendOutcome {
        let outcome = record(&content.reference)
        if outcome != .alreadyThere { content.reference.origins["\(kind)/\(id)"] = importID }
        return outcome
    }

    private static func put<Value: Equatable>(
        _ value: Value, at key: String, in table: inout [String: Value]
    ) -> AppendOutcome {
        let known = table.updateValue(value, forKey: key)
        return known == nil ? .new : known == value ? .alreadyThere : .revised
    }
}

/// Collects derived things in memory.
struct InMemoryDerivedWriter: DerivedWriter {
    var incidents: [InMemoryStore.Content.DerivedIncident] = []
    private var parties: [[ClaimParties]: IncidentParties] = [[]: .none]
    var members: [String: Int] = [:]
    var events: [CountedEvent] = []
    var doubles: [InMemoryStore.Content.Double] = []
    var state: DerivedState?

    mutating func add(
        _ incident: Incident, words: String, parties claims: [ClaimParties]
    ) throws {
        for claim in incident.claims {
            let series = Claim.series(of: claim)
            members[series] = incidents.count
        }
        members[incident.id] = incidents.count
        let shared = parties[claims] ?? IncidentParties(id: parties.count, claims: claims)
        parties[claims] = shared
        incidents.append(.init(incident: incident, words: words, parties: shared))
    }

    mutating func add(_ event: CountedEvent) throws { events.append(event) }

    mutating func addDouble(_ one: String, _ other: String, probability: Double) throws {
        doubles.append(.init(one: one, other: other, probability: probability))
    }

    mutating func finish(_ state: DerivedState) throws { self.state = state }
}
