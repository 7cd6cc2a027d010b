import Domain

/// What incidents of which the same is said have in common for one actor: the part that it had in
/// them, with whom and against whom.
///
/// The sides of a conflict meet again and again, so that a war's tens of thousands of incidents come
/// down to a few hundred of these.
final class ActorRole: Sendable {
    /// What decides it.
    struct Key: Hashable, Sendable {
        let parties: Int
        let violence: ViolenceType?
        let sideA: String
        let sideB: String
    }

    let calledHere: String
    let standing: ActorStanding.Part
    let against: [String]
    let beside: [String]
    let hasPeacekeepers: Bool
    let violence: ViolenceType?

    init(
        calledHere: String, standing: ActorStanding.Part, against: [String], beside: [String],
        hasPeacekeepers: Bool, violence: ViolenceType?
    ) {
        self.calledHere = calledHere
        self.standing = standing
        self.against = against
        self.beside = beside
        self.hasPeacekeepers = hasPeacekeepers
        self.violence = violence
    }
}

extension ActorRole: Hashable {
    static func == (one: ActorRole, other: ActorRole) -> Bool { one === other }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
