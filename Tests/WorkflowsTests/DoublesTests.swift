import Domain
import Storage
import Testing
import Workflows

@Suite("One event in two datasets")
struct DoublesTests {
    private static let columns =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,"
        + "actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,"
        + "iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,"
        + "source,source_scale,notes,fatalities,tags,timestamp"

    private static func row(_ id: String, _ date: String, dead: Int, latitude: Double) -> String {
        "\(id),\(date),2022,1,Political violence,Violence against civilians,Attack,JNIM,,"
            + "Rebel group,Civilians (Mali),,Civilians,,Civilian targeting,466,Western Africa,Mali,"
            + "Mopti,Bankass,Village,Village 1,\(latitude),-3.75,1,Radio,National,Attack,\(dead),,"
            + "1671500000"
    }

    /// Two events that both datasets tell of, one that only the second has.
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.load(
            [
                Fixture.header, Fixture.row(1, "2022-06-18", best: 130),
                Fixture.row(2, "2022-03-02", best: 20, latitude: 14.4),
            ].joined(separator: "\n"), as: "GEDEvent_v23_1.csv")
        try fixture.load(
            [
                Self.columns, Self.row("MLI1", "18 June 2022", dead: 132, latitude: 13.84),
                Self.row("MLI2", "02 March 2022", dead: 19, latitude: 14.4),
                Self.row("MLI3", "09 October 2022", dead: 7, latitude: 13.84),
            ].joined(separator: "\n"), as: "acled.csv")
        return fixture
    }

    @Test("A list says how many of its incidents are likely told twice, and how many dead")
    func list() throws {
        let listing = try ListIncidents(fixture().workspace)(IncidentQuery(limit: 1))
        #expect(listing.summary.incidents == 5)
        #expect(listing.doubles.pairs == 2)
        #expect(listing.doubles.left.map(\.incident) == ["ucdp-ged:1", "ucdp-ged:2"])
        #expect(listing.doubles.deaths == 150)
    }

    @Test("A list with one half of a pair counts nothing twice")
    func half() throws {
        let listing = try ListIncidents(fixture().workspace)(IncidentQuery(minimumDeaths: 131))
        #expect(listing.summary.incidents == 1 && listing.doubles.pairs == 0)
    }

    @Test("A checked total counts one of each pair, and says so")
    func total() throws {
        let result = try CheckStatement(fixture().workspace).total(
            moreThan: 200, fewerThan: nil, about: nil, scope: CheckStatement.Scope())
        #expect(result.considered == 3)
        #expect(result.probability < 0.05)
        #expect(result.diagnostics.contains { $0.code == "check.likely-same" })
    }

    @Test(
        "An incident does not compete with itself for the deadliest",
        arguments: ["ucdp-ged:1", "acled:MLI1"])
    func deadliest(_ id: String) throws {
        let result = try CheckStatement(fixture().workspace).deadliest(
            id, scope: CheckStatement.Scope())
        #expect(result.verdict == .holds)
        #expect(result.considered == 1)
    }

    @Test(
        "What an analyst has judged is told twice no more",
        arguments: [Judgement.Verdict.same, .distinct])
    func judged(_ verdict: Judgement.Verdict) throws {
        let fixture = try fixture()
        _ = try RecordJudgement(fixture.workspace)(
            .init(
                verdict: verdict, subject: "ucdp-ged:1", other: "acled:MLI1", by: "analyst",
                why: "compared"))
        let listing = try ListIncidents(fixture.workspace)(IncidentQuery())
        #expect(listing.doubles.pairs == 1)
        #expect(listing.summary.incidents == (verdict == .same ? 4 : 5))
    }

    @Test("The past knows the pairs of its own claims")
    func past() throws {
        let fixture = try fixture()
        let listing = try ListIncidents(fixture.workspace)(
            IncidentQuery(), in: Vintage(ledger: 1))
        #expect(listing.summary.incidents == 2 && listing.doubles.pairs == 0)
    }
}
