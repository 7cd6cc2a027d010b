import Domain
import Foundation
import Publishing
import Testing
import Workflows

@Suite("Weeks from the store")
struct WeekTests {
    private func panel(_ fixture: Fixture, _ first: String, _ last: String) throws -> Panel {
        let periods = try #require(Period(iso: first))...(#require(Period(iso: last)))
        let request = BuildPanel.Request(kind: .country, target: .any, periods: periods)
        return try BuildPanel(fixture.workspace)(request).panel
    }

    private func series(_ panel: Panel) -> [Double?] {
        panel.series(row: 0).map { $0.isNaN ? nil : $0 }
    }

    private func candidate(_ id: Int, _ day: String) -> String {
        [Fixture.header, Fixture.row(id, day, best: 4)].joined(separator: "\n")
    }

    @Test("A week is known when releases cover all its days, those of two months together")
    func coverage() throws {
        let fixture = try Fixture()
        try fixture.load(candidate(1, "2023-10-11"), as: "GEDEvent_v23_0_10.csv")
        // 1 October 2023 was a Sunday, 31 October a Tuesday.
        let october = try panel(fixture, "2023-W39", "2023-W45")
        #expect(series(october) == [nil, 0, 4, 0, 0, nil, nil])
        try fixture.load(candidate(2, "2023-11-02"), as: "GEDEvent_v23_0_11.csv")
        let both = try panel(fixture, "2023-W39", "2023-W49")
        #expect(series(both) == [nil, 0, 4, 0, 0, 4, 0, 0, 0, nil, nil])
    }

    @Test("Without a release that says what it covers, the last week is the last whole one")
    func undeclared() throws {
        let fixture = try Fixture()
        let rows = [
            Fixture.header, Fixture.row(1, "2022-01-18", best: 2),
            Fixture.row(2, "2022-03-02", best: 7),
        ]
        try fixture.load(rows.joined(separator: "\n"), as: "events.csv")
        // 2 March 2022 was a Wednesday: the week was not over.
        let made = try panel(fixture, "2021-W52", "2022-W09")
        #expect(series(made) == [nil, 0, 0, 2, 0, 0, 0, 0, 0, nil])
    }

    @Test("Forecasts by week are kept and scored apart from those by month")
    func scoreboard() throws {
        let fixture = try Fixture(today: "2023-02-10")
        var rows = [Fixture.header]
        let first = try #require(Day(iso: "2019-01-07"))
        for week in 0..<208 {
            rows.append(Fixture.row(week + 1, "\(first + 7 * week)", best: week % 4))
        }
        try fixture.load(rows.joined(separator: "\n"), as: "ged231/mali.csv")
        for (every, cutOff) in [(Cadence.week, "2022-W40"), (.month, "2022-06")] {
            var request = MakeForecast.Request(
                counting: .init(kind: .country, target: .any, every: every), model: "decay-6")
            request.cutOff = Period(iso: cutOff)
            request.steps = 1...6
            request.draws = 100
            _ = try MakeForecast(fixture.workspace)(request)
        }
        var wanted = ShowScoreboard.Request(kind: .country, target: .any)
        wanted.model = "decay-6"
        let months = try ShowScoreboard(fixture.workspace)(wanted)
        #expect(months.rows.map { "\($0.period)" }.first == "2022-07")
        wanted.cadence = .week
        let weeks = try ShowScoreboard(fixture.workspace)(wanted)
        #expect(
            weeks.rows.map { "\($0.period)" }
                == (41...46).map { "2022-W\($0)" })
        #expect(weeks.rows.map(\.deaths) == (196...201).map { $0 % 4 })
        #expect(weeks.table().columns[0].key == "week")
        let page = ScoreboardPage(weeks, place: nil, language: .french).html
        #expect(page.contains("Semaine par semaine") && !page.contains("Mois par mois"))
        for cadence in Cadence.allCases {
            let kept = try fixture.workspace.store.forecasts(.init(cadence: cadence))
            #expect(kept.map(\.cutOff.cadence) == [cadence])
        }
    }

    @Test("A forecast by week takes no cut-off by month")
    func mixed() throws {
        let fixture = try Fixture()
        try fixture.load(candidate(1, "2023-10-11"), as: "GEDEvent_v23_0_10.csv")
        var request = MakeForecast.Request(
            counting: .init(kind: .country, target: .any, every: .week), model: "zero")
        request.cutOff = Period(iso: "2023-10")
        #expect(throws: (any Error).self) { try MakeForecast(fixture.workspace)(request) }
    }
}
