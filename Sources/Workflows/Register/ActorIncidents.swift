import Domain
import Reconciliation
import Statistics
import Storage

/// Reads an actor's incidents, with who took part in them as their claims tell it.
///
/// A state at war has tens of thousands: they are read in two shares at the same time.
struct ActorIncidents: Sendable {
    /// The incidents' store, which may be the past one, and the one with the claims.
    let store: any Store
    let claims: any Store
    /// Names of sides that mean the actor.
    let sides: Set<String>

    /// An incident by reference: the structure is large, and lists of it grow by copying.
    private final class Held: Sendable {
        let incident: Incident
        init(_ incident: Incident) { self.incident = incident }
    }

    /// Builders like the given one, which has taken in nothing yet, each with a share of the
    /// incidents.
    func read(_ builder: DossierBuilder) throws -> [DossierBuilder] {
        let shares = 2
        return try Parallel.map(shares, threads: shares) { share in
            Result { () throws -> DossierBuilder in
                var own = builder
                let incidents = try incidents(IncidentQuery.Share(share, of: shares))
                try forEachParties(of: incidents) { own.add($0, claims: $1) }
                return own
            }
        }.map { try $0.get() }
    }

    /// Incidents of which a side bears one of the actor's names, those that stand on several claims
    /// (whose actors may differ from the sides), and totals of several incidents.
    private func incidents(_ share: IncidentQuery.Share) throws -> [Held] {
        var found: [Held] = []
        if !sides.isEmpty {
            try store.forEachIncident(IncidentQuery(sides: sides, share: share)) {
                found.append(Held($0))
            }
        }
        try store.forEachIncident(IncidentQuery(minimumClaims: 2, share: share)) { incident in
            if !sides.contains(incident.sideA), !sides.contains(incident.sideB) {
                found.append(Held(incident))
            }
        }
        try store.forEachIncident(IncidentQuery(summaries: true, share: share)) {
            found.append(Held($0))
        }
        return found
    }

    /// Passes each incident with the parties of the claims that it stands on, fetched in one go. In
    /// a vintage these may be earlier versions than those in force now.
    private func forEachParties(
        of incidents: [Held], _ body: (Incident, [ClaimParties]) -> Void
    ) throws {
        let series = incidents.flatMap { $0.incident.claims.map { Claim.series(of: $0) } }
        let parties = try claims.parties(series: series)
        var next = 0
        var position = 0
        for held in incidents {
            var own: [ClaimParties] = []
            for id in held.incident.claims {
                // The store leaves out the series of which nothing is in force.
                if next < parties.count, parties[next].series == series[position] {
                    own.append(parties[next])
                    next += 1
                }
                position += 1
                if own.last?.claim == id { continue }
                if own.last?.series == series[position - 1] { own.removeLast() }
                own += try claims.versions(ofSeries: series[position - 1])
                    .filter { $0.id == id }.map(ClaimParties.init)
            }
            body(held.incident, own)
        }
    }
}
