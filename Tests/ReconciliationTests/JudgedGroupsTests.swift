import Domain
import Testing

@testable import Reconciliation

@Suite("Entries taken together")
struct JudgedGroupsTests {
    private func groups(_ log: [Judgement]) -> JudgedGroups {
        JudgedGroups(EffectiveJudgements(log), of: .actor)
    }

    private func judged(
        _ number: Int, _ verdict: Judgement.Verdict, _ one: String, _ other: String
    ) -> Judgement { judgement(number, verdict, one, other, kind: .actor) }

    @Test("what is judged the same goes by the name of the entry that others are said to be")
    func chain() {
        let same = groups([judged(1, .same, "macina", "list:1"), judged(2, .same, "list:1", "a:9")])
        #expect(
            ["macina", "list:1", "a:9", "else"].map(same.name) == [
                "macina", "macina", "macina", "else",
            ])
    }

    @Test("a later judgement takes them apart again")
    func undone() {
        let apart = groups([
            judged(1, .same, "macina", "list:1"), judged(2, .undecided, "macina", "list:1"),
        ])
        #expect(apart.name(of: "list:1") == "list:1")
    }

    @Test("no chain of same joins what is judged distinct")
    func distinct() {
        let hard = groups([
            judged(1, .same, "macina", "list:1"), judged(2, .distinct, "macina", "flm"),
            judged(3, .same, "list:1", "flm"),
        ])
        #expect(hard.name(of: "macina") != hard.name(of: "flm"))
    }

    @Test("judgements about other kinds of things do not matter")
    func otherKinds() {
        let places = groups([judgement(1, .same, "x", "y", kind: .place)])
        #expect(places.name(of: "y") == "y")
    }
}
