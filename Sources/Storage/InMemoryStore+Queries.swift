import Domain
import Geography

extension InMemoryStore {
    public func ledger() throws -> [LedgerEntry] { locked { $0.ledger } }

    public func versions(ofSeries series: String, in vintage: Vintage) throws -> [Claim] {
        locked { content in
            let last = Self.lastImport(content, vintage)
            let day = vintage.day ?? Day(number: .max)
            return (content.versions[series] ?? []).map { content.claims[$0] }
                .filter { $0.importID <= last && $0.claim.knownOn <= day }
                .map(\.claim).sorted { $0.isSuperseded(by: $1) }
        }
    }

    public func claims(series: [String]) throws -> [Claim] {
        locked { content in
            series.flatMap { name in
                (content.versions[name] ?? []).map { content.claims[$0] }
                    .filter { !$0.isSuperseded }.map(\.claim)
            }
        }
    }

    public func forEachClaim(in vintage: Vintage, _ body: (Claim) throws -> Void) throws {
        let known = locked { Self.known($0, vintage) }
        for claim in known { try body(claim) }
    }

    private static func lastImport(_ content: Content, _ vintage: Vintage) -> Int {
        vintage.lastImport(of: content.ledger)
    }

    private static func known(_ content: Content, _ vintage: Vintage) -> [Claim] {
        let last = lastImport(content, vintage)
        let day = vintage.day ?? Day(number: .max)
        let limits = content.withdrawalLimits { $0.importID <= last && $0.knownOn <= day }
        return content.versions.keys.sorted().compactMap { series in
            let latest = (content.versions[series] ?? []).map { content.claims[$0] }
                .filter { $0.importID <= last && $0.claim.knownOn <= day }
                .max { $0.claim.isSuperseded(by: $1.claim) }
            return latest.flatMap { $0.isWithdrawn(by: limits) ? nil : $0.claim }
        }
    }

    public func groupedClaims(in vintage: Vintage) throws -> [Claim] {
        locked { content in
            let last = Self.lastImport(content, vintage)
            return content.claims.filter {
                $0.claim.incident != nil && $0.importID <= last
                    && $0.claim.knownOn <= vintage.day ?? Day(number: .max)
            }.map(\.claim)
        }
    }

    public func claimCounts() throws -> (all: Int, inForce: Int) {
        locked { ($0.claims.count, Self.known($0, .now).count) }
    }

    /// What later imports may replace, as it stood in a vintage.
    private func reference<Value>(
        in vintage: Vintage, _ body: (Content.Reference) -> Value
    ) -> Value {
        locked { content in
            guard vintage != .now else { return body(content.reference) }
            let last = Self.lastImport(content, vintage)
            return body(
                content.past.last { $0.importID <= last }?.reference ?? Content.Reference())
        }
    }

    public func sources(in vintage: Vintage) throws -> [Source] {
        reference(in: vintage) { $0.sources.values.sorted { $0.id < $1.id } }
    }

    public func claimantProfiles(in vintage: Vintage) throws -> [ClaimantProfile] {
        reference(in: vintage) { $0.profiles.values.sorted { $0.claimant < $1.claimant } }
    }

    public func judgements(in vintage: Vintage) throws -> [Judgement] {
        locked { content in
            guard vintage != .now else { return content.judgements }
            let last = Self.lastImport(content, vintage)
            let count = content.past.last { $0.importID <= last }?.judgements ?? 0
            return content.judgements.prefix(count).filter { judgement in
                vintage.day.map { judgement.on <= $0 } ?? true
            }
        }
    }

    public func administrativeUnits(
        country: String?, in vintage: Vintage
    ) throws -> [AdministrativeUnit] {
        reference(in: vintage) { reference in
            reference.units.values.filter { country == nil || $0.country == country }
                .sorted { ($0.country, $0.level, $0.code) < ($1.country, $1.level, $1.code) }
        }
    }

    public func places(country: String?, in vintage: Vintage) throws -> [Place] {
        reference(in: vintage) { reference in
            reference.places.values.filter { country == nil || $0.country == country }
                .sorted { $0.id < $1.id }
        }
    }

    public func actors(in vintage: Vintage) throws -> [Actor] {
        reference(in: vintage) { $0.actors.values.sorted { $0.id < $1.id } }
    }

