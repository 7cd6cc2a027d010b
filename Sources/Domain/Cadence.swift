/// How finely a panel counts time: by calendar month or by ISO week.
public enum Cadence: String, Hashable, Sendable, Codable, CaseIterable {
    case month, week

    /// How many periods there are in a month on average: 1, or 52 weeks in 12 months.
    public var periodsPerMonth: Double {
        switch self {
        case .month: 1
        case .week: 52.0 / 12
        }
    }

    /// Months as a whole number of periods, 1 or more: 12 months are 12 months or 52 weeks.
    public func periods(months: Int) -> Int {
        switch self {
        case .month: months
        case .week: max(1, Int((Double(months) * periodsPerMonth).rounded()))
        }
    }

    /// Months as periods, such as a half-life of 1.5 months.
    public func periods(months: Double) -> Double { months * periodsPerMonth }

    /// The period in which a day lies.
    public func period(holding day: Day) -> Period {
        switch self {
        case .month: .month(day.month)
        case .week: .week(Week(day))
        }
    }

    /// How a period is written: `YYYY-MM` or `YYYY-Www`.
    public var pattern: String {
        switch self {
        case .month: "YYYY-MM"
        case .week: "YYYY-Www"
        }
    }
}
