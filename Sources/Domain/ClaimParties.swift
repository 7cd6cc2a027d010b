/// Who took part, as a claim tells it: all that an actor's dossier reads of a claim.
///
/// A large actor's tens of thousands of claims are read in this form rather than whole.
public struct ClaimParties: Sendable, Hashable {
    /// The claim's identifier.
    public var claim: String
    public var series: String
    /// The `Source.id` in which it is said.
    public var source: String
    public var stance: Claim.Stance
    public var when: DayRange
    public var actors: [ActorMention]
    /// Whether peacekeepers are among the victims.
    public var hasPeacekeepers: Bool

    public init(
        claim: String, series: String, source: String, stance: Claim.Stance, when: DayRange,
        actors: [ActorMention], hasPeacekeepers: Bool
    ) {
        self.claim = claim
        self.series = series
        self.source = source
        self.stance = stance
        self.when = when
        self.actors = actors
        self.hasPeacekeepers = hasPeacekeepers
    }

    /// The parties of a claim.
    public init(_ claim: Claim) {
        self.init(
            claim: claim.id, series: claim.series, source: claim.source, stance: claim.stance,
            when: claim.when, actors: claim.actors,
            hasPeacekeepers: claim.casualties.contains { $0.victims == .peacekeepers })
    }
}
