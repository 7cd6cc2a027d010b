/// What is known of a claimant before any of their figures is read: what they stand to gain, how
/// reliable they are, and whether they witness or compile.
public struct ClaimantProfile: Hashable, Sendable, Codable {
    /// The claimant as `Claim.claimant` names them.
    public var claimant: String
    /// Which way the claimant's figures tend to err.
    public var incentive: Incentive
    /// Incentives that differ by victims, such as playing down own losses.
    public var incentives: [VictimClass: Incentive]
    public var reliability: Reliability
    /// Whether the claimant gathers what others report (a dataset, an encyclopaedia) instead of
    /// finding out. A compiler's figure is no independent witness beside the reports it gathers.
    public var compiles: Bool

    /// Which way figures tend to err.
    public enum Incentive: String, Sendable, Codable, CaseIterable {
        case neutral
        /// Tends to name more victims than there were.
        case inflates
        /// Tends to name fewer, or to deny.
        case playsDown = "plays-down"
        /// Has an interest, whose direction is not known.
        case either
    }

    public init(
        claimant: String, incentive: Incentive = .neutral,
        incentives: [VictimClass: Incentive] = [:], reliability: Reliability = .f,
        compiles: Bool = false
    ) {
        self.claimant = claimant
        self.incentive = incentive
        self.incentives = incentives
        self.reliability = reliability
        self.compiles = compiles
    }

    /// The incentive for one class of victims.
    public func incentive(for victims: VictimClass) -> Incentive {
        incentives[victims] ?? incentive
    }
}
