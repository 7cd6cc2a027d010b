import Domain
import Geography
import Statistics

/// Gathers an actor's dossier from incidents, one at a time.
///
/// An incident belongs to the actor when one of its sides, or one of its claims, names the actor
/// under any name or identifier. Each distinct name is resolved once, so a global register takes a
/// fraction of a second.
public struct DossierBuilder: Sendable {
    /// The name that `Lineage.rule` carries.
    public static let version = "dossier/1"

    let actor: Actor
    let index: ActorIndex
    /// The last day of record, for the trend; the last incident's day when `nil`.
    public var upTo: Day?
    private let threads: Int
    private let codes: Set<String>
    private var resolved: [String: String?] = [:]
    private var parts: [Part] = []
    private var uses: [String: NameUse] = [:]

    /// One incident of the actor: a class, because a large actor's tens of thousands are sorted and
    /// grouped several times.
    final class Part: Sendable {
        let incident: Incident
        let calledHere: String
        let standing: ActorStanding.Part
        let against: [String]
        let beside: [String]
        let hasPeacekeepers: Bool

        init(
            incident: Incident, calledHere: String, standing: ActorStanding.Part,
            against: [String], beside: [String], hasPeacekeepers: Bool
        ) {
            self.incident = incident
            self.calledHere = calledHere
            self.standing = standing
            self.against = against
            self.beside = beside
            self.hasPeacekeepers = hasPeacekeepers
        }
    }

    private struct NameUse: Sendable {
        var sources: Set<String>
        var first: Day
        var last: Day
        var count: Int
    }

    /// - Parameters:
    ///   - index: all actors that names may stand for.
    ///   - threads: on how many threads names are looked up and years added; the dossier is the same.
    public init(_ actor: Actor, index: ActorIndex, threads: Int = 1) {
        self.actor = actor
        self.index = index
        self.threads = threads
        codes = Set(actor.identifiers.map { "\($0.scheme):\($0.value)" } + [actor.id])
    }

    /// Whether a name or an identifier means the actor.
    public mutating func isMeant(_ name: String, code: String? = nil) -> Bool {
        if let code, codes.contains(code) { return true }
        return id(of: name) == actor.id
    }

    /// Those of some names that mean the actor with an identifier.
    public mutating func names(_ names: [String], meaning actor: String) -> Set<String> {
        let unknown = names.filter { !$0.isEmpty && resolved[$0] == nil }
        let found = Parallel.map(unknown.count, threads: threads) { [index] in
            index.resolve(unknown[$0])?.id
        }
        for (name, id) in zip(unknown, found) { resolved[name] = .some(id) }
        return Set(names.filter { id(of: $0) == actor })
    }

    /// Takes an incident in, if it is the actor's.
    ///
    /// - Returns: whether it is.
    @discardableResult
    public mutating func add(_ incident: Incident, claims: [ClaimParties] = []) -> Bool {
        var called: [String] = []
        let isOnA = isMeant(incident.sideA)
        let isOnB = isMeant(incident.sideB)
        if isOnA { called.append(incident.sideA) }
        if isOnB { called.append(incident.sideB) }
        var standing = ActorStanding(in: incident)
        for claim in claims {
            var isNamed = false
            for mention in claim.actors where isMeant(mention.name, code: mention.code) {
                note(mention.name, claim)
                called.append(mention.name)
                isNamed = true
            }
            guard isNamed, claim.stance == .asserts else { continue }
            for mention in claim.actors { _ = id(of: mention.name) }
            standing.read(
                claim, isMeant: { self.isKnownAsActor($0) }, isSomebody: { self.isSomebody($0) })
        }
        guard let name = called.first else { return false }
        standing.read(
            sideA: incident.sideA, isOnA: isOnA, sideB: incident.sideB, isOnB: isOnB)
        if standing.against.isEmpty {
            let sides =
                claims.filter { $0.stance == .asserts }.map(ActorStanding.sides(of:))
                + [([incident.sideA], [incident.sideB])]
            let names = sides.reduce(into: Set<String>()) { $0.formUnion($1.0.union($1.1)) }
            standing.settle(sides, tied: names.filter { isTied($0) })
        }
        parts.append(
            Part(
                incident: incident, calledHere: name, standing: standing.part,
                against: others(standing.against), beside: others(standing.beside),
                hasPeacekeepers: actor.kind != .peaceOperation
                    && claims.contains(where: \.hasPeacekeepers)))
        return true
    }

    /// Takes over what a builder for the same actor has gathered from other incidents.
    public mutating func merge(_ other: DossierBuilder) {
        parts += other.parts
        for (name, use) in other.uses {
            guard var known = uses[name] else {
                uses[name] = use
                continue
            }
            known.sources.formUnion(use.sources)
            known.first = min(known.first, use.first)
            known.last = max(known.last, use.last)
            known.count += use.count
            uses[name] = known
        }
    }

