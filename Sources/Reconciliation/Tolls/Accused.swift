import Domain

/// Who stands accused in an incident: a party speaks of its own deeds and losses with an interest.
struct Accused {
    private var perpetrators: Set<String> = []
    private var sideA: Set<String> = []
    private var sideB: Set<String> = []

    init(_ claims: [Claim]) {
        for claim in claims {
            for actor in claim.actors {
                let name = actor.name.lowercased()
                switch actor.role {
                case .perpetrator: perpetrators.insert(name)
                case .sideA:
                    sideA.insert(name)
                    if claim.violence == .oneSided { perpetrators.insert(name) }
                case .sideB: sideB.insert(name)
                case .victim, .associate: continue
                }
            }
        }
    }

    /// Whether the claimant is named as having done it.
    func isAccused(_ claimant: String) -> Bool { perpetrators.contains(claimant.lowercased()) }

    /// The profile's incentive; where it says nothing, what the claimant's part in the incident
    /// suggests: those accused play civilian deaths down, and each side its own losses, while it
    /// inflates the other side's.
    func incentive(
        of claim: Claim, profile: ClaimantProfile, victims: VictimClass
    ) -> ClaimantProfile.Incentive {
        let stated = profile.incentive(for: victims)
        guard stated == .neutral, profile.incentives[victims] == nil else { return stated }
        let name = claim.claimant.lowercased()
        let isOwn = (sideA.contains(name), sideB.contains(name))
        switch victims {
        case .sideA where isOwn.0 || isOwn.1: return isOwn.0 ? .playsDown : .inflates
        case .sideB where isOwn.0 || isOwn.1: return isOwn.1 ? .playsDown : .inflates
        case .all where (isOwn.0 || isOwn.1) && !isAccused(name): return .either
        case .all, .civilians, .unknown: return isAccused(name) ? .playsDown : .neutral
        default: return .neutral
        }
    }
}
