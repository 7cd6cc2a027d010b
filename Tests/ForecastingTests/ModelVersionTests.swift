import Domain
import Foundation
import Statistics
import Testing

@testable import Forecasting

/// A kept forecast is told from a new one by the version of its model, so a model that answers
/// otherwise than before must carry a higher one, and so must every pool it is a member of.
@Suite("A model's version says when its draws change")
struct ModelVersionTests {
    /// Eight units, half of them often violent, one with unknown months; cells have neighbours,
    /// countries have none.
    private func history(_ kind: UnitKind) throws -> History {
        var generator = SeededGenerator(seed: 8)
        var values: [Double] = []
        for row in 0..<8 {
            for month in 0..<84 {
                let violent = generator.uniform() < (row % 2 == 0 ? 0.5 : 0.06)
                let count = violent ? 1 + generator.next() % UInt64(10 + 20 * row) : 0
                values.append(row == 3 && month % 17 == 0 ? .nan : Double(count))
            }
        }
        let first = Month(year: 2015, month: 1)
        let panel = Panel(
            kind: kind, target: .any, measure: .deaths, units: (0..<8).map { "\(150_000 + $0)" },
            months: first...(first + 83), values: values)
        return try History(panel, through: first + 83)
    }

    /// What the draws of both panels come to: mean, mean of the root, share of zeros.
    private func summary(_ model: any ForecastModel) throws -> [Double] {
        var draws: [Int32] = []
        for kind in [UnitKind.grid, .country] {
            let forecast = try Forecaster(steps: 2...4, drawCount: 200, seed: 3)
                .forecast(history(kind), with: model)
            draws += forecast.draws
        }
        let count = Double(draws.count)
        return [
            draws.reduce(0) { $0 + Double($1) } / count,
            draws.reduce(0) { $0 + Double($1).squareRoot() } / count,
            Double(draws.count { $0 == 0 }) / count,
        ]
    }

    @Test(arguments: ModelCatalog.all.map(\.card.identifier))
    func `a model that draws otherwise has a version of its own`(name: String) throws {
        let model = try ModelCatalog.model(named: name)
        let found = try summary(model)
        let written = found.map { String(format: "%.5f", $0) }.joined(separator: ", ")
        let known = try #require(
            Self.known[model.card.rule],
            "\(model.card.rule) is new here: add \"\(model.card.rule)\": [\(written)].")
        for (value, before) in zip(found, known) {
            #expect(
                abs(value - before) <= 2e-4 * max(1, before),
                """
                \(model.card.rule) draws otherwise than it did ([\(written)]): raise the version in \
                its card, so that forecasts kept from before are not taken for new ones.
                """)
        }
    }

    /// By model and version.
    private static let known: [String: [Double]] = [
        "analogues/1": [10.94917, 1.40333, 0.76125],
        "bootstrap-240/1": [11.20542, 1.56245, 0.72437],
        "conflictology-12/1": [10.37375, 1.39164, 0.76021],
        "decay-6/1": [10.39000, 1.44304, 0.74313],
        "hurdle/1": [13.47406, 1.63833, 0.72708],
        "kernel-12/1": [9.13781, 1.26286, 0.77771],
        "kernel-hurdle/2": [8.81802, 1.22052, 0.78635],
        "last/1": [8.37937, 1.63769, 0.62542],
        "markov-mixture/1": [10.33687, 1.53727, 0.70937],
        "negative-binomial-24/1": [11.99958, 2.00338, 0.50208],
        "neighbors-12/1": [6.91937, 0.92316, 0.84271],
        "quantile-forest/2": [10.71823, 1.56050, 0.69917],
        "scale-hurdle/1": [10.33729, 1.43816, 0.74750],
        "self-exciting/2": [9.19812, 1.27826, 0.77521],
        "vigie-pool/4": [10.10594, 1.42167, 0.73229],
        "zero/1": [0, 0, 1],
        "zinb-36/1": [11.44854, 1.61517, 0.71521],
    ]
}
