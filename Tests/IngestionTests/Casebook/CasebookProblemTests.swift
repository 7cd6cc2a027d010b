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
        (
            "same: [geonames:1]",
            "same: [geoname:1]", "casebook.identifier"
        ),
        (
            "same: [geonames:1]",
            "same: [\"geonames:\"]", "casebook.identifier"
        ),
        (
            "same: [ucdp-actor:77]",
            "same: [geonames:77]", "casebook.identifier"
        ),
        (
            "same: [ucdp-actor:77]",
            "same: [red-brigade]", "casebook.identifier"
        ),
        (
            "records: {absent: [acled@2031]}",
            "records: {same: [\"ucdp-gde:12\"]}", "casebook.identifier"
        ),
        (
            "records: {absent: [acled@2031]}",
            "records: {same: [\"ucdp-ged:13\"], part: [\"ucdp-ged:13\"]}", "casebook.twice"
        ),
        (
            "when: 2031-03-01/02",
            "when: 2931-03-01/02", "date.order"
        ),
        (
            "when: 2031-03-01/02",
            "when: 0031-03-01/02", "date.impossible"
        ),
        (
            "said: 2031-03-02",
            "said: 2031-06-02", "date.order"
        ),
        (
            "note, published: 2031-04, reliability",
            "note, published: 2041-04, reliability", "date.order"
        ),
        (
            "note, published: 2031-04, reliability",
            "note, published: 0031-04, reliability", "date.impossible"
        ),
        (
            "killed: more than a hundred",
            "killed: more than a hundred\n        when: 2031-04-01", "date.order"
        ),
        (
            "to: 2031-01-15",
            "to: 2931-01-15", "date.order"
        ),
        (
            "killed: 95 civilians",
            "killed: 95 blessés", "casebook.count"
        ),
        (
            "killed: 95 civilians",
            "killed:", "casebook.count"
        ),
        (
            "by: mission\n",
            "by: ''\n", "yaml.missing-key"
        ),
        (
            "records: {absent: [acled@2031]}",
            "records: {absent: [acleed@2031]}", "casebook.identifier"
        ),
        (
            "front: {name: The Front, kind: coalition,",
            "front: {name: The Front, kind: coalition, same: [\"ucdp-actor:77\"],", "casebook.twice"
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

    @Test func aSourceOlderThanTheIncidentCannotTellOfIt() {
        let old = "note, published: 2031-04"
        let problems = CasebookFixture.problems(replacing: old, with: "note, published: 2031-02")
        let lines = ["mission-note\n        abducted", "mission-note\n        record"]
            .map { CasebookFixture.line(of: $0) }
        #expect(problems == lines.map { "date.order@\($0)" })
        let later = CasebookFixture.problems(
            replacing: "when: 2031-03-01/02", with: "when: 2031-03-05/06")
        #expect(later.count == 2, "said on the second, read on the third: \(later)")
    }

    @Test func aSourceWithAnImpossibleDateIsOneMistake() {
        let problems = CasebookFixture.problems(
            replacing: "note, published: 2031-04", with: "note, published: 2041-04")
        #expect(problems == ["date.order@\(CasebookFixture.line(of: "mission-note: {"))"])
    }

    /// The contradictions that a casebook with these entries is told of, by line.
    private func contradictions(replacing pairs: [(String, String)]) throws -> [Diagnostic] {
        var text = CasebookFixture.text
        for (old, new) in pairs {
            #expect(text.contains(old))
            text = text.replacing(old, with: new)
        }
        return try CasebookFixture.read(text).diagnostics.filter {
            $0.code == "judgement.contradiction"
        }
    }

    @Test func aPairJudgedBothWaysFromItsTwoEndsIsReported() throws {
        let found = try contradictions(replacing: [
            ("same: [ucdp-actor:77]", "same: [front]"),
            (
                "front: {name: The Front, kind: coalition,",
                "front: {name: The Front, kind: coalition, not: [red-brigade],"
            ),
        ])
        let first = CasebookFixture.line(of: "same: [ucdp-actor:77]")
        #expect(found.map { $0.location?.line } == [CasebookFixture.line(of: "front: {name")])
        #expect(found.first?.message.contains("orsa.yaml:\(first)") == true)
    }

    @Test func aPairKeptApartThatOthersTieTogetherIsReported() throws {
        let found = try contradictions(replacing: [
            ("same: [ucdp-actor:77]", "same: [front]"),
            (
                "front: {name: The Front, kind: coalition,",
                "front: {name: The Front, kind: coalition, same: [\"ucdp-actor:77\"],"
            ),
            (
                "orsan-army: {name: Orsan Army,",
                "orsan-army: {name: Orsan Army, same: [red-brigade], not: [front],"
            ),
        ])
        #expect(found.map { $0.location?.line } == [CasebookFixture.line(of: "orsan-army: {name")])
    }

    @Test func oneRecordCannotBeTwoIncidents() throws {
        let other = """
              market-2031:
                title: Market
                when: 2031-03-01
                where: tamra
                records: {same: ["ucdp-ged:12"]}
                claims:
                  - {by: mission, in: mission-note, killed: 2}
            """
        let found = try contradictions(replacing: [
            ("        killed: 35 (35-101)", "        killed: 35 (35-101)\n" + other)
        ])
        #expect(found.count == 1)
        #expect(found.first?.message.contains("orsa:tamra-2031") == true)
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
