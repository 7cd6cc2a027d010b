/// A dated political act: a coup, a suspension, a sanction, a withdrawal, an agreement.
public struct PoliticalMeasure: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    public var country: String
    /// The day or days on which it happened or took effect.
    public var when: DayRange
    public var kind: Kind
    /// Who took it.
    public var by: [String]
    public var text: String
    /// The last day on which it held, for measures that hold until lifted; `nil` when it still
    /// held at the end of the casebook or does not last.
    public var until: Day?
    /// Whether it was lifted at some time, but nobody wrote down when; `until` is then `nil`.
    public var isEndUnknown: Bool
    /// The measure that lifted or undid it, if any.
    public var liftedBy: String?
    /// What sources disagree about (another date, another number), one sentence each.
    public var disputes: [String]
    public var references: [Reference]

    /// What sort of act it is.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case coup
        /// Suspension from an organisation.
        case suspension
        case sanctions
        /// Military or development aid stopped.
        case aidCut = "aid-cut"
        case lifting
        case withdrawal
        case deployment
        case resolution
        case agreement
        case election
        /// Transition organs, charters, decrees, calendars.
        case transition
        case statement
        case atrocity

        /// Whether such a measure holds until it is lifted.
        public var lasts: Bool { self == .suspension || self == .sanctions || self == .aidCut }
    }

    public init(
        id: String, country: String, when: DayRange, kind: Kind, by: [String] = [], text: String,
        until: Day? = nil, isEndUnknown: Bool = false, liftedBy: String? = nil,
        disputes: [String] = [], references: [Reference] = []
    ) {
        self.id = id
        self.country = country
        self.when = when
        self.kind = kind
        self.by = by
        self.text = text
        self.until = until
        self.isEndUnknown = isEndUnknown
        self.liftedBy = liftedBy
        self.disputes = disputes
        self.references = references
    }

    /// Whether the measure held on a day, as far as is known; always false for acts that do not
    /// last.
    public func holds(on day: Day) -> Bool {
        kind.lasts && when.first <= day && (until.map { day <= $0 } ?? true)
    }
}
