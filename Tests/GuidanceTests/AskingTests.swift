import Domain
import Statistics
import Testing

@testable import Guidance

@Suite("Asking the handbook")
struct AskingTests {
    private let day = Day(year: 2022, month: 6, day: 18) ?? Day(number: 0)

    private func small() throws -> HandbookAdviser {
        HandbookAdviser(try HandbookReader.read(SmallHandbook.bytes()).handbook)
    }

    private func situation(_ known: [String: Handbook.Situation.Known]) -> Handbook.Situation {
        Handbook.Situation(known)
    }

    @Test("A known situation has a final answer with its grounds")
    func answers() throws {
        let advice = try small().advice(
            on: situation(["threat": .value("far"), "people": .number(80)]), day: day)
        #expect(advice.isFinal)
        #expect(advice.openFacts.isEmpty)
        #expect(advice.verdicts.map(\.action) == ["leave", "leave-at-night"])
        #expect(advice.verdicts.map(\.standing) == [.needsApproval, .needsApproval])
        #expect(advice.verdicts[0].approvers == ["chief"])
        #expect(advice.verdicts[0].grounds.map(\.rule) == ["R2"])
        #expect(advice.verdicts[0].grounds[0].citations == [Handbook.Citation("LAW", "2")])
        #expect(advice.verdicts[0].overruled == ["R3"])
    }

    @Test("A prohibition prevails over an approval")
    func prohibitionPrevails() throws {
        let advice = try small().advice(
            on: situation(["threat": .value("near"), "people": .number(80)]), day: day,
            question: "leaving")
        #expect(advice.verdicts.map(\.standing) == [.mustNot, .mustNot])
        #expect(advice.verdicts[0].approvers.isEmpty)
        #expect(advice.verdicts[0].overruled == ["R2"])
    }

    @Test("Where no rule speaks the handbook is silent, which is not permission")
    func silence() throws {
        let advice = try small().advice(
            on: situation(["threat": .value("near"), "people": .number(5)]), day: day,
            question: "leaving")
        #expect(advice.isSilent)
        #expect(advice.silent == ["leave"])
    }

    @Test("Only facts that can change the answer are asked, the most useful one first")
    func openFacts() throws {
        let adviser = try small()
        let nothing = try adviser.advice(on: situation([:]), day: day, question: "leaving")
        #expect(nothing.open == ["R2", "R3", "R4"])
        #expect(nothing.openFacts == ["threat", "people"])
        let threatened = try adviser.advice(
            on: situation(["threat": .value("near")]), day: day, question: "leaving")
        #expect(threatened.openFacts == ["people"])
        #expect(threatened.open == ["R2", "R4"])
        let crowd = try adviser.advice(
            on: situation(["threat": .value("near"), "people": .number(80)]), day: day,
            question: "leaving")
        #expect(crowd.openFacts.isEmpty)
    }

