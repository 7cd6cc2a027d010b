import Domain
import Geography
import Storage

/// Finds incidents, now or as known in the past.
public struct ListIncidents: Sendable {
    /// Incidents and what all that match add up to.
    public struct Listing: Sendable {
        public let incidents: [Incident]
        /// Of all that match, regardless of limit.
        public let summary: IncidentSummary
        /// How many totals of several incidents match, which neither holds.
        public let totals: Int
        /// Those that match and are likely the same as others that match.
        public let doubles: CountedOnce
        /// The actor of the register that the words for a side stand for, when one does.
        public let actor: Actor?
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    public func callAsFunction(
        _ query: IncidentQuery, in vintage: Vintage = .now
    ) throws -> Listing {
        let store = try workspace.storeAsKnown(in: vintage)
        var query = query
        let actor = try query.actor.flatMap { try DescribeActor(workspace).sides($0, in: vintage) }
        query.actorNames = actor?.names ?? []
        var left = query
        left.summaries = true
        return Listing(
            incidents: try store.incidents(query), summary: try store.summary(query),
            totals: query.summaries ? 0 : try store.summary(left).incidents,
            doubles: CountedOnce(try store.likelyDoubles(query)), actor: actor?.actor)
    }
}

extension Workspace {
    /// The incidents that are likely the same as others, as of the last time that incidents were
    /// derived.
    public func likelyDoubles() throws -> CountedOnce {
        CountedOnce(try store.likelyDoubles(IncidentQuery()))
    }

    /// The store itself with everything derived up to date, or what it knew in a vintage.
    public func storeAsKnown(in vintage: Vintage) throws -> any Store {
        if vintage == .now {
            try RebuildIncidents(self).ifNeeded()
            return store
        }
        return try past.store(vintage, state: RebuildIncidents(self).currentState()) {
            try RebuildIncidents(self).asKnown(in: vintage)
        }
    }

    /// The alpha-3 code of a country given by code or name in any spelling.
    ///
    /// - Throws: `UsageError` when there is no such country.
    public func country(_ text: String) throws -> String {
        if let country = Country.matching(text) { return country.alpha3 }
        if try store.administrativeUnits(country: text.uppercased()).isEmpty == false {
            return text.uppercased()
        }
        throw UsageError(
            "'\(text)' is no country that vigie knows; give its name or its three-letter code "
                + "(ISO 3166), such as MLI.",
            fr:
                "«\u{A0}\(text)\u{A0}» n’est pas un pays connu de vigie\u{A0}; donner son nom ou son code à trois "
                + "lettres (ISO 3166), tel MLI.")
    }

    /// What `--within` means: a P-code, a PRIO-GRID number, or west,south,east,north.
    ///
    /// - Throws: `UsageError` when it is none of these.
    public func area(_ text: String) throws -> IncidentQuery.Area {
        if let box = BoundingBox(text: text) { return .box(box) }
        if let gid = Int(text) {
            guard let cell = PRIOGridCell(gid: gid) else {
                throw UsageError(
                    "\(gid) is no PRIO-GRID cell (1 to 259200).",
                    fr: "\(gid) n’est pas une maille PRIO-GRID (1 à 259200).")
            }
            return .cell(cell)
        }
        let atlas = AdministrativeAtlas(try store.administrativeUnits(country: nil))
        if let unit = atlas.unit(text) ?? atlas.units(named: text).first { return .unit(unit.code) }
        throw UsageError(
            "'\(text)' is no area: give a P-code of imported boundaries, a PRIO-GRID number, or "
                + "a box as west,south,east,north in degrees.",
            fr:
                "«\u{A0}\(text)\u{A0}» n’est pas une zone\u{A0}: donner un P-code des limites importées, un numéro "
                + "PRIO-GRID, ou un cadre ouest,sud,est,nord en degrés.")
    }
}
