import Domain
import Reconciliation
import Storage

/// Finds actors by any of their names and gathers what is known of them.
public struct DescribeActor: Sendable {
    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// All actors of the register, of one country or of all.
    public func list(country: String? = nil) throws -> [Actor] {
        try workspace.registeredActors().filter { actor in
            country.map { actor.countries.contains($0) } ?? true
        }
    }

    /// The actors that a name may stand for, best first, with reasons.
    public func candidates(for name: String) throws -> [MatchCandidate] {
        ActorIndex(try workspace.registeredActors()).candidates(for: name)
    }

    /// The dossier of the actor with a name or identifier.
    ///
    /// Works also for a party that the register does not describe but incidents name.
    ///
    /// - Throws: `UsageError` when no actor stands out, naming those that come near.
    public func dossier(_ name: String, in vintage: Vintage = .now) throws -> Dossier {
        let store = try workspace.storeAsKnown(in: vintage)
        let index = ActorIndex(try workspace.registeredActors())
        let coded = index.actors.first { actor in
            actor.identifiers.contains { $0.value == name || "\($0.scheme):\($0.value)" == name }
        }
        guard
            let actor = try index.actor(id: name) ?? coded ?? index.resolve(name)
                ?? named(name, store)
        else { throw Self.ambiguous(name, index.candidates(for: name)) }
        let known = index.actor(id: actor.id) != nil
        var builder = DossierBuilder(
            actor, index: known ? index : ActorIndex(index.actors + [actor]))
        for incident in try incidents(of: actor, in: store, by: &builder) {
            builder.add(incident.incident, claims: incident.claims)
        }
        return builder.dossier()
    }

    /// Incidents of which a side bears one of the actor's names, or that stand on several claims
    /// (whose actors may differ from the sides), with those claims.
    private func incidents(
        of actor: Actor, in store: any Store, by builder: inout DossierBuilder
    ) throws -> [(incident: Incident, claims: [Claim])] {
        let sides = Set(try store.sideNames().filter { builder.isMeant($0) })
        var byID: [String: Incident] = [:]
        if !sides.isEmpty {
            for incident in try store.incidents(IncidentQuery(sides: sides)) {
                byID[incident.id] = incident
            }
        }
        for incident in try store.incidents(IncidentQuery(minimumClaims: 2)) {
            byID[incident.id] = incident
        }
        let incidents = byID.values.sorted { $0.id < $1.id }
        let series = Set(incidents.flatMap(\.claims).map(Self.series))
        let claims = Dictionary(
            grouping: try workspace.store.claims(series: series.sorted()), by: \.series)
        return incidents.map { incident in
            (incident, incident.claims.map(Self.series).flatMap { claims[$0] ?? [] })
        }
    }

    /// The series of a claim named with its version.
    private static func series(_ id: String) -> String {
        id.split(separator: "@", maxSplits: 1).first.map(String.init) ?? id
    }

    /// A party that incidents name, as an actor without further description.
    private func named(_ name: String, _ store: any Store) throws -> Actor? {
        let words = SearchWords.split(name)
        let seen = try store.incidents(IncidentQuery(actor: name, sort: .latest, limit: 50))
        let sides = seen.flatMap { [$0.sideA, $0.sideB] }
        let exact = sides.first { SearchWords.split($0) == words }
        return exact.map { Actor(id: $0, name: $0) }
    }

    private static func ambiguous(_ name: String, _ near: [MatchCandidate]) -> UsageError {
        let listed = near.map { "  \($0.subject.id)  \($0.name) (\(Int($0.score * 100)) %)" }
        return UsageError(
            near.isEmpty
                ? "No actor is called '\(name)' or anything near. `vigie actors` lists them."
                : "No actor stands out for '\(name)'. Name one of these by its identifier:\n"
                    + listed.joined(separator: "\n"))
    }
}
