import Domain

/// Who says what about an incident, as a list in words.
struct StatementList {
    let language: Language
    /// Whether every claim is shown with its other figures, note and day; otherwise the first
    /// eight claims with the number killed.
    var isComplete = false
    /// Who the two sides are for the claims of a casebook that do not say so themselves.
    var sides: [VictimClass: String] = [:]

    /// The statements as a list.
    func list(_ statements: [Statement]) -> Markup {
        let most = isComplete ? statements.count : 8
        return tag("ul", ["class": "says"]) {
            statements.prefix(most).map { statement in tag("li") { line(statement) } }
            if statements.count > most {
                tag("li", ["class": "quiet"]) {
                    language.say(
                        "and \(statements.count - most) more",
                        fr: "et \(statements.count - most) de plus")
                }
            }
        }
    }

    @MarkupBuilder private func line(_ statement: Statement) -> Markup {
        tag("strong") {
            statement.claimant.map(language.side)
                ?? language.say("A source whose identity is protected", fr: "Une source protégée")
        }
        language.label("") + " " + assertion(statement)
        if isComplete { attribution(statement) }
        if !statement.quotation.isEmpty {
            language.say(" “", fr: " «\u{A0}")
            tag("q", ["class": "bare"]) { statement.quotation }
            language.say("”", fr: "\u{A0}»")
        }
        reference(statement)
        if isComplete { details(statement) }
    }

    /// Other figures than the one in the assertion, the note, and since when it has been known.
    @MarkupBuilder private func details(_ statement: Statement) -> Markup {
        let told = told(by: statement)
        let known =
            language.say("known since ", fr: "connu depuis le ")
            + language.day(statement.knownOn)
        tag("div", ["class": "small"]) {
            (told.dropFirst(leads(statement) ? 1 : 0).map { text($0, statement) } + [known])
                .joined(separator: " · ")
            if !statement.note.isEmpty { " · " + DisplayWidth.singleLine(statement.note) }
        }
    }

    /// Whom the statement holds to have done it.
    private func attribution(_ statement: Statement) -> String {
        guard !statement.accused.isEmpty else { return "" }
        let names = statement.accused.map(language.side).joined(separator: ", ")
        if statement.stance == .denies {
            return language.say(
                "; it was not the work of \(names)", fr: "\u{A0}; ce n’est pas le fait de \(names)")
        }
        let isOwn = statement.claimant.map { claimant in
            statement.accused.contains { NameKey($0) == NameKey(claimant) }
        }
        return isOwn == true
            ? language.say(", claims responsibility", fr: ", en revendique la responsabilité")
            : language.say(", attributed to \(names)", fr: ", attribué à \(names)")
    }

    /// The figures beside the number killed. Parts that are nobody say nothing beside a total.
    private func told(by statement: Statement) -> [CasualtyFigure] {
        statement.casualties.filter { figure in
            if figure.harm == .killed, figure.victims == .all { return false }
            if figure.harm == .killed, figure.victims == .civilians,
                statement.killed == nil || isAllCivilian(statement)
            {
                return false
            }
            // The peacekeepers of a side that is theirs are told once.
            let isSide = figure.victims == .sideA || figure.victims == .sideB
            if isSide,
                statement.casualties.contains(
                    CasualtyFigure(figure.harm, .peacekeepers, figure.count))
            {
                return false
            }
            return statement.killed == nil || figure.count.high != 0
        }
    }

    /// Whether the first of these figures is all that the assertion can give.
    private func leads(_ statement: Statement) -> Bool {
        statement.stance == .asserts && statement.killed == nil && statement.civilians == nil
    }

    /// `203 killed (JNIM)`, `36 abducted`.
    private func text(_ figure: CasualtyFigure, _ statement: Statement) -> String {
        let harmed = "\(language.figure(figure.count)) \(language.name(figure.harm))"
        guard figure.victims != .all else { return harmed }
        // Claims put the parties in different orders: another claim's sides say nothing here.
        let agrees = statement.sides.allSatisfy { sides[$0] == $1 }
        let known = statement.isFromCasebook && agrees ? sides : statement.sides
        return harmed
            + " (\(known[figure.victims].map(language.side) ?? language.name(figure.victims)))"
    }

