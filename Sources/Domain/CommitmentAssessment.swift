/// How far a set of commitments is carried out on a day, and how well the coders agree.
public struct CommitmentAssessment: Hashable, Sendable {
    public var on: Day
    /// Mean status over the assessed commitments as a share of full implementation, 0...1; `nil`
    /// when none was assessed.
    public var share: Double?
    /// The same with every theme weighted alike: where the two differ much, the weighting decides.
    public var shareByThemes: Double?
    /// The share as each coder alone sees it.
    public var shareByCoder: [String: Double]
    /// Commitments with a status from at least one coder.
    public var assessed: Int
    /// Commitments that all their coders found not assessable; never counted as 0.
    public var notAssessable: Int
    /// Commitments that nobody coded.
    public var uncoded: Int
    /// How many assessed commitments have each status, where the coders agree.
    public var counts: [ImplementationStatus: Int]
    /// Commitments on whose status the coders differ.
    public var disputed: [String]
    /// Krippendorff's alpha (ordinal) over the commitments that at least two coders assessed; `nil`
    /// where the method gives none.
    public var agreement: Double?
    /// How many commitments that agreement rests on.
    public var agreementUnits: Int
    /// Whether all coders who took part are independent of each other.
    public var isIndependent: Bool

    public init(
        on: Day, share: Double?, shareByThemes: Double?, shareByCoder: [String: Double],
        assessed: Int, notAssessable: Int, uncoded: Int, counts: [ImplementationStatus: Int],
        disputed: [String], agreement: Double?, agreementUnits: Int, isIndependent: Bool
    ) {
        self.on = on
        self.share = share
        self.shareByThemes = shareByThemes
        self.shareByCoder = shareByCoder
        self.assessed = assessed
        self.notAssessable = notAssessable
        self.uncoded = uncoded
        self.counts = counts
        self.disputed = disputed
        self.agreement = agreement
        self.agreementUnits = agreementUnits
        self.isIndependent = isIndependent
    }
}
