import Domain
import Reconciliation
import Statistics
import Storage

/// Finds actors by any of their names and gathers what is known of them.
public struct DescribeActor: Sendable {
    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// All actors of the register, of one country or of all, without what may not be shown.
    ///
    /// As known on a day: those of whom a source of that time tells, or that a claim of that time
    /// names.
    public func list(country: String? = nil, in vintage: Vintage = .now) throws -> [Actor] {
        let sources = try workspace.sources(in: vintage)
        let actors = try workspace.registeredActors(in: vintage)
        let knowledge = try workspace.knowledge(in: vintage)
        let named = try knowledge == nil ? [] : actorsMet(among: actors, in: vintage)
        return actors.filter { actor in
            (country.map { actor.countries.contains($0) } ?? true)
                && (knowledge.map { $0.isTold(of: actor) || named.contains(actor.id) } ?? true)
        }.map { $0.concealing(sources) }
    }

    /// Identifiers of the actors whom the incidents of a vintage name.
    private func actorsMet(among actors: [Actor], in vintage: Vintage) throws -> Set<String> {
        let index = ActorIndex(actors)
        let names = try workspace.storeAsKnown(in: vintage).sideNames()
        return Set(
            Parallel.map(names.count, threads: 2) { index.resolve(names[$0])?.id }
                .compactMap(\.self))
    }

    /// The actors that a name may stand for, best first, with reasons.
    public func candidates(
        for name: String, in vintage: Vintage = .now
    ) throws -> [MatchCandidate] {
        ActorIndex(try workspace.registeredActors(in: vintage)).candidates(for: name)
    }

    /// The actor that stands out for a name, without what may not be shown, and the names of sides
    /// that mean it; `nil` when none stands out.
    func sides(_ name: String, in vintage: Vintage) throws -> (actor: Actor, names: Set<String>)? {
        let index = ActorIndex(try workspace.registeredActors(in: vintage))
        guard let actor = index.actor(id: name) ?? index.resolve(name) else { return nil }
        var builder = DossierBuilder(actor, index: index, threads: 2)
        let names = builder.names(
            try workspace.storeAsKnown(in: vintage).sideNames(), meaning: actor.id)
        return (actor.concealing(try workspace.sources(in: vintage)), names)
    }

    /// The dossier of the actor with a name or identifier.
    ///
    /// Works also for a party that the register does not describe but incidents name.
    ///
    /// - Throws: `UsageError` when no actor stands out, naming those that come near.
    public func dossier(_ name: String, in vintage: Vintage = .now) throws -> Dossier {
        try described(name, in: vintage).dossier
    }

    /// The dossier, without what may not be shown, and the incidents that it was built from.
    func described(
        _ name: String, in vintage: Vintage
    ) throws -> (dossier: Dossier, course: ActorCourse) {
        let store = try workspace.storeAsKnown(in: vintage)
        let index = ActorIndex(try workspace.registeredActors(in: vintage))
        let coded = index.actors.first { actor in
            actor.identifiers.contains { $0.value == name || "\($0.scheme):\($0.value)" == name }
        }
        let found = index.actor(id: name) ?? coded ?? index.resolve(name)
        let near = found == nil ? index.candidates(for: name) : []
        // A name that several actors of the register have is none of an unregistered one.
        let isShared = near.filter { $0.score > 0.99 }.count > 1
        guard let actor = try found ?? (isShared ? nil : named(name, store)) else {
            throw Self.ambiguous(name, near)
        }
        let known = index.actor(id: actor.id) != nil
        var builder = DossierBuilder(
            actor, index: known ? index : ActorIndex(index.actors + [actor]), threads: 2)
        let names = try store.sideNames()
        let sides = builder.names(names, meaning: actor.id)
        let reader = ActorIncidents(store: store, sides: sides)
        for part in try reader.read(builder) { builder.merge(part) }
        let course = builder.course(doubles: try store.likelyDoubles(IncidentQuery()))
        if known, course.lastSeen == nil, let knowledge = try workspace.knowledge(in: vintage),
            !knowledge.isTold(of: actor)
        {
            throw Self.unheard(actor.name, on: knowledge.day)
        }
        builder.upTo = try lastDay(course.countries, since: course.lastSeen, store, in: vintage)
        var dossier = builder.dossier(course)
        if coded == nil, actor.id != name {
            dossier.likeness = index.likeness(of: name, to: actor.id)
        }
        dossier.umbrellas = try dossier.affiliations.compactMap { tie in
            let others = builder.names(names, meaning: tie.affiliation.other)
            return try umbrella(tie, sides: others, in: store)
        }
        return (dossier.concealing(try workspace.sources(in: vintage)), course)
    }