    /// Whether a mention, whose name was looked up before, means the actor.
    private func isKnownAsActor(_ mention: ActorMention) -> Bool {
        if let code = mention.code, codes.contains(code) { return true }
        return resolved[mention.name] == .some(.some(actor.id))
    }

    /// Whether a mention, whose name was looked up before, is an actor and no description such as
    /// "villagers": one that the register knows, or a side that a dataset names.
    private func isSomebody(_ mention: ActorMention) -> Bool {
        if mention.role == .sideA || mention.role == .sideB { return true }
        return resolved[mention.name].map { $0 != nil } ?? false
    }

    /// Whether a name stands for an actor that is a part, parent, ally or continuation of this one.
    private mutating func isTied(_ name: String) -> Bool {
        guard let id = id(of: name), id != actor.id else { return false }
        return index.areTied(id, actor.id)
    }

    /// The dossier of what was added.
    ///
    /// - Parameter seed: for the simulated sums.
    public func dossier(seed: UInt64 = 1) -> Dossier {
        let all = parts.sorted {
            ($0.incident.when.first, $0.incident.id) < ($1.incident.when.first, $1.incident.id)
        }
        let single = all.filter { !$0.incident.isSummary }
        // Where others are said to have done it, the dead are not the actor's.
        let sorted = single.filter { $0.standing != .namedOnly }
        let figures = DossierFigures(
            parts: sorted, index: index, seed: seed, threads: threads)
        let tolls = Parallel.map(2, threads: threads) {
            figures.sum(sorted, civilians: $0 == 1)
        }
        let years = figures.years()
        let sections = DossierSections(figures, all: all, single: single, threads: threads)
        return Dossier(
            actor: actor, names: names(), affiliations: affiliations(), seen: figures.seen,
            incidents: sorted.count, namedOnly: single.count - sorted.count,
            deaths: tolls[0], civilianDeaths: tolls[1], years: years, cells: sections.cells,
            districts: sections.districts, targets: sections.targets,
            lethality: figures.lethality(), trend: figures.trend(upTo: upTo),
            rivals: sections.rivals, allies: sections.allies, timeline: sections.timeline,
            lineage: Lineage(rule: Self.version, inputs: all.map(\.incident.id), seed: seed))
    }

    /// The incidents that the dossier's figures are about, in the order of time.
    public var incidents: [Incident] {
        counted.map(\.incident)
            .sorted { ($0.when.first, $0.id) < ($1.when.first, $1.id) }
    }

    /// In which countries those incidents were, with their number.
    public var countries: [String: Int] {
        counted.reduce(into: [:]) { $0[$1.incident.place.country, default: 0] += 1 }
    }

    /// The last day of the last of those incidents; `nil` without any.
    public var lastSeen: Day? { counted.map(\.incident.when.last).max() }

    private var counted: [Part] {
        parts.filter { !$0.incident.isSummary && $0.standing != .namedOnly }
    }

    private mutating func id(of name: String) -> String? {
        guard !name.isEmpty else { return nil }
        if let known = resolved[name] { return known }
        let found = index.resolve(name)?.id
        resolved[name] = .some(found)
        return found
    }

    private mutating func others(_ names: Set<String>) -> [String] {
        names.sorted().filter { !$0.isEmpty && !isMeant($0) }
    }

    private mutating func note(_ name: String, _ claim: ClaimParties) {
        var use =
            uses[name]
            ?? NameUse(sources: [], first: claim.when.first, last: claim.when.last, count: 0)
        use.sources.insert(claim.source)
        use.first = min(use.first, claim.when.first)
        use.last = max(use.last, claim.when.last)
        use.count += 1
        uses[name] = use
    }

    private func names() -> [DossierName] {
        var named = Set<String>()
        var names: [DossierName] = []
        let own = [ActorName(actor.name, kind: .official)] + actor.names
        for name in own where named.insert(name.text).inserted {
            let all = own.filter { $0.text == name.text }
            let use = uses[name.text]
            let sources = Set(all.compactMap(\.source)).union(use?.sources ?? [])
            let period = all.lazy.map(\.period).first { $0 != .unknown }
            names.append(
                DossierName(
                    text: name.text, kind: name.kind, sources: sources.sorted(),
                    period: period ?? use.map { Tenure(first: $0.first, last: $0.last) }
                        ?? .unknown,
                    uses: use?.count ?? 0))
        }
        for (text, use) in uses.sorted(by: { $0.key < $1.key }) where !named.contains(text) {
            names.append(
                DossierName(
                    text: text, kind: nil, sources: use.sources.sorted(),
                    period: Tenure(first: use.first, last: use.last), uses: use.count))
        }
        return names
    }
}
