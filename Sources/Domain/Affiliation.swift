/// A tie between two actors, from the owner's side: "`other` is my parent".
public struct Affiliation: Hashable, Sendable, Codable {
    public var kind: Kind
    /// The `Actor.id` of the other actor, or its name when it has no entry.
    public var other: String
    public var period: Tenure
    /// The `Source.id` that says so.
    public var source: String?
    public var credibility: Credibility
    public var note: String

    /// What the other actor is to the owner.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// The owner is a part or member of the other.
        case parent
        /// The other is a part or member of the owner.
        case member
        case ally
        /// The owner broke away from the other.
        case splinter
        case rival
        /// The other carries on where the owner ended.
        case successor
        /// The owner carries on where the other ended.
        case predecessor

        /// The same tie seen from the other actor.
        public var reversed: Kind? {
            switch self {
            case .parent: .member
            case .member: .parent
            case .ally: .ally
            case .rival: .rival
            case .successor: .predecessor
            case .predecessor: .successor
            case .splinter: nil
            }
        }
    }

    public init(
        _ kind: Kind, _ other: String, period: Tenure = .unknown, source: String? = nil,
        credibility: Credibility = .unjudged, note: String = ""
    ) {
        self.kind = kind
        self.other = other
        self.period = period
        self.source = source
        self.credibility = credibility
        self.note = note
    }
}

/// Somebody who is said to lead or speak for an actor.
public struct Leadership: Hashable, Sendable, Codable {
    public var name: String
    /// Such as `founder`, `emir` or `spokesman`.
    public var role: String
    public var period: Tenure
    public var source: String?
    public var credibility: Credibility
    public var note: String

    public init(
        name: String, role: String = "leader", period: Tenure = .unknown, source: String? = nil,
        credibility: Credibility = .unjudged, note: String = ""
    ) {
        self.name = name
        self.role = role
        self.period = period
        self.source = source
        self.credibility = credibility
        self.note = note
    }
}

/// A statement about when an actor began or ended; rival statements stand side by side.
public struct ActorExistence: Hashable, Sendable, Codable {
    public var period: Tenure
    public var source: String?
    public var credibility: Credibility
    public var note: String

    public init(
        period: Tenure, source: String? = nil, credibility: Credibility = .unjudged,
        note: String = ""
    ) {
        self.period = period
        self.source = source
        self.credibility = credibility
        self.note = note
    }
}
