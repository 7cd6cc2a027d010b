import Domain
import Notation

/// Finds the names in a handbook that nothing declares.
struct Declarations {
    private let handbook: Handbook
    private let facts: [String: Handbook.Fact]
    private let actions: Set<String>
    private let offices: Set<String>
    private let chapters: Set<String>
    private(set) var findings: [Finding] = []

    init(_ handbook: Handbook) {
        self.handbook = handbook
        facts = Dictionary(
            handbook.facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        actions = Set(handbook.actions.map(\.id))
        offices = Set(handbook.offices.map(\.id))
        chapters = Set(handbook.chapters.map(\.id))
        checkRepeats()
        checkActions()
        checkScopes()
        for rule in handbook.rules {
            check(rule.situations, in: rule.id)
            check(rule.effects, in: rule.id)
            checkChapter(rule.chapter, in: rule.id)
        }
        for table in handbook.tables { check(table) }
    }

    private mutating func checkRepeats() {
        let groups: [(String, [String])] = [
            ("fact", handbook.facts.map(\.id)), ("office", handbook.offices.map(\.id)),
            ("authority", handbook.authorities.map(\.id)),
            ("action", handbook.actions.map(\.id)), ("question", handbook.questions.map(\.id)),
            (
                "rule",
                handbook.rules.map(\.id) + handbook.tables.flatMap { $0.rows.map(\.id) }
            ),
        ]
        for (kind, ids) in groups {
            var seen: Set<String> = []
            for id in ids where !seen.insert(id).inserted {
                add(
                    [id], id, "The \(kind) \(id) is declared twice; give one another name.",
                    "\(id) est déclaré deux fois ; en renommer un.")
            }
        }
        for fact in handbook.facts {
            if case .choice(let values) = fact.domain, values.isEmpty {
                add(
                    [fact.id], fact.id, "The fact \(fact.id) has no values; list them.",
                    "Le fait \(fact.id) n'a pas de valeurs ; les énumérer.")
            }
        }
    }

    private mutating func checkActions() {
        for action in handbook.actions {
            let named = [action.broader].compactMap(\.self) + action.excludes + action.limits
            for name in named { require(name, among: actions, "action", in: action.id) }
            if let office = action.decisionOf {
                require(office, among: offices, "office", in: action.id)
            }
            var chain: Set<String> = [action.id]
            var next = action.broader
            while let name = next {
                if !chain.insert(name).inserted {
                    add(
                        [action.id], name, "The action \(action.id) is broader than itself.",
                        "L'action \(action.id) est plus générale qu'elle-même.")
                    break
                }
                next = handbook.actions.first { $0.id == name }?.broader
            }
        }
        for office in handbook.offices {
            for name in office.consents { require(name, among: offices, "office", in: office.id) }
        }
    }

    private mutating func checkScopes() {
        for (number, situations) in handbook.impossible.enumerated() {
            check(situations, in: "impossible.\(number + 1)")
        }
        for question in handbook.questions {
            for action in question.actions {
                require(action, among: actions, "action", in: question.id)
            }
            if let scope = question.scope { check(scope, in: question.id) }
        }
    }

    private mutating func check(_ table: Handbook.Table) {
        let outputs = Set(table.outputs.map(\.id))
        for input in table.inputs { require(input, among: Set(facts.keys), "fact", in: table.id) }
        for output in table.outputs { check(output.effects, in: table.id) }
        if let scope = table.scope { check(scope, in: table.id) }
        checkChapter(table.chapter, in: table.id)
        for row in table.rows {
            require(row.output, among: outputs, "output", in: row.id)
            check(Handbook.Situations(row.condition), in: row.id)
        }
    }

    private mutating func checkChapter(_ chapter: String, in owner: String) {
        if !chapter.isEmpty { require(chapter, among: chapters, "chapter", in: owner) }
    }

    private mutating func check(_ effects: [Handbook.Effect], in owner: String) {
        for effect in effects {
            require(effect.action, among: actions, "action", in: owner)
            if case .needsApproval(_, let office) = effect {
                require(office, among: offices, "office", in: owner)
            }
        }
    }

    private mutating func check(_ situations: Handbook.Situations, in owner: String) {
        for condition in situations.any + situations.unless {
            for (name, allowed) in condition.allowed.sorted(by: { $0.key < $1.key }) {
                guard let fact = facts[name] else {
                    require(name, among: Set(facts.keys), "fact", in: owner)
                    continue
                }
                check(allowed, of: fact, in: owner)
            }
        }
    }

    private mutating func check(
        _ allowed: Handbook.Allowed, of fact: Handbook.Fact, in owner: String
    ) {
        switch (allowed, fact.domain) {
        case (.values(let names), .choice(let values)):
            for name in names.sorted() {
                require(name, among: Set(values.map(\.id)), "value of \(fact.id)", in: owner)
            }
        case (.ranges(let ranges), .number(let bounds, _)):
            for range in ranges
            where range.lowerBound < bounds.lowerBound || range.upperBound > bounds.upperBound {
                add(
                    [owner], fact.id,
                    "\(owner) asks for \(fact.id) of \(range.lowerBound) to \(range.upperBound), "
                        + "outside the declared \(bounds.lowerBound) to \(bounds.upperBound).",
                    "\(owner) demande \(fact.id) de \(range.lowerBound) à \(range.upperBound), "
                        + "hors des bornes déclarées \(bounds.lowerBound) à \(bounds.upperBound).")
            }
        case (.values, .number):
            add(
                [owner], fact.id, "\(owner) names a value for \(fact.id), which is a number.",
                "\(owner) donne une valeur nommée à \(fact.id), qui est un nombre.")
        case (.ranges, .choice):
            add(
                [owner], fact.id, "\(owner) gives a number for \(fact.id), which is a choice.",
                "\(owner) donne un nombre à \(fact.id), qui est un choix.")
        }
    }

    private mutating func require(
        _ name: String, among declared: Set<String>, _ kind: String, in owner: String
    ) {
        if declared.contains(name) { return }
        var hint = ""
        var frenchHint = ""
        if let near = Spelling.nearest(to: name, in: declared.sorted()) {
            hint = " Was \(near) meant?"
            frenchHint = " Fallait-il lire \(near) ?"
        }
        add(
            [owner], name, "\(owner) uses the \(kind) \(name), which is not declared.\(hint)",
            "\(owner) utilise \(name), qui n'est pas déclaré.\(frenchHint)")
    }

    private mutating func add(
        _ rules: [String], _ subject: String, _ english: String, _ french: String
    ) {
        findings.append(
            Finding(
                .undeclared, rules: rules, subject: subject,
                message: Handbook.Wording(english, french: french)))
    }
}

extension HandbookExamination {
    /// Everything that is used and not declared. The rules concerned take no part in the other
    /// checks.
    mutating func addUndeclared() {
        for finding in Declarations(handbook).findings { add(.undeclared) { _ in finding } }
    }
}
