import Domain
import Storage
import Testing
import Workflows

@Suite("Casebooks beside each other and beside lists")
struct CasebookImportTests {
    private func book(_ name: String, actor: String, revised: String = "2024-01-01") -> String {
        """
        casebook: \(name)
        country: MLI
        revised: \(revised)
        sources: {\(name)-note: {title: Note of \(name), published: 2023-01-01}}
        actors:
          \(actor)
        """
    }

    private static let front =
        "front: {name: The Front, kind: armed-group, in: one-note, names: [Front of the River]}"

    private func refusal(_ fixture: Fixture, _ text: String) -> String {
        do {
            try fixture.load(text, as: "second.yaml")
            return ""
        } catch { return "\(error)" }
    }

    @Test("Another casebook's actor is not overwritten")
    func keys() throws {
        let fixture = try Fixture()
        try fixture.load(book("one", actor: Self.front), as: "first.yaml")
        let said = refusal(
            fixture,
            book("two", actor: "front: {name: Another Front, kind: coalition, in: two-note}"))
        #expect(said.contains("casebook.taken") && said.contains("second.yaml:6"), "\(said)")
        #expect(try fixture.workspace.store.actors().map(\.name) == ["The Front"])
        #expect(try fixture.workspace.store.ledger().count == 1)
    }

    @Test("A name that leads to actors of two casebooks is told, unless they are said to be one")
    func names() throws {
        let fixture = try Fixture()
        try fixture.load(book("one", actor: Self.front), as: "first.yaml")
        let other = "river: {name: River Front, kind: coalition, in: two-note, names: [the front]}"
        let report = try fixture.load(book("two", actor: other), as: "second.yaml")
        #expect(report.remarks.map(\.code) == ["casebook.alias"])
        #expect(report.remarks.first?.location?.line == 6)
        #expect(report.remarks.first?.message.contains("casebook 'one'") == true)

        let apart = try Fixture()
        let listed = Self.front.replacing("names:", with: "same: [\"ucdp-actor:7\"], names:")
        try apart.load(book("one", actor: listed), as: "first.yaml")
        let same = other.replacing("names:", with: "same: [\"ucdp-actor:7\"], names:")
        #expect(try apart.load(book("two", actor: same), as: "second.yaml").remarks.isEmpty)
    }

