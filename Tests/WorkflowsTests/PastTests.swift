import Domain
import Foundation
import Publishing
import Storage
import Testing
import Workflows

@Suite("What was known on a day")
struct PastTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private static let book = """
        casebook: small
        country: MLI
        revised: 2026-01-03
        sources:
          early: {title: Early, published: 2016-01-01}
          undated: {title: Undated}
        actors:
          movement:
            name: The Movement
            kind: armed-group
            in: early
            note: {en: Told by an analyst of 2026., fr: Dit par un analyste de 2026.}
            ties:
              - {parent: union, from: 2017-03-02, in: undated}
              - {ally: band, from: 2015-02-01, to: 2018-10-20, in: undated}
              - {rival: league, in: undated}
            leaders:
              - {name: A. B., from: 2015-01-01, to: 2018-11-23, in: early}
              - {name: C. D., to: 2017-07-14, in: undated}
          union: {name: The Union, kind: coalition, in: undated, existed: [{from: 2017-03-02}]}
          band: {name: The Band, kind: armed-group, in: early}
          league: {name: The League, kind: armed-group, in: early}
        incidents:
          attack-2016:
            title: Attack on Tamra
            when: 2016-02-01
            where: {name: Tamra}
            summary: What became known in the years after.
            unverified: [A report of 2020 is said to cover it.]
            claims:
              - {by: Mayor, in: early2, said: 2016-02-02, killed: 20}
        """.replacingOccurrences(
            of: "  undated:", with: "  early2: {title: Letter, published: 2016-02-02}\n  undated:")

    @Test("A dossier of the past knows no tie, end or death that came later")
    func actor() throws {
        let fixture = try Fixture()
        try fixture.load(Self.book, as: "book.yaml")
        let describing = DescribeActor(fixture.workspace)
        let then = Vintage(day: try day("2016-06-01"))
        let dossier = try describing.dossier("The Movement", in: then)
        #expect(dossier.affiliations.map(\.affiliation.other) == ["band"])
        #expect(dossier.affiliations[0].affiliation.period.last == nil)
        #expect(dossier.actor.leaders.map(\.name) == ["A. B."])
        #expect(dossier.actor.leaders[0].period.last == nil)
        #expect(dossier.actor.note.isEmpty && dossier.actor.noteLanguages == nil)
        let now = try describing.dossier("The Movement")
        #expect(now.affiliations.count == 3 && now.actor.leaders.count == 2)
        #expect(!now.actor.note.isEmpty && now.actor.noteLanguages?["fr"] != nil)
    }

    @Test("Of an actor that nobody had heard of there is no dossier, and it is in no list")
    func unheard() throws {
        let fixture = try Fixture()
        try fixture.load(Self.book, as: "book.yaml")
        let describing = DescribeActor(fixture.workspace)
        let then = Vintage(day: try day("2016-06-01"))
        #expect {
            try describing.dossier("The Union", in: then)
        } throws: { "\($0)".contains("Nothing was known of 'The Union'") }
        #expect(try describing.list(in: then).map(\.id) == ["band", "league", "movement"])
        let later = Vintage(day: try day("2018-01-01"))
        #expect(try describing.list(in: later).contains { $0.id == "union" })
    }

    @Test("An analyst's account of an incident counts from the day of the edition")
    func account() throws {
        let fixture = try Fixture()
        try fixture.load(Self.book, as: "book.yaml")
        let show = ShowIncident(fixture.workspace)
        let then = try show("small:attack-2016", in: Vintage(day: try day("2016-06-01")))
        #expect(then.summary.isEmpty && then.unverified.isEmpty)
        #expect(then.incident.title == "Attack on Tamra")
        let now = try show("small:attack-2016")
        #expect(!now.summary.isEmpty && now.unverified.count == 1)
    }

    @Test("A later judgement changes no answer of a day on which the store was in use")
    func judgedLater() throws {
        let fixture = try Fixture(today: "2026-01-10")
        let rows = [
            Fixture.row(1, "2022-06-18", best: 132), Fixture.row(2, "2022-06-18", best: 130),
        ]
        try fixture.load(
            ([Fixture.header] + rows).joined(separator: "\n"), as: "GEDEvent_v23_1.csv")
        let (inUse, before) = (try day("2026-01-20"), try day("2025-01-01"))
        let nextYear = try day("2027-02-01").number * 86_400
        let later = Workspace(store: fixture.workspace.store, now: { nextYear })
        func count(_ day: Day) throws -> Int {
            try later.storeAsKnown(in: Vintage(day: day)).incidents(IncidentQuery()).count
        }
        #expect(try count(inUse) == 2)
        _ = try RecordJudgement(later)(
            .init(
                verdict: .same, subject: "ucdp-ged:1", other: "ucdp-ged:2", by: "analyst",
                why: "one attack"))
        #expect(try later.storeAsKnown(in: .now).incidents(IncidentQuery()).count == 1)
        #expect(try count(inUse) == 2)
        // Before the store what belongs together is our own finding, whenever it was made.
        #expect(try count(before) == 1)
    }

    @Test("Incidents of an actor are found by any name that the register has for it")
    func byActor() throws {
        let fixture = try Fixture()
        let rows = [
            Fixture.row(1, "2022-06-18", best: 132), Fixture.row(2, "2022-07-18", best: 3),
        ]
        try fixture.load(
            ([Fixture.header] + rows).joined(separator: "\n"), as: "GEDEvent_v23_1.csv")
        try fixture.load(
            """
            casebook: small
            country: MLI
            revised: 2026-01-03
            sources: {note: {title: Note, published: 2023-01-01}}
            actors: {jnim: {name: Support Group, kind: coalition, in: note, names: [JNIM, GSIM]}}
            """, as: "book.yaml")
        let listing = ListIncidents(fixture.workspace)
        let found = try listing(IncidentQuery(actor: "GSIM"))
        #expect(found.incidents.count == 2 && found.actor?.id == "jnim")
        let words = try listing(IncidentQuery(actor: "Civilians"))
        #expect(words.incidents.count == 2 && words.actor == nil)
        #expect(try listing(IncidentQuery(actor: "Somebody else")).incidents.isEmpty)
    }

    @Test("Where no claim gives a number the number is not known, and not nobody")
    func unstated() throws {
        let fixture = try Fixture()
        try fixture.load(
            Self.book.replacingOccurrences(of: ", killed: 20}", with: "}"), as: "book.yaml")
        let incident = try ShowIncident(fixture.workspace)("Tamra").incident
        #expect(!incident.isTollStated && incident.grades.count == .unstated)
        let row = IncidentListing.table([incident]).csv().split(separator: "\n")[1]
        #expect(row.contains(",Tamra,") && row.contains(",,,,,,"))
        let check = CheckStatement(fixture.workspace)
        #expect(throws: UsageError.self) { try check.deadliest("Tamra", scope: .init()) }
    }

    @Test("A total on record keeps a sum without it from being a verdict")
    func totalOnRecord() throws {
        let fixture = try Fixture()
        try fixture.load(
            Self.book.replacingOccurrences(
                of: "killed: 20}", with: "killed: 140, scope: cumulative}"),
            as: "book.yaml")
        let result = try CheckStatement(fixture.workspace).total(
            moreThan: 70, fewerThan: nil, about: nil, scope: .init())
        #expect(result.verdict == .undecided)
        #expect(result.explanation.contains("small:attack-2016"))
    }

    @Test("An incident answers to a word that only one casebook entry has")
    func byWord() throws {
        let fixture = try Fixture()
        try fixture.load(Self.book, as: "book.yaml")
        let show = ShowIncident(fixture.workspace)
        #expect(try show("Tamra").incident.id == "small:attack-2016")
        #expect(try show("attack-2016").incident.id == "small:attack-2016")
        #expect(throws: UsageError.self) { try show("Gao") }
    }
}
