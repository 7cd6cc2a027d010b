import Domain

/// The bias priors and reliabilities of claimants, looked up by name.
public struct ClaimantProfiles: Sendable {
    private var exact: [String: ClaimantProfile] = [:]
    private var folded: [String: ClaimantProfile] = [:]
    /// By source, how reliable somebody is of whom nothing is known but that the source quotes them.
    private var quoted: [String: Reliability] = [:]

    /// Profiles on top of the standard ones; a later profile of the same claimant stands.
    ///
    /// - Parameter sources: what claims are read in; their reliability is the prior for claimants
    ///   without a profile.
    public init(
        _ profiles: some Sequence<ClaimantProfile> = [], sources: some Sequence<Source> = []
    ) {
        for profile in ClaimantProfiles.compilers { add(profile) }
        for profile in profiles { add(profile) }
        // A dataset that cites a headline says nothing about who stands behind it.
        for source in sources where source.reliability != .f && source.kind != .dataset {
            // A good paper quotes well; that makes nobody's count exact.
            quoted[source.id] = max(.c, source.reliability)
        }
    }

    /// Only the profiles that ship: the datasets.
    public static let standard = ClaimantProfiles()

    /// The profile of a claimant; unknown claimants are neutral, of reliability F.
    public func profile(of claimant: String) -> ClaimantProfile {
        if let known = exact[claimant] ?? folded[claimant.lowercased()] { return known }
        return ClaimantProfile(claimant: claimant)
    }

    /// The profile of a claim's claimant; one of whom nothing is known is as reliable as the source in
    /// which the claim was read, at best C.
    public func profile(of claim: Claim) -> ClaimantProfile {
        if let known = exact[claim.claimant] ?? folded[claim.claimant.lowercased()] {
            return known
        }
        return ClaimantProfile(
            claimant: claim.claimant, reliability: quoted[claim.source] ?? .f)
    }

    private mutating func add(_ profile: ClaimantProfile) {
        exact[profile.claimant] = profile
        folded[profile.claimant.lowercased()] = profile
    }

    private static let compilers = [
        "UCDP", "UCDP GED", "Uppsala Conflict Data Program", "ACLED", "Wikipedia",
        "EXERCISE dataset",
    ].map {
        ClaimantProfile(
            claimant: $0, reliability: $0 == "Wikipedia" ? .c : .b, compiles: true)
    }
}