    @Test("A shared name leads to neither actor, and to no unregistered one")
    func ambiguous() throws {
        let fixture = try Fixture()
        try fixture.load(book("one", actor: Self.front), as: "first.yaml")
        let other =
            "river: {name: River, kind: coalition, in: two-note, names: [Front of the River]}"
        try fixture.load(book("two", actor: other), as: "second.yaml")
        #expect(throws: UsageError.self) {
            try DescribeActor(fixture.workspace).dossier("front of the river")
        }
        #expect(try DescribeActor(fixture.workspace).dossier("river").likeness == nil)
        let near = try DescribeActor(fixture.workspace).dossier("The Frront")
        #expect(near.actor.id == "front")
        let likeness = try #require(near.likeness)
        #expect(likeness.asked == "The Frront" && likeness.score < 1)
    }

    @Test("An entry that a loaded list does not have is named with file and line")
    func unknownEntries() throws {
        let text = book(
            "one", actor: Self.front.replacing("names:", with: "same: [\"ucdp-actor:99\"], names:"))
        let waiting = try Fixture()
        #expect(try waiting.load(text, as: "first.yaml").remarks.isEmpty, "no list is there yet")
        let fixture = try Fixture()
        _ = try fixture.workspace.store.transaction { writer in
            _ = try writer.record(Actor(id: "ucdp-actor:1", name: "Somebody"))
            return LedgerEntry(
                name: "list", digest: "", size: 0, importedAt: 0, format: "ucdp-actors",
                knownOn: Day(number: 0))
        }
        let remarks = try fixture.load(text, as: "first.yaml").remarks
        #expect(remarks.map(\.code) == ["judgement.unknown"])
        #expect(remarks.first?.location?.line == 6)
        #expect(remarks.first?.message.contains("ucdp-actor:99") == true)
    }

    @Test("A record that the loaded dataset does not have is named with file and line")
    func unknownRecords() throws {
        let fixture = try Fixture()
        try fixture.load(
            [Fixture.header, Fixture.row(1, "2022-06-18", best: 5)].joined(separator: "\n"),
            as: "ged241.csv")
        let text = """
            casebook: one
            country: MLI
            revised: 2024-01-01
            sources: {note: {title: Note, published: 2023-01-01}}
            incidents:
              attack:
                title: Attack
                when: 2022-06-18
                where: {name: Town, precision: admin1}
                records:
                  same: ["ucdp-ged:1"]
                  part: ["ucdp-ged:2"]
                claims:
                  - {by: Mayor, in: note, killed: 7}
            """
        let remarks = try fixture.load(text, as: "book.yaml").remarks
        #expect(remarks.map(\.code) == ["judgement.unknown"])
        #expect(remarks.first?.location?.line == 12)
        #expect(remarks.first?.message.contains("ucdp-ged:2") == true)
    }

    @Test("An edition that takes the place of a later one is told")
    func older() throws {
        let fixture = try Fixture()
        func load(_ revised: String) throws -> [String] {
            _ = try fixture.write(book("one", actor: Self.front, revised: revised), as: "b/a.yaml")
            return try ImportFiles(fixture.workspace)(fixture.folder.path + "/b").remarks
                .map(\.code)
        }
        #expect(try load("2024-06-01").isEmpty)
        #expect(try load("2024-04-01") == ["casebook.older"])
        #expect(try load("2024-07-01").isEmpty)
    }

    @Test("A corrected place moves the incident, and its claims are not refused")
    func correctedPlace() throws {
        let fixture = try Fixture()
        func load(at point: String) throws -> ImportFiles.Report {
            try fixture.load(
                """
                casebook: one
                country: MLI
                revised: 2024-01-01
                sources: {note: {title: Note, published: 2023-01-01}}
                places: {camp: {name: Camp, at: [\(point)]}}
                incidents:
                  attack:
                    title: Attack
                    when: 2022-06-18
                    where: camp
                    claims: [{by: Mayor, in: note, killed: 7}]
                """, as: "book.yaml")
        }
        _ = try load(at: "20.5, 1.4")
        let report = try load(at: "14.5, -4.2")
        #expect(report.remarks.map(\.code) == ["casebook.entry-changed"])
        #expect(report.entry.balance.setAside == 0 && report.entry.balance.isBalanced)
        let incident = try #require(try fixture.workspace.store.incident("one:attack"))
        #expect(incident.place.coordinate?.latitude == 14.5)
    }

    @Test("The heading of a casebook dates and places its incident, whatever a claim says")
    func heading() throws {
        let fixture = try Fixture()
        try fixture.load(
            """
            casebook: one
            country: MLI
            revised: 2024-01-01
            sources: {note: {title: Note, published: 2023-01-01}}
            places:
              camp: {name: Camp, at: [20.5, 1.4]}
              town: {name: Town, at: [20.9, 1.9]}
            incidents:
              camp-2012:
                title: The camp
                when: 2012-01-24
                where: {place: camp, precision: nearby}
                claims:
                  - {by: State, in: note, when: 2012-03, where: town, killed: 82}
            """, as: "book.yaml")
        let incident = try #require(try fixture.workspace.store.incident("one:camp-2012"))
        #expect("\(incident.when.first) \(incident.when.last)" == "2012-01-24 2012-01-24")
        #expect(incident.datePrecision == .day)
        #expect(incident.place.name == "Camp")
        #expect(incident.place.precision == .nearby)
        #expect(incident.cell != nil)
    }
}
