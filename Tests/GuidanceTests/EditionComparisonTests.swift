import Domain
import Testing

@testable import Guidance

@Suite("Comparing two editions")
struct EditionComparisonTests {
    private func edition(_ change: (inout Handbook) -> Void = { _ in }) throws -> Handbook {
        var handbook = try HandbookReader.read(SmallHandbook.bytes()).handbook
        change(&handbook)
        return handbook
    }

    @Test("The same edition differs in nothing")
    func same() throws {
        let comparison = EditionComparison(from: try edition(), to: try edition())
        #expect(comparison.isEmpty)
        #expect(comparison.answers.isEmpty)
    }

    @Test("A changed limit is named, and a situation shows what it changes")
    func changedLimit() throws {
        let newer = try edition {
            $0.rules[3].situations.unless = [
                Handbook.Condition(["people": .ranges([0...20])])
            ]
            $0.edition = "2"
        }
        let comparison = EditionComparison(from: try edition(), to: newer)
        #expect(
            comparison.changed == [
                EditionComparison.Item(kind: .rule, id: "R4", aspects: [.situations])
            ])
        #expect(comparison.answers.map(\.action) == ["leave", "leave-at-night"])
        let change = try #require(comparison.answers.first)
        #expect(change.was == .mustNot)
        #expect(change.isNow == nil)
        #expect(change.situation.known == ["threat": .value("near"), "people": .number(11)])
        #expect(change.oldRules == ["R4"])
        #expect(change.newRules == [])
    }

    @Test("Words that change and answers that do not are told apart")
    func changedWords() throws {
        let newer = try edition { $0.rules[0].text.english = "Warn at once." }
        let comparison = EditionComparison(from: try edition(), to: newer)
        #expect(comparison.changed.map(\.aspects) == [[.text]])
        #expect(comparison.answers.isEmpty)
    }

    @Test("A rule that was overruled anyway changes no answer when it goes")
    func overruledRuleGoes() throws {
        let older = try edition { handbook in
            var rule = handbook.rules[2]
            rule.id = "R5"
            rule.situations = Handbook.Situations(
                Handbook.Condition(["threat": .values(["near"]), "people": .ranges([90...95])]))
            handbook.rules.append(rule)
        }
        let comparison = EditionComparison(from: older, to: try edition())
        #expect(comparison.removed.map(\.id) == ["R5"])
        #expect(comparison.answers.isEmpty)
    }

    @Test("A new value of a fact is part of the comparison")
    func newValue() throws {
        let newer = try edition { handbook in
            handbook.facts[0].domain = .choice([
                Handbook.Fact.Value(id: "none", label: Handbook.Wording("none")),
                Handbook.Fact.Value(id: "near", label: Handbook.Wording("near")),
                Handbook.Fact.Value(id: "here", label: Handbook.Wording("here")),
            ])
            handbook.rules[2].situations = Handbook.Situations(
                Handbook.Condition(["threat": .values(["none"])]))
        }
        let comparison = EditionComparison(from: try edition(), to: newer)
        #expect(comparison.changed.map(\.id) == ["R3", "threat"])
        #expect(comparison.answers.contains { $0.situation.known["threat"] == .value("far") })
    }

    @Test("A handbook whose rules change during its period differs in nothing from itself")
    func datedRules() throws {
        let handbook = try ShippedHandbook.handbook()
        #expect(EditionComparison(from: handbook, to: handbook).answers.isEmpty)
    }

    @Test("A rule that ends earlier changes the answer on the days after")
    func endsEarlier() throws {
        let summer = try #require(Day(iso: "2022-06-30"))
        let newer = try edition { $0.rules[0].period = DayRange($0.period.first, summer) }
        let change = try #require(
            EditionComparison(from: try edition(), to: newer).answers.first)
        #expect(change.action == "warn")
        #expect(change.day == summer + 1)
        #expect(change.isNow == nil)
    }

    @Test("Editions that follow each other are compared at the turn")
    func successive() throws {
        let newer = try edition { handbook in
            handbook.period = DayRange(handbook.period.last + 1, handbook.period.last + 365)
            handbook.rules[0].effects = [.may("warn")]
        }
        let answers = EditionComparison(from: try edition(), to: newer).answers
        #expect(answers.map(\.was) == [.must])
        #expect(answers.map(\.isNow) == [.may])
    }
}
