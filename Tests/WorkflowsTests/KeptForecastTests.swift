import Domain
import Foundation
import Storage
import Testing
import Workflows

@Suite("Forecasts that are kept")
struct KeptForecastTests {
    /// Three countries' events, month by month from January 2016 to June 2023.
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        var rows = [Fixture.header]
        for index in 0..<90 {
            let month = Month(year: 2016, month: 1) + index
            rows.append(Fixture.row(index + 1, "\(month)-10", best: index % 7))
        }
        try fixture.load(rows.joined(separator: "\n"), as: "ged241/mali.csv")
        return fixture
    }

    private func request(_ cutOff: String = "2023-01") -> MakeForecast.Request {
        let month = Month(number: 1)
        var request = MakeForecast.Request(
            counting: BuildPanel.Request(kind: .country, target: .any, months: month...month),
            model: "decay-6")
        request.cutOff = Period(iso: cutOff)
        request.steps = 1...3
        request.draws = 100
        return request
    }

    @Test("A forecast is made once and then taken from the store")
    func reuse() throws {
        let workspace = try fixture().workspace
        let first = try MakeForecast(workspace)(request()).forecast
        let headings = try workspace.store.forecasts(ForecastQuery())
        #expect(headings.count == 1)
        #expect(headings[0].cutOff == Period(iso: "2023-01"))
        #expect(headings[0].isAhead(of: .month(Month(year: 2023, month: 2))) == false)
        let again = try MakeForecast(workspace)(request()).forecast
        #expect(again.draws == first.draws)
        #expect(again.lineage == first.lineage)
        #expect(try workspace.store.forecasts(ForecastQuery()).count == 1)
    }

    @Test("Other steps, draws, seeds, models or cut-offs are other forecasts")
    func distinct() throws {
        let workspace = try fixture().workspace
        var requests = Array(repeating: request(), count: 5)
        requests[1].steps = 1...2
        requests[2].draws = 50
        requests[3].seed = 2
        requests[4].model = "last"
        requests.append(request("2022-12"))
        for request in requests { _ = try MakeForecast(workspace)(request) }
        #expect(try workspace.store.forecasts(ForecastQuery()).count == 6)
    }

    @Test("A list of what was kept by a day, or from so many imports, has no later forecast")
    func keptBy() throws {
        let workspace = try fixture().workspace
        _ = try MakeForecast(workspace)(request())
        let made = try #require(try workspace.store.forecasts(ForecastQuery()).first)
        func count(_ vintage: Vintage) throws -> Int {
            try workspace.store.forecasts(ForecastQuery(madeBy: vintage)).count
        }
        #expect(try count(Vintage(day: made.madeOn)) == 1)
        #expect(try count(Vintage(day: made.madeOn - 1)) == 0)
        #expect(try count(Vintage(ledger: made.ledger)) == 1)
        #expect(try count(Vintage(ledger: made.ledger - 1)) == 0)
    }

    @Test("A change before the cut-off gives another forecast; one after it does not")
    func revision() throws {
        let fixture = try fixture()
        let first = try MakeForecast(fixture.workspace)(request()).forecast
        try fixture.load(
            [Fixture.header, Fixture.row(900, "2023-05-11", best: 50)].joined(separator: "\n"),
            as: "GEDEvent_v24_0_9.csv")
        let later = try MakeForecast(fixture.workspace)(request()).forecast
        #expect(later.draws == first.draws)
        #expect(try fixture.workspace.store.forecasts(ForecastQuery()).count == 1)
        #expect(later.lineage.inputs.count == 2)
        try fixture.load(
            [Fixture.header, Fixture.row(901, "2022-12-11", best: 50)].joined(separator: "\n"),
            as: "GEDEvent_v24_0_10.csv")
        let revised = try MakeForecast(fixture.workspace)(request()).forecast
        #expect(revised.draws != first.draws)
        #expect(try fixture.workspace.store.forecasts(ForecastQuery()).count == 2)
        // What was known before is still answered with the first one.
        let past = try MakeForecast(fixture.workspace)(request(), in: Vintage(ledger: 1)).forecast
        #expect(past.draws == first.draws)
        #expect(try fixture.workspace.store.forecasts(ForecastQuery()).count == 2)
    }

    @Test("A forecast that is not to be kept leaves no trace")
    func notKept() throws {
        let workspace = try fixture().workspace
        var request = request()
        request.keeps = false
        _ = try MakeForecast(workspace)(request)
        #expect(try workspace.store.forecasts(ForecastQuery()).isEmpty)
    }

    @Test("A brief keeps its forecasts and those that it is scored by, and is then the same bytes")
    func brief() throws {
        let workspace = try fixture().workspace
        var request = WriteBrief.Request(
            country: "MLI", month: Month(year: 2022, month: 6), program: "vigie test")
        request.model = "decay-6"
        let first = try WriteBrief(workspace)(request)
        let kept = try workspace.store.forecasts(ForecastQuery(kind: .grid))
        #expect(
            kept.map { "\($0.cutOff)" } == ["2020-06", "2020-12", "2021-06", "2021-12", "2022-06"])
        let last = try #require(kept.last)
        #expect(try workspace.store.skill(of: last.id)?.lines.count == 3)
        #expect(first == (try WriteBrief(workspace)(request)))
    }

    @Test("A French brief is French in its evidence and outlook")
    func french() throws {
        let workspace = try fixture().workspace
        var request = WriteBrief.Request(
            country: "MLI", month: Month(year: 2022, month: 6), program: "vigie test")
        request.language = .french
        let content = try WriteBrief(workspace).content(request)
        let outlook = try #require(content.outlook)
        let words =
            content.evidence.map(\.title) + outlook.skill.map(\.model)
            + [outlook.explanation, outlook.skillNote, outlook.unitName, outlook.fan?.title ?? ""]
        for english in [
            "Killed", "Civilians", "Deaths", "Zero", "months", "cells", "units", "June",
        ] {
            for text in words {
                #expect(!text.contains(english), "\(text)")
            }
        }
        #expect(content.evidence.contains { $0.title == "Civils tués, juin\u{A0}2022" })
    }
}
