/// Who took part, as a claim tells it: all that an actor's dossier reads of a claim.
///
/// What is said of an incident is the same for many: a dataset names one pair of sides over and over
/// again. A store writes it once, beside the incidents that it derives.
public struct ClaimParties: Sendable, Hashable {
    /// The `Source.id` in which it is said.
    public var source: String
    public var stance: Claim.Stance
    /// When, if the claim says something else than its incident as a whole.
    public var when: DayRange?
    public var actors: [ActorMention]
    /// Whether peacekeepers are among the victims.
    public var hasPeacekeepers: Bool

    public init(
        source: String, stance: Claim.Stance, when: DayRange? = nil, actors: [ActorMention],
        hasPeacekeepers: Bool
    ) {
        self.source = source
        self.stance = stance
        self.when = when
        self.actors = actors
        self.hasPeacekeepers = hasPeacekeepers
    }

    /// The parties of a claim, as part of an incident or by itself.
    public init(_ claim: Claim, in incident: Incident? = nil) {
        self.init(
            source: claim.source, stance: claim.stance,
            when: claim.when == incident?.when ? nil : claim.when, actors: claim.actors,
            hasPeacekeepers: claim.casualties.contains { $0.victims == .peacekeepers })
    }
}

/// Who took part in an incident, as the claims that it stands on tell it.
public struct IncidentParties: Sendable, Hashable {
    /// Equal for incidents of one store of which the same is said; 0 where nothing is known.
    public var id: Int
    /// By the order of the incident's claims.
    public var claims: [ClaimParties]

    public init(id: Int, claims: [ClaimParties]) {
        self.id = id
        self.claims = claims
    }

    /// Nothing known.
    public static let none = IncidentParties(id: 0, claims: [])

    /// The parties of an incident by its claims, of which others may be among those given.
    public static func claims(of incident: Incident, among claims: [Claim]) -> [ClaimParties] {
        let known = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        return incident.claims.compactMap { known[$0] }.map { ClaimParties($0, in: incident) }
    }
}
