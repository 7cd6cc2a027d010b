import Domain
import Statistics
import Testing

@testable import Forecasting

@Suite("Evaluation, explanation and joint draws")
struct EvaluationTests {
    /// Twelve cells in a row: the first three burn, the others are mostly quiet.
    private func panel(months: Int = 180) -> Panel {
        var generator = SeededGenerator(seed: 21)
        let units = (0..<12).map { "\(150_000 + $0)" }
        var values: [Double] = []
        for row in units.indices {
            for _ in 0..<months {
                let violent = generator.uniform() < (row < 3 ? 0.6 : 0.05)
                values.append(violent ? Double(1 + generator.next() % 30) : 0)
            }
        }
        let first = Month(year: 2005, month: 1)
        return Panel(
            kind: .grid, target: .oneSided, measure: .deaths, units: units,
            months: first...(first + months - 1), values: values)
    }

    private let windows = [Window(year: 2018), Window(year: 2019)]

    @Test func `the benchmarks are run again in every evaluation`() throws {
        let report = try Evaluation(windows: windows, drawCount: 200).report([], on: panel())
        #expect(
            report.models.map(\.card.identifier)
                == ModelCatalog.benchmarks.map(\.card.identifier))
    }

    @Test func `an evaluation tells intervals, steps, coverage and activation`() throws {
        let report = try Evaluation(windows: windows, drawCount: 500)
            .report([KernelHurdle()], on: panel())
        let difference = try #require(
            report.difference(\.ignorance, of: "kernel-hurdle", from: "zero"))
        #expect(difference.mean < 0)
        #expect(difference.lower <= difference.mean && difference.mean <= difference.upper)
        let model = try #require(report.model("kernel-hurdle"))
        #expect(model.byStep.map(\.step) == Array(3...14))
        #expect(model.byStep.allSatisfy { $0.scores.count == 24 })
        #expect((0.8...1).contains(model.activeCoverage))
        let own = try #require(report.model("conflictology-12"))
        #expect((0.6...1.5).contains(own.activationRatio))
        #expect(model.averagePrecision(threshold: 1) > 0.3)
        let zero = try #require(report.model("zero"))
        #expect(zero.zeroShare.forecast == 1)
        #expect(zero.activationRatio == 0)
        #expect(model.transformHistogram().reduce(0, +) == 288)
    }

    @Test func `leaving out the largest wars leaves the quiet`() throws {
        let report = try Evaluation(windows: windows, drawCount: 100).report([], on: panel())
        let zero = report.withoutLargest(3)[0].scores
        #expect(Set(report.unitsByDeaths.prefix(3).map(\.unit)) == ["150000", "150001", "150002"])
        #expect(zero.crps < (report.model("zero")?.overall.crps ?? 0) / 2)
    }

    @Test func `a window after the data cannot be scored`() {
        #expect(throws: ForecastingError.self) {
            try Evaluation(windows: [Window(year: 2020)]).report([], on: panel())
        }
    }

    @Test func `draws that belong together add up and keep each unit's distribution`() throws {
        let panel = panel()
        let history = try History(panel, through: panel.periods.upperBound)
        let forecast = try Forecaster(steps: 1...3, drawCount: 400)
            .forecast(history, with: Conflictology(memory: 24))
        let joint = try JointDraws.joined(forecast, like: history)
        let parents = panel.units.indices.map { $0 < 3 ? "west" : "east" }
        let sums = try JointDraws.summed(joint, parents: parents, kind: .admin1)
        for row in panel.units.indices {
            for step in 1...3 {
                #expect(
                    joint.draws(row: row, step: step).sorted()
                        == forecast.draws(row: row, step: step).sorted())
            }
        }
        let place = try #require(sums.units.firstIndex(of: "west"))
        let total = (0..<3).reduce(0) {
            $0 + joint.draws(row: $1, step: 2)[joint.range(row: $1, step: 2).lowerBound + 7]
        }
        #expect(
            sums.draws(row: place, step: 2)[sums.range(row: place, step: 2).lowerBound + 7] == total
        )
        #expect(throws: ForecastingError.self) {
            try JointDraws.summed(forecast, parents: parents, kind: .admin1)
        }
    }

    @Test func `the pool explains itself with votes and similar courses`() throws {
        let panel = panel()
        let history = try History(panel, through: panel.periods.upperBound)
        let fitted = try VigiePool(origins: 2).fit(history, steps: 3...14, seed: 1, threads: 2)
        let explanation = Explanation(
            fitted.votes(row: 0, step: 3), history, row: 0, step: 3)
        #expect(abs(explanation.votes.reduce(0) { $0 + $1.weight } - 1) < 1e-4)
        #expect(explanation.votes.allSatisfy { !$0.identifier.isEmpty })
        #expect(explanation.neighbors.map(\.unit) == ["150001"])
        #expect(explanation.recentMonths == Array(history.series(row: 0).suffix(24)))
        let total = fitted.distributions(row: 0).map(\.total)
        #expect(total.allSatisfy { abs($0 - 1) < 1e-3 })
    }

    @Test func `similar situations are past, alike, and told with what followed`() throws {
        let panel = panel()
        let history = try History(panel, through: panel.periods.upperBound)
        let own = try #require(Situation(history, row: 0, back: 0))
        let similar = SimilarSituations(history, row: 0)
        #expect(!similar.nearest.isEmpty)
        for item in similar.nearest {
            #expect(history.cutOff - .month(item.month) >= 12)
            let row = try #require(history.units.firstIndex(of: item.unit))
            let months = (1...12).map { panel.value(row: row, item.month + $0) ?? .nan }
            #expect(item.followed == months)
        }
        let gaps = similar.nearest.map { own.distance(to: $0.situation) }
        #expect(gaps == gaps.sorted())
        for unit in Set(similar.nearest.map(\.unit)) {
            let months = similar.nearest.filter { $0.unit == unit }.map(\.month).sorted()
            #expect(zip(months, months.dropFirst()).allSatisfy { $1 - $0 >= 12 })
        }
        // The burning units' precedents burn on, the quiet ones' seldom do.
        let quiet = SimilarSituations(history, row: 8)
        let rate = Double(similar.followedAtOnce) / Double(similar.nearest.count)
        #expect(rate > Double(quiet.followedAtOnce) / Double(quiet.nearest.count))
    }

    @Test func `a unit about which too little is known has no similar situations`() throws {
        let values = [Double](repeating: .nan, count: 40) + [1, 2, 3]
        let first = Month(year: 2005, month: 1)
        let panel = Panel(
            kind: .country, target: .any, measure: .deaths, units: ["A"],
            months: first...(first + 42), values: values)
        let history = try History(panel, through: panel.periods.upperBound)
        #expect(SimilarSituations(history, row: 0).nearest.isEmpty)
    }

    @Test func `a self-exciting process never explodes`() throws {
        let panel = panel()
        let history = try History(panel, through: panel.periods.upperBound)
        let near = Surroundings(history.neighborhood, width: 1)
        let process = ExcitationProcess(history, near: near)
        #expect(process.branchingRatio < 1)
        let ahead = process.probabilities(through: 36)
        #expect(ahead.joined().allSatisfy { (0...1).contains($0) })
        #expect(ahead[0][0] > ahead[0][8])
    }
}
