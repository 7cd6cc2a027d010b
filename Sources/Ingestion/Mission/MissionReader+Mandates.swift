import Domain
import Notation

extension MissionReader {
    /// Reads one resolution with its items, rules and ceiling.
    mutating func readMandate(_ entry: YAMLNode.Entry) {
        let fields = entry.value.mapping(
            required: ["title", "adopted"],
            optional: [
                "effective", "expires", "vote", "summary", "items", "rules", "strength", "mission",
            ] + Self.referenceKeys)
        guard let fields, let adopted = fields.day("adopted") else { return }
        let effective = fields.day("effective") ?? adopted
        let expires = fields.day("expires")
        let mandate = Mandate(
            id: entry.key, mission: fields.text("mission") ?? book.mission, country: book.country,
            title: fields.text("title") ?? "", adopted: adopted, effective: effective,
            expires: expires, vote: fields.text("vote") ?? "",
            summary: fields.text("summary") ?? "",
            items: items(fields, effective, expires), rules: fields.items("rules").compactMap(rule),
            references: references(fields, of: entry.key))
        book.mandates.append(mandate)
        if let ceiling = fields["strength"] { readCeiling(ceiling, of: mandate) }
    }

    private func items(_ mandate: YAMLMapping, _ effective: Day, _ expires: Day?) -> [MandateItem] {
        mandate.items("items").enumerated().compactMap { index, node in
            let fields = node.mapping(
                required: ["id", "title", "theme"],
                optional: ["label", "rank", "tasks", "from", "to"] + Self.referenceKeys)
            guard let fields, let id = fields.text("id"),
                let theme = fields.choice("theme", of: MandateItem.Theme.self)
            else { return nil }
            return MandateItem(
                id: id, number: index + 1, label: fields.text("label") ?? "",
                title: fields.text("title") ?? "",
                rank: fields.choice("rank", of: MandateItem.Rank.self) ?? .task, theme: theme,
                tasks: fields.texts("tasks"),
                period: period(
                    fields, openFrom: effective,
                    openTo: expires ?? Day(year: 9999, month: 12, day: 31) ?? effective),
                references: references(fields, of: "The item \(id)"))
        }
    }

    private func rule(_ node: YAMLNode) -> MandateRule? {
        let fields = node.mapping(
            required: ["id", "text"], optional: ["items", "limits"] + Self.referenceKeys)
        guard let fields, let id = fields.text("id"), let text = fields.text("text") else {
            return nil
        }
        return MandateRule(
            id: id, text: text, items: fields.texts("items"), limits: fields.texts("limits"),
            references: references(fields, of: "The rule \(id)"))
    }

    private mutating func readCeiling(_ node: YAMLNode, of mandate: Mandate) {
        let categories = PersonnelCategory.allCases.map(\.rawValue)
        guard let fields = node.mapping(optional: categories + Self.referenceKeys) else { return }
        let references = references(fields, of: "The strength of \(mandate.id)")
        for category in PersonnelCategory.allCases {
            guard let count = fields.integer(category.rawValue, in: 0...1_000_000) else { continue }
            book.authorized.append(
                AuthorizedStrength(
                    mission: mandate.mission, category: category, from: mandate.effective,
                    until: mandate.expires, count: count, mandate: mandate.id,
                    references: references))
        }
    }
}
