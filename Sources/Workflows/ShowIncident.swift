import Domain
import Ingestion
import Publishing
import Reconciliation
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
        /// Tolls with their reasons for everything of which a claim has a figure, killed first.
        public let tolls: [TollEstimate]
        /// The number of killed as other conventions would count them.
        public let views: TollViews
        /// What an analyst called it and wrote about it, when it stands in a casebook.
        public let title: Wording?
        public let summary: Wording
        /// The actors on the two sides, where a casebook names them.
        public let sides: [VictimClass: String]
        /// Of a total of several incidents: those that are known to be among them.
        public let parts: [Incident]
        /// Leads for which no source was seen; they are not claims and count nowhere.
        public let unverified: [String]
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Throws: `UsageError` when there is no such incident.
    public func callAsFunction(_ id: String, in vintage: Vintage = .now) throws -> Dossier {
        let store = try workspace.storeAsKnown(in: vintage)
        let headings = try workspace.casebookHeadings(in: vintage)
        let incident = try Self.incident(id, in: store, headings)
        let inForce = Set(incident.claims)
        let series = Set(incident.claims.map { Claim.series(of: $0) })
        let versions = try series.sorted().flatMap {
            try workspace.store.versions(ofSeries: $0, in: vintage)
        }
        let sources = try workspace.sources(in: vintage)
        let heading = headings[incident.id]
        let overlaps = Dictionary(heading?.overlaps ?? [], uniquingKeysWith: { first, _ in first })
        let claims = versions.filter { inForce.contains($0.id) }.map { claim in
            var claim = claim
            if claim.incident == nil, let scope = overlaps[claim.series] { claim.scope = scope }
            return claim
        }
        let model = TollModel(
            profiles: ClaimantProfiles(
                try workspace.store.claimantProfiles(in: vintage), sources: sources.values))
        return Dossier(
            incident: incident,
            claims: claims.sorted { ($0.knownOn, $0.id) < ($1.knownOn, $1.id) },
            earlier: versions.filter { !inForce.contains($0.id) },
            sources: sources,
            tolls: Self.tolls(claims, model).map {
                $0.concealing(Self.protected(claims, sources))
            }, views: model.views(from: claims),
            title: heading?.title, summary: heading?.summary ?? "",
            sides: heading.map { [.sideA: $0.sideA, .sideB: $0.sideB] } ?? [:],
            parts: incident.isSummary
                ? try overlaps.keys.sorted().compactMap(store.incident) : [],
            unverified: heading?.unverified ?? [])
    }

    /// The incident with an identifier: its own, that of a claim, a UCDP number, or a casebook's
    /// without the casebook's name; else the only one of all casebooks that has the word in its
    /// identifier or title.
    ///
    /// - Throws: `UsageError` that names those in which the word occurs.
    static func incident(
        _ id: String, in store: any Store, _ headings: [String: CasebookIncident]
    ) throws -> Incident {
        let short = headings.keys.filter { $0.hasSuffix(":\(id)") }.sorted()
        let words = Set(NameKey.words(of: id))
        let titled = headings.filter { key, heading in
            !words.isEmpty && words.isSubset(of: NameKey.words(of: "\(key) \(heading.title.text)"))
        }.keys.sorted()
        for name in [id, "ucdp-ged:\(id)"] + [short, titled].filter({ $0.count == 1 }).joined() {
            if let incident = try store.incident(name) { return incident }
        }
        let near = try store.incidents(IncidentQuery(text: id, sort: .deaths, limit: 5))
        guard !near.isEmpty else {
            throw UsageError(
                missing:
                    "There is no incident '\(id)'. `vigie incidents` lists them with their identifiers.",
                fr:
                    "Il n’y a pas d’incident «\u{A0}\(id)\u{A0}». La page des incidents les énumère."
            )
        }
        let listed = near.map { "  \($0.id)  \($0.when.first)  \($0.title)" }
            .joined(separator: "\n")
        throw UsageError(
            missing:
                "No incident has the identifier '\(id)'. The gravest in which the word occurs:\n"
                + listed,
            fr:
                "Aucun incident n’a l’identifiant «\u{A0}\(id)\u{A0}». Les plus graves où ce mot figure\u{A0}:\n"
                + listed)
    }

    /// Claimants whose source does not let them be named.
    private static func protected(_ claims: [Claim], _ sources: [String: Source]) -> Set<String> {
        Set(
            claims.filter { Statement($0, source: sources[$0.source]).claimant == nil }
                .map(\.claimant))
    }

    /// An estimate for each harm and class of victims that some claim gives a figure for.
    private static func tolls(_ claims: [Claim], _ model: TollModel) -> [TollEstimate] {
        var kinds: [(Harm, VictimClass)] = [(.killed, .all), (.killed, .civilians)]
        for figure in claims.flatMap(\.casualties) where figure.count.high != 0 {
            let kind = (figure.harm, figure.victims)
            if !kinds.contains(where: { $0 == kind }) { kinds.append(kind) }
        }
        let order = Harm.allCases
        return kinds.sorted { one, other in
            (order.firstIndex(of: one.0) ?? 0, VictimClass.allCases.firstIndex(of: one.1) ?? 0)
                < (
                    order.firstIndex(of: other.0) ?? 0,
                    VictimClass.allCases.firstIndex(of: other.1) ?? 0
                )
        }.compactMap { model.estimate($0.0, $0.1, from: claims) }
    }
}
