import Domain
import Foundation
import Storage
import Testing
import Workflows

@Suite("Editions of casebooks and missions")
struct EditionTests {

    private func actors(_ verdict: String, revised: String = "2024-01-01") -> String {
        """
        casebook: small
        country: MLI
        revised: \(revised)
        sources: {note: {title: Note, published: 2023-01-01}}
        actors:
          dan-na: {name: Dan Na, kind: community-militia, in: note\(verdict)}
        """
    }

    private func codes(_ report: ImportFiles.Report) -> [String] { report.remarks.map(\.code) }

    private func load(_ fixture: Fixture, _ files: [String: String]) throws -> ImportFiles.Report {
        let folder = fixture.folder.appendingPathComponent("book")
        try? FileManager.default.removeItem(at: folder)
        for (name, text) in files { _ = try fixture.write(text, as: "book/\(name)") }
        let report = try ImportFiles(fixture.workspace)(folder.path)
        try RebuildIncidents(fixture.workspace).ifNeeded()
        return report
    }

    @Test("A casebook's file that is renamed takes the place of the old one")
    func renamed() throws {
        let fixture = try Fixture()
        let workspace = fixture.workspace
        _ = try load(fixture, ["one.yaml": actors("")])
        let report = try load(fixture, ["two.yaml": actors("", revised: "2024-02-01")])
        #expect(codes(report) == ["document.removed"])
        #expect(report.entry.balance.isBalanced)
        #expect(try workspace.store.documents(kind: "casebook").map(\.name) == ["small/two.yaml"])
        #expect(try CheckStore(workspace)().isEmpty)
        try RebuildIncidents(workspace)()
        let before = try workspace.store.documents(kind: "casebook", in: Vintage(ledger: 1))
        #expect(before.map(\.name) == ["small/one.yaml"])
    }

    @Test("A mission's file that is split takes the place of the old one")
    func split() throws {
        let fixture = try Fixture()
        let start = "mission: UNX\ncountry: MLI\n"
        let sources = "sources: {a: {title: A}, b: {title: B}}\n"
        _ = try load(fixture, ["mission.yaml": start + sources])
        _ = try load(
            fixture,
            [
                "a.yaml": start + "sources: {a: {title: A}}\n",
                "b.yaml": start + "sources: {b: {title: B}}\n",
            ])
        #expect(try CheckStore(fixture.workspace)().isEmpty)
        #expect(try fixture.workspace.store.documents(kind: "mission").count == 2)
    }

