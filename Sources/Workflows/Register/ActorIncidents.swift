import Domain
import Reconciliation
import Statistics
import Storage

/// Reads an actor's incidents, with who took part in them as their claims tell it.
///
/// A state at war has tens of thousands: they are read in two shares at the same time.
struct ActorIncidents: Sendable {
    /// The incidents' store, which may be the past one.
    let store: any Store
    /// Names of sides that mean the actor.
    let sides: Set<String>

    /// Builders like the given one, which has taken in nothing yet, each with a share of the
    /// incidents.
    func read(_ builder: DossierBuilder) throws -> [DossierBuilder] {
        let shares = 2
        return try Parallel.map(shares, threads: shares) { share in
            Result { () throws -> DossierBuilder in
                var own = builder
                try read(IncidentQuery.Share(share, of: shares), into: &own)
                return own
            }
        }.map { try $0.get() }
    }

    /// Incidents of which a side bears one of the actor's names, those that stand on several claims
    /// (whose actors may differ from the sides), and totals of several incidents.
    private func read(
        _ share: IncidentQuery.Share, into builder: inout DossierBuilder
    ) throws {
        if !sides.isEmpty {
            try store.forEachIncident(IncidentQuery(sides: sides, share: share)) {
                builder.add($0, parties: $1)
            }
        }
        try store.forEachIncident(IncidentQuery(minimumClaims: 2, share: share)) {
            if !sides.contains($0.sideA), !sides.contains($0.sideB) {
                builder.add($0, parties: $1)
            }
        }
        try store.forEachIncident(IncidentQuery(summaries: true, share: share)) {
            builder.add($0, parties: $1)
        }
    }
}
