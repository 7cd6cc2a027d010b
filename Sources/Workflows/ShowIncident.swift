import Domain
import Storage

/// Everything about one incident: its claims in all versions, their sources, its lineage.
public struct ShowIncident: Sendable {
    /// One incident with what it stands on.
    public struct Dossier: Sendable {
        public let incident: Incident
        /// Claims in force, sorted by the day they became known, then by identifier.
        public let claims: [Claim]
        /// Superseded versions of those claims, oldest first.
        public let earlier: [Claim]
        /// The sources that the claims name, by identifier.
        public let sources: [String: Source]
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Throws: `UsageError` when there is no such incident.
    public func callAsFunction(_ id: String, in vintage: Vintage = .now) throws -> Dossier {
        let store = try workspace.storeAsKnown(in: vintage)
        guard let incident = try store.incident(id) ?? store.incident("ucdp-ged:\(id)") else {
            throw UsageError(
                "There is no incident '\(id)'. `vigie incidents` lists them with their identifiers."
            )
        }
        let inForce = Set(incident.claims)
        let series = Set(
            incident.claims.map {
                $0.split(separator: "@", maxSplits: 1).first.map(String.init) ?? $0
            })
        let versions = try series.sorted().flatMap { try workspace.store.versions(ofSeries: $0) }
        let sources = try workspace.store.sources()
        return Dossier(
            incident: incident,
            claims: versions.filter { inForce.contains($0.id) }.sorted {
                ($0.knownOn, $0.id) < ($1.knownOn, $1.id)
            },
            earlier: versions.filter { claim in
                !inForce.contains(claim.id) && (vintage.day.map { claim.knownOn <= $0 } ?? true)
            },
            sources: Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { _, new in new }))
    }
}
