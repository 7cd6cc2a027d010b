/// The periods with which a period may be compared.
extension DayRange {
    /// Whether the range begins with the first and ends with the last day of a month.
    public var isWholeMonths: Bool {
        first == first.month.firstDay && last == last.month.lastDay
    }

    /// The period of the same length just before: as many months for whole months, else as many
    /// days.
    public var previous: DayRange {
        guard isWholeMonths else { return DayRange(first - count, first - 1) }
        let months = last.month - first.month + 1
        return DayRange((first.month - months).firstDay, first - 1)
    }

    /// The same days of the year before; 29 February becomes 28 February.
    public var yearEarlier: DayRange {
        guard isWholeMonths else { return DayRange(first.yearEarlier, last.yearEarlier) }
        return DayRange((first.month - 12).firstDay, (last.month - 12).lastDay)
    }
}

extension Day {
    /// The same day of the year before; 29 February becomes 28 February.
    public var yearEarlier: Day {
        let (year, month, day) = parts
        return Day(year: year - 1, month: month, day: day)
            ?? Day(year: year - 1, month: month, day: 28) ?? self - 365
    }
}
