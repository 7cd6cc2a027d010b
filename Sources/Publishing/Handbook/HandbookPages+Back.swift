import Domain

extension HandbookPages {
    @MarkupBuilder var changesChapter: Markup {
        if let changes {
            tag("section", ["class": "chapter", "id": "changes"]) {
                tag("h1") { language.say("What changed", fr: "Ce qui a changé") }
                tag("p", ["class": "introduction"]) {
                    language.say(
                        "Since edition \(changes.edition).",
                        fr: "Depuis l’édition \(changes.edition).")
                }
                changes.sections.map { section in
                    Markup.group([
                        tag("h2") { section.title },
                        tag("ul", ["class": "changes"]) {
                            section.lines.map { line in tag("li") { line } }
                        },
                    ])
                }
            }
        }
    }

    var officesChapter: Markup {
        tag("section", ["class": "chapter", "id": "offices"]) {
            tag("h1") { language.say("Who approves", fr: "Qui donne son accord") }
            tag("dl") {
                handbook.offices.compactMap { office -> Markup? in
                    let wanted = actionsApproved(by: office.id)
                    if wanted.isEmpty, office.consents.isEmpty { return nil }
                    return Markup.group([
                        tag("dt") { text(office.title) },
                        tag("dd") { approvalText(office, wanted) },
                    ])
                }
            }
        }
    }

    private func approvalText(_ office: Handbook.Office, _ wanted: [String]) -> String {
        var parts = wanted
        if !office.consents.isEmpty {
            let names = office.consents.map { id in offices[id].map { text($0.title) } ?? id }
            parts.append(
                language.say("only with the consent of: ", fr: "seulement avec l’accord de\u{A0}: ")
                    + names.joined(separator: ", "))
        }
        return parts.joined(separator: semicolon)
    }

    private func actionsApproved(by office: String) -> [String] {
        let effects =
            handbook.rules.flatMap(\.effects)
            + handbook.tables.flatMap { $0.outputs.flatMap(\.effects) }
        return handbook.actions.filter { action in
            effects.contains(.needsApproval(action.id, by: office))
        }.map { text($0.label) }
    }

    var authoritiesChapter: Markup {
        tag("section", ["class": "chapter", "id": "authorities"]) {
            tag("h1") { language.say("Authorities", fr: "Textes de référence") }
            tag("dl") {
                handbook.authorities.map { authority in
                    Markup.group([
                        tag("dt", ["id": "a-\(authority.id)"]) {
                            tag("b") { authority.id }
                            " " + text(authority.title) + " "
                            mark(authority.standing)
                        },
                        tag("dd") { reference(authority) },
                    ])
                }
            }
        }
    }

    private func reference(_ authority: Handbook.Authority) -> String {
        let note = text(authority.note)
        var parts = [text(authority.reference) + "."]
        if let period = authority.period {
            parts.append(
                language.say("In force ", fr: "En vigueur\u{A0}: ") + language.days(period) + ".")
        }
        if !note.isEmpty { parts.append(note) }
        return parts.joined(separator: " ")
    }

    /// Every action in alphabetical order with the rules that speak of it.
    var index: Markup {
        let spoken = rulesByAction
        let entries = handbook.actions.compactMap { action -> (String, [String])? in
            spoken[action.id].map { (text(action.label), $0) }
        }.sorted { Self.sortingKey($0.0) < Self.sortingKey($1.0) }
        return tag("section", ["class": "chapter", "id": "index"]) {
            tag("h1") { language.say("Index", fr: "Index") }
            tag("ul", ["class": "index"]) {
                entries.map { label, rules in
                    tag("li") {
                        label
                        rules.map(reference)
                    }
                }
            }
        }
    }

    /// A space and a link to a rule or table, which the printed page follows with its page number.
    func reference(_ target: String) -> Markup {
        let isTable = handbook.tables.contains { $0.id == target }
        return Markup.group([
            .text(" "),
            tag("a", ["class": "page", "href": "#\(isTable ? "t" : "r")-\(target)"]) { target },
        ])
    }

    /// For each action the rules and tables that speak of it.
    var rulesByAction: [String: [String]] {
        var result: [String: [String]] = [:]
        func note(_ effects: [Handbook.Effect], _ rule: String) {
            for action in effects.map(\.action) where result[action]?.contains(rule) != true {
                result[action, default: []].append(rule)
            }
        }
        for rule in handbook.rules { note(rule.effects, rule.id) }
        for table in handbook.tables {
            note(table.outputs.flatMap(\.effects), table.id)
        }
        return result
    }

    /// A key that sorts French words among their unaccented neighbours.
    static func sortingKey(_ text: String) -> String {
        let plain: [Character: String] = [
            "à": "a", "â": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i",
            "ï": "i", "ô": "o", "œ": "oe", "ù": "u", "û": "u", "ü": "u", "’": "'",
        ]
        return text.lowercased().reduce(into: "") { key, character in
            key += plain[character] ?? String(character)
        }
    }
}
