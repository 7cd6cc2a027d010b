/// Where a commitment stands on a day, from nothing that became known later.
public struct CommitmentState: Hashable, Sendable, Codable, Identifiable {
    /// The `Commitment.id`.
    public var id: String
    public var title: String
    public var on: Day
    /// Dates given up to that day, oldest first.
    public var dates: [PromisedDate]
    /// The first deadline that the promisors themselves gave; any other's when they gave none.
    public var firstDue: DueDate?
    /// The deadline that stood on the day.
    public var currentDue: DueDate?
    /// Days from the first deadline to the standing one (or to the day it was kept); `nil` when
    /// either has no last day.
    public var slippage: Int?
    /// How often the promisors moved the deadline.
    public var moves: Int
    public var standing: Standing
    /// The newest view of each coder up to that day, by coder.
    public var codings: [StatusCoding]
    /// The outcomes up to that day, oldest first.
    public var outcomes: [CommitmentOutcome]
    public var evidenceToUpgrade: [String]

    /// Whether it is settled, and how far from its deadline.
    public enum Standing: Hashable, Sendable, Codable {
        /// Kept on a day; days after the first deadline (negative: before), `nil` without one.
        case kept(on: Day, late: Int?)
        case withdrawn(on: Day)
        /// Still owed; days since the standing deadline passed, at least 1.
        case overdue(days: Int)
        /// Still owed; days until the standing deadline, within the notice asked for.
        case dueSoon(days: Int)
        /// Still owed; days until the standing deadline.
        case open(days: Int)
        /// Still owed, without any last day.
        case undated
    }

    public init(
        id: String, title: String, on: Day, dates: [PromisedDate], firstDue: DueDate?,
        currentDue: DueDate?, slippage: Int?, moves: Int, standing: Standing,
        codings: [StatusCoding], outcomes: [CommitmentOutcome], evidenceToUpgrade: [String]
    ) {
        self.id = id
        self.title = title
        self.on = on
        self.dates = dates
        self.firstDue = firstDue
        self.currentDue = currentDue
        self.slippage = slippage
        self.moves = moves
        self.standing = standing
        self.codings = codings
        self.outcomes = outcomes
        self.evidenceToUpgrade = evidenceToUpgrade
    }

    /// The status that all coders who could assess it share; `nil` when they differ or none could.
    public var agreedStatus: ImplementationStatus? {
        let statuses = Set(codings.compactMap(\.status))
        return statuses.count == 1 ? statuses.first : nil
    }
}

/// A deadline as a calendar shows it.
public struct Deadline: Hashable, Sendable, Codable, Identifiable {
    /// Stable over changes of the date, such as the `Commitment.id`.
    public var id: String
    public var title: String
    public var due: DayRange
    /// How often it was moved, 0 or more: calendars take a higher number as a newer version.
    public var revision: Int
    public var description: String
    public var categories: [String]

    public init(
        id: String, title: String, due: DayRange, revision: Int = 0, description: String = "",
        categories: [String] = []
    ) {
        self.id = id
        self.title = title
        self.due = due
        self.revision = revision
        self.description = description
        self.categories = categories
    }
}
