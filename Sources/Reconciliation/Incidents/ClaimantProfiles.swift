import Domain

/// The bias priors and reliabilities of claimants, looked up by name.
public struct ClaimantProfiles: Sendable {
    private var exact: [String: ClaimantProfile] = [:]
    private var folded: [String: ClaimantProfile] = [:]

    /// Profiles on top of the standard ones; a later profile of the same claimant stands.
    public init(_ profiles: some Sequence<ClaimantProfile> = []) {
        for profile in ClaimantProfiles.compilers { add(profile) }
        for profile in profiles { add(profile) }
    }

    /// Only the profiles that ship: the datasets.
    public static let standard = ClaimantProfiles()

    /// The profile of a claimant; unknown claimants are neutral, of reliability F.
    public func profile(of claimant: String) -> ClaimantProfile {
        if let known = exact[claimant] ?? folded[claimant.lowercased()] { return known }
        return ClaimantProfile(claimant: claimant)
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