    @Test(
        "Whatever answers the guided questions get, no fact is asked twice and they end",
        arguments: 1...6 as ClosedRange<UInt64>)
    func guidedQuestionsEnd(seed: UInt64) throws {
        let handbook = try ShippedHandbook.handbook()
        let adviser = HandbookAdviser(handbook)
        let facts = Dictionary(uniqueKeysWithValues: handbook.facts.map { ($0.id, $0) })
        var source = SeededGenerator(seed: seed)
        for question in handbook.questions {
            var known = situation([:])
            var advice = try adviser.advice(on: known, day: day, question: question.id)
            while let next = advice.openFacts.first {
                try #require(advice.openFacts.allSatisfy { known.known[$0] == nil })
                switch try #require(facts[next]?.domain) {
                case .choice(let values):
                    let value = try #require(values.randomElement(using: &source))
                    known.known[next] = .value(value.id)
                case .number(let bounds, _):
                    known.known[next] = .number(Int.random(in: bounds, using: &source))
                }
                advice = try adviser.advice(on: known, day: day, question: question.id)
            }
            #expect(advice.isFinal || advice.isImpossible)
        }
    }

    @Test("What decides the question itself is asked before what decides its side conditions")
    func decisiveFactsFirst() throws {
        let adviser = HandbookAdviser(try ShippedHandbook.handbook())
        let known = situation([
            "imminence": .value("now"), "order": .value("lawful"),
            "threatened": .value("civilians"), "authority": .value("in-force"),
        ])
        let advice = try adviser.advice(on: known, day: day, question: "may-we-use-force")
        #expect(advice.pending == ["use-force"])
        #expect(advice.openFacts.first == "host")
        #expect(advice.openFacts.contains("time"))
    }

    @Test("Facts, values, questions and days that the handbook does not have are refused")
    func refuses() throws {
        let adviser = try small()
        #expect(throws: AdviceError.unknownFact("treat", suggestion: "threat")) {
            try adviser.advice(on: situation(["treat": .value("near")]), day: day)
        }
        #expect(
            throws: AdviceError.unknownValue(
                fact: "threat", value: "here", known: ["none", "far", "near"])
        ) { try adviser.advice(on: situation(["threat": .value("here")]), day: day) }
        #expect(throws: AdviceError.self) {
            try adviser.advice(on: situation(["people": .number(1001)]), day: day)
        }
        #expect(throws: AdviceError.self) {
            try adviser.advice(on: situation([:]), day: day, question: "staying")
        }
        #expect(throws: AdviceError.self) {
            try adviser.advice(on: situation([:]), day: Day(number: 0))
        }
    }

    @Test("Civilians attacked in June 2022: act, force as the last means, with its limits")
    func civiliansAttacked() throws {
        let advice = try HandbookAdviser(ShippedHandbook.handbook()).advice(
            on: situation([
                "authority": .value("in-force"), "order": .value("lawful"),
                "threatened": .value("civilians"), "threat-from": .value("armed-group"),
                "imminence": .value("now"), "host": .value("unable-or-unwilling"),
                "force": .value("considered"), "time": .value("none"),
                "component": .value("military"), "weapon": .value("light"),
                "person": .value("nobody"), "event": .value("nothing"),
                "task": .value("patrol"), "civilians": .value("present"),
            ]), day: day, question: "may-we-use-force")
        let standing = Dictionary(
            uniqueKeysWithValues: advice.verdicts.map { ($0.action, $0.standing) })
        #expect(standing["use-force"] == .may)
        #expect(standing["keep-proportion"] == .must)
        #expect(standing["distinguish"] == .must)
        #expect(standing["pursue"] == .needsApproval)
        #expect(standing["go-straight-to-level"] == .may)
        #expect(advice.isFinal)
        let grounds = advice.verdicts.first { $0.action == "use-force" }?.grounds
        #expect(grounds?.map(\.rule) == ["force-decision.7"])
        #expect(grounds?.first?.limit.english.contains("last means") == true)
    }

    @Test("In October 2023 nobody may count on an authority that has lapsed")
    func authorityLapsed() throws {
        let adviser = HandbookAdviser(try ShippedHandbook.handbook())
        let later = try #require(Day(iso: "2023-10-15"))
        let advice = try adviser.advice(
            on: situation([
                "threatened": .value("civilians"), "imminence": .value("now"),
                "force": .value("considered"),
            ]), day: later, question: "may-we-use-force")
        let verdict = try #require(advice.verdicts.first { $0.action == "use-force" })
        #expect(verdict.standing == .mustNot)
        #expect(verdict.grounds.contains { $0.rule == "P18" })
    }

    @Test(
        "A question presumes what it is about, and says which of its actions still depend on facts")
    func presumption() throws {
        let adviser = HandbookAdviser(try ShippedHandbook.handbook())
        let advice = try adviser.advice(
            on: situation(["threatened": .value("civilians"), "imminence": .value("now")]),
            day: day, question: "may-we-use-force")
        #expect(advice.situation.known["force"] == .value("considered"))
        #expect(!advice.openFacts.contains("force"))
        #expect(advice.pending == ["use-force"])
        let after = try adviser.advice(
            on: situation(["force": .value("used")]), day: day, question: "may-we-use-force")
        #expect(after.situation.known["force"] == .value("used"))
        #expect(after.silent == ["use-force"])
    }
}