    public func documents(kind: String, in vintage: Vintage) throws -> [StoredDocument] {
        reference(in: vintage) { reference in
            reference.documents.values.filter { $0.kind == kind }.sorted { $0.name < $1.name }
        }
    }

    public func derivedState() throws -> DerivedState? { locked { $0.state } }

    public func incident(_ id: String) throws -> Incident? {
        let series = Claim.series(of: id)
        return locked { content in content.members[series].map { content.incidents[$0].incident } }
    }

    public func incidents(_ query: IncidentQuery) throws -> [Incident] {
        let matching = locked { content in
            content.incidents.filter { query.matches($0.incident, words: $0.words) }.map(\.incident)
        }
        let sorted = matching.sorted(by: query.precedes).dropFirst(query.offset)
        return Array(query.limit.map { sorted.prefix(max(0, $0)) } ?? sorted)
    }

    public func forEachIncident(
        _ query: IncidentQuery, _ body: (Incident, IncidentParties) -> Void
    ) throws {
        let matching = locked { content in
            content.incidents.enumerated().filter { index, entry in
                (query.share.map { index % $0.count == $0.index } ?? true)
                    && query.matches(entry.incident, words: entry.words)
            }.map(\.element)
        }
        for entry in matching { body(entry.incident, entry.parties) }
    }

    public func summary(_ query: IncidentQuery) throws -> IncidentSummary {
        locked { content in
            let matching = content.incidents.filter {
                query.matches($0.incident, words: $0.words)
            }
            return IncidentSummary(
                incidents: matching.count,
                deaths: matching.reduce(0) { $0 + $1.incident.deaths.best },
                civilianDeaths: matching.reduce(0) { $0 + $1.incident.civilianDeaths.best })
        }
    }

    public func deathsByDay(_ query: IncidentQuery) throws -> [DayDeaths] {
        var sums: [Day: [ViolenceType: Int]] = [:]
        locked { content in
            for entry in content.incidents where query.matches(entry.incident, words: entry.words) {
                guard let kind = entry.incident.violence else { continue }
                let day = entry.incident.when.first
                sums[day, default: [:]][kind, default: 0] += entry.incident.deaths.best
            }
        }
        return sums.sorted { $0.key < $1.key }.flatMap { day, kinds in
            kinds.sorted { $0.key.rawValue < $1.key.rawValue }
                .map { DayDeaths(day: day, violence: $0.key, deaths: $0.value) }
        }
    }

    public func countedDays(_ claimant: String) throws -> [String: DayRange] {
        var found: [String: DayRange] = [:]
        for event in locked({ $0.events }) where event.claimant == claimant {
            let known = found[event.country] ?? event.when
            found[event.country] = DayRange(
                min(known.first, event.when.first), max(known.last, event.when.last))
        }
        return found
    }

    public func lastDays(_ claimant: String, ofImports imports: [Int]) throws -> [String: Day] {
        let claims = locked { content in
            content.claims.filter { $0.claim.claimant == claimant && imports.contains($0.importID) }
                .map(\.claim)
        }
        return Dictionary(
            claims.map { ($0.place.country, $0.when.last) }, uniquingKeysWith: { max($0, $1) })
    }

    public func forEachCount(_ query: CountQuery, _ body: (CountedEvent) -> Void) throws {
        let events = locked { $0.events }
        for event in events where query.matches(event) { body(event) }
    }

    public func likelyDoubles(_ query: IncidentQuery) throws -> [LikelyDouble] {
        locked { content in
            func half(_ id: String) -> LikelyDouble.Half? {
                guard let entry = content.members[id].map({ content.incidents[$0] }),
                    query.matches(entry.incident, words: entry.words)
                else { return nil }
                return LikelyDouble.Half(entry.incident)
            }
            return content.doubles.compactMap { double in
                guard let one = half(double.one), let other = half(double.other) else {
                    return nil
                }
                return LikelyDouble(one, other, probability: double.probability)
            }
        }
    }

    public func sideNames() throws -> [String] {
        locked { content in
            Set(content.incidents.flatMap { [$0.incident.sideA, $0.incident.sideB] }).sorted()
        }
    }

