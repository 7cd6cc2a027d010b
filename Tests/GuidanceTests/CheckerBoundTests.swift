import Domain
import Testing

@testable import Guidance

@Suite("The checker's bound on work")
struct CheckerBoundTests {
    /// More posts than shifts, one post a shift: everybody sees at once that it cannot be done, and
    /// every search that splits case by case needs exponentially many cases to prove it.
    private func pigeonhole(_ posts: Int) -> Handbook {
        let shifts = (0..<(posts - 1)).map {
            Handbook.Fact.Value(id: "s\($0)", label: Handbook.Wording("shift \($0)"))
        }
        var handbook = Handbook(
            id: "p", title: Handbook.Wording("p"), edition: "1",
            period: DayRange(Day(number: 0)))
        handbook.facts = (0..<posts).map {
            Handbook.Fact(
                id: "p\($0)", label: Handbook.Wording("p\($0)"), question: Handbook.Wording(),
                domain: .choice(shifts))
        }
        handbook.actions = [Handbook.Action(id: "swap", label: Handbook.Wording("swap"))]
        handbook.authorities = [
            Handbook.Authority(
                id: "law", title: Handbook.Wording("law"), reference: Handbook.Wording("1"))
        ]
        handbook.questions = [
            Handbook.Question(id: "q", wording: Handbook.Wording("q"), actions: ["swap"])
        ]
        for one in 0..<posts {
            for other in (one + 1)..<posts {
                for shift in shifts {
                    let condition = Handbook.Condition([
                        "p\(one)": .values([shift.id]), "p\(other)": .values([shift.id]),
                    ])
                    handbook.rules.append(
                        Handbook.Rule(
                            id: "\(one)-\(other)-\(shift.id)",
                            situations: Handbook.Situations(condition), effects: [.must("swap")],
                            text: Handbook.Wording("swap"),
                            citations: [Handbook.Citation("law")]))
                }
            }
        }
        return handbook
    }

    @Test("Six posts for five shifts are decided: some two always clash")
    func decidesPigeonhole() {
        let report = HandbookChecker(pigeonhole(6)).report()
        #expect(report.findings(.gap).isEmpty)
        #expect(report.findings(.undecided).isEmpty)
    }

    @Test("A question that would take for ever is said to be undecided, never guessed")
    func givesUpHonestly() {
        let limits = HandbookChecker.Limits(work: 100_000)
        let report = HandbookChecker(pigeonhole(9), limits: limits).report()
        #expect(report.findings(.gap).isEmpty)
        #expect(report.findings(.undecided).contains { $0.subject == "q" })
        #expect(!report.findings.isEmpty)
    }

    @Test("A handbook of 10^12 situations is decided without visiting them")
    func decidesLargeSpaces() throws {
        var maker = RandomHandbook(seed: 5)
        maker.factCount = 12
        maker.valueCount = 10
        maker.ruleCount = 40
        maker.numberBounds = nil
        maker.termPercent = 40
        var handbook = maker.handbook()
        handbook.impossible = []
        handbook.questions[0].scope = .all
        let report = HandbookChecker(handbook).report()
        #expect(report.situations == 1e12)
        #expect(report.findings(.undecided).isEmpty)
        let gap = try #require(report.findings(.gap).first)
        #expect(gap.witness?.known.count == 12)
    }
}
