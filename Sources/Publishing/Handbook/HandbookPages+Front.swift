import Domain

extension HandbookPages {
    var cover: Markup {
        tag("section", ["class": "cover"]) {
            tag("p", ["class": "edition"]) {
                language.say("Edition ", fr: "Édition ") + handbook.edition
            }
            tag("h1", ["class": "title"]) { text(handbook.title) }
            tag("p", ["class": "period"]) {
                language.say("In force ", fr: "En vigueur\u{A0}: ")
                    + language.days(handbook.period)
            }
            tag("div", ["class": "preface"]) {
                tag("p") { text(handbook.preface) }
            }
            tag("p", ["class": "imprint"]) { "\(handbook.id) · \(program)" }
        }
    }

    /// How to read the signs.
    var reading: Markup {
        tag("section", ["class": "front"]) {
            tag("h2") { language.say("How to read it", fr: "Comment le lire") }
            tag("table", ["class": "signs"]) {
                sign(.must, language.say("this is a duty", fr: "c’est un devoir"))
                sign(
                    .mustNot,
                    language.say(
                        "this is forbidden; it prevails over every permission",
                        fr: "c’est interdit\u{A0}; cela l’emporte sur toute permission"))
                sign(
                    .approval,
                    language.say(
                        "not before the office named has agreed",
                        fr: "pas avant l’accord du responsable nommé"))
                sign(
                    .may,
                    language.say(
                        "this is allowed, within the limit that stands with it",
                        fr: "c’est permis, dans la limite indiquée"))
            }
            tag("p") {
                tag("span", ["class": "mark"]) {
                    language.say("unverified", fr: "non vérifiée")
                }
                language.say(
                    " written from general knowledge; not yet held against the original. ",
                    fr: " écrite de mémoire, pas encore comparée à l’original. ")
                tag("span", ["class": "mark"]) { language.say("own rule", fr: "règle propre") }
                language.say(
                    " this handbook’s own, not a text of the United Nations.",
                    fr: " propre à ce manuel, et non un texte des Nations Unies.")
            }
            tag("p") { standingCounts }
        }
    }

    private func sign(_ mode: HandbookMode, _ meaning: String) -> Markup {
        tag("tr") {
            tag("th") { mode.badge(language) }
            tag("td") { meaning }
        }
    }

    private var standingCounts: String {
        let standings = handbook.rules.map(\.standing) + handbook.tables.map(\.standing)
        let unverified = standings.count { $0 == .unverified }
        let own = standings.count { $0 == .ownRule }
        return language.say(
            "Of \(standings.count) rules and tables, \(unverified) are unverified and \(own) are "
                + "this handbook’s own.",
            fr: "Sur \(standings.count) règles et tableaux, \(unverified) sont non vérifiés et "
                + "\(own) propres à ce manuel.")
    }

    var contents: Markup {
        tag("nav", ["class": "front contents"]) {
            tag("h2") { language.say("Contents", fr: "Sommaire") }
            tag("ol") {
                if !handbook.questions.isEmpty {
                    entry(
                        "questions",
                        language.say("Find it by question", fr: "Chercher par question"))
                }
                handbook.chapters.filter(hasRules).map { chapter in
                    entry("c-\(chapter.id)", text(chapter.title))
                }
                if changes != nil {
                    entry("changes", language.say("What changed", fr: "Ce qui a changé"))
                }
                entry("offices", language.say("Who approves", fr: "Qui donne son accord"))
                entry("authorities", language.say("Authorities", fr: "Textes de référence"))
                entry("index", language.say("Index", fr: "Index"))
            }
        }
    }

    /// The way in for somebody who has a question: the rules that answer it.
    @MarkupBuilder var questions: Markup {
        if !handbook.questions.isEmpty {
            tag("section", ["class": "chapter", "id": "questions"]) {
                tag("h1") { language.say("Find it by question", fr: "Chercher par question") }
                tag("ul", ["class": "index"]) {
                    handbook.questions.map { question in
                        tag("li") {
                            text(question.wording)
                            answering(question).map(reference)
                        }
                    }
                }
            }
        }
    }

    private func answering(_ question: Handbook.Question) -> [String] {
        let spoken = rulesByAction
        var seen: Set<String> = []
        return question.actions.flatMap { family(of: $0).flatMap { spoken[$0] ?? [] } }
            .filter { seen.insert($0).inserted }
    }

    /// An action, the broader ones above it, and those that limit any of them.
    private func family(of action: String) -> [String] {
        var chain = [action]
        while let next = actions[chain[chain.count - 1]]?.broader, !chain.contains(next) {
            chain.append(next)
        }
        let limits = handbook.actions.filter { !Set($0.limits).isDisjoint(with: chain) }
        return chain + limits.map(\.id)
    }

    private func hasRules(_ chapter: Handbook.Chapter) -> Bool {
        handbook.rules.contains { $0.chapter == chapter.id }
            || handbook.tables.contains { $0.chapter == chapter.id }
    }

    private func entry(_ target: String, _ title: String) -> Markup {
        tag("li") { tag("a", ["class": "paged", "href": "#\(target)"]) { title } }
    }
}
