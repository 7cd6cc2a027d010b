import Domain
import Storage
import Testing
import Workflows

@Suite("Judgements by analysts")
struct JudgementTests {
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.load(
            [
                Fixture.header, Fixture.row(1, "2022-06-18", best: 132),
                Fixture.row(2, "2022-06-18", best: 100), Fixture.row(3, "2022-07-01", best: 1),
            ].joined(separator: "\n"), as: "ged241/mali.csv")
        return fixture
    }

    private func incidents(_ fixture: Fixture) throws -> [String] {
        try ListIncidents(fixture.workspace)(IncidentQuery(sort: .id)).incidents.map(\.id)
    }

    private func judge(
        _ fixture: Fixture, _ verdict: Judgement.Verdict, _ one: String, _ other: String? = nil
    ) throws -> RecordJudgement.Outcome {
        try RecordJudgement(fixture.workspace)(
            .init(verdict: verdict, subject: one, other: other, by: "analyst", why: "a reason"))
    }

    @Test("Two incidents judged the same become one, and two again when it is undone")
    func undone() throws {
        let fixture = try fixture()
        _ = try judge(fixture, .same, "ucdp-ged:1", "ucdp-ged:2")
        #expect(try incidents(fixture) == ["ucdp-ged:1", "ucdp-ged:3"])
        #expect(try ShowIncident(fixture.workspace)("ucdp-ged:2").claims.count == 2)
        let later = try judge(fixture, .distinct, "ucdp-ged:1", "ucdp-ged:2")
        #expect(try incidents(fixture) == ["ucdp-ged:1", "ucdp-ged:2", "ucdp-ged:3"])
        #expect(!later.remarks.isEmpty)
    }

    @Test("What is one incident is one in the past too; a rejection holds from its day")
    func past() throws {
        let fixture = try fixture()
        _ = try judge(fixture, .same, "ucdp-ged:1", "ucdp-ged:2")
        _ = try judge(fixture, .reject, "ucdp-ged:3")
        let then = try ListIncidents(fixture.workspace)(
            IncidentQuery(sort: .id), in: Vintage(day: Day(iso: "2025-01-01")))
        #expect(then.incidents.map(\.id) == ["ucdp-ged:1", "ucdp-ged:3"])
        let before = try ListIncidents(fixture.workspace)(
            IncidentQuery(sort: .id), in: Vintage(ledger: 1))
        #expect(before.incidents.count == 3)
    }

    @Test("A hard distinct survives a new import")
    func survives() throws {
        let fixture = try fixture()
        _ = try judge(fixture, .same, "ucdp-ged:1", "ucdp-ged:2")
        _ = try judge(fixture, .distinct, "ucdp-ged:1", "ucdp-ged:2")
        try fixture.load(
            [Fixture.header, Fixture.row(1, "2022-06-18", best: 131)].joined(separator: "\n"),
            as: "GEDEvent_v24_0_9.csv")
        #expect(try incidents(fixture).count == 3)
    }

    @Test("A rejected claim no longer counts, and is not lost")
    func rejection() throws {
        let fixture = try fixture()
        _ = try judge(fixture, .reject, "ucdp-ged:3")
        #expect(try incidents(fixture) == ["ucdp-ged:1", "ucdp-ged:2"])
        #expect(try fixture.workspace.store.versions(ofSeries: "ucdp-ged:3").count == 1)
    }

    @Test("A judgement needs a reason and things that exist")
    func refused() throws {
        let fixture = try fixture()
        #expect(throws: UsageError.self) { try judge(fixture, .same, "ucdp-ged:1", "nothing") }
        #expect(throws: UsageError.self) { try judge(fixture, .same, "ucdp-ged:1", "ucdp-ged:1") }
        #expect(throws: UsageError.self) {
            try RecordJudgement(fixture.workspace)(
                .init(verdict: .reject, subject: "ucdp-ged:1", by: "x", why: " "))
        }
        #expect(try fixture.workspace.store.judgements().isEmpty)
    }

    @Test("A claim by hand joins its incident; vague words stay intervals")
    func byHand() throws {
        let fixture = try fixture()
        var request = AddClaim.Request(
            claimant: "Mayor", source: "Radio", said: Day(iso: "2022-06-19") ?? Day(number: 0))
        request.incident = "ucdp-ged:1"
        request.killed = "at least 20"
        let claim = try AddClaim(fixture.workspace)(request)
        #expect(claim.figure(.killed, .all) == CountInterval(low: 20))
        let dossier = try ShowIncident(fixture.workspace)("ucdp-ged:1")
        #expect(dossier.claims.map(\.claimant).sorted() == ["Mayor", "UCDP"])
        request.killed = "a lot"
        #expect(throws: UsageError.self) { try AddClaim(fixture.workspace)(request) }
        request.killed = nil
        request.source = " "
        #expect(throws: UsageError.self) { try AddClaim(fixture.workspace)(request) }
    }
}
