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
