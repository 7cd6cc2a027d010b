import Domain

extension HandbookPages {
    func table(_ table: Handbook.Table) -> Markup {
        let common = sharedCondition(table)
        let columns = table.inputs.filter { input in
            table.rows.contains { $0.condition.allowed[input] != common.allowed[input] }
        }
        return tag("article", ["class": "decision", "id": "t-\(table.id)"]) {
            tag("h2") { text(table.title) }
            tag("p", ["class": "head"]) {
                tag("b", ["class": "id"]) { table.id }
                " "
                mark(table.standing)
            }
            if !common.allowed.isEmpty {
                line(language.say("When", fr: "Quand"), words.words(common, in: tongue))
            }
            tag("p", ["class": "policy"]) { explanation(table.policy) }
            tag("table", ["class": "rows"]) {
                tag("thead") {
                    tag("tr") {
                        tag("th", ["class": "number"]) { "" }
                        columns.map { input in tag("th") { label(input) } }
                        tag("th", ["class": "output"]) { language.say("Then", fr: "Alors") }
                    }
                }
                tag("tbody") {
                    table.rows.enumerated().map { row($1, $0 + 1, columns, table) }
                }
            }
            table.outputs.map(limit)
            if let period = table.period {
                line(language.say("Dates", fr: "Dates"), dates(period))
            }
            tag("p", ["class": "source"]) { citations(table.citations) }
        }
    }

    /// What all rows ask for alike: said once above the table instead of in a column.
    private func sharedCondition(_ table: Handbook.Table) -> Handbook.Condition {
        guard let first = table.rows.first else { return .always }
        let shared = first.condition.allowed.filter { fact, allowed in
            table.rows.allSatisfy { $0.condition.allowed[fact] == allowed }
        }
        return Handbook.Condition(shared)
    }

    private func label(_ fact: String) -> String {
        handbook.facts.first { $0.id == fact }.map { text($0.label) } ?? fact
    }

    private func row(
        _ row: Handbook.Table.Row, _ number: Int, _ columns: [String], _ table: Handbook.Table
    ) -> Markup {
        tag("tr", ["id": "r-\(row.id)"]) {
            tag("td", ["class": "number"]) { "\(number)" }
            columns.map { input in tag("td") { cell(row.condition, input) } }
            tag("td", ["class": "output"]) {
                output(table.outputs.first { $0.id == row.output }, row.output)
            }
        }
    }

    private func cell(_ condition: Handbook.Condition, _ input: String) -> String {
        guard let allowed = condition.allowed[input],
            let fact = handbook.facts.first(where: { $0.id == input })
        else { return "–" }
        return words.words(allowed, of: fact, in: tongue)
    }

    @MarkupBuilder private func output(_ output: Handbook.Table.Output?, _ id: String) -> Markup {
        if let output {
            HandbookMode.badges(output.effects, language).map { badge in
                Markup.group([badge, .text(" ")])
            }
            text(output.label)
        } else {
            id
        }
    }

    @MarkupBuilder private func limit(_ output: Handbook.Table.Output) -> Markup {
        if !output.limit.isEmpty {
            line(
                language.say("Limit – ", fr: "Limite – ") + text(output.label)
                    + language.say(":", fr: "\u{A0}:"),
                text(output.limit))
        }
        let wanted = approvals(output.effects)
        if !wanted.isEmpty {
            line(
                language.say("Approval – ", fr: "Accord – ") + text(output.label)
                    + language.say(":", fr: "\u{A0}:"),
                words(wanted))
        }
    }

    private func explanation(_ policy: Handbook.HitPolicy) -> String {
        switch policy {
        case .unique:
            language.say(
                "Exactly one row applies.", fr: "Une seule ligne s’applique.")
        case .any:
            language.say(
                "Any row that applies gives the same answer.",
                fr: "Toute ligne applicable donne la même réponse.")
        case .priority:
            language.say(
                "Of the rows that apply, the strictest counts: the order is that of the answers.",
                fr: "Des lignes applicables, la plus stricte compte\u{A0}: l’ordre est celui des "
                    + "réponses.")
        case .first:
            language.say(
                "Read from the top: the first row that applies counts.",
                fr: "Lire de haut en bas\u{A0}: la première ligne applicable compte.")
        case .ruleOrder, .outputOrder, .collect:
            language.say(
                "Every row that applies counts.", fr: "Toutes les lignes applicables comptent.")
        }
    }
}
