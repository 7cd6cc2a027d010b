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
    /// What was found for incidents of which the same is said; `nil` where the actor is in none.
    private var roles: [ActorRole.Key: Int] = [:]
    private var known: [(role: ActorRole?, mentions: Mentions)] = []

    /// One incident of the actor: a class, because a large actor's tens of thousands are sorted and
    /// grouped several times.
    final class Part: Sendable {
        let incident: Incident
        let role: ActorRole

        init(incident: Incident, role: ActorRole) {
            self.incident = incident
            self.role = role
        }
    }

    /// The names that claims use for the actor.
    var uses: [String: NameUse] {
        known.reduce(into: [:]) { $1.mentions.count(in: &$0) }
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
        let unknown = Set(names + names.flatMap(Self.listed))
            .filter { !$0.isEmpty && resolved[$0] == nil }.sorted()
        let found = Parallel.map(unknown.count, threads: threads) { [index] in
            index.resolve(unknown[$0])?.id
        }
        for (name, id) in zip(unknown, found) { resolved[name] = .some(id) }
        return Set(names.filter { side in each(side).contains { id(of: $0) == actor } })
    }

    /// The actors that a side's text lists (`Malian Armed Forces, Wagner Group`); the text itself
    /// where it is one actor's name, or where nobody in it is known.
    private mutating func each(_ side: String) -> [String] {
        let listed = Self.listed(side)
        guard listed.count > 1, id(of: side) == nil, listed.contains(where: { id(of: $0) != nil })
        else { return [side] }
        return listed
    }

    private static func listed(_ side: String) -> [String] {
        side.split(separator: ", ").map(String.init)
    }

    /// Takes an incident in, if it is the actor's.
    ///
    /// - Returns: whether it is.
    @discardableResult
    public mutating func add(_ incident: Incident, claims: [ClaimParties] = []) -> Bool {
        take(incident, at: note(role(in: incident, claims), of: incident, claims))
    }

    /// Takes an incident of a store in, if it is the actor's.
    ///
    /// - Returns: whether it is.
    @discardableResult
    public mutating func add(_ incident: Incident, parties: IncidentParties) -> Bool {
        let key = ActorRole.Key(
            parties: parties.id, violence: incident.violence, sideA: incident.sideA,
            sideB: incident.sideB)
        if let place = roles[key] { return take(incident, at: place) }
        let found = role(in: incident, parties.claims)
        let place = note(found, of: incident, parties.claims)
        roles[key] = place
        return take(incident, at: place)
    }

    private mutating func take(_ incident: Incident, at place: Int) -> Bool {
        known[place].mentions.add(incident.when)
        guard let role = known[place].role else { return false }
        parts.append(Part(incident: incident, role: role))
        return true
    }

    /// Keeps a role with the names by which claims mention the actor.
    private mutating func note(
        _ role: ActorRole?, of incident: Incident, _ claims: [ClaimParties]
    ) -> Int {
        var names: [Mentioned] = []
        for claim in claims {
            for mention in claim.actors where isMeant(mention.name, code: mention.code) {
                names.append(
                    Mentioned(name: mention.name, source: claim.source, when: claim.when))
            }
        }
        known.append((role, Mentions(names, incident.when)))
        return known.count - 1
    }

    /// The actor's part in an incident; `nil` when it has none.
    private mutating func role(in incident: Incident, _ claims: [ClaimParties]) -> ActorRole? {
        var called: [String] = []
        let (sideA, sideB) = (each(incident.sideA), each(incident.sideB))
        let onA = sideA.filter { isMeant($0) }
        let onB = sideB.filter { isMeant($0) }
        called += onA + onB
        var standing = ActorStanding(in: incident)
        for claim in claims {
            var isNamed = false
            for mention in claim.actors where isMeant(mention.name, code: mention.code) {
                called.append(mention.name)
                isNamed = true
            }
            guard isNamed, claim.stance == .asserts else { continue }
            for mention in claim.actors { _ = id(of: mention.name) }
            standing.read(
                claim, isMeant: { self.isKnownAsActor($0) }, isSomebody: { self.isSomebody($0) })
        }
        guard let name = called.first else { return nil }
        standing.read(
            sideA: sideA, isOnA: !onA.isEmpty, sideB: sideB, isOnB: !onB.isEmpty)
        if standing.against.isEmpty {
            let sides =
                claims.filter { $0.stance == .asserts }.map(ActorStanding.sides(of:))
                + [(Set(sideA), Set(sideB))]
            let names = sides.reduce(into: Set<String>()) { $0.formUnion($1.0.union($1.1)) }
            standing.settle(sides, tied: names.filter { isTied($0) })
        }
        return ActorRole(
            calledHere: name, standing: standing.part, against: others(standing.against),
            beside: others(standing.beside),
            hasPeacekeepers: actor.kind != .peaceOperation
                && claims.contains(where: \.hasPeacekeepers),
            violence: incident.violence)
    }

    /// Takes over what a builder for the same actor has gathered from other incidents.
    public mutating func merge(_ other: DossierBuilder) {
        parts += other.parts
        known += other.known
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

    /// What was added, in the order of time.
    ///
    /// - Parameter doubles: pairs of incidents that are likely one: one of each pair of the actor's
    ///   stands back.
    public func course(doubles: [LikelyDouble] = []) -> ActorCourse {
        ActorCourse(parts, doubles: doubles)
    }

    /// The dossier of what was added.
    ///
    /// - Parameters:
    ///   - course: what was added, when the caller has asked for it already.
    ///   - seed: for the simulated sums.
    public func dossier(_ course: ActorCourse? = nil, seed: UInt64 = 1) -> Dossier {
        let course = course ?? self.course()
        let figures = DossierFigures(
            parts: course.counted, index: index, seed: seed, threads: threads)
        let tolls = Parallel.map(2, threads: threads) {
            figures.sum(course.counted, civilians: $0 == 1)
        }
        let years = figures.years()
        let sections = DossierSections(figures, course, threads: threads)
        return Dossier(
            actor: actor, names: names(), affiliations: affiliations(), seen: figures.seen,
            incidents: course.counted.count,
            namedOnly: course.single.count - course.counted.count - course.once.left.count,
            standingBack: course.once.left.count, deathsStandingBack: course.once.deaths,
            deaths: tolls[0], civilianDeaths: tolls[1], years: years,
            cells: DossierFigures.together(years.map(\.cells)),
            districts: DossierFigures.together(years.map(\.districts)),
            targets: sections.targets, lethality: figures.lethality(),
            trend: figures.trend(upTo: upTo), rivals: sections.rivals, allies: sections.allies,
            timeline: sections.timeline,
            lineage: Lineage(
                rule: Self.version, inputs: course.all.map(\.incident.id), seed: seed))
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
}
