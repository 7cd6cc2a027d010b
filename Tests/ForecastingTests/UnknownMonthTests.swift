import Domain
import Statistics
import Testing

@testable import Forecasting

@Suite("Unknown is not zero")
struct UnknownMonthTests {
    private static let first = Month(year: 2010, month: 1)
    private static let count = 96

    /// Thirty units at different levels; the first one's last months are replaced.
    private func panel(lastMonths: [Double]) -> Panel {
        var generator = SeededGenerator(seed: 5)
        var values: [Double] = []
        for row in 0..<30 {
            var series = (0..<Self.count).map { _ -> Double in
                let violent = generator.uniform() < Double(row % 6) / 6
                return violent ? Double(1 + generator.next() % 40) : 0
            }
            if row == 0 {
                series = (0..<Self.count).map { Double(18 + $0 % 5) }
                series.replaceSubrange((Self.count - lastMonths.count)..., with: lastMonths)
            }
            values += series
        }
        return Panel(
            kind: .admin1, target: .any, measure: .deaths, units: (0..<30).map { "U\($0)" },
            months: Self.first...(Self.first + Self.count - 1), values: values)
    }

    private func mean(_ name: String, lastMonths: [Double]) throws -> Double {
        let history = try History(
            panel(lastMonths: lastMonths), through: Self.first + Self.count - 1)
        let forecast = try Forecaster(drawCount: 200)
            .forecast(history, with: ModelCatalog.model(named: name))
        let draws = (3...14).flatMap { forecast.draws(row: 0, step: $0) }
        return draws.reduce(0) { $0 + Double($1) } / Double(draws.count)
    }

    @Test(
        arguments: ModelCatalog.all.map(\.card.identifier).filter {
            $0 != "zero" && $0 != "bootstrap-240"
        })
    func `months that nobody has reported yet do not calm a forecast`(name: String) throws {
        let unknown = try mean(name, lastMonths: Array(repeating: .nan, count: 6))
        let quiet = try mean(name, lastMonths: Array(repeating: 0, count: 6))
        let whole = try mean(name, lastMonths: [])
        #expect((0.6 * whole...1.5 * whole).contains(unknown))
        // The regressions take half a year of quiet for a lull: they are not calmed by it either.
        if name != "hurdle" { #expect(unknown > 1.1 * quiet) }
    }

    @Test func `surroundings count what is known of them`() throws {
        let months = Self.first...(Self.first + 47)
        let cells = ["150000", "150001", "150002"]
        let level = Array(repeating: 6.0, count: 48)
        let hidden = Array(repeating: Double.nan, count: 48)
        func ring(_ west: [Double], _ east: [Double]) throws -> Float {
            let panel = Panel(
                kind: .grid, target: .any, measure: .deaths, units: cells, months: months,
                values: west + level + east)
            let features = HistoryFeatures(try History(panel, through: months.upperBound))
            return features.ring.mean(row: 1, through: 47, length: 12)
        }
        #expect(try ring(level, level) == 12)
        #expect(try ring(level, hidden) == 12)
        #expect(try ring(hidden, hidden).isNaN)
    }

    @Test func `the last known month is found, or said to be missing`() throws {
        let months = Self.first...(Self.first + 3)
        let panel = Panel(
            kind: .country, target: .any, measure: .deaths, units: ["A", "B", "C"], months: months,
            values: [1, 0, .nan, .nan, .nan, .nan, .nan, .nan, 1, 2, 3, 0])
        let history = try History(panel, through: months.upperBound)
        #expect(history.lastKnownPeriod(row: 0) == 1)
        #expect(history.lastKnownPeriod(row: 1) == nil)
        #expect(history.lastKnownPeriod(row: 2) == 3)
    }

    @Test func `scenarios do not take unknown months for the calmest`() throws {
        let months = Self.first...(Self.first + 143)
        let level = (0..<144).map { Double($0 % 12) }
        let hidden = level.enumerated().map { $0.offset % 2 == 0 ? Double.nan : $0.element }
        let panel = Panel(
            kind: .admin2, target: .any, measure: .deaths, units: ["A", "B"], months: months,
            values: level + hidden)
        let history = try History(panel, through: months.upperBound)
        let forecast = try Forecaster(steps: 1...1, drawCount: 600)
            .forecast(history, with: Decay(halfLife: 12))
        let joint = try JointDraws.joined(forecast, like: history)
        let a = joint.draws(row: 0, step: 1)
        let b = joint.draws(row: 1, step: 1)
        // B's even months are unknown: where A's scenario is one of them, B is as often above its
        // median as below.
        let median = Double(b.sorted()[300])
        let unseen = zip(a, b).filter { $0.0 > 0 && $0.0 % 2 == 0 }.map { Double($0.1) }
        let above = Double(unseen.count { $0 > median }) / Double(unseen.count)
        #expect((0.25...0.75).contains(above))
    }

    @Test func `a year that is not wholly known is not called quiet`() throws {
        let zeros = [Double](repeating: 0, count: 24)
        let rows = [
            zeros, zeros.indices.map { $0 < 20 ? .nan : 0 }, zeros.indices.map { $0 == 15 ? 3 : 0 },
            zeros.indices.map { $0 < 15 ? .nan : $0 == 15 ? 3 : 0 },
        ]
        let panel = Panel(
            kind: .country, target: .any, measure: .deaths, units: ["A", "B", "C", "D"],
            months: Self.first...(Self.first + 23), values: rows.flatMap { $0 })
        let history = try History(panel, through: Self.first + 22)
        let forecast = try Forecaster(steps: 1...1, drawCount: 10).forecast(history, with: Zero())
        let scored = try Scoring.score(forecast, against: panel)
        #expect(scored.rows.map(\.wasQuiet) == [true, nil, false, false])
        let model = ModelEvaluation(card: Zero().card, windows: [scored])
        #expect(model.onset.count == 1)
        #expect(model.activeCoverage == 1)
    }
}
