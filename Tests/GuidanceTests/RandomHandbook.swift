import Domain
import Statistics

/// Makes small handbooks at random: every feature of the model, faults included.
struct RandomHandbook {
    var generator: SeededGenerator
    var factCount = 2
    var valueCount = 3
    var ruleCount = 8
    var numberBounds: ClosedRange<Int>? = 0...4
    /// How many of a hundred facts a condition names.
    var termPercent = 55
    let period = DayRange(Day(number: 100), Day(number: 101))

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func pick(_ count: Int) -> Int { Int(generator.next() % UInt64(max(1, count))) }
    mutating func chance(_ percent: Int) -> Bool { pick(100) < percent }

    mutating func handbook() -> Handbook {
        var book = Handbook(
            id: "random", title: Handbook.Wording("Random"), edition: "1", period: period)
        for number in 0..<factCount {
            let values = (0..<valueCount).map {
                Handbook.Fact.Value(id: "v\($0)", label: Handbook.Wording("value \($0)"))
            }
            book.facts.append(fact("f\(number)", .choice(values)))
        }
        if let numberBounds {
            book.facts.append(fact("n", .number(numberBounds, unit: Handbook.Wording("people"))))
        }
        book.offices = ["x", "y", "z"].map { id in
            Handbook.Office(id: id, title: Handbook.Wording(id), consents: chance(15) ? ["y"] : [])
        }
        book.actions = actions()
        book.authorities = [
            Handbook.Authority(
                id: "law", title: Handbook.Wording("Law"), reference: Handbook.Wording("1")),
            Handbook.Authority(
                id: "resolution", title: Handbook.Wording("Resolution"),
                reference: Handbook.Wording("2"),
                period: DayRange(Day(number: 100))),
        ]
        book.impossible = chance(50) ? [situations(book)] : []
        book.questions = [
            Handbook.Question(
                id: "q", wording: Handbook.Wording("What?"), actions: ["a", "b"],
                scope: chance(50) ? .all : situations(book))
        ]
        for number in 0..<ruleCount { book.rules.append(rule("r\(number)", book)) }
        if chance(60) { book.tables = [table("t", book)] }
        return book
    }

    private func fact(_ id: String, _ domain: Handbook.Fact.Domain) -> Handbook.Fact {
        Handbook.Fact(
            id: id, label: Handbook.Wording(id), question: Handbook.Wording("\(id)?"),
            domain: domain)
    }

    private mutating func actions() -> [Handbook.Action] {
        func action(_ id: String) -> Handbook.Action {
            Handbook.Action(id: id, label: Handbook.Wording("do \(id)"))
        }
        var a = action("a")
        var b = action("b")
        var c = action("c")
        var d = action("d")
        a.usesForce = chance(50)
        b.usesForce = chance(30)
        if chance(50) { b.broader = "a" }
        if chance(30) { c.broader = "b" }
        if chance(50) { c.excludes = ["d"] }
        if chance(60) { d.limits = ["a"] }
        if chance(60) { a.decisionOf = "x" }
        if chance(60) { c.decisionOf = "y" }
        if chance(40) { d.decisionOf = "z" }
        return [a, b, c, d]
    }

    mutating func condition(_ book: Handbook) -> Handbook.Condition {
        var condition = Handbook.Condition()
        for fact in book.facts where chance(termPercent) {
            switch fact.domain {
            case .choice(let values):
                let chosen = values.map(\.id).filter { _ in chance(50) }
                if !chosen.isEmpty || chance(5) {
                    condition.allowed[fact.id] = .values(Set(chosen))
                }
            case .number(let bounds, _):
                let one = bounds.lowerBound + pick(bounds.count)
                let other = bounds.lowerBound + pick(bounds.count)
                condition.allowed[fact.id] = .ranges([min(one, other)...max(one, other)])
            }
        }
        return condition
    }

    mutating func situations(_ book: Handbook) -> Handbook.Situations {
        var result = Handbook.Situations(condition(book))
        if chance(20) { result.any.append(condition(book)) }
        if chance(25) { result.unless.append(condition(book)) }
        return result
    }

    mutating func effect() -> Handbook.Effect {
        let action = ["a", "b", "c", "d"][pick(4)]
        switch pick(5) {
        case 0: return .must(action)
        case 1, 2: return .may(action)
        case 3: return .mustNot(action)
        default: return .needsApproval(action, by: ["x", "y", "z"][pick(3)])
        }
    }

    private mutating func days() -> DayRange? {
        guard chance(30) else { return nil }
        return DayRange(Day(number: 99 + pick(4)), Day(number: 99 + pick(4)))
    }

    private mutating func rule(_ id: String, _ book: Handbook) -> Handbook.Rule {
        Handbook.Rule(
            id: id, situations: situations(book),
            effects: chance(25) ? [effect(), effect()] : [effect()],
            text: Handbook.Wording(id), limit: Handbook.Wording(chance(15) ? "limited" : ""),
            citations: [Handbook.Citation(chance(80) ? "law" : "resolution")], period: days())
    }

    private mutating func table(_ id: String, _ book: Handbook) -> Handbook.Table {
        let policies = Handbook.HitPolicy.allCases
        let outputs = (0..<3).map { number in
            Handbook.Table.Output(
                id: "o\(number)", label: Handbook.Wording("o\(number)"),
                effects: chance(80) ? [effect()] : [])
        }
        let rows = (0..<5).map { number in
            Handbook.Table.Row(
                id: "\(id).\(number + 1)", condition: condition(book), output: "o\(pick(3))")
        }
        return Handbook.Table(
            id: id, title: Handbook.Wording(id), policy: policies[pick(policies.count)],
            inputs: book.facts.map(\.id), outputs: outputs, rows: rows,
            scope: chance(70) ? .all : nil, citations: [Handbook.Citation("law")], period: days())
    }
}
