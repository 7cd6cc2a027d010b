import Domain

extension Language {
    /// The name of a month, 1...12.
    func monthName(_ month: Int) -> String {
        let names = self == .english ? Self.englishMonths : Self.frenchMonths
        return names.indices.contains(month - 1) ? names[month - 1] : ""
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    private static let frenchMonths = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
    ]

    /// A month as in a sentence: `June 2022`, `juin 2022`.
    public func month(_ month: Month) -> String {
        "\(monthName(month.monthOfYear))\u{A0}\(month.year)"
    }

    /// A month or week as in a sentence: `June 2022`, `week 24 of 2022`, `semaine 24 de 2022`.
    public func period(_ period: Period) -> String {
        switch period {
        case .month(let month): self.month(month)
        case .week(let week):
            say(
                "week\u{A0}\(week.weekOfYear) of\u{A0}\(week.year)",
                fr: "semaine\u{A0}\(week.weekOfYear) de\u{A0}\(week.year)")
        }
    }

    /// `month`, `week`, `mois`, `semaine`.
    func word(_ cadence: Cadence) -> String {
        switch cadence {
        case .month: say("month", fr: "mois")
        case .week: say("week", fr: "semaine")
        }
    }

    /// A month in a tight space: `Jun`, `juin`, `juil.`
    func monthShort(_ month: Month) -> String {
        let names = say(
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            fr: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."
        ).split(separator: " ")
        return String(names[month.monthOfYear - 1])
    }

    /// The first letter of a month's name.
    func monthLetter(_ month: Month) -> String {
        String(monthName(month.monthOfYear).prefix(1)).uppercased()
    }

    /// A day: `18 June 2022`, `1er juin 2022`.
    public func day(_ day: Day) -> String {
        let (year, _, _) = day.parts
        return "\(dayOfMonth(day))\u{A0}\(year)"
    }

    /// A range of days without what its ends share: `18–19 June 2022`, `28 June – 2 July 2022`.
    public func days(_ range: DayRange) -> String {
        let (first, last) = (range.first, range.last)
        if first == last { return day(first) }
        if range.isWholeMonth { return month(first.month) }
        if range.isWholeYear { return "\(first.month.year)" }
        if first.month == last.month {
            let start = first.parts.day == 1 ? say("1", fr: "1er") : "\(first.parts.day)"
            return "\(start)–\(day(last))"
        }
        if first.parts.year == last.parts.year { return "\(dayOfMonth(first)) – \(day(last))" }
        return "\(day(first)) – \(day(last))"
    }

    /// The years that a range of days touches: `2015`, `2015–2022`.
    func years(_ range: DayRange) -> String {
        let (first, last) = (range.first.parts.year, range.last.parts.year)
        return first == last ? "\(first)" : "\(first)–\(last)"
    }

    /// A day within a known year: `18 June`.
    func dayOfMonth(_ day: Day) -> String {
        let (_, month, number) = day.parts
        let ordinal = number == 1 ? say("1", fr: "1er") : "\(number)"
        return "\(ordinal)\u{A0}\(monthName(month))"
    }
}
