import Domain

/// A date as people write it: a day, a stretch of days, a month or a year, with its precision.
///
/// Accepted: `2022-06-18`, `2022-06-18/2022-06-19`, the same shortened to `2022-06-18/19`,
/// `2022-06`, `2022-03/2022-09`, `2022` and `2016/2017` (ISO 8601 dates and intervals, both ends
/// included).
public struct CalendarSpan: Hashable, Sendable {
    public let days: DayRange
    public let precision: DatePrecision

    public init(days: DayRange, precision: DatePrecision) {
        self.days = days
        self.precision = precision
    }

    /// A span from its text; `nil` when it has another form, names a day that does not exist, or ends
    /// before it starts.
    public init?(_ text: String) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let first = ends.first.flatMap(Self.part), ends.count <= 2 else { return nil }
        guard ends.count == 2 else {
            self.init(days: first.days, precision: first.precision)
            return
        }
        let shortened = ends[1].count == 2 && ends[0].count == 10
        let written = shortened ? ends[0].prefix(8) + ends[1] : Substring(ends[1])
        guard let last = Self.part(String(written)), last.days.last >= first.days.first,
            last.days.first >= first.days.first
        else { return nil }
        let days = DayRange(first.days.first, last.days.last)
        self.init(days: days, precision: max(first.precision, Self.precision(of: days)))
    }

    /// The precision that fits a stretch of days on UCDP's scale.
    public static func precision(of days: DayRange) -> DatePrecision {
        switch days.count {
        case 1: .day
        case 2...6: .days
        case 7...8: .week
        case 9...31: .month
        default: .year
        }
    }

    private static func part(_ text: String) -> CalendarSpan? {
        switch text.utf8.count {
        case 10:
            return Day(iso: text).map { CalendarSpan(days: DayRange($0), precision: .day) }
        case 7:
            return Day(iso: text + "-01")
                .map { CalendarSpan(days: $0.month.days, precision: .month) }
        case 4:
            guard let first = Day(iso: text + "-01-01") else { return nil }
            let days = DayRange(first, (first.month + 11).lastDay)
            return CalendarSpan(days: days, precision: .year)
        default: return nil
        }
    }
}
