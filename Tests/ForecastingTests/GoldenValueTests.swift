import Domain
import Testing

@testable import Forecasting

@Suite("Golden values of the prediction challenge", .enabled(if: SharedData.isPresent))
struct GoldenValueTests {
    private func scores(_ model: some ForecastModel, year: Int, draws: Int = 1000) throws
        -> ScoredForecast
    {
        let panel = try SharedData.countryMonths()
        let window = Window(year: year)
        let forecast = try Forecaster(steps: window.steps, drawCount: draws)
            .forecast(History(panel, through: window.cutOff), with: model)
        return try Scoring.score(forecast, against: panel)
    }

    @Test func `zero scores what the challenge publishes for 2018`() throws {
        let scored = try scores(Zero(), year: 2018)
        #expect(abs(scored.mean(\.crps) - 24.130453752) < 1e-9)
        #expect(abs(scored.mean(\.ignorance) - 1.558130431) < 1e-9)
        #expect(abs(scored.mean(\.interval) - 482.609075044) < 1e-9)
    }

    @Test func `conflictology with its own twelve draws scores what the challenge publishes`()
        throws
    {
        let scored = try scores(Conflictology(memory: 12), year: 2018, draws: 12)
        #expect(abs(scored.mean(\.crps) - 14.482875218) < 1e-9)
        #expect(abs(scored.mean(\.interval) - 186.553577661) < 1e-9)
    }

    @Test(arguments: [(2018, 55_307.0), (2019, 52_759), (2020, 73_437), (2021, 200_181)])
    func `a window holds the year's deaths`(year: Int, deaths: Double) throws {
        let panel = try SharedData.countryMonths()
        let months = Window(year: year).periods
        let total = panel.units.indices.reduce(0.0) { sum, row in
            months.reduce(sum) { $0 + (panel.value(row: row, $1) ?? 0) }
        }
        #expect(total == deaths)
        #expect(panel.units.count == 191)
    }

    @Test(arguments: [(2018, 14.48), (2019, 9.15), (2020, 21.34), (2021, 76.85)])
    func `conflictology scores the known CRPS in each window`(year: Int, crps: Double) throws {
        let mean = try scores(Conflictology(memory: 12), year: year).mean(\.crps)
        #expect(abs(mean - crps) < 0.02)
    }

    @Test(arguments: [(6, 30.39), (24, 31.01)])
    func `other memories score the known mean CRPS`(memory: Int, crps: Double) throws {
        let means = try (2018...2021).map {
            try scores(Conflictology(memory: memory), year: $0).mean(\.crps)
        }
        #expect(abs(means.reduce(0, +) / 4 - crps) < 0.02)
    }
}
