import Domain

/// Mandates as listings.
public enum MandateListing {
    /// The items in force on a day.
    public static func items(
        _ state: MandateInForce, ceilings: [AuthorizedStrength], sources: [String: Source]
    ) -> TableDocument {
        let mandate = state.mandate
        return TableDocument(
            columns: [
                .init("number", "no", alignment: .trailing),
                .init("label", "label"),
                .init("item", "item"),
                .init("rank", "rank"),
                .init("theme", "theme", isDetail: true),
                .init("tasks", "tasks", isDetail: true),
                .init("until", "until"),
                .init("checked", "checked"),
                .init("sources", "source", isDetail: true),
                .init("mission", "mission", isDetail: true),
                .init("resolution", "resolution", isDetail: true),
                .init("on", "on", isDetail: true),
            ],
            rows: state.items.map { item in
                [
                    .integer(item.number), optional(item.label), .text(item.title),
                    .text(item.rank.rawValue), .text(item.theme.rawValue), .list(item.tasks),
                    .text("\(min(item.period?.last ?? state.period.last, state.period.last))"),
                    .text(item.references.verification.rawValue),
                    .list(item.references.map(\.description)), .text(mandate.mission),
                    .text(mandate.id), .text("\(state.on)"),
                ]
            },
            caption: "\(mandate.mission) on \(state.on): \(mandate.id) of \(mandate.adopted), "
                + "in force \(state.period.first) to \(state.period.last)\n\(mandate.title)\n",
            notes: notes(state, ceilings)
                + SourceList.lines(references(state, ceilings), sources))
    }

    /// All mandates of a mission with the days on which they were in force.
    public static func history(
        _ history: [(mandate: Mandate, period: DayRange)], caption: String? = nil
    ) -> TableDocument {
        TableDocument(
            columns: [
                .init("resolution", "resolution"),
                .init("adopted", "adopted"),
                .init("from", "in force from"),
                .init("to", "to"),
                .init("items", "items", alignment: .trailing),
                .init("title", "title"),
                .init("vote", "vote", isDetail: true),
                .init("checked", "checked"),
                .init("sources", "source", isDetail: true),
            ],
            rows: history.map { entry in
                let mandate = entry.mandate
                return [
                    .text(mandate.id), .text("\(mandate.adopted)"), .text("\(entry.period.first)"),
                    .text("\(entry.period.last)"), .integer(mandate.items.count),
                    .text(mandate.title), optional(mandate.vote),
                    .text(mandate.references.verification.rawValue),
                    .list(mandate.references.map(\.description)),
                ]
            }, caption: caption)
    }

    private static func notes(
        _ state: MandateInForce, _ ceilings: [AuthorizedStrength]
    ) -> [String] {
        var lines = [""]
        for item in state.items where !item.tasks.isEmpty {
            lines.append("\(item.number). \(item.title):")
            lines += item.tasks.map { "     - \($0)" }
        }
        for rule in state.rules {
            let limits =
                rule.limits.isEmpty ? "" : " Limits: \(rule.limits.joined(separator: "; "))."
            let numbers = state.items.filter { rule.items.contains($0.id) }.map { "\($0.number)" }
            let scope =
                rule.items.isEmpty ? "all items" : "items " + numbers.joined(separator: ", ")
            lines.append(
                "Rule (\(scope)): \(rule.text)\(limits) [\(checked(rule.references))]")
        }
        if !ceilings.isEmpty {
            let parts = ceilings.map { "\($0.count) \($0.category.rawValue)" }
            let total = ceilings.reduce(0) { $0 + $1.count }
            lines.append(
                "Ceiling: \(parts.joined(separator: " + ")) = \(total) (authorized, not people in "
                    + "place)")
        }
        lines.append("\"unverified\" means that nobody has yet read it in the source named.")
        return lines
    }

    private static func references(
        _ state: MandateInForce, _ ceilings: [AuthorizedStrength]
    ) -> [Reference] {
        state.mandate.references + state.items.flatMap(\.references)
            + state.rules.flatMap(\.references) + ceilings.flatMap(\.references)
    }

    private static func checked(_ references: [Reference]) -> String {
        references.map(\.description).joined(separator: "; ")
    }

    static func optional(_ text: String) -> FieldValue { text.isEmpty ? .nothing : .text(text) }
}
