/// How exactly a date is known, on UCDP's `date_prec` scale.
public enum DatePrecision: Int, Sendable, Codable, CaseIterable, Comparable {
    /// The exact day.
    case day = 1
    /// Within two to six days.
    case days = 2
    /// The week.
    case week = 3
    /// The month.
    case month = 4
    /// Longer than a month, up to a year.
    case year = 5

    public static func < (left: DatePrecision, right: DatePrecision) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// An actor as a claim names it.
public struct ActorMention: Hashable, Sendable, Codable {
    public var name: String
    /// The identifier in the claimant's own list, such as `ucdp:234`.
    public var code: String?
    public var role: Role

    /// What the claim says the actor did.
    public enum Role: String, Sendable, Codable, CaseIterable {
        case sideA = "side-a"
        case sideB = "side-b"
        /// Named as having done it.
        case perpetrator
        case victim
        /// Present, allied or named beside.
        case associate
    }

    public init(name: String, code: String? = nil, role: Role) {
        self.name = name
        self.code = code
        self.role = role
    }
}

/// An identifier in the claimant's own scheme, kept so that a row can be found again.
public struct ForeignIdentifier: Hashable, Sendable, Codable {
    public var scheme: String
    public var value: String

    public init(_ scheme: String, _ value: String) {
        self.scheme = scheme
        self.value = value
    }
}

/// One assertion: a claimant says, in a source, that something happened (or did not).
///
/// Append-only and never edited. A claimant who changes their mind makes a new version of the same
/// `series`, which supersedes the old one; the old one stays.
public struct Claim: Hashable, Sendable, Codable, Identifiable {
    /// Unique for ever: the series and the version, such as `ucdp-ged:235799@24.1`.
    public var id: String
    /// Shared by all versions of one assertion, such as `ucdp-ged:235799`.
    public var series: String
    /// Orders the versions of a series: a release number such as `24.1`, or a date.
    public var version: String
    /// Who says it.
    public var claimant: String
    /// The `Source.id` in which it is said.
    public var source: String
    /// What the claimant relies on.
    public var citation: Citation
    public var stance: Stance
    public var credibility: Credibility
    public var violence: ViolenceType?
    public var when: DayRange
    public var datePrecision: DatePrecision
    public var place: PlaceMention
    public var actors: [ActorMention]
    public var casualties: [CasualtyFigure]
    public var scope: Scope
    /// The first day on which the claim could be known.
    public var knownOn: Day
    /// The `Incident` group that the claimant or casebook ties this claim to, if any.
    public var incident: String?
    /// The `Claim.id` whose figures this claim repeats, if it says so: copies count once.
    public var copies: String?
    /// Identifiers in the claimant's own schemes.
    public var identifiers: [ForeignIdentifier]
    /// A short note in the analyst's or claimant's words.
    public var note: String
    /// A short quotation in the original language.
    public var quotation: String

    /// Whether the claimant says it happened or denies it.
    ///
    /// A denial that names a perpetrator denies that actor's part and no more; one that gives
    /// figures denies any others; one that gives neither denies that it happened.
    public enum Stance: String, Sendable, Codable, CaseIterable {
        case asserts, denies
    }

    /// What the figures cover.
    public enum Scope: String, Sendable, Codable, CaseIterable {
        /// This incident and nothing else.
        case incident
        /// Only a part of the incident (one of several villages).
        case part
        /// Several incidents or a longer time together; never added to its parts.
        case cumulative
        /// A wider area than the incident's place.
        case wider
    }

    public init(
        id: String, series: String, version: String, claimant: String, source: String,
        citation: Citation = Citation(), stance: Stance = .asserts,
        credibility: Credibility = .unjudged, violence: ViolenceType? = nil, when: DayRange,
        datePrecision: DatePrecision, place: PlaceMention, actors: [ActorMention] = [],
        casualties: [CasualtyFigure] = [], scope: Scope = .incident, knownOn: Day,
        incident: String? = nil, copies: String? = nil, identifiers: [ForeignIdentifier] = [],
        note: String = "", quotation: String = ""
    ) {
        self.id = id
        self.series = series
        self.version = version
        self.claimant = claimant
        self.source = source
        self.citation = citation
        self.stance = stance
        self.credibility = credibility
        self.violence = violence
        self.when = when
        self.datePrecision = datePrecision
        self.place = place
        self.actors = actors
        self.casualties = casualties
        self.scope = scope
        self.knownOn = knownOn
        self.incident = incident
        self.copies = copies
        self.identifiers = identifiers
        self.note = note
        self.quotation = quotation
    }

    /// The claim's figure for one harm and class of victims.
    public func figure(_ harm: Harm, _ victims: VictimClass) -> CountInterval? {
        casualties.first { $0.harm == harm && $0.victims == victims }?.count
    }
}
