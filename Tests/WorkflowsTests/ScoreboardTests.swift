import Domain
import Foundation
import Publishing
import Storage
import Testing
import Workflows

@Suite("Forecast against outcome")
struct ScoreboardTests {
    /// Mali and Niger, month by month from January 2016 to June 2023.
    private func fixture(today: String = "2023-02-10", through count: Int = 84) throws -> Fixture {
        let fixture = try Fixture(today: today)
        try fixture.load(Self.rows(0..<count), as: "ged231/sahel.csv")
        return fixture
    }

    private static func rows(_ months: Range<Int>) -> String {
        var rows = [Fixture.header]
        for index in months {
            let month = Month(year: 2016, month: 1) + index
            rows.append(Fixture.row(2 * index + 1, "\(month)-10", best: index % 7 * 3))
            rows.append(
                Fixture.row(2 * index + 2, "\(month)-11", best: index % 3, country: "Niger"))
        }
        return rows.joined(separator: "\n")
    }

    private func forecast(_ workspace: Workspace, _ cutOff: String) throws {
        let month = Month(number: 1)
        var request = MakeForecast.Request(
            counting: BuildPanel.Request(kind: .country, target: .any, months: month...month),
            model: "decay-6")
        request.cutOff = Period(iso: cutOff)
        request.steps = 1...6
        request.draws = 200
        _ = try MakeForecast(workspace)(request)
    }

    private var request: ShowScoreboard.Request {
        var request = ShowScoreboard.Request(kind: .country, target: .any)
        request.model = "decay-6"
        return request
    }

    @Test("A forecast is scored once its months are known, and counts as made ahead")
    func ahead() throws {
        let fixture = try fixture()
        // Data end in December 2022.
        try forecast(fixture.workspace, "2022-12")
        #expect(throws: NothingToScore.self) { try ShowScoreboard(fixture.workspace)(request) }
        for month in 1...3 {
            try fixture.load(
                Self.rows(83 + month..<84 + month), as: "GEDEvent_v23_0_\(month).csv")
        }
        let board = try ShowScoreboard(fixture.workspace)(request)
        #expect(board.rows.map { "\($0.period)" } == ["2023-01", "2023-02", "2023-03"])
        #expect(board.ahead == 3)
        #expect(board.rows[0].deaths == 84 % 7 * 3 + 84 % 3)
        #expect(board.rows.allSatisfy { $0.units == 2 && $0.expected > 0 })
        #expect(board.overall.map(\.identifier) == ["decay-6", "zero", "conflictology-12"])
    }

    @Test("What is forecast afterwards is marked, and the nearest forecast is shown")
    func afterwards() throws {
        let fixture = try fixture()
        try forecast(fixture.workspace, "2021-06")
        try forecast(fixture.workspace, "2021-09")
        let board = try ShowScoreboard(fixture.workspace)(request)
        #expect(board.rows.map { "\($0.period)" }.first == "2021-07")
        #expect(board.rows.count == 9)
        #expect(board.ahead == 0)
        #expect(board.rows.map { $0.period - $0.cutOff } == [1, 2, 3, 1, 2, 3, 4, 5, 6])
        var far = request
        far.step = 6
        let distant = try ShowScoreboard(fixture.workspace)(far)
        #expect(distant.rows.map { "\($0.period)" } == ["2021-12", "2022-03"])
    }

    @Test("Surprises are months above the interval, with the chance that was given")
    func surprises() throws {
        let fixture = try fixture()
        try forecast(fixture.workspace, "2022-12")
        try fixture.load(
            [Fixture.header, Fixture.row(9_001, "2023-01-05", best: 400)].joined(separator: "\n"),
            as: "GEDEvent_v23_0_1.csv")
        let board = try ShowScoreboard(fixture.workspace)(request)
        let first = try #require(board.surprises.first)
        #expect(first.id == "MLI" && first.deaths == 400 && first.probability == 0)
        #expect(first.name == "Mali")
        for language in Language.allCases {
            let page = ScoreboardPage(board, place: nil, language: language).html
            #expect(page.contains("<svg") && page.contains("400"))
        }
    }

    @Test("Without a kept forecast the scoreboard says how to get one")
    func nothing() throws {
        let fixture = try fixture()
        #expect(throws: NothingToScore.self) { try ShowScoreboard(fixture.workspace)(request) }
        #expect(try ShowScoreboard(fixture.workspace).subjects().isEmpty)
    }

    @Test("A unit is explained in both languages, by name")
    func explanation() throws {
        let workspace = try fixture().workspace
        let forecast = try ExplainForecast(workspace)(
            unit: "MLI", target: .any, model: "decay-6")
        #expect(forecast.name == "Mali")
        #expect(forecast.rank?.of == 2)
        #expect(!forecast.similar.isEmpty)
        #expect(forecast.fan?.steps.count == 6)
        let english = forecast.sentences(.english).joined(separator: " ")
        let french = forecast.sentences(.french).joined(separator: " ")
        #expect(english.contains("in the twelve months to December\u{A0}2022"))
        #expect(french.contains("en douze mois jusqu’en décembre\u{A0}2022"))
        for word in ["death", "month ", "The ", "killed"] { #expect(!french.contains(word)) }
        for word in ["mort", "mois", "Les "] { #expect(!english.contains(word)) }
        #expect(UnitForecastPage(forecast, language: .french).html.contains("Pourquoi"))
        #expect(throws: UsageError.self) {
            try ExplainForecast(workspace)(unit: "FRA", target: .any, model: "decay-6")
        }
    }

    @Test("A cut-off at which nothing is known is refused; one unit unknown is left out and named")
    func unknown() throws {
        let fixture = try fixture()
        // A country's own export, which says nothing of others.
        var header = Fixture.header
        for (long, short) in [("best", "best_est"), ("high", "high_est"), ("low", "low_est")] {
            header = header.replacingOccurrences(of: ",\(long)", with: ",\(short)")
        }
        let mali = Self.rows(0..<84).split(separator: "\n").dropFirst().filter {
            $0.contains(",Mali,")
        }
        try fixture.load(
            ([Substring(header)] + mali).joined(separator: "\n"), as: "ged241/mali.csv")
        let month = Month(number: 1)
        var request = MakeForecast.Request(
            counting: BuildPanel.Request(kind: .country, target: .any, months: month...month),
            model: "last")
        let forecast = try MakeForecast(fixture.workspace)(request).forecast
        #expect(forecast.units == ["MLI"])
        #expect(forecast.cutOff == Period(iso: "2023-12"))
        let warning = try #require(
            forecast.diagnostics.first { $0.code == "forecast.unknown-at-cut-off" })
        #expect(warning.message.contains("NER") && warning.message.contains("2022-12"))
        request.cutOff = Period(iso: "2022-12")
        #expect(try MakeForecast(fixture.workspace)(request).forecast.units == ["MLI", "NER"])
        request.cutOff = Period(iso: "2040-01")
        #expect(throws: (any Error).self) { try MakeForecast(fixture.workspace)(request) }
    }
}