    @Test(
        "A file by itself that does not go with the stored ones is refused, and may stay beside them"
    )
    func alone() throws {
        let fixture = try Fixture()
        let start = "mission: UNX\ncountry: MLI\n"
        let folder = ["mission.yaml": start + "sources: {a: {title: A}}\n"]
        _ = try load(fixture, folder)
        do {
            try fixture.load(start + "sources: {a: {title: A}}\n", as: "other.yaml")
            Issue.record("the source is defined twice")
        } catch {
            #expect(
                "\(error)".contains("document.conflict") && "\(error)".contains("mission.twice"))
        }
        #expect(try CheckStore(fixture.workspace)().isEmpty)
        try fixture.load(start + "sources: {b: {title: B}}\n", as: "other.yaml")
        _ = try load(fixture, folder)
        #expect(try fixture.workspace.store.documents(kind: "mission").count == 2)
        // What the folder now says itself, the file beside it need not say.
        let report = try load(
            fixture, ["mission.yaml": start + "sources: {a: {title: A}, b: {title: B}}\n"])
        #expect(codes(report) == ["document.removed"])
        #expect(try CheckStore(fixture.workspace)().isEmpty)
    }

    @Test(
        "The check names stored files that cannot be read together, and importing the folder mends it"
    )
    func locked() throws {
        let fixture = try Fixture()
        _ = try load(fixture, ["one.yaml": actors("")])
        let text = Array(actors("").utf8)
        _ = try fixture.workspace.store.transaction { writer in
            _ = try writer.record(
                StoredDocument(name: "small/two.yaml", kind: "casebook", bytes: text))
            _ = try writer.record(
                StoredDocument(
                    name: "geo-pko/x.csv", kind: "geo-pko", bytes: Array("no,table\n".utf8)))
            return LedgerEntry(
                name: "earlier version", digest: "", size: 0, importedAt: 0, format: "test",
                knownOn: try #require(Day(iso: "2026-01-01")))
        }
        let found = try CheckStore(fixture.workspace)()
        #expect(found.map(\.code) == ["store.document", "store.document"])
        #expect(found.first?.message.contains("casebook 'small'") == true)
        #expect(found.first?.message.contains("casebook.twice") == true)
        _ = try load(fixture, ["one.yaml": actors("", revised: "2024-02-01")])
        #expect(try CheckStore(fixture.workspace)().count == 1)
    }

    private func incidents(_ claims: String, revised: String, names: String = "") -> String {
        """
        casebook: small
        country: MLI
        revised: \(revised)
        sources: {note: {title: Note, published: 2023-01-01}}
        actors:
          dan-na:
            name: Dan Na
            kind: community-militia
            in: note\(names)
        incidents:
          attack:
            title: Attack on Tamra
            when: 2022-12-01
            where: {name: Tamra}
            claims:
        \(claims)
        """
    }

    @Test("What an edition leaves out no longer counts, and counts again when it comes back")
    func leavesOut() throws {
        let fixture = try Fixture()
        let workspace = fixture.workspace
        let low = "      - {by: Mayor, in: note, said: 2022-12-02, killed: 20}\n"
        let high = "      - {by: Radio, in: note, said: 2022-12-03, killed: 90}\n"
        let alias =
            "\n    names: [DNA]\n    ties: [{rival: dozo}]\n  dozo: {name: Dozo, kind: community-militia, in: note}"
        func highest(_ vintage: Vintage = .now) throws -> Int? {
            try ShowIncident(workspace)("small:attack", in: vintage).tolls.first?.toll.high
        }
        _ = try load(
            fixture, ["a.yaml": incidents(low + high, revised: "2026-01-01", names: alias)])
        let wide = try #require(try highest())
        #expect(wide >= 90)
        let report = try load(fixture, ["a.yaml": incidents(low, revised: "2026-06-01")])
        #expect(codes(report) == ["casebook.left-out"] && report.entry.balance.isBalanced)
        #expect(report.remarks.first?.message.contains("small:attack/radio-2022-12-03") == true)
        #expect(try #require(try highest()) < 90)
        #expect(try highest(Vintage(day: Day(iso: "2026-05-31"))) == wide)
        #expect(try highest(Vintage(ledger: 1)) == wide)
        // The actor without its other name and tie, and the other actor gone.
        #expect(try workspace.store.actors().map(\.id) == ["dan-na"])
        #expect(
            try workspace.store.actors().allSatisfy { $0.names.isEmpty && $0.affiliations.isEmpty })
        #expect(try workspace.store.actors(in: Vintage(ledger: 1)).count == 2)
        let back = try load(fixture, ["a.yaml": incidents(low + high, revised: "2026-07-01")])
        #expect(codes(back) == ["casebook.back"])
        #expect(try highest() == wide)
        #expect(try CheckStore(workspace)().isEmpty)
    }

    @Test("A file by itself adds to its casebook, and another casebook is left alone")
    func adds() throws {
        let fixture = try Fixture()
        let claim = "      - {by: Mayor, in: note, said: 2022-12-02, killed: 20}\n"
        _ = try load(fixture, ["a.yaml": incidents(claim, revised: "2026-01-01")])
        let other = try fixture.load(
            incidents(claim, revised: "2026-01-02")
                .replacingOccurrences(of: "small", with: "large")
                .replacingOccurrences(of: "dan-na", with: "dozo"), as: "large.yaml")
        let more = try fixture.load(
            """
            casebook: small
            country: MLI
            revised: 2026-01-03
            actors: {donso: {name: Donso, kind: community-militia, in: note}}
            sources: {note: {title: Note, published: 2023-01-01}}
            """.replacingOccurrences(of: "note", with: "note2"), as: "more.yaml")
        #expect(codes(other) == ["casebook.alias"], "both call an actor Dan Na")
        #expect(codes(more).isEmpty)
        #expect(
            try fixture.workspace.store.actors().map(\.id) == ["dan-na", "donso", "dozo"])
        #expect(try fixture.workspace.store.claimCounts().inForce == 2)
    }

    private func verdict(_ fixture: Fixture) throws -> Judgement.Verdict? {
        try fixture.workspace.store.judgements().last?.verdict
    }

    @Test("A verdict that an edition changes or drops is changed or undone")
    func verdicts() throws {
        let fixture = try Fixture()
        let store = fixture.workspace.store
        let same = ", same: [\"ucdp-actor:1\"]"
        let not = ", not: [\"ucdp-actor:1\"]"
        _ = try load(fixture, ["one.yaml": actors(same)])
        let again = try load(fixture, ["one.yaml": actors(same, revised: "2024-01-15")])
        #expect(try verdict(fixture) == .same)
        #expect(try store.judgements().count == 1 && again.entry.balance.isBalanced)
        _ = try load(fixture, ["one.yaml": actors(not, revised: "2024-02-01")])
        #expect(try verdict(fixture) == .distinct)
        let dropped = try load(fixture, ["one.yaml": actors("", revised: "2024-03-01")])
        #expect(try verdict(fixture) == .undecided)
        #expect(codes(dropped) == ["casebook.verdict-undone"] && dropped.entry.balance.isBalanced)
        // A slip: changed back without a new date, and once more.
        for (text, expected) in [(same, Judgement.Verdict.same), ("", .undecided), (same, .same)] {
            _ = try load(fixture, ["one.yaml": actors(text, revised: "2024-03-01")])
            #expect(try verdict(fixture) == expected)
        }
        #expect(Set(try store.judgements().map(\.id)).count == 6)
    }

    @Test(
        "An analyst's later judgement stands over an edition that only repeats or drops its verdict"
    )
    func analyst() throws {
        let fixture = try Fixture()
        let same = ", same: [\"ucdp-actor:1\"]"
        _ = try fixture.workspace.store.transaction { writer in
            _ = try writer.record(Actor(id: "ucdp-actor:1", name: "Dan Na"))
            return LedgerEntry(
                name: "list", digest: "", size: 0, importedAt: 0, format: "test",
                knownOn: try #require(Day(iso: "2024-01-01")))
        }
        _ = try load(fixture, ["one.yaml": actors(same)])
        let subject = try #require(try fixture.workspace.store.judgements().last?.subject.id)
        _ = try RecordJudgement(fixture.workspace)(
            .init(
                verdict: .distinct, subject: subject, other: "ucdp-actor:1", by: "analyst",
                why: "two"))
        _ = try load(fixture, ["one.yaml": actors(same, revised: "2024-02-01")])
        #expect(try verdict(fixture) == .distinct)
        _ = try load(fixture, ["one.yaml": actors("", revised: "2024-03-01")])
        #expect(try verdict(fixture) == .distinct)
    }

    @Test("A byte-order mark hides no file, and a YAML file that is left out is named")
    func leftOut() throws {
        let fixture = try Fixture()
        let report = try load(
            fixture,
            [
                "one.yaml": "\u{FEFF}" + actors(""), "notes.yaml": "remember: this\n",
                "mission.yaml": "\u{FEFF}mission: UNX\ncountry: MLI\n",
            ])
        #expect(codes(report) == ["document.unknown"])
        #expect(report.remarks.first?.message.contains("notes.yaml") == true)
        #expect(try fixture.workspace.store.actors().map(\.name) == ["Dan Na"])
        #expect(try fixture.workspace.store.documents(kind: "mission").count == 1)
    }
}
