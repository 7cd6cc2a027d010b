import Domain

/// A table's cell with a day or a range of days; a range may break between its days.
enum DayCell {
    static func markup(_ days: DayRange) -> Markup {
        tag("td") {
            tag("span", ["class": "nowrap"]) { days.first.description }
            if days.last != days.first {
                " / "
                tag("span", ["class": "nowrap"]) { days.last.description }
            }
        }
    }
}
