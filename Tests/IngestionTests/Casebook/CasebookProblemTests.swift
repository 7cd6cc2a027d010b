import Domain
import Ingestion
import Notation
import Testing

@Suite struct CasebookProblemTests {
    /// What is replaced, by what, and the finding that must follow.
    static let mistakes: [(String, String, String)] = [
        (
            "killed: 95 civilians",
            "kiled: 95", "yaml.unknown-key"
        ),
        (
            "killed: 95 civilians",
            "killed: loads", "casebook.count"
        ),
        (
            "civilians: 35",
            "civilans: 35", "yaml.unknown-choice"
        ),
        (
            "in: herald-2031-03-03\n        said",
            "said", "casebook.no-source"
        ),
        (
            "in: herald-2031-03-03\n        said",
            "in: herld-2031-03-03\n        said", "casebook.unknown-source"
        ),
        (
            "said: 2031-03-02",
            "said: 2031-02-29", "date.impossible"
        ),
        (
            "said: 2031-03-02",
            "said: 2031-02-20", "date.order"
        ),
        (
            "perpetrator: red-brigade\n      - by: government",
            "perpetrator: red-brigad\n      - by: government", "casebook.unknown-actor"
        ),
        (
            "by: mission",
            "by: mision", "casebook.unknown-claimant"
        ),
        (
            "where: tamra\n",
            "where: tamera\n", "casebook.unknown-place"
        ),
        (
            "front: {name: The Front, kind: coalition, in: mission-note}",
            "front: {name: The Front, kind: coalition, in: mission-note, ties: [{parent: red-brigade}]}",
            "casebook.loop"
        ),
        (
            "summary: Villagers killed on market day.",
            "summary: {en: Villagers killed, french: Villageois tués}", "casebook.language"
        ),
        (
            "name: The Front",
            "name: brigade rouge", "casebook.alias"
        ),
        (
            "name: The Front",
            "name: Brigáde Rougé", "casebook.alias"
        ),
        (
            "to: 2031-01-15",
            "to: 2029-01-15", "date.order"
        ),
        (
            "copies: government-2031-03-02",
            "copies: nobody", "casebook.unknown-claim"
        ),
        (
            "in: herald-2031-03-09\n        revises: government-2031-03-02",
            "in: herald-2031-03-09\n        revises: mayor", "casebook.revision"
        ),
        (
            "at: [13.5, -3.25]",
            "at: [-3.25, 213.5]", "place.impossible"
        ),
        (
            "violence: os",
            "violence: xx", "yaml.unknown-choice"
        ),
        (
            "scope: wider",
            "scope: wide", "yaml.unknown-choice"
        ),
        (
            "mission: {name",
            "Mission: {name", "casebook.key"
        ),
        (
            "country: ORS",
            "country: Orsa", "casebook.country"
        ),
        (
            "record: ucdp-ged:12@31.1",
            "record: 12", "casebook.identifier"
        ),
        (
            "same: [geonames:1]",
            "same: [1]", "casebook.unknown-place"
        ),
    ]

    @Test(arguments: mistakes)
    func eachMistakeIsReportedWithItsLine(
        old: String, new: String, code: String
    ) {
        #expect(CasebookFixture.text.contains(old))
        let problems = CasebookFixture.problems(replacing: old, with: new)
        #expect(problems.contains { $0.hasPrefix(code) }, "\(problems)")
        let near = CasebookFixture.line(of: old)
        // A loop is reported at one of the ties that make it, anything else beside the mistake.
        let distance = code == "casebook.loop" ? 12 : 3
        let lines = problems.filter { $0.hasPrefix(code) }
            .compactMap { $0.split(separator: "@").last.flatMap { Int($0) } }
        #expect(lines.contains { abs($0 - near) <= distance }, "\(problems) near \(near)")
    }

    @Test func aPairJudgedBothWaysIsReported() throws {
        let text = CasebookFixture.text.replacing("not: [geonames:2]", with: "not: [geonames:1]")
        let book = try CasebookFixture.read(text)
        #expect(book.diagnostics.contains { $0.code == "judgement.contradiction" })
        #expect(
            try !CasebookFixture.read().diagnostics.contains {
                $0.code == "judgement.contradiction"
            })
    }

    @Test func everythingWrongIsSaidAtOnceAndNothingIsReturned() {
        let text = CasebookFixture.text
            .replacing("violence: os", with: "violence: xx")
            .replacing("scope: wider", with: "scope: wide")
        #expect {
            try CasebookFixture.read(text)
        } throws: { error in
            (error as? NotationError)?.diagnostics.filter { $0.severity == .error }.count == 2
        }
    }

    @Test func oneClaimantTwiceOnOneDayNeedsAnIdentifier() {
        let problems = CasebookFixture.problems(
            replacing: "in: herald-2031-03-09\n        denies",
            with:
                "in: herald-2031-03-09\n        killed: 1\n      - by: red-brigade\n        in: herald-2031-03-09\n        denies"
        )
        #expect(problems.map { $0.prefix(14) } == ["casebook.twice"])
    }

    @Test func aCircleOfCopiesHasNoOrigin() {
        let problems = CasebookFixture.problems(
            replacing: "in: herald-2031-03-03\n        said: 2031-03-02",
            with: "in: herald-2031-03-03\n        said: 2031-03-02\n        copies: mayor")
        #expect(Set(problems.map { $0.prefix(13) }) == ["casebook.loop"])
    }

    @Test func whatIsDoubtfulIsKeptWithAWarning() throws {
        let text = CasebookFixture.text.replacing(
            "{all: 40, civilians: 35", with: "{all: 30, civilians: 35")
        let casebook = try CasebookFixture.read(text)
        #expect(casebook.diagnostics.map(\.code) == ["toll.parts"])
        #expect(casebook.claims.count == 6)
    }

    @Test func aSlipMarkedAsErrorMayBeAnotherActorsName() throws {
        let text = CasebookFixture.text.replacing("text: Red Bridge", with: "text: The Front")
        #expect(try CasebookFixture.read(text).actors.count == 3)
    }

    @Test func filesOfTwoCasebooksAreNotMixed() {
        let other = "casebook: elsewhere\nrevised: 2031-01-01\n"
        #expect {
            try CasebookReader.read([
                (name: "a", bytes: Array(CasebookFixture.text.utf8)),
                (name: "b", bytes: Array(other.utf8)),
            ])
        } throws: { ($0 as? NotationError)?.diagnostics.map(\.code) == ["casebook.mixed"] }
    }

    @Test func nothingIsNotACasebook() {
        #expect(throws: NotationError.self) { try CasebookReader.read([]) }
        #expect(throws: NotationError.self) { try CasebookFixture.read("") }
    }
}