    private func assertion(_ statement: Statement) -> String {
        guard statement.stance == .asserts else {
            return language.say("denies it", fr: "dément")
        }
        guard let killed = statement.killed ?? statement.civilians else {
            return told(by: statement).first.map { text($0, statement) + scope(statement.scope) }
                ?? language.say("says it happened, no count", fr: "l’affirme, sans bilan")
        }
        let noun =
            statement.killed == nil || isAllCivilian(statement)
            ? language.say("civilians killed", fr: "civils tués")
            : language.say("killed", fr: "tués")
        return "\(language.figure(killed)) \(noun)" + scope(statement.scope)
    }

    /// Whether all the killed that a statement counts are civilians.
    private func isAllCivilian(_ statement: Statement) -> Bool {
        statement.civilians != nil
            && (statement.killed ?? statement.civilians) == statement.civilians
    }

    private func scope(_ scope: Claim.Scope) -> String {
        switch scope {
        case .incident: ""
        case .part: language.say(", a part of it", fr: ", en partie")
        case .cumulative:
            language.say(", several attacks together", fr: ", plusieurs attaques ensemble")
        case .wider: language.say(", over a wider area", fr: ", sur une zone plus étendue")
        }
    }

    @MarkupBuilder private func reference(_ statement: Statement) -> Markup {
        let document = documentText(statement)
        let cited = cited(statement.citations)
        if document != nil || cited != nil || statement.reliability != .f {
            tag("span", ["class": "quiet small"]) {
                if let document {
                    " – "
                    if let address = Markup.safeAddress(statement.address) {
                        tag("a", ["href": address, "rel": "noreferrer"]) { document }
                    } else {
                        document
                    }
                }
                if let cited {
                    document == nil ? " – " : language.say("; ", fr: "\u{A0}; ")
                    cited
                }
                if statement.reliability != .f {
                    " [\(statement.reliability.rawValue)\(statement.credibility.rawValue)]"
                }
            }
        }
        if statement.citations.contains(where: { !$0.headline.isEmpty }) {
            titles(statement.citations)
        }
    }

    private func documentText(_ statement: Statement) -> String? {
        guard let document = statement.document, !document.isEmpty else { return nil }
        return document + (statement.published.map { ", " + language.day($0) } ?? "")
    }

    /// The documents that a claimant relies on, by office with their dates.
    private func cited(_ citations: [Citation]) -> String? {
        var offices: [(name: String, days: [String])] = []
        for citation in citations {
            let day = Day(iso: citation.date).map(language.day) ?? citation.date
            let name = DisplayWidth.cut(DisplayWidth.singleLine(citation.office), to: 60)
            if name.isEmpty { continue }
            if let known = offices.firstIndex(where: { $0.name == name }) {
                if !offices[known].days.contains(day) { offices[known].days.append(day) }
            } else {
                offices.append((name, [day]))
            }
        }
        guard !offices.isEmpty else { return nil }
        let texts = offices.map { office in
            let days = office.days.filter { !$0.isEmpty }
            return days.isEmpty
                ? office.name : "\(office.name) (\(days.joined(separator: ", ")))"
        }
        return language.say("citing ", fr: "citant ") + texts.joined(separator: ", ")
    }

    /// The titles of the documents, behind a line to open them.
    private func titles(_ citations: [Citation]) -> Markup {
        tag("details") {
            tag("summary") {
                language.count(
                    citations.count, "document", "documents", fr: "document", "documents")
            }
            tag("ul") {
                citations.map { citation in
                    tag("li") {
                        [
                            citation.office, citation.date,
                            DisplayWidth.singleLine(citation.headline),
                        ].filter { !$0.isEmpty }.joined(separator: ", ")
                    }
                }
            }
        }
    }
}

/// The three grades of an incident, in a line.
enum GradeList {
    static func line(_ grades: Grades, _ language: Language) -> Markup {
        let items = [
            (language.say("Did it happen", fr: "Est-ce arrivé"), grades.occurrence),
            (language.say("How many", fr: "Combien"), grades.count),
            (language.say("Who did it", fr: "Qui"), grades.attribution),
        ]
        return tag("div", ["class": "grades"]) {
            items.map { question, grade in
                tag("span", ["class": "nowrap"]) {
                    language.label(question) + " "
                    tag("span", ["class": "grade \(grade.rawValue)"]) { language.name(grade) }
                }
            }
        }
    }
}