    /// The last day that the data cover where an actor was met, with the two years before it, so that
    /// silence since its last incident shows; `nil` when nothing is known of the time since.
    private func lastDay(
        _ countries: [String: Int], since last: Day?, _ store: any Store, in vintage: Vintage
    ) throws -> Day? {
        guard let last, let claimant = try store.countedClaimants().first?.claimant,
            let coverage = try DataCoverage(
                claimant, events: store, of: workspace, in: vintage)
        else { return nil }
        // A country with less than a twentieth of the incidents does not decide.
        let all = countries.values.reduce(0, +)
        let main = countries.filter { $0.value * 20 >= all }.keys
        var months = coverage.periods(.month).reversed().lazy.map(\.month).makeIterator()
        var run = 0
        var end: Month?
        while let month = months.next(), run < 24 {
            guard main.allSatisfy({ coverage.knows($0, .month(month)) }) else {
                if month <= last.month { return nil }
                run = 0
                end = nil
                continue
            }
            end = end ?? month
            run += 1
        }
        guard run == 24, let end, end.lastDay >= last else { return nil }
        return end.lastDay
    }

    /// An actor of which this one is said to be a part from some day on, with what is booked under
    /// its name since.
    private func umbrella(
        _ tie: DossierAffiliation, sides: Set<String>, in store: any Store
    ) throws -> DossierCompanion? {
        let period = tie.affiliation.period
        guard tie.affiliation.kind == .parent, period != .unknown, !sides.isEmpty else {
            return nil
        }
        let found = try store.incidents(
            IncidentQuery(from: period.first, to: period.last, sides: sides, sort: .earliest))
        guard let first = found.first?.when.first, let last = found.map(\.when.last).max() else {
            return nil
        }
        return DossierCompanion(
            name: tie.otherName, actor: tie.affiliation.other, incidents: found.count,
            deaths: found.reduce(0) { $0 + $1.deaths.best }, seen: DayRange(first, last))
    }

    /// A party that incidents name, as an actor without further description.
    private func named(_ name: String, _ store: any Store) throws -> Actor? {
        let words = SearchWords.split(name)
        let seen = try store.incidents(IncidentQuery(actor: name, sort: .latest, limit: 50))
        let sides = seen.flatMap { [$0.sideA, $0.sideB] }
        let exact = sides.first { SearchWords.split($0) == words }
        return exact.map { Actor(id: $0, name: $0) }
    }

    private static func unheard(_ name: String, on day: Day) -> UsageError {
        UsageError(
            missing:
                "Nothing was known of '\(name)' by the end of \(day): no source of that time tells of it "
                + "and no incident known then names it. Without --as-known-on there is a dossier.")
    }

    private static func ambiguous(_ name: String, _ near: [MatchCandidate]) -> UsageError {
        let listed = near.map { "  \($0.subject.id)  \($0.name) (\(Int($0.score * 100)) %)" }
            .joined(separator: "\n")
        return UsageError(
            missing:
                near.isEmpty
                ? "No actor is called '\(name)' or anything near. `vigie actors` lists them."
                : "No actor stands out for '\(name)'. Name one of these by its identifier:\n"
                    + listed,
            fr:
                near.isEmpty
                ? "Aucun acteur ne se nomme «\u{A0}\(name)\u{A0}», ni à peu près. La page des acteurs les énumère."
                : "Plusieurs acteurs répondent à «\u{A0}\(name)\u{A0}». En nommer un par son identifiant\u{A0}:\n"
                    + listed)
    }
}
