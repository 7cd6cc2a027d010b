/// A calendar day in the proleptic Gregorian calendar, without a time zone.
///
/// Stored as the count of days since 1970-01-01 (which is day 0), so that ordering, distance and
/// storage are integer operations.
public struct Day: Hashable, Comparable, Sendable, Codable {
    /// Days since 1970-01-01.
    public let number: Int

    /// A day from its count since 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// A day from its calendar parts; `nil` when no such day exists (30 February).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, (1...9999).contains(year),
            day <= Day.daysInMonth(year: year, month: month)
        else { return nil }
        self.number = Day.firstNumber(year: year, month: month) + day - 1
    }

    /// The number of a month's first day, in any year.
    static func firstNumber(year: Int, month: Int) -> Int {
        // Days-from-civil: years are counted from March so that the leap day falls at the end.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// A day from `YYYY-MM-DD`; anything else, or a day that does not exist, gives `nil`.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
            let day = Day.digits(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month (1...12) and day of month (1...31).
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The month this day falls in.
    public var month: Month {
        let (year, month, _) = parts
        return Month(year: year, month: month)
    }

    /// The number of days in a month, leap years respected.
    public static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    /// The day that many days later (earlier when negative).
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    /// The day that many days earlier.
    public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
    /// Whole days from the right to the left day.
    public static func - (left: Day, right: Day) -> Int { left.number - right.number }

    static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}

extension CodingUserInfoKey {
    /// Days are written as `YYYY-MM-DD`, for readers outside, instead of as their numbers, which
    /// stores keep. The value is `true`.
    public static let isoDays = CodingUserInfoKey(rawValue: "isoDays")
}

extension Day {
    private enum Key: CodingKey { case number }

    public init(from decoder: any Decoder) throws {
        number = try decoder.container(keyedBy: Key.self).decode(Int.self, forKey: .number)
    }

    public func encode(to encoder: any Encoder) throws {
        if let key = CodingUserInfoKey.isoDays, encoder.userInfo[key] as? Bool == true {
            var container = encoder.singleValueContainer()
            return try container.encode(description)
        }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(number, forKey: .number)
    }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = parts
        return "\(Day.padded(year, 4))-\(Day.padded(month, 2))-\(Day.padded(day, 2))"
    }
}

/// An inclusive range of days.
public struct DayRange: Hashable, Sendable, Codable {
    /// The first and the last day; `first <= last`.
    public let first: Day
    public let last: Day

    /// A range; the two ends are put in order.
    public init(_ one: Day, _ other: Day) {
        first = min(one, other)
        last = max(one, other)
    }

    /// A single day.
    public init(_ day: Day) { self.init(day, day) }

    /// The days of `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, in the years 1 to 9999; anything else gives
    /// `nil`.
    public init?(iso text: some StringProtocol) {
        if let day = Day(iso: text) {
            self.init(day)
        } else if let month = Month(iso: text) {
            self = month.days
        } else {
            let bytes = Array(text.utf8)
            guard bytes.count == 4, let year = Day.digits(bytes[...]), year >= 1 else { return nil }
            self.init(
                Month(year: year, month: 1).firstDay, Month(year: year, month: 12).lastDay)
        }
    }

    /// How many days the range holds, at least 1.
    public var count: Int { last - first + 1 }

    /// Whether a day lies inside.
    public func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// Whether two ranges share a day.
    public func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }

    /// The range widened by that many days at both ends.
    public func widened(by days: Int) -> DayRange { DayRange(first - days, last + days) }
}

extension DayRange: CustomStringConvertible {
    /// One ISO day, or two joined by `/` (ISO 8601 interval).
    public var description: String { first == last ? "\(first)" : "\(first)/\(last)" }
}
