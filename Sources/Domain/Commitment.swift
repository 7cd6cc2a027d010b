/// What somebody promised (or owes) to somebody, with every date ever given for it.
public struct Commitment: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    /// ISO 3166-1 alpha-3 code of the country it is about.
    public var country: String
    public var title: String
    /// Who owes it.
    public var promisors: [String]
    /// To whom it is owed.
    public var promisees: [String]
    /// What must be true for it to count as kept, such as `inclusive`, `free`.
    public var criteria: [String]
    /// The first day of the agreement or demand that it belongs to; no date given earlier counts.
    public var since: Day
    /// The agreement it is a provision of, if any; empty otherwise.
    public var agreement: String
    /// The article in that agreement; empty when unknown.
    public var article: String
    public var theme: String
    /// Every date ever given; none is ever overwritten.
    public var dates: [PromisedDate]
    public var outcomes: [CommitmentOutcome]
    public var codings: [StatusCoding]
    /// What would have to be shown for the next higher status.
    public var evidenceToUpgrade: [String]
    public var references: [Reference]

    public init(
        id: String, country: String, title: String, promisors: [String], promisees: [String],
        criteria: [String] = [], since: Day, agreement: String = "", article: String = "",
        theme: String = "", dates: [PromisedDate] = [], outcomes: [CommitmentOutcome] = [],
        codings: [StatusCoding] = [], evidenceToUpgrade: [String] = [],
        references: [Reference] = []
    ) {
        self.id = id
        self.country = country
        self.title = title
        self.promisors = promisors
        self.promisees = promisees
        self.criteria = criteria
        self.since = since
        self.agreement = agreement
        self.article = article
        self.theme = theme
        self.dates = dates
        self.outcomes = outcomes
        self.codings = codings
        self.evidenceToUpgrade = evidenceToUpgrade
        self.references = references
    }
}

/// By when something is due, as exactly as whoever said it.
public enum DueDate: Hashable, Sendable, Codable {
    /// Some day of a range: one day, a month, or "12 to 16 months".
    case within(DayRange)
    /// At some time on or after a day ("2030 or later").
    case notBefore(Day)
    /// A date was withdrawn and no other given.
    case unset

    /// The last day on which it can still be kept; `nil` when there is none.
    public var deadline: Day? {
        if case .within(let range) = self { return range.last }
        return nil
    }
}

extension DueDate: CustomStringConvertible {
    public var description: String {
        switch self {
        case .within(let range):
            if range.first == range.last {
                "\(range.first)"
            } else if range.isWholeMonth {
                "\(range.first.month)"
            } else if range.isWholeYear {
                "\(range.first.month.year)"
            } else {
                "\(range)"
            }
        case .notBefore(let day): "not before \(day)"
        case .unset: "no date"
        }
    }
}

extension DayRange {
    /// Whether the range is exactly one calendar month.
    public var isWholeMonth: Bool { self == first.month.days }

    /// Whether the range is exactly one calendar year.
    public var isWholeYear: Bool {
        self
            == DayRange(
                Month(year: first.month.year, month: 1).firstDay,
                Month(year: first.month.year, month: 12).lastDay)
    }
}

/// One date given for a commitment: when, by whom, what, and where that is written.
public struct PromisedDate: Hashable, Sendable, Codable {
    /// The day (or days) on which it was given.
    public var given: DayRange
    public var by: String
    public var kind: Kind
    public var due: DueDate
    /// How the date was worded, such as `18 months from 15 September 2020`.
    public var wording: String
    public var references: [Reference]

    /// In what voice the date was given.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// By whoever owes it: counts for slippage.
        case promised
        /// By whoever it is owed to.
        case demanded
        /// By a mediator or as one option among several.
        case proposed
    }

    public init(
        given: DayRange, by: String, kind: Kind, due: DueDate, wording: String = "",
        references: [Reference] = []
    ) {
        self.given = given
        self.by = by
        self.kind = kind
        self.due = due
        self.wording = wording
        self.references = references
    }
}

/// Something that settled a commitment, or took it back.
public struct CommitmentOutcome: Hashable, Sendable, Codable {
    public var on: Day
    public var kind: Kind
    public var text: String
    public var references: [Reference]

    /// How it was settled.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case kept
        /// Kept in part; the rest stays owed.
        case partly
        /// Refused or openly broken; stays owed.
        case refused
        /// Taken back by whoever owed it, or the agreement ended.
        case withdrawn
    }

    public init(on: Day, kind: Kind, text: String = "", references: [Reference] = []) {
        self.on = on
        self.kind = kind
        self.text = text
        self.references = references
    }
}
