/// An ISO 8601 week, Monday to Sunday, numbered on through the years: 1980-W01 is 1.
///
/// A week belongs to the year in which its Thursday lies, so a year has 52 or 53 of them.
public struct Week: Hashable, Comparable, Sendable, Codable {
    /// 1980-W01 (Monday 31 December 1979) is 1; earlier weeks are 0 and below.
    public let number: Int

    /// A week from its number: 1980-W01 is 1.
    public init(number: Int) { self.number = number }

    /// The week in which a day lies.
    public init(_ day: Day) {
        // Day 0, 1 January 1970, was a Thursday: its week began three days before.
        let shifted = day.number + 3
        number = (shifted >= 0 ? shifted / 7 : (shifted - 6) / 7) - 521
    }

    /// A week from its ISO year and its number within it; `nil` when the year has no such week.
    public init?(year: Int, week: Int) {
        guard (1...9999).contains(year), week >= 1, week <= Week.count(inYear: year),
            let fourth = Day(year: year, month: 1, day: 4)
        else { return nil }
        // 4 January always lies in the first week.
        number = Week(fourth).number + week - 1
    }

    /// A week from `YYYY-Www`; anything else, or a week that does not exist, gives `nil`.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W"),
            let year = Day.digits(bytes[0..<4]), let week = Day.digits(bytes[6..<8])
        else { return nil }
        self.init(year: year, week: week)
    }

    /// How many weeks an ISO year has, 52 or 53.
    public static func count(inYear year: Int) -> Int {
        // 28 December always lies in the last week.
        Day(year: year, month: 12, day: 28).map { Week($0).weekOfYear } ?? 52
    }

    /// The Monday.
    public var firstDay: Day { Day(number: (number + 521) * 7 - 3) }
    /// The Sunday.
    public var lastDay: Day { firstDay + 6 }
    /// The seven days.
    public var days: DayRange { DayRange(firstDay, lastDay) }
    /// The ISO year: that of the Thursday.
    public var year: Int { thursday.parts.year }
    /// The week within the ISO year, 1...53.
    public var weekOfYear: Int {
        let first = Day(year: year, month: 1, day: 1) ?? thursday
        return (thursday - first) / 7 + 1
    }
    /// The month in which most of the week lies: that of the Thursday.
    public var month: Month { thursday.month }

    private var thursday: Day { firstDay + 3 }

    public static func < (left: Week, right: Week) -> Bool { left.number < right.number }
    /// The week that many weeks later (earlier when negative).
    public static func + (week: Week, weeks: Int) -> Week { Week(number: week.number + weeks) }
    /// The week that many weeks earlier.
    public static func - (week: Week, weeks: Int) -> Week { Week(number: week.number - weeks) }
    /// Whole weeks from the right to the left week.
    public static func - (left: Week, right: Week) -> Int { left.number - right.number }
}

extension Week: Strideable {
    public func distance(to other: Week) -> Int { other.number - number }
    public func advanced(by weeks: Int) -> Week { self + weeks }
}

extension Week: CustomStringConvertible {
    /// `YYYY-Www`.
    public var description: String { "\(Day.padded(year, 4))-W\(Day.padded(weekOfYear, 2))" }
}
