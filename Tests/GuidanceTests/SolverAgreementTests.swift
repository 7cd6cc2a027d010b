import Domain
import Testing

@testable import Guidance

@Suite("The checker against the solver Z3, on handbooks too large to enumerate")
struct SolverAgreementTests {
    private func handbook(_ seed: UInt64) -> Handbook {
        var maker = RandomHandbook(seed: seed)
        maker.factCount = 14
        maker.valueCount = 4
        maker.ruleCount = 60
        maker.numberBounds = 0...100_000
        maker.termPercent = 20
        var handbook = maker.handbook()
        handbook.tables = []
        return handbook
    }

    @Test(
        "Contradictions, gaps and rules without effect are the same",
        .enabled(if: SMTLibrary.solver != nil, "needs the solver z3 on the path"),
        arguments: 0..<6)
    func agreesWithSolver(seed: UInt64) throws {
        let solver = try #require(SMTLibrary.solver)
        let handbook = handbook(seed)
        let library = SMTLibrary(handbook: handbook)
        let report = HandbookChecker(handbook).report()
        #expect(report.unlisted[.contradiction] == nil)
        #expect(report.findings(.undecided).isEmpty)
        let questions = questions(handbook, library)
        let answers = try SMTLibrary.satisfiable(
            library.preamble, questions.map(\.formula), solver: solver)
        try #require(answers.count == questions.count)
        #expect(Set(answers) == [true, false])
        let found = keys(report)
        for (question, isFault) in zip(questions, answers) {
            #expect(found.contains(question.key) == (isFault == question.satisfiableMeansFault))
        }
    }

    private struct Question {
        var key: String
        var formula: String
        var satisfiableMeansFault = true
    }

    private func keys(_ report: HandbookReport) -> Set<String> {
        Set(
            report.findings.map { finding in
                switch finding.kind {
                case .contradiction: "contradiction \(finding.rules) \(finding.subject)"
                case .gap: "gap \(finding.subject)"
                case .shadowed, .redundant, .unreachable: "idle \(finding.rules[0])"
                default: ""
                }
            })
    }

    private func questions(_ handbook: Handbook, _ library: SMTLibrary) -> [Question] {
        let parents = RuleBook(handbook).broader
        var questions: [Question] = []
        for duty in handbook.rules {
            for case .must(let action) in duty.effects {
                for ban in handbook.rules {
                    for case .mustNot(let name) in ban.effects
                    where parents[action]?.contains(name) == true {
                        questions.append(
                            Question(
                                key: "contradiction \([duty.id, ban.id]) \(action)",
                                formula: "(and \(library.formula(duty)) \(library.formula(ban)))"))
                    }
                }
            }
        }
        for question in handbook.questions {
            let speaking = handbook.rules.filter { rule in
                rule.effects.contains { speaks($0, about: question.actions, parents) }
            }
            let said = speaking.map(library.formula).joined(separator: " ")
            let scope = library.formula(question.scope ?? .all)
            questions.append(
                Question(
                    key: "gap \(question.id)", formula: "(and \(scope) (not (or false \(said))))"))
        }
        return questions + handbook.rules.map { idle($0, handbook, library, parents) }
    }

    private func speaks(
        _ effect: Handbook.Effect, about actions: [String], _ parents: [String: [String]]
    ) -> Bool {
        switch effect {
        case .must(let name), .may(let name): actions.contains(name)
        case .mustNot(let name), .needsApproval(let name, _):
            actions.contains { parents[$0]?.contains(name) == true }
        }
    }

    /// Satisfiable when the rule changes an answer somewhere, that is, when it is not idle.
    private func idle(
        _ rule: Handbook.Rule, _ handbook: Handbook, _ library: SMTLibrary,
        _ parents: [String: [String]]
    ) -> Question {
        let others = handbook.rules.filter { $0.id != rule.id }
        let changes = rule.effects.map { effect in
            let covering = others.filter { other in
                other.effects.contains { covers($0, effect, parents[effect.action] ?? []) }
            }
            return "(not (or false \(covering.map(library.formula).joined(separator: " "))))"
        }
        let formula = "(and \(library.formula(rule)) (or \(changes.joined(separator: " "))))"
        return Question(key: "idle \(rule.id)", formula: formula, satisfiableMeansFault: false)
    }

    private func covers(_ other: Handbook.Effect, _ effect: Handbook.Effect, _ over: [String])
        -> Bool
    {
        switch (effect, other) {
        case (.must(let one), .must(let two)): one == two
        case (.mustNot, .mustNot(let two)): over.contains(two)
        case (.may(let one), .must(let two)), (.may(let one), .may(let two)): one == two
        case (.may, .mustNot(let two)), (.may, .needsApproval(let two, _)): over.contains(two)
        case (.needsApproval, .mustNot(let two)): over.contains(two)
        case (.needsApproval(_, let one), .needsApproval(let two, let office)):
            over.contains(two) && one == office
        default: false
        }
    }
}