    public func countedClaimants() throws -> [(claimant: String, events: Int)] {
        locked { content in
            var counts: [String: Int] = [:]
            for event in content.events { counts[event.claimant, default: 0] += 1 }
            let pairs = counts.map { (claimant: $0.key, events: $0.value) }
            return pairs.sorted { one, other in
                one.events != other.events
                    ? one.events > other.events : one.claimant < other.claimant
            }
        }
    }

    public func check() throws -> [Diagnostic] {
        locked { content in
            content.ledger.filter { !$0.balance.isBalanced }.map { (entry) -> Diagnostic in
                return Diagnostic(
                    .error, "store.balance",
                    "Import \(entry.id) (\(entry.name)) does not add up.",
                    at: .init(file: entry.name))
            }
        }
    }
}

extension InMemoryStore.Content {
    /// How far each series is withdrawn by the withdrawals that count.
    func withdrawalLimits(
        where counts: (Withdrawal) -> Bool
    ) -> [String: WithdrawalLimit] {
        var limits: [String: WithdrawalLimit] = [:]
        for withdrawal in withdrawals where counts(withdrawal) {
            if withdrawal.restores {
                limits[withdrawal.series] = nil
                continue
            }
            let limit = WithdrawalLimit(
                knownOn: withdrawal.knownOn, importID: withdrawal.importID)
            limits[withdrawal.series, default: limit].extend(to: limit)
        }
        return limits
    }
}

extension InMemoryStore.Content.StoredClaim {
    func isWithdrawn(by limits: [String: WithdrawalLimit]) -> Bool {
        limits[claim.series]?.covers(knownOn: claim.knownOn, importID: importID) ?? false
    }
}

extension IncidentQuery {
    /// Whether an incident, findable by its own and the given words, is asked for.
    func matches(_ incident: Incident, words: String) -> Bool {
        if incident.isSummary != summaries { return false }
        if let country, incident.place.country != country { return false }
        if let from, (beganWithin ? incident.when.first : incident.when.last) < from {
            return false
        }
        if let to, incident.when.first > to { return false }
        if !types.isEmpty, !(incident.violence.map { types.contains($0) } ?? false) { return false }
        if let minimumDeaths, incident.deaths.best < minimumDeaths { return false }
        if let actor, !SearchWords.split(actor).isEmpty,
            !SearchWords.all(
                SearchWords.split(actor), in: "\(incident.sideA) \(incident.sideB)"),
            !actorNames.contains(incident.sideA), !actorNames.contains(incident.sideB)
        {
            return false
        }
        if !sides.isEmpty, !sides.contains(incident.sideA), !sides.contains(incident.sideB) {
            return false
        }
        if let minimumClaims, incident.claims.count < minimumClaims { return false }
        return isWithin(incident) && says(incident, words)
    }

    private func isWithin(_ incident: Incident) -> Bool {
        switch within {
        case .unit(let code): incident.admin1Code == code || incident.admin2Code == code
        case .cell(let cell): incident.cell == cell
        case .box(let box):
            // The coordinates of a region are no place where anything happened.
            incident.cell != nil && incident.place.coordinate.map { box.contains($0) } ?? false
        case nil: true
        }
    }

    private func says(_ incident: Incident, _ words: String) -> Bool {
        guard let text else { return true }
        let place = incident.place
        return SearchWords.all(
            SearchWords.split(text),
            in: [
                incident.title, incident.sideA, incident.sideB, place.admin1, place.admin2,
                place.name, place.description, words,
            ].joined(separator: " "))
    }

    /// Whether one incident stands before another in the order asked for.
    func precedes(_ one: Incident, _ other: Incident) -> Bool {
        let dates = (one.when.first, other.when.first)
        switch sort {
        case .latest where dates.0 != dates.1: return dates.0 > dates.1
        case .earliest where dates.0 != dates.1: return dates.0 < dates.1
        case .deaths where one.deaths.best != other.deaths.best:
            return one.deaths.best > other.deaths.best
        case .deaths where dates.0 != dates.1: return dates.0 > dates.1
        default: return one.id < other.id
        }
    }
}

extension CountQuery {
    /// Whether an event is asked for.
    func matches(_ event: CountedEvent) -> Bool {
        if let days, !days.overlaps(event.when) { return false }
        if let country, event.country != country { return false }
        if let claimant, event.claimant != claimant { return false }
        return target.includes(event.violence)
    }
}
