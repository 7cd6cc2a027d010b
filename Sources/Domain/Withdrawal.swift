/// The word of a claimant that one of its assertions no longer stands: it asserts nothing in its
/// place. The versions already on record stay there.
public struct Withdrawal: Hashable, Sendable, Codable {
    /// The `Claim.series` that is withdrawn.
    public var series: String
    /// The first day on which the withdrawal could be known.
    public var knownOn: Day

    public init(series: String, knownOn: Day) {
        self.series = series
        self.knownOn = knownOn
    }
}
