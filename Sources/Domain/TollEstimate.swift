import Statistics

/// How many people a harm befell, with everything the number stands on.
public struct TollEstimate: Hashable, Sendable {
    public var harm: Harm
    public var victims: VictimClass
    /// The 5 %, 50 % and 95 % quantiles.
    public var toll: Toll
    /// The full distribution, normalised.
    public var distribution: CountDistribution
    /// What each claim did to it, sorted by claim identifier.
    public var voices: [TollVoice]
    public var grade: Grade

    public init(
        harm: Harm, victims: VictimClass, toll: Toll, distribution: CountDistribution,
        voices: [TollVoice], grade: Grade
    ) {
        self.harm = harm
        self.victims = victims
        self.toll = toll
        self.distribution = distribution
        self.voices = voices
        self.grade = grade
    }
}

extension TollEstimate {
    /// What would have to be wrong for the figures that do not fit, each once.
    public var objections: [Objection] {
        var seen: Set<Objection> = []
        return voices.compactMap(\.wouldNeed).filter { seen.insert($0).inserted }
    }
}

/// One claim's part in a toll.
public struct TollVoice: Hashable, Sendable {
    /// The `Claim.id`.
    public var claim: String
    public var claimant: String
    /// The figure as it was read for this toll.
    public var figure: CountInterval
    public var incentive: ClaimantProfile.Incentive
    public var reliability: Reliability
    public var part: Part
    /// Whether the figure meets the toll's 90 % interval.
    public var fits: Bool
    /// For a figure that does not fit: by how many times its usual error at least one other voice
    /// must be off for the figure to be right (the contradiction radius). 0 when nothing must be.
    public var strain: Double
    /// For a figure that does not fit: what would have to be wrong.
    public var wouldNeed: Objection?

    /// What a claim's figure does to the toll.
    public enum Part: Hashable, Sendable {
        /// A voice of its own.
        case counted
        /// Repeats the figure of another claim, whose identifier is given: counted once.
        case copy(of: String)
        /// The claimant has since said something else.
        case superseded(by: String)
        /// Gathers figures that already count by themselves.
        case compiled
        /// The incident cannot have fewer: the figure covers a part of it or some of the victims.
        case atLeast
        /// The incident cannot have more: the figure covers more than it; never added.
        case atMost
        /// Says that it did not happen, or not so; no number of its own.
        case denial
    }

    public init(
        claim: String, claimant: String, figure: CountInterval,
        incentive: ClaimantProfile.Incentive, reliability: Reliability, part: Part,
        fits: Bool = true, strain: Double = 0, wouldNeed: Objection? = nil
    ) {
        self.claim = claim
        self.claimant = claimant
        self.figure = figure
        self.incentive = incentive
        self.reliability = reliability
        self.part = part
        self.fits = fits
        self.strain = strain
        self.wouldNeed = wouldNeed
    }
}
