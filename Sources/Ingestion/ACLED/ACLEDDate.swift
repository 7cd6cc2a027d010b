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

    /// `2022-06-18`, `18 June 2022` or `18-Jun-2022`; `nil` for anything else, `18/06/2022` among
    /// it: day and month cannot be told apart there.
    static func day(_ text: String) -> Day? {
        if let day = Day(iso: text) { return day }
        let parts = text.split { $0 == " " || $0 == "-" }
        guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]),
            parts[2].count == 4, parts[1].count >= 3,
            let month = months.firstIndex(where: { isName(parts[1].lowercased(), of: $0) })
        else { return nil }
        return Day(year: year, month: month + 1, day: day)
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
