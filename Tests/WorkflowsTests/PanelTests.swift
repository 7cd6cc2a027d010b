import Domain
import Foundation
import Testing
import Workflows

@Suite("Making panels")
struct PanelTests {
    private func panel(
        _ fixture: Fixture, _ months: ClosedRange<String>, countries: [String] = []
    ) throws -> Panel {
        let range =
            try #require(Month(iso: months.lowerBound))...(#require(Month(iso: months.upperBound)))
        var request = BuildPanel.Request(kind: .country, target: .any, months: range)
        request.countries = countries
        return try BuildPanel(fixture.workspace)(request).panel
    }

    private func series(_ panel: Panel, _ unit: String) throws -> [Double?] {
        let row = try #require(panel.units.firstIndex(of: unit))
        return panel.series(row: row).map { $0.isNaN ? nil : $0 }
    }

    @Test("A country that a release covers has zeros; one that it does not is unknown")
    func coverage() throws {
        let fixture = try Fixture()
        let mali = [Fixture.row(1, "2019-12-18", best: 12), Fixture.row(3, "2020-02-18", best: 13)]
        let world = [
            Fixture.header, mali[0],
            Fixture.row(2, "2019-11-02", best: 7, country: "Niger", latitude: 13.5, longitude: 2.1),
        ]
        try fixture.load(world.joined(separator: "\n"), as: "GEDEvent_v20_1.csv")
        let earlier = try panel(fixture, "2019-11"..."2020-02", countries: ["MLI", "NER", "TCD"])
        #expect(try series(earlier, "NER") == [7, 0, nil, nil])
        #expect(try series(earlier, "TCD") == [0, 0, nil, nil])
        #expect(try series(earlier, "MLI") == [0, 12, nil, nil])

        var country = Fixture.header
        for (long, short) in [("best", "best_est"), ("high", "high_est"), ("low", "low_est")] {
            country = country.replacingOccurrences(of: ",\(long)", with: ",\(short)")
        }
        let export = ([country] + mali).joined(separator: "\n")
        try fixture.load(export, as: "ged241/mali.csv")
        let later = try panel(fixture, "2019-11"..."2020-03")
        #expect(try series(later, "MLI") == [0, 12, 0, 13, 0])
        #expect(try series(later, "NER") == [7, 0, nil, nil, nil])
    }

    @Test("A panel is refused when it would be too long or too large, before it is made")
    func limits() throws {
        let fixture = try Fixture()
        try fixture.load(
            [Fixture.header, Fixture.row(1, "2019-12-18", best: 12)].joined(separator: "\n"),
            as: "GEDEvent_v20_1.csv")
        var request = BuildPanel.Request(
            kind: .country, target: .any,
            months: Month(year: 2019, month: 1)...Month(year: 2019, month: 12))
        request.mostValues = 12
        #expect(try BuildPanel(fixture.workspace)(request).panel.values.count == 12)
        request.mostValues = 11
        #expect(throws: UsageError.self) { try BuildPanel(fixture.workspace)(request) }
        request.mostValues = nil
        request.periods =
            .month(Month(year: 1820, month: 1))...(.month(Month(year: 2019, month: 12)))
        #expect(try BuildPanel(fixture.workspace)(request).panel.periodCount == 2_400)
        request.periods = .month(Month(year: 1819, month: 12))...request.periods.upperBound
        #expect(throws: UsageError.self) { try BuildPanel(fixture.workspace)(request) }
    }

    @Test("Beside a candidate month, a file of no release reaches to its own last event")
    func noRelease() throws {
        let fixture = try Fixture()
        let own = [Fixture.header, Fixture.row(2, "2022-11-02", best: 7)]
        try fixture.load(own.joined(separator: "\n"), as: "mali.csv")
        let october = [Fixture.header, Fixture.row(3, "2023-02-02", best: 4)]
        try fixture.load(october.joined(separator: "\n"), as: "GEDEvent_v23_0_2.csv")
        let made = try panel(fixture, "2022-10"..."2023-02")
        #expect(try series(made, "MLI").dropFirst() == [7, nil, nil, 4])
    }

    @Test("A candidate release makes its own month known, and no other")
    func candidate() throws {
        let fixture = try Fixture()
        let world = [Fixture.header, Fixture.row(2, "2022-11-02", best: 7)]
        try fixture.load(world.joined(separator: "\n"), as: "GEDEvent_v23_1.csv")
        let october = [
            Fixture.header, Fixture.row(3, "2023-10-02", best: 4, country: "Niger"),
            Fixture.row(4, "2023-03-02", best: 1, country: "Niger"),
        ]
        try fixture.load(october.joined(separator: "\n"), as: "GEDEvent_v23_0_10.csv")
        // Candidate releases also tell of some earlier events: those months stay unknown.
        let made = try panel(fixture, "2022-11"..."2023-10")
        let unknown = [Double?](repeating: nil, count: 9)
        #expect(try series(made, "MLI") == [7, 0] + unknown + [0])
        #expect(try series(made, "NER") == [0, 0] + unknown + [4])
    }

    @Test("Without a release that says what it covers, the dataset reaches to its last event")
    func undeclared() throws {
        let fixture = try Fixture()
        let rows = [
            Fixture.header, Fixture.row(1, "2022-01-18", best: 2),
            Fixture.row(2, "2022-03-02", best: 7, country: "Niger"),
        ]
        try fixture.load(rows.joined(separator: "\n"), as: "events.csv")
        let made = try panel(fixture, "2022-01"..."2022-04")
        #expect(try series(made, "MLI") == [2, 0, 0, nil])
        #expect(try series(made, "NER") == [0, 0, 7, nil])
    }
}
