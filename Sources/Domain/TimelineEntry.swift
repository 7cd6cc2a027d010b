/// One thing on a mission's timeline.
public struct TimelineEntry: Hashable, Sendable, Codable {
    public var when: DayRange
    public var kind: Kind
    /// The `Mandate`, `PoliticalMeasure` or `Commitment` it comes from.
    public var id: String
    public var text: String
    public var references: [Reference]

    /// What sort of entry.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case mandate
        case measure
        /// A date was given for a commitment.
        case promise
        /// A deadline fell.
        case deadline
        /// A commitment was kept, refused or withdrawn.
        case outcome
    }

    public init(
        when: DayRange, kind: Kind, id: String, text: String, references: [Reference] = []
    ) {
        self.when = when
        self.kind = kind
        self.id = id
        self.text = text
        self.references = references
    }
}

/// The violence of one month, to be drawn beneath a timeline.
public struct MonthlyViolence: Hashable, Sendable, Codable {
    public var month: Month
    /// `nil` where the register does not cover the month; never 0 for that reason.
    public var incidents: Int?
    public var deaths: Toll?
    public var civilianDeaths: Toll?

    public init(month: Month, incidents: Int?, deaths: Toll?, civilianDeaths: Toll?) {
        self.month = month
        self.incidents = incidents
        self.deaths = deaths
        self.civilianDeaths = civilianDeaths
    }
}
