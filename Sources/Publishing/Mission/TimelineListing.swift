import Domain

/// Timelines as listings.
public enum TimelineListing {
    /// The entries in order of time.
    public static func table(
        _ entries: [TimelineEntry], caption: String? = nil, notes: [String] = [],
        isExercise: Bool = false
    ) -> TableDocument {
        TableDocument(
            columns: [
                .init("date", "date", tag: "#date+start"),
                .init("date_end", "until", tag: "#date+end", isDetail: true),
                .init("kind", "kind", tag: "#event+type"),
                .init("id", "id"),
                .init("text", "what", tag: "#event+name"),
                .init("checked", "checked"),
                .init("sources", "source", isDetail: true),
            ],
            rows: entries.map { entry in
                [
                    .text("\(entry.when)"), .text("\(entry.when.last)"), .text(entry.kind.rawValue),
                    .text(entry.id), .text(entry.text),
                    .text(entry.references.verification.rawValue),
                    .list(entry.references.map(\.description)),
                ]
            }, caption: caption, notes: notes, isExercise: isExercise)
    }

    /// The violence of each month, with a bar for the deaths of civilians.
    public static func violence(
        _ months: [MonthlyViolence], language: Language = .english, isExercise: Bool = false
    ) -> TableDocument {
        let most = months.compactMap(\.civilianDeaths?.best).max() ?? 0
        return TableDocument(
            columns: [
                .init("month", language.say("month", fr: "mois"), tag: "#date"),
                .init("incidents", "incidents", tag: "#event+num", alignment: .trailing),
                .init(
                    "deaths", language.say("deaths", fr: "morts"), tag: "#affected+killed",
                    alignment: .trailing),
                .init(
                    "civilians", language.say("civilians", fr: "civils"),
                    tag: "#affected+killed+civilians", alignment: .trailing),
                .init("civilians_low", "low", alignment: .trailing, isDetail: true),
                .init("civilians_high", "high", alignment: .trailing, isDetail: true),
                .init("bar", language.say("civilians killed", fr: "civils tués")),
            ],
            rows: months.map { month in
                [
                    .text("\(month.month)"), FieldValue(month.incidents),
                    FieldValue(month.deaths?.best), FieldValue(month.civilianDeaths?.best),
                    FieldValue(month.civilianDeaths?.low), FieldValue(month.civilianDeaths?.high),
                    .text(bar(month, most, language)),
                ]
            }, isExercise: isExercise)
    }

    private static func bar(
        _ month: MonthlyViolence, _ most: Int, _ language: Language
    ) -> String {
        guard let civilians = month.civilianDeaths?.best else {
            return language.say("no data", fr: "aucune donnée")
        }
        guard most > 0 else { return "" }
        let length = (Double(civilians) * 40 / Double(most)).rounded(.up)
        return String(repeating: "█", count: Int(length))
    }
}
