import Domain

extension HandbookPages {
    func rule(_ rule: Handbook.Rule) -> Markup {
        tag("article", ["class": "rule", "id": "r-\(rule.id)"]) {
            tag("p", ["class": "head"]) {
                tag("b", ["class": "id"]) { rule.id }
                " "
                HandbookMode.badges(rule.effects, language).map { badge in
                    Markup.group([badge, .text(" ")])
                }
                mark(rule.standing)
            }
            tag("p", ["class": "text"]) { text(rule.text) }
            conditions(rule.situations)
            approvers(rule.effects)
            if !rule.limit.isEmpty {
                line(language.say("Limit", fr: "Limite"), text(rule.limit))
            }
            if let period = rule.period {
                line(language.say("Dates", fr: "Dates"), dates(period))
            }
            tag("p", ["class": "source"]) { citations(rule.citations) }
        }
    }

    @MarkupBuilder private func conditions(_ situations: Handbook.Situations) -> Markup {
        let any = situations.any.map { words.words($0, in: tongue) }
        if situations.any != [.always] {
            let joined = any.joined(separator: language.say(" – or – ", fr: " – ou – "))
            line(language.say("When", fr: "Quand"), joined)
        } else {
            line(language.say("When", fr: "Quand"), language.say("always", fr: "toujours"))
        }
        if !situations.unless.isEmpty {
            let except = situations.unless.map { words.words($0, in: tongue) }
            line(
                language.say("Except", fr: "Sauf"),
                except.joined(separator: language.say(" – or – ", fr: " – ou – ")))
        }
    }

    @MarkupBuilder private func approvers(_ effects: [Handbook.Effect]) -> Markup {
        let wanted = approvals(effects)
        if !wanted.isEmpty {
            line(
                language.say("Approval", fr: "Accord"),
                words(wanted))
        }
    }

    /// `leave: Force Commander + Head of Mission`, one after another.
    func words(_ approvals: [(action: String, offices: [String])]) -> String {
        approvals.map { action, offices in
            action + language.say(": ", fr: "\u{A0}: ") + offices.joined(separator: " + ")
        }.joined(separator: semicolon)
    }

    var semicolon: String { language.say("; ", fr: "\u{A0}; ") }

    /// The actions that need approval and by whom.
    func approvals(_ effects: [Handbook.Effect]) -> [(action: String, offices: [String])] {
        var result: [(action: String, offices: [String])] = []
        for case .needsApproval(let action, let office) in effects {
            let title = offices[office].map { text($0.title) } ?? office
            let label = actions[action].map { text($0.label) } ?? action
            if let index = result.firstIndex(where: { $0.action == label }) {
                result[index].offices.append(title)
            } else {
                result.append((label, [title]))
            }
        }
        return result
    }

    func line(_ name: String, _ value: String) -> Markup {
        tag("p", ["class": "line"]) {
            tag("b") { name }
            " " + value
        }
    }

    /// The mark of a rule that is not held against its source.
    @MarkupBuilder func mark(_ standing: Handbook.Standing) -> Markup {
        switch standing {
        case .verified: Markup.empty
        case .unverified:
            tag("span", ["class": "mark"]) { language.say("unverified", fr: "non vérifiée") }
        case .ownRule:
            tag("span", ["class": "mark"]) { language.say("own rule", fr: "règle propre") }
        }
    }

    func citations(_ citations: [Handbook.Citation]) -> [Markup] {
        citations.enumerated().map { number, citation in
            Markup.group([
                .text(number == 0 ? "" : "; "),
                tag("a", ["href": "#a-\(citation.authority)"]) { citation.authority },
                .text(citation.passage.isEmpty ? "" : " \(citation.passage)"),
            ])
        }
    }

    /// The days of a rule, where they are narrower than the edition's.
    func dates(_ period: DayRange) -> String {
        let edition = handbook.period
        switch (period.first > edition.first, period.last < edition.last) {
        case (true, true): return language.days(period)
        case (true, false):
            return language.say("from ", fr: "à partir du ") + language.day(period.first)
        case (false, true):
            return language.say("until ", fr: "jusqu’au ") + language.day(period.last)
        case (false, false): return language.days(edition)
        }
    }
}
