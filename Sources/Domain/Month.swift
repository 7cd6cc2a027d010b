/// A calendar month, numbered as the VIEWS project does: January 1980 is 1.
public struct Month: Hashable, Comparable, Sendable, Codable {
    /// The VIEWS `month_id`: January 1980 is 1; earlier months are 0 and below.
    public let number: Int

    /// A month from its `month_id`.
    public init(number: Int) { self.number = number }

    /// A month from year and month; months outside 1...12 carry over into neighbouring years.
    public init(year: Int, month: Int) {
        number = (year - 1980) * 12 + month
    }

    /// A month from `YYYY-MM`, in the years 1 to 9999; anything else gives `nil`.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
            let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
            year >= 1, (1...12).contains(month)
        else { return nil }
        self.init(year: year, month: month)
    }

    /// The calendar year.
    public var year: Int { 1980 + Int((Double(number - 1) / 12).rounded(.down)) }
    /// The month within the year, 1...12.
    public var monthOfYear: Int { number - (year - 1980) * 12 }
    /// The first day of the month.
    public var firstDay: Day { Day(number: Day.firstNumber(year: year, month: monthOfYear)) }
    /// The last day of the month.
    public var lastDay: Day { (self + 1).firstDay - 1 }
    /// All days of the month.
    public var days: DayRange { DayRange(firstDay, lastDay) }

    public static func < (left: Month, right: Month) -> Bool { left.number < right.number }
    /// The month that many months later (earlier when negative).
    public static func + (month: Month, months: Int) -> Month {
        Month(number: month.number + months)
    }
    /// The month that many months earlier.
    public static func - (month: Month, months: Int) -> Month {
        Month(number: month.number - months)
    }
    /// Whole months from the right to the left month.
    public static func - (left: Month, right: Month) -> Int { left.number - right.number }
}

extension Month: Strideable {
    public func distance(to other: Month) -> Int { other.number - number }
    public func advanced(by months: Int) -> Month { self + months }
}

extension Month: CustomStringConvertible {
    /// `YYYY-MM`.
    public var description: String { "\(Day.padded(year, 4))-\(Day.padded(monthOfYear, 2))" }
}
