import Domain
import Notation

extension MissionReader {
    /// One post or section.
    func role(_ entry: YAMLNode.Entry) -> MissionRole? {
        let fields = entry.value.mapping(
            required: ["title", "component"], optional: ["duties", "posts"] + Self.referenceKeys)
        guard let fields else { return nil }
        return MissionRole(
            id: entry.key, title: fields.text("title") ?? "",
            component: fields.text("component") ?? "", duties: fields.texts("duties"),
            posts: fields.integer("posts", in: 1...1_000_000),
            references: references(fields, of: "The role \(entry.key)"))
    }

    /// One function with the roles responsible (R), accountable (A), consulted (C), informed (I).
    func function(_ entry: YAMLNode.Entry) -> MissionFunction? {
        let parts = Responsibility.allCases.map(\.rawValue)
        let fields = entry.value.mapping(
            required: ["title"], optional: parts + Self.referenceKeys)
        guard let fields else { return nil }
        let assignments = Responsibility.allCases.flatMap { responsibility in
            fields.texts(responsibility.rawValue).map {
                MissionFunction.Assignment($0, responsibility)
            }
        }
        return MissionFunction(
            id: entry.key, title: fields.text("title") ?? "", assignments: assignments,
            references: references(fields, of: "The function \(entry.key)"))
    }

    /// A ceiling that is not given with its mandate.
    mutating func readStrength(_ node: YAMLNode) {
        let fields = node.mapping(
            required: ["from"],
            optional: ["until", "mandate", "mission"] + Self.categories + Self.referenceKeys)
        guard let fields, let from = fields.day("from") else { return }
        let until = fields.day("until")
        if let until, until < from {
            findings.error("date.order", "'until' lies before 'from'.", at: fields.location)
        }
        let references = references(fields, of: "The strength from \(from)")
        for (category, count) in counts(fields, in: 0...1_000_000) {
            book.authorized.append(
                AuthorizedStrength(
                    mission: fields.text("mission") ?? book.mission, category: category, from: from,
                    until: until, count: count, mandate: fields.text("mandate") ?? "",
                    references: references))
        }
    }

    /// A change of strength that somebody asked for.
    mutating func readProposal(_ node: YAMLNode) {
        let fields = node.mapping(
            required: ["on", "by"],
            optional: ["adopted", "mission"] + Self.categories + Self.referenceKeys)
        guard let fields, let on = fields.day("on") else { return }
        book.proposals.append(
            StrengthProposal(
                mission: fields.text("mission") ?? book.mission, on: on,
                by: fields.text("by") ?? "",
                changes: Dictionary(
                    counts(fields, in: -1_000_000...1_000_000),
                    uniquingKeysWith: { first, _ in first }),
                isAdopted: fields.flag("adopted"),
                references: references(fields, of: "The proposal of \(on)")))
    }

    /// People in place at a time.
    mutating func readPersonnel(_ node: YAMLNode) {
        let fields = node.mapping(
            required: ["when"], optional: ["mission"] + Self.categories + Self.referenceKeys)
        guard let fields, let when = fields.span("when") else { return }
        let references = references(fields, of: "The count of \(when.days)")
        for (category, count) in counts(fields, in: 0...1_000_000) {
            book.personnel.append(
                PersonnelRecord(
                    mission: fields.text("mission") ?? book.mission, category: category,
                    when: when.days, deployed: count, references: references))
        }
    }

    private static let categories = PersonnelCategory.allCases.map(\.rawValue)

    private func counts(
        _ fields: YAMLMapping, in range: ClosedRange<Int>
    ) -> [(PersonnelCategory, Int)] {
        PersonnelCategory.allCases.compactMap { category in
            fields.integer(category.rawValue, in: range).map { (category, $0) }
        }
    }
}
