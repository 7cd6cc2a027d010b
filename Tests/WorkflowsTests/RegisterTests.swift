import Domain
import Storage
import Testing
import Workflows

@Suite("The register of actors and places")
struct RegisterTests {
    private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

    /// A register with an actor and a place in two lists each.
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        _ = try fixture.workspace.store.transaction { writer in
            try writer.record(
                Source(id: "early", kind: .document, title: "Early", published: day("2016-01-01")))
            try writer.record(
                Source(id: "late", kind: .document, title: "Late", published: day("2023-01-01")))
            _ = try writer.record(
                Actor(
                    id: "dan-na", name: "Dan Na Ambassagou", kind: .communityMilitia,
                    names: [
                        ActorName("Chasseurs qui se confient à Dieu", source: "late"),
                        ActorName("DNA", kind: .abbreviation, source: "early"),
                    ], leaders: [Leadership(name: "Y. T.", source: "late")], countries: ["MLI"]))
            _ = try writer.record(
                Actor(
                    id: "ucdp-actor:1", name: "Dan na Ambassagou", kind: .armedGroup,
                    countries: ["MLI"], identifiers: [ForeignIdentifier("ucdp", "1")]))
            _ = try writer.record(
                Place(
                    id: "book:dianweli", name: "Diamweli", names: ["Dianwéli"], country: "MLI",
                    coordinate: .init(latitude: 13.72, longitude: -3.61)))
            _ = try writer.record(
                Place(
                    id: "geonames:1", name: "Dianwéli", country: "MLI", admin2: "Bankass",
                    coordinate: .init(latitude: 13.7203, longitude: -3.6142)))
            _ = try writer.record(
                Place(
                    id: "geonames:2", name: "Dianwéli", country: "MLI", admin2: "Ségou",
                    coordinate: .init(latitude: 13.4, longitude: -6.2)))
            return LedgerEntry(
                name: "lists", digest: "", size: 0, importedAt: day("2024-01-01").number * 86_400,
                format: "test", knownOn: day("2024-01-01"))
        }
        return fixture
    }

    private func judge(
        _ fixture: Fixture, _ verdict: Judgement.Verdict, _ one: String, _ other: String
    ) throws {
        _ = try RecordJudgement(fixture.workspace)(
            .init(verdict: verdict, subject: one, other: other, by: "analyst", why: "compared"))
    }

    @Test("Two entries of an actor are proposed with reasons, judged, and taken together or apart")
    func actors() throws {
        let fixture = try fixture()
        let found = try FindDoubles(fixture.workspace).actors()
        let pair = try #require(found.first)
        #expect((pair.one.id, pair.other.id) == ("dan-na", "ucdp-actor:1"))
        #expect(pair.score > 0.9 && !pair.features.isEmpty)
        try judge(fixture, .same, pair.one.id, pair.other.id)
        #expect(try DescribeActor(fixture.workspace).list().map(\.id) == ["dan-na"])
        #expect(try FindDoubles(fixture.workspace).actors().isEmpty)
        try judge(fixture, .distinct, pair.one.id, pair.other.id)
        #expect(try DescribeActor(fixture.workspace).list().count == 2)
        #expect(try FindDoubles(fixture.workspace).actors().isEmpty)
        try judge(fixture, .undecided, pair.one.id, pair.other.id)
        #expect(try FindDoubles(fixture.workspace).actors().count == 1)
    }

    @Test("Two entries of a place are proposed by name and distance, and taken together")
    func places() throws {
        let fixture = try fixture()
        let found = try FindDoubles(fixture.workspace).places()
        #expect(found.first?.one.id == "book:dianweli" && found.first?.other.id == "geonames:1")
        try judge(fixture, .same, "book:dianweli", "geonames:1")
        try judge(fixture, .distinct, "book:dianweli", "geonames:2")
        #expect(try FindDoubles(fixture.workspace).places().isEmpty)
        let resolved = try ResolvePlace(fixture.workspace)(
            "Dianweli", country: "MLI", admin2: "Bankass")
        #expect(resolved.first?.place.id == "book:dianweli")
        #expect(resolved.first?.place.admin2 == "Bankass")
        #expect(Set(resolved.map(\.place.id)) == ["book:dianweli", "geonames:2"])
    }

    @Test("A hard distinct between actors survives a new import of both")
    func survives() throws {
        let fixture = try fixture()
        try judge(fixture, .distinct, "dan-na", "ucdp-actor:1")
        _ = try fixture.workspace.store.transaction { writer in
            _ = try writer.record(
                Actor(id: "ucdp-actor:1", name: "Dan Na Ambassagou", countries: ["MLI"]))
            return LedgerEntry(
                name: "again", digest: "", size: 0, importedAt: 0, format: "test",
                knownOn: day("2025-01-01"))
        }
        #expect(try FindDoubles(fixture.workspace).actors().isEmpty)
        #expect(try DescribeActor(fixture.workspace).list().count == 2)
    }

    @Test("As known on a day, what was published later is left out of an actor's entry")
    func asKnownOn() throws {
        let fixture = try fixture()
        let describing = DescribeActor(fixture.workspace)
        let then = try describing.dossier("dan-na", in: Vintage(day: day("2020-01-01")))
        #expect(then.names.map(\.text) == ["Dan Na Ambassagou", "DNA"])
        #expect(then.actor.leaders.isEmpty)
        #expect(try describing.dossier("dan-na").actor.leaders.count == 1)
    }

    @Test("Which entries are one actor holds for the past too, whenever it was judged")
    func identityInThePast() throws {
        let fixture = try fixture()
        try judge(fixture, .same, "dan-na", "ucdp-actor:1")
        let then = Vintage(day: day("2020-01-01"))
        let dossier = try DescribeActor(fixture.workspace).dossier("Dan Na Ambassagou", in: then)
        #expect(dossier.actor.id == "dan-na")
        #expect(throws: UsageError.self) {
            try DescribeActor(fixture.workspace).dossier(
                "Dan Na Ambassagou", in: Vintage(ledger: 1))
        }
    }

    @Test("A past list holds the actors of whom a source of that time tells")
    func pastList() throws {
        let describing = DescribeActor(try fixture().workspace)
        #expect(try describing.list(in: Vintage(day: day("2015-01-01"))).isEmpty)
        #expect(try describing.list(in: Vintage(day: day("2020-01-01"))).map(\.id) == ["dan-na"])
    }

    @Test("The trend of an actor that fell silent ends where the data end")
    func silence() throws {
        let fixture = try Fixture()
        let rows =
            (1...9).map { Fixture.row($0, "2020-01-0\($0)", best: 3) }
            + [
                Fixture.row(10, "2022-12-30", best: 3)
                    .replacing("6716,JNIM", with: "1,Government of Mali")
            ]
        try fixture.load(
            ([Fixture.header] + rows).joined(separator: "\n"), as: "GEDEvent_v23_1.csv")
        let trend = try #require(try DescribeActor(fixture.workspace).dossier("JNIM").trend)
        #expect(trend.upTo == day("2022-12-31"))
        #expect(trend.recentIncidents == 0 && trend.earlierIncidents == 0)
    }

    @Test("What only a protected source says of an actor is neither quoted nor named")
    func protected() throws {
        let fixture = try fixture()
        _ = try fixture.workspace.store.transaction { writer in
            try writer.record(
                Source(
                    id: "imam", kind: .person, title: "The imam", sensitivity: .strictlyConfidential
                ))
            _ = try writer.record(
                Actor(
                    id: "katiba", name: "Katiba", names: [ActorName("The Katiba", source: "imam")],
                    affiliations: [Affiliation(.ally, "dan-na", source: "imam", note: "SECRET")],
                    leaders: [Leadership(name: "SECRET", source: "imam")], note: "SECRET",
                    source: "imam"))
            return LedgerEntry(
                name: "more", digest: "", size: 0, importedAt: 0, format: "test",
                knownOn: day("2025-01-01"))
        }
        let describing = DescribeActor(fixture.workspace)
        let dossier = try describing.dossier("katiba")
        let text = "\(dossier) \(try describing.list())"
        #expect(!text.contains("SECRET") && !text.contains("imam"))
        #expect(dossier.withheldLeaders == 1)
        #expect(dossier.affiliations.first?.affiliation.source == Source.withheld)
    }

    @Test("Judgements that contradict each other are reported; the later stands")
    func contradiction() throws {
        let fixture = try fixture()
        try judge(fixture, .same, "dan-na", "ucdp-actor:1")
        let outcome = try RecordJudgement(fixture.workspace)(
            .init(
                verdict: .distinct, subject: "ucdp-actor:1", other: "dan-na", by: "b", why: "no"))
        #expect(outcome.remarks.map(\.code) == ["judgement.contradiction"])
        #expect(try DescribeActor(fixture.workspace).list().count == 2)
    }

    @Test("A note keeps what follows a number sign")
    func numberSign() throws {
        let filled = ClaimForm.template(["by": "Mayor", "in": "Radio", "said": "2022-06-19"])
            .replacing("\nnote:", with: "\nnote: it's #1: no doubt")
        #expect(try ClaimForm.request(filled, file: "claim")?.note == "it's #1: no doubt")
    }

    @Test("A filled form makes a claim; mistakes are named with their lines")
    func form() throws {
        let template = ClaimForm.template(["by": "Mayor's office", "said": "2022-06-19"])
        #expect(try ClaimForm.request(ClaimForm.template(), file: "claim") == nil)
        #expect(try ClaimForm.request("", file: "claim") == nil)
        #expect(throws: (any Error).self) { try ClaimForm.request(template, file: "claim") }
        let filled = template.replacing("\nin:", with: "\nin: Radio")
            .replacing("\nkilled:", with: "\nkilled: at least 20")
            .replacing("\nwhen:", with: "\nwhen: 2022-06-18/19")
            .replacing("\nat:", with: "\nat: 13.74, -3.63")
        let request = try #require(try ClaimForm.request(filled, file: "claim"))
        #expect(request.claimant == "Mayor's office" && request.source == "Radio")
        #expect(request.when?.description == "2022-06-18/2022-06-19")
        #expect(request.killed == "at least 20" && request.coordinate?.latitude == 13.74)
        let wrong =
            filled.replacing("at least 20", with: "a lot")
            .replacing("2022-06-18/19", with: "2022-02-30") + "\nkiled: 3\n"
        do {
            _ = try ClaimForm.request(wrong, file: "claim")
            Issue.record("the form has three mistakes")
        } catch {
            let text = "\(error)"
            for code in ["casebook.count", "date.impossible", "yaml.unknown-key"] {
                #expect(text.contains(code), "\(text)")
            }
            #expect(text.contains("claim:"))
        }
    }
}
