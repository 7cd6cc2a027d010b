/// A column of a panel: a calendar month or an ISO week.
///
/// Periods of one panel are all of one ``Cadence``; whoever takes periods from outside checks that.
public enum Period: Hashable, Sendable {
    case month(Month)
    case week(Week)

    /// A period from `YYYY-MM` or `YYYY-Www`; anything else, or a week that does not exist, gives
    /// `nil`.
    public init?(iso text: some StringProtocol) {
        if let month = Month(iso: text) {
            self = .month(month)
        } else if let week = Week(iso: text) {
            self = .week(week)
        } else {
            return nil
        }
    }

    /// A period from its number: the `month_id`, or the number of a ``Week``.
    public init(_ cadence: Cadence, number: Int) {
        switch cadence {
        case .month: self = .month(Month(number: number))
        case .week: self = .week(Week(number: number))
        }
    }

    public var cadence: Cadence {
        switch self {
        case .month: .month
        case .week: .week
        }
    }

    /// The `month_id`, or the number of the week.
    public var number: Int {
        switch self {
        case .month(let month): month.number
        case .week(let week): week.number
        }
    }

    public var firstDay: Day {
        switch self {
        case .month(let month): month.firstDay
        case .week(let week): week.firstDay
        }
    }

    public var lastDay: Day {
        switch self {
        case .month(let month): month.lastDay
        case .week(let week): week.lastDay
        }
    }

    public var days: DayRange { DayRange(firstDay, lastDay) }

    /// The month, or the month in which most of the week lies.
    public var month: Month {
        switch self {
        case .month(let month): month
        case .week(let week): week.month
        }
    }

    /// The period that many periods later (earlier when negative).
    public static func + (period: Period, count: Int) -> Period {
        Period(period.cadence, number: period.number + count)
    }
    /// The period that many periods earlier.
    public static func - (period: Period, count: Int) -> Period { period + -count }
    /// Periods from the right to the left one, in the left one's cadence.
    public static func - (left: Period, right: Period) -> Int {
        left.cadence == right.cadence
            ? left.number - right.number
            : left.number - left.cadence.period(holding: right.firstDay).number
    }
}

extension Period: Comparable {
    /// By time; of a month and a week that begin on one day the month comes first.
    public static func < (left: Period, right: Period) -> Bool {
        if left.cadence == right.cadence { return left.number < right.number }
        return left.firstDay != right.firstDay
            ? left.firstDay < right.firstDay : left.cadence == .month
    }
}

extension Period: Strideable {
    public func distance(to other: Period) -> Int { -(self - other) }
    public func advanced(by count: Int) -> Period { self + count }
}

extension Period: CustomStringConvertible {
    /// `YYYY-MM` or `YYYY-Www`.
    public var description: String {
        switch self {
        case .month(let month): month.description
        case .week(let week): week.description
        }
    }
}

extension Period: Codable {
    private enum CodingKeys: String, CodingKey {
        case number, week
    }

    /// Reads a month as ``Month`` writes itself (`{"number": 517}`), or `{"week": 2241}`.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        if let week = try values.decodeIfPresent(Int.self, forKey: .week) {
            self = .week(Week(number: week))
        } else {
            self = .month(Month(number: try values.decode(Int.self, forKey: .number)))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(number, forKey: cadence == .month ? .number : .week)
    }
}

extension ClosedRange<Month> {
    /// The months as periods.
    public var periods: ClosedRange<Period> { .month(lowerBound)...(.month(upperBound)) }
}

extension ClosedRange<Period> {
    /// All days of the periods.
    public var days: DayRange { DayRange(lowerBound.firstDay, upperBound.lastDay) }
}
