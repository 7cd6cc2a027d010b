import Foundation
import Testing

@testable import Statistics

/// Expected values made independently with SciPy 1.17 (`chi2.ppf`, `binomtest`).
@Suite("Confidence intervals")
struct ConfidenceIntervalTests {
    @Test(
        "The exact Poisson interval is Garwood's",
        arguments: [
            (0, 0, 3.6888794541139354), (1, 0.025317807984289876, 5.571643390938898),
            (2, 0.24220927854396496, 7.22468766772396),
            (5, 1.6234863901184207, 11.66833207932267),
            (10, 4.7953886961324335, 18.39035604201778),
            (31, 21.062995979141853, 44.00202550324875),
            (145, 122.35985130619301, 170.6148082081808),
            (1000, 938.9730184076952, 1063.952136016302),
            (20000, 19723.767600607054, 20279.133627926407),
        ] as [(Int, Double, Double)])
    func garwood(count: Int, low: Double, high: Double) {
        let interval = ConfidenceInterval.poisson(count: count)
        #expect(abs(interval.low - low) <= 1e-8 * max(1, low))
        #expect(abs(interval.high - high) <= 1e-8 * high)
    }

    @Test(
        "The score interval of a share is Wilson's",
        arguments: [
            (0, 10, 0, 0.27753279986288926), (1, 10, 0.017876213095072896, 0.4041500267952385),
            (20, 78, 0.17255437807346663, 0.3631332728119614), (10, 10, 0.7224672001371109, 1),
            (450, 1000, 0.41941538407429674, 0.48096729177425873),
        ] as [(Int, Int, Double, Double)])
    func wilson(successes: Int, trials: Int, low: Double, high: Double) throws {
        let interval = try #require(
            ConfidenceInterval.wilson(successes: successes, trials: trials))
        #expect(abs(interval.low - low) < 1e-9)
        #expect(abs(interval.high - high) < 1e-9)
    }

    @Test("A share of nothing, or above one, has no interval")
    func noShare() {
        #expect(ConfidenceInterval.wilson(successes: 0, trials: 0) == nil)
        #expect(ConfidenceInterval.wilson(successes: 3, trials: 2) == nil)
    }

    @Test(
        "Two Poisson rates are compared exactly",
        arguments: [
            (11, 800, 23, 3011, 0.13663444706428232), (3, 1, 10, 1, 0.09228515625),
            (0, 1, 5, 2, 0.176954732510288), (145, 20, 20, 30, 2.2160239011307647e-37),
        ] as [(Int, Double, Int, Double, Double)])
    func comparison(first: Int, time: Double, second: Int, otherTime: Double, p: Double) throws {
        let value = try #require(
            PoissonComparison.pValue(
                count: first, exposure: time, against: second, exposure: otherTime))
        #expect(abs(value - p) <= 1e-8 * p + 1e-40)
    }

    @Test("Nothing counted on both sides says nothing; no time at risk allows no comparison")
    func comparisonEdges() {
        #expect(
            PoissonComparison.pValue(count: 0, exposure: 1, against: 0, exposure: 1) == 1)
        #expect(
            PoissonComparison.pValue(count: 1, exposure: 0, against: 0, exposure: 1) == nil)
    }

    @Test("The exact Poisson interval holds the true mean at least as often as it says")
    func coverage() {
        var generator = SeededGenerator(seed: 7)
        for mean in [0.4, 3, 12.5] {
            let trials = 4000
            var held = 0
            for _ in 0..<trials {
                // Exponential waiting times until one unit of time is used up.
                var time = 0.0
                var count = -1
                while time < 1 {
                    time += -log(1 - generator.uniform()) / mean
                    count += 1
                }
                let interval = ConfidenceInterval.poisson(count: count)
                if interval.low <= mean && mean <= interval.high { held += 1 }
            }
            #expect(Double(held) / Double(trials) > 0.94)
        }
    }
}
