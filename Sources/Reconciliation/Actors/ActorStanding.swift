import Domain

/// Where an actor stood in one incident, as the incident's claims tell it: who was beside it, who
/// against it, and whether anybody says that it did the deed.
struct ActorStanding {
    /// The actor's part in an incident.
    enum Part {
        /// Somebody names it as having done it.
        case accused
        /// A side of the fighting.
        case party
        /// It is named, and others are said to have done it.
        case namedOnly
    }

    private(set) var part = Part.namedOnly
    /// Names on the actor's own side, the actor's own left out.
    private(set) var beside: Set<String> = []
    /// Names on the other side.
    private(set) var against: Set<String> = []

    private let isOneSided: Bool

    init(in incident: Incident) { isOneSided = incident.violence == .oneSided }

    /// Whether a claim puts a mention on the first side: who did it, or side A.
    static func isFirst(_ role: ActorMention.Role) -> Bool {
        role == .sideA || role == .perpetrator
    }

    /// Takes in a claim that asserts, with who of its mentions is meant, who counts as somebody and
    /// which of the perpetrators it lists as side B.
    mutating func read(
        _ claim: ClaimParties, isMeant: (ActorMention) -> Bool, isSomebody: (ActorMention) -> Bool
    ) {
        let mentions = claim.actors.filter { $0.role != .associate }
        let second = Set(mentions.lazy.filter { $0.role == .sideB }.map(\.name))
        func isFirst(_ mention: ActorMention) -> Bool {
            Self.isFirst(mention.role)
                && !(mention.role == .perpetrator && second.contains(mention.name))
        }
        for own in mentions where isMeant(own) {
            if own.role == .perpetrator || isOneSided && own.role == .sideA {
                part = .accused
            } else if !isOneSided, own.role != .victim, part == .namedOnly {
                part = .party
            }
            for other in mentions where isSomebody(other) && !isMeant(other) {
                if isFirst(other) == isFirst(own) {
                    beside.insert(other.name)
                } else {
                    against.insert(other.name)
                }
            }
        }
    }

    /// Takes in the incident's own sides when the actor is one of them.
    mutating func read(sideA: [String], isOnA: Bool, sideB: [String], isOnB: Bool) {
        guard isOnA != isOnB else { return }
        if isOnA || !isOneSided, part == .namedOnly { part = isOneSided ? .accused : .party }
        let (own, other) = isOnA ? (sideA, sideB) : (sideB, sideA)
        against.formUnion(other.filter { !$0.isEmpty })
        // The actor's own name is left out when the dossier names its allies.
        if own.count > 1 { beside.formUnion(own) }
    }

    /// Where no claim says against whom, the sides that others name do: a side that stood beside
    /// the actor or is tied to it is its own.
    mutating func settle(_ sides: [(Set<String>, Set<String>)], tied: Set<String>) {
        guard against.isEmpty, !isOneSided else { return }
        let own = beside.union(tied)
        for (first, second) in sides {
            let isOnA = !first.isDisjoint(with: own)
            let isOnB = !second.isDisjoint(with: own)
            guard isOnA != isOnB else { continue }
            against.formUnion(isOnA ? second : first)
        }
        beside.subtract(against)
    }

    /// The names on either side of a claim.
    static func sides(of claim: ClaimParties) -> (Set<String>, Set<String>) {
        let mentions = claim.actors.filter { $0.role != .associate }
        return (
            Set(mentions.lazy.filter { isFirst($0.role) }.map(\.name)),
            Set(mentions.lazy.filter { !isFirst($0.role) }.map(\.name))
        )
    }
}
