/// An armed group, force, community militia, party or mission, with everything that is said of it
/// and who says so.
public struct Actor: Hashable, Sendable, Codable, Identifiable {
    /// A stable identifier such as `katibat-macina` or `ucdp-actor:6267`.
    public var id: String
    /// The name to show.
    public var name: String
    public var kind: Kind
    /// Other names, spellings and abbreviations.
    public var names: [ActorName]
    public var affiliations: [Affiliation]
    public var leaders: [Leadership]
    /// Countries of activity as ISO 3166-1 alpha-3 codes, else names as given.
    public var countries: [String]
    /// Identifiers in other lists, such as `ucdp` `6267`.
    public var identifiers: [ForeignIdentifier]
    /// When the actor is said to have existed.
    public var existence: [ActorExistence]
    public var note: String
    /// The note by language (BCP 47, such as `fr`), where it is written in several.
    public var noteLanguages: [String: String]?
    /// The `Source.id` that the entry stands on where its parts name no other.
    public var source: String?

    /// What sort of actor it is.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case armedGroup = "armed-group"
        /// A militia that claims to defend a community.
        case communityMilitia = "community-militia"
        case stateForces = "state-forces"
        case peaceOperation = "peace-operation"
        /// Foreign forces, private or allied.
        case foreignForces = "foreign-forces"
        /// An umbrella of several actors.
        case coalition
        case party
        /// A community or population, not an organisation.
        case community
        case unknown
    }

    public init(
        id: String, name: String, kind: Kind = .unknown, names: [ActorName] = [],
        affiliations: [Affiliation] = [], leaders: [Leadership] = [], countries: [String] = [],
        identifiers: [ForeignIdentifier] = [], existence: [ActorExistence] = [], note: String = "",
        source: String? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.names = names
        self.affiliations = affiliations
        self.leaders = leaders
        self.countries = countries
        self.identifiers = identifiers
        self.existence = existence
        self.note = note
        self.source = source
    }
}

/// A stretch of time that may be open at either end.
public struct Tenure: Hashable, Sendable, Codable {
    /// The first day; `nil` when the beginning is not known.
    public var first: Day?
    /// The last day; `nil` when it lasts or its end is not known.
    public var last: Day?

    public init(first: Day? = nil, last: Day? = nil) {
        self.first = first
        self.last = last
    }

    /// Nothing known about when.
    public static let unknown = Tenure()

    /// Whether a day may lie inside; an open end excludes nothing.
    public func mayContain(_ day: Day) -> Bool {
        (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }

    /// Whether the ends stand in order.
    public var isOrdered: Bool {
        guard let first, let last else { return true }
        return first <= last
    }
}

/// A name of an actor, with who uses it and when.
public struct ActorName: Hashable, Sendable, Codable {
    public var text: String
    public var kind: Kind
    /// BCP 47 language code, when known.
    public var language: String?
    public var period: Tenure
    /// The `Source.id` in which the name is found.
    public var source: String?
    public var credibility: Credibility

    /// What sort of name it is.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case official, spelling, abbreviation, translation, former
        /// Used by others.
        case other
        /// A slip that is found in a document, kept so that the document can be read.
        case error
    }

    public init(
        _ text: String, kind: Kind = .other, language: String? = nil, period: Tenure = .unknown,
        source: String? = nil, credibility: Credibility = .unjudged
    ) {
        self.text = text
        self.kind = kind
        self.language = language
        self.period = period
        self.source = source
        self.credibility = credibility
    }
}
