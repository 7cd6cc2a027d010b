import Domain
import RealModule
import Statistics

/// A low-best-high triple read as a distribution: low, best and high are the 5 %, 50 % and 95 %
/// quantiles, nothing lies outside, and between them the logarithm of (1 + count) is uniform.
struct TripleDistribution: Sendable {
    private let low: Double
    private let best: Double
    private let high: Double

    init(_ toll: Toll) {
        low = Double.log(onePlus: Double(max(0, toll.low)))
        best = Double.log(onePlus: Double(max(0, toll.best)))
        high = Double.log(onePlus: Double(max(0, toll.high)))
    }

    /// The count at a level 0...1.
    func quantile(_ level: Double) -> Double {
        if level <= 0.05 { return Double.exp(low) - 1 }
        if level >= 0.95 { return Double.exp(high) - 1 }
        let value =
            level <= 0.5
            ? low + (best - low) * (level - 0.05) / 0.45
            : best + (high - best) * (level - 0.5) / 0.45
        return Double.exp(value) - 1
    }

    /// The probabilities of a grid's counts.
    func probabilities(on grid: TollGrid) -> [Double] {
        var result = [Double](repeating: 0, count: grid.counts.count)
        let draws = 400
        var slot = 0
        for draw in 0..<draws {
            let value = quantile((Double(draw) + 0.5) / Double(draws))
            while slot + 1 < grid.counts.count,
                abs(Double(grid.counts[slot + 1]) - value) <= abs(Double(grid.counts[slot]) - value)
            { slot += 1 }
            result[slot] += 1 / Double(draws)
        }
        return result
    }
}
