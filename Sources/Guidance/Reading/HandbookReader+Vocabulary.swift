import Domain
import Notation

extension HandbookReader {
    /// A text in both languages, `{en: ..., fr: ...}`, or in English alone. A missing language is a
    /// warning: the other one is shown instead.
    func wording(_ fields: YAMLMapping, _ key: String) -> Handbook.Wording {
        guard let node = fields[key] else { return Handbook.Wording() }
        return wording(node)
    }

    func wording(_ node: YAMLNode) -> Handbook.Wording {
        var wording = Handbook.Wording()
        if case .scalar = node.content {
            wording.english = node.text() ?? ""
        } else if let fields = node.mapping(optional: ["en", "fr"]) {
            wording.english = fields.text("en") ?? ""
            wording.french = fields.text("fr") ?? ""
        }
        for language in wording.missing {
            findings.warning(
                "handbook.untranslated",
                "This text is missing in \(language == .english ? "English" : "French"); readers "
                    + "of that language will see the other one.", at: node.location)
        }
        return wording
    }

    /// The identifier of an entry, noted with its place.
    mutating func identifier(_ fields: YAMLMapping) -> String? {
        guard let id = fields.text("id"), !id.isEmpty else { return nil }
        // A second declaration of a name is reported where it stands, so the last place counts.
        locations[id] = fields.location
        return id
    }

    mutating func readChapter(_ node: YAMLNode) -> Handbook.Chapter? {
        guard let fields = node.mapping(required: ["id", "title"], optional: ["introduction"]),
            let id = identifier(fields)
        else { return nil }
        return Handbook.Chapter(
            id: id, title: wording(fields, "title"), introduction: wording(fields, "introduction"))
    }

    mutating func readOffice(_ node: YAMLNode) -> Handbook.Office? {
        guard let fields = node.mapping(required: ["id", "title"], optional: ["consents"]),
            let id = identifier(fields)
        else { return nil }
        return Handbook.Office(
            id: id, title: wording(fields, "title"), consents: names(fields, "consents", id))
    }

    mutating func readAuthority(_ node: YAMLNode) -> Handbook.Authority? {
        guard
            let fields = node.mapping(
                required: ["id", "title", "reference"],
                optional: ["url", "standing", "from", "until", "note"]),
            let id = identifier(fields)
        else { return nil }
        return Handbook.Authority(
            id: id, title: wording(fields, "title"), reference: reference(fields),
            url: fields.text("url"),
            standing: fields.choice("standing", of: Handbook.Standing.self) ?? .unverified,
            period: period(fields), note: wording(fields, "note"))
    }

    /// A symbol and date; one that is the same in every language is written once.
    private func reference(_ fields: YAMLMapping) -> Handbook.Wording {
        guard let node = fields["reference"] else { return Handbook.Wording() }
        if case .scalar = node.content {
            let text = node.text() ?? ""
            return Handbook.Wording(text, french: text)
        }
        return wording(node)
    }

    /// `from` and `until`, either of which may be left open.
    mutating func period(_ fields: YAMLMapping) -> DayRange? {
        let from = fields.day("from")
        let until = fields.day("until")
        if from == nil, until == nil { return nil }
        let first = from ?? Day(number: -700_000)
        let last = until ?? Day(number: 2_900_000)
        if first > last {
            findings.error(
                "handbook.period",
                "The period ends on \(last), before it begins on \(first). Exchange the two days "
                    + "or correct one.", at: fields.location)
            if let id = fields.text("id") { doubtful.insert(id) }
        }
        return DayRange(first, last)
    }

    mutating func readFact(_ node: YAMLNode) -> Handbook.Fact? {
        guard
            let fields = node.mapping(
                required: ["id", "label", "question"], optional: ["values", "number", "unit"]),
            let id = identifier(fields), let domain = domain(fields)
        else { return nil }
        return Handbook.Fact(
            id: id, label: wording(fields, "label"), question: wording(fields, "question"),
            domain: domain)
    }

    private func domain(_ fields: YAMLMapping) -> Handbook.Fact.Domain? {
        if fields["values"] != nil {
            let values = fields.entries("values").map {
                Handbook.Fact.Value(id: $0.key, label: wording($0.value))
            }
            return .choice(values)
        }
        guard let text = fields.text("number"), let bounds = NumberRange.bounds(text) else {
            findings.error(
                "handbook.fact",
                "A fact needs 'values:' with a name for each, or 'number: 0..500' with the lowest "
                    + "and the highest whole number (at most a thousand million).",
                at: fields.location)
            return nil
        }
        return .number(bounds, unit: wording(fields, "unit"))
    }

    mutating func readAction(_ node: YAMLNode) -> Handbook.Action? {
        guard
            let fields = node.mapping(
                required: ["id", "label"],
                optional: ["force", "broader", "excludes", "limits", "decision-of"]),
            let id = identifier(fields)
        else { return nil }
        for key in ["broader", "decision-of"] {
            if let node = fields[key], let name = node.text() {
                locations["\(id)/\(name)"] = node.location
            }
        }
        return Handbook.Action(
            id: id, label: wording(fields, "label"), usesForce: fields.flag("force") ?? false,
            broader: fields.text("broader"), excludes: names(fields, "excludes", id),
            limits: names(fields, "limits", id), decisionOf: fields.text("decision-of"))
    }

    /// A list of names, each noted with its place.
    mutating func names(_ fields: YAMLMapping, _ key: String, _ owner: String) -> [String] {
        guard let node = fields[key] else { return [] }
        if case .sequence(let items) = node.content {
            for item in items {
                if case .scalar(let name) = item.content {
                    locations["\(owner)/\(name)"] = item.location
                }
            }
        } else if case .scalar(let name) = node.content {
            locations["\(owner)/\(name)"] = node.location
        }
        return fields.texts(key)
    }

    mutating func question(_ node: YAMLNode) -> Handbook.Question? {
        guard
            let fields = node.mapping(
                required: ["id", "wording", "actions"], optional: ["when", "unless", "complete"]),
            let id = identifier(fields)
        else { return nil }
        return Handbook.Question(
            id: id, wording: wording(fields, "wording"), actions: names(fields, "actions", id),
            scope: scope(fields, id))
    }

    /// The situations in which an answer is owed: those of `when`, all without it, none with
    /// `complete: no`.
    mutating func scope(_ fields: YAMLMapping, _ owner: String) -> Handbook.Situations? {
        if fields.flag("complete") == false { return nil }
        return situations(fields, owner) ?? .all
    }
}
