import Domain
import Foundation
import Storage
import Testing
import Workflows

@Suite("Wider figures and their parts, over the Mali casebook")
struct ScopeTests {
    private static let casebook = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Data/mali").path
    private static let campaign = "mali:menaka-campaign-2022"
    private static let rows = [453034, 452970, 436896, 453036, 453042]

    /// The casebook, with rows of a dataset that stand for five of the campaign's attacks and for a
    /// part of another incident.
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        _ = try ImportFiles(fixture.workspace)(Self.casebook)
        var lines = [Fixture.header]
        for (number, row) in Self.rows.enumerated() {
            lines.append(Fixture.row(row, "2022-03-1\(number)", best: 40, latitude: 15.9))
        }
        lines.append(Fixture.row(445285, "2022-08-07", best: 17, type: 1))
        try fixture.load(lines.joined(separator: "\n") + "\n", as: "GEDEvent_v24_1.csv")
        return fixture
    }

    @Test("A campaign's total is listed apart, and its parts count by themselves")
    func campaign() throws {
        let fixture = try fixture()
        let query = IncidentQuery(country: "MLI")
        let listing = try ListIncidents(fixture.workspace)(query)
        #expect(listing.totals >= 1)
        #expect(!listing.incidents.contains { $0.isSummary || $0.id == Self.campaign })
        for row in Self.rows {
            #expect(listing.incidents.contains { $0.id == "ucdp-ged:\(row)" })
        }
        #expect(listing.summary.deaths == listing.incidents.reduce(0) { $0 + $1.deaths.best })
        let totals = try ListIncidents(fixture.workspace)(
            IncidentQuery(country: "MLI", summaries: true))
        #expect(totals.incidents.map(\.id).contains(Self.campaign))
        let shown = try ShowIncident(fixture.workspace)("menaka-campaign-2022")
        #expect(shown.incident.isSummary)
        #expect(Set(shown.parts.map(\.id)) == Set(Self.rows.map { "ucdp-ged:\($0)" }))
        let summed = try fixture.workspace.storeAsKnown(in: .now).deathsByDay(query)
        #expect(
            summed.reduce(0) { $0 + $1.deaths }
                == listing.incidents
                .filter { $0.violence != nil }.reduce(0) { $0 + $1.deaths.best })
    }

    @Test("A dataset's row that is part of a casebook's incident is not counted beside it")
    func part() throws {
        let fixture = try fixture()
        let store = try fixture.workspace.storeAsKnown(in: .now)
        #expect(try store.incident("ucdp-ged:445285")?.id == "mali:tessit-2022")
        let shown = try ShowIncident(fixture.workspace)("mali:tessit-2022")
        #expect(shown.claims.first { $0.series == "ucdp-ged:445285" }?.scope == .part)
        // The list and the page of an incident give the same toll.
        let killed = shown.tolls.first { $0.harm == .killed && $0.victims == .all }?.toll
        #expect(killed == shown.incident.deaths)
    }

    @Test("Every incident's page gives the toll that lists add up")
    func oneToll() throws {
        let fixture = try fixture()
        let store = try fixture.workspace.storeAsKnown(in: .now)
        let incidents = try store.incidents(IncidentQuery())
            .filter { $0.id.hasPrefix("mali:") && $0.claims.count > 1 }
        #expect(incidents.count > 20)
        for incident in incidents {
            let tolls = try ShowIncident(fixture.workspace)(incident.id).tolls
            guard let killed = tolls.first(where: { $0.harm == .killed && $0.victims == .all })
            else { continue }
            #expect(killed.toll == incident.deaths, "\(incident.id)")
        }
    }

    @Test("Totals, dossiers and checks do not move when a claim of wider scope is added")
    func wider() throws {
        let fixture = try fixture()
        let listing = ListIncidents(fixture.workspace)
        let before = try listing(IncidentQuery(country: "MLI")).summary
        let dossier = try DescribeActor(fixture.workspace).dossier("JNIM")
        var scope = CheckStatement.Scope()
        scope.country = "MLI"
        let check = try CheckStatement(fixture.workspace).total(
            moreThan: before.deaths, fewerThan: nil, about: nil, scope: scope)
        let day = try #require(Day(iso: "2022-06-18"))
        _ = try fixture.workspace.store.transaction { writer in
            _ = try writer.append(
                Claim(
                    id: "manual:wide@1", series: "manual:wide", version: "1", claimant: "Somebody",
                    source: "essay", violence: .oneSided, when: DayRange(day, day + 60),
                    datePrecision: .month,
                    place: PlaceMention(
                        name: "the centre and Gao", country: "MLI", precision: .area),
                    actors: [ActorMention(name: "JNIM", role: .perpetrator)],
                    casualties: [CasualtyFigure(.killed, .all, CountInterval(low: 5_000))],
                    scope: .wider, knownOn: day))
            return LedgerEntry(
                name: "wide", digest: "", size: 0, importedAt: 1_800_000_000, format: "test",
                knownOn: day)
        }
        #expect(try listing(IncidentQuery(country: "MLI")).summary == before)
        #expect(try listing(IncidentQuery(country: "MLI")).totals >= 2)
        let again = try DescribeActor(fixture.workspace).dossier("JNIM")
        #expect(again.deaths == dossier.deaths && again.incidents == dossier.incidents)
        #expect(again.years == dossier.years)
        #expect(again.summaries.contains { $0.incident == "manual:wide" })
        let checked = try CheckStatement(fixture.workspace).total(
            moreThan: before.deaths, fewerThan: nil, about: nil, scope: scope)
        #expect(checked.probability == check.probability)
    }
}
