import Domain

/// Dates as ACLED exports write them.
enum ACLEDDate {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    /// Whether a text is a month's name or its beginning of three letters or more.
    private static func isName(_ text: String, of month: String) -> Bool {
        text.count >= 3 && month.hasPrefix(text)
    }

    /// Which of day and month stands first where both are numbers.
    enum Order {
        case dayFirst, monthFirst
    }

    /// `2022-06-18`, `18 June 2022`, `18-Jun-2022` or `18-Jun-22`; `18/06/2022` too, where the file or
    /// the date itself tells which number is the day. `nil` for anything else.
    static func day(_ text: String, order: Order? = nil) -> Day? {
        if let day = Day(iso: text) { return day }
        if let numbers = numbers(text) {
            let isEither = numbers.0 == numbers.1
            guard let order = order ?? (isEither ? .dayFirst : Self.order(numbers)) else {
                return nil
            }
            let (day, month) =
                order == .dayFirst ? (numbers.0, numbers.1) : (numbers.1, numbers.0)
            return Day(year: numbers.2, month: month, day: day)
        }
        let parts = text.split { $0 == " " || $0 == "-" }
        guard parts.count == 3, let day = Int(parts[0]), let year = year(parts[2]),
            parts[1].count >= 3,
            let month = months.firstIndex(where: { isName(parts[1].lowercased(), of: $0) })
        else { return nil }
        return Day(year: year, month: month + 1, day: day)
    }

    /// The order that the date itself tells; `nil` where either is possible, or it is written otherwise.
    static func order(_ text: String) -> Order? { numbers(text).flatMap(order) }

    private static func order(_ numbers: (Int, Int, Int)) -> Order? {
        if numbers.0 > 12, numbers.1 <= 12 { return .dayFirst }
        return numbers.1 > 12 && numbers.0 <= 12 ? .monthFirst : nil
    }

    /// The three numbers of `18/06/2022`, the last of them a year.
    private static func numbers(_ text: String) -> (Int, Int, Int)? {
        let parts = text.split(separator: "/")
        guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]),
            let year = year(parts[2])
        else { return nil }
        return (first, second, year)
    }

    /// A year of four digits, or of two: ACLED begins in 1997.
    private static func year(_ text: Substring) -> Int? {
        guard let number = Int(text), number >= 0 else { return nil }
        switch text.count {
        case 4: return number
        case 2: return number >= 97 ? 1900 + number : 2000 + number
        default: return nil
        }
    }

    /// The days that an event with this reference day may have happened on. ACLED puts an event known
    /// to a week on the middle of it, and one known to a month on the middle, start or end of it.
    static func range(_ day: Day, _ precision: DatePrecision) -> DayRange {
        switch precision {
        case .day: DayRange(day)
        case .days, .week: DayRange(day - 3, day + 3)
        case .month, .year: day.month.days
        }
    }

    /// The moment of a version: seconds since 1970 (milliseconds are recognised), or an ISO date.
    static func moment(_ text: String) -> (day: Day, version: String)? {
        if let number = Int(text), number > 0 {
            let seconds = number > 100_000_000_000 ? number / 1000 : number
            guard seconds < 10_000_000_000 else { return nil }
            return (Day(number: seconds / 86_400), String(seconds))
        }
        guard let day = Day(iso: text.prefix(10)) else { return nil }
        return (day, text)
    }
}
