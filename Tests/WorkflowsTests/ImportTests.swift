import Domain
import Foundation
import Storage
import Testing
import Workflows

@Suite("Importing files")
struct ImportTests {
    private let two = [
        Fixture.header, Fixture.row(1, "2022-06-18", best: 132),
        Fixture.row(2, "2022-05-02", best: 5),
    ].joined(separator: "\n")

    @Test("Every row is counted, and a second import changes nothing")
    func twice() throws {
        let fixture = try Fixture()
        let first = try fixture.load(two, as: "ged241/mali.csv").entry.balance
        #expect((first.read, first.new, first.setAside) == (2, 2, 0))
        let second = try fixture.load(two, as: "ged241/mali.csv").entry.balance
        #expect((second.read, second.new, second.alreadyThere) == (2, 0, 2))
        #expect(second.isBalanced)
        #expect(try fixture.workspace.store.ledger().count == 2)
    }

    @Test("A newer release revises, and an event that it drops no longer counts")
    func newerRelease() throws {
        let fixture = try Fixture()
        try fixture.load(two, as: "GEDEvent_v22_0_6.csv")
        let revised = [Fixture.header, Fixture.row(1, "2022-06-18", best: 130)]
        let balance = try fixture.load(revised.joined(separator: "\n"), as: "GEDEvent_v23_1.csv")
            .entry.balance
        #expect(balance.revised == 1)
        let listing = try ListIncidents(fixture.workspace)(IncidentQuery())
        #expect(listing.incidents.map(\.deaths.best) == [130])
        let earlier = try ListIncidents(fixture.workspace)(
            IncidentQuery(), in: Vintage(day: Day(iso: "2022-12-31")))
        #expect(earlier.summary.deaths == 137)
    }

    /// Rows in the layout of UCDP's exports by country, actor or conflict.
    private func export(_ rows: [String]) -> String {
        let names = ["best,high,low": "best_est,high_est,low_est"]
        let header = names.reduce(Fixture.header) { $0.replacing($1.key, with: $1.value) }
        return ([header] + rows).joined(separator: "\n")
    }

    @Test("The export of an actor withdraws nothing and makes no month known")
    func selection() throws {
        let fixture = try Fixture()
        let niger = [
            Fixture.row(1, "2022-06-18", best: 4, country: "Niger"),
            Fixture.row(2, "2022-07-18", best: 2, country: "Niger")
                .replacing("JNIM", with: "IS"),
        ]
        try fixture.load(export(niger), as: "ged231/niger.csv")
        let actor = [niger[0], Fixture.row(3, "2022-06-20", best: 9)]
        let report = try fixture.load(export(actor), as: "ged241/jnim.csv")
        #expect(report.entry.coverage == nil)
        #expect(report.entry.balance.reasons.entries.map(\.code).contains("ucdp.selection"))
        #expect(try ListIncidents(fixture.workspace)(IncidentQuery()).summary.incidents == 3)
        let same = try fixture.load(export([niger[0]]), as: "ged241/export.csv")
        #expect(same.entry.coverage == nil)
    }

    @Test("What a file covers can be said")
    func covers() throws {
        let fixture = try Fixture()
        var options = ImportFiles.Options()
        options.covers = ["Mali", "NER"]
        let path = try fixture.write(
            export([Fixture.row(3, "2022-06-20", best: 9)]), as: "ged241/jnim.csv")
        let report = try ImportFiles(fixture.workspace, options: options)(path)
        #expect(report.entry.coverage?.countries == ["MLI", "NER"])
        options.covers = []
        let named = try fixture.write(
            export([Fixture.row(3, "2022-06-20", best: 9)]), as: "ged231/mali.csv")
        let nothing = try ImportFiles(fixture.workspace, options: options)(named)
        #expect(nothing.entry.coverage == nil)
    }

    @Test("A dataset without figures for civilians gives them for violence against civilians only")
    func civiliansUnsaid() throws {
        let fixture = try Fixture()
        let header =
            "id,year,month,day,country,type_of_violence,side_a,side_b,latitude,longitude,low_death,"
            + "best_death,high_death"
        let rows = [
            "1,2019,3,23,Mali,3,JNIM,Civilians,13.8,-3.7,4,5,6",
            "2,2019,3,24,Mali,1,Government of Mali,JNIM,13.8,-3.7,4,7,8",
        ]
        try fixture.load(([header] + rows).joined(separator: "\n"), as: "ged211_global_reduced.csv")
        let month = Month(year: 2019, month: 3)
        var request = BuildPanel.Request(kind: .country, target: .oneSided, months: month...month)
        request.measure = .civilians
        #expect(try BuildPanel(fixture.workspace)(request).panel.total == 5)
        request.target = .any
        #expect(throws: UsageError.self) { try BuildPanel(fixture.workspace)(request) }
    }

    @Test("A file of no known format is refused, and nothing is kept")
    func unknown() throws {
        let fixture = try Fixture()
        #expect(throws: (any Error).self) { try fixture.load("a,b\n1,2\n", as: "x.csv") }
        #expect(try fixture.workspace.store.ledger().isEmpty)
    }

    @Test("An event known only to a region or country is never counted at a point")
    func imprecise() throws {
        let fixture = try Fixture()
        let rows = (1...7).map { Fixture.row($0, "2022-06-18", best: 1, prec: $0) }
        try fixture.load(
            ([Fixture.header] + rows).joined(separator: "\n"), as: "ged241/mali.csv")
        let month = Month(year: 2022, month: 6)
        let panel = try BuildPanel(fixture.workspace)(
            .init(kind: .grid, target: .any, months: month...month))
        #expect(panel.balance.placed == 3)
        #expect(panel.balance.unplacedTotal == 4)
        #expect(panel.balance.isBalanced)
        let cells = try ListIncidents(fixture.workspace)(IncidentQuery()).incidents
            .compactMap(\.cell)
        #expect(cells.count == 3)
    }

    @Test("The panel's total is what was read, by country")
    func panelTotals() throws {
        let fixture = try Fixture()
        try fixture.load(two, as: "ged241/mali.csv")
        var request = BuildPanel.Request(
            kind: .country, target: .oneSided,
            months: Month(year: 2022, month: 1)...Month(year: 2022, month: 12))
        let whole = try BuildPanel(fixture.workspace)(request)
        #expect(whole.panel.total == 137)
        request.target = .stateBased
        #expect(try BuildPanel(fixture.workspace)(request).panel.total == 0)
        request.claimant = "nobody"
        #expect(throws: UsageError.self) { try BuildPanel(fixture.workspace)(request) }
    }
}
