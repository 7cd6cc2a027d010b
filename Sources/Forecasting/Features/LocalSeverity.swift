import Domain
import RealModule
import Statistics

/// How many die in a violent month: from the unit's and its neighbours' own violent months, drawn
/// towards those of all units.
struct LocalSeverity: Sendable {
    private let recent: [Recency]
    private let near: Surroundings
    private let pool: CountDistribution
    private let pooled: Double

    /// - Parameters:
    ///   - recent: each unit's violent months with exponential weights.
    ///   - near: who lies around.
    ///   - pooled: how many violent months the pool of all units counts as, above 0.
    init(_ history: History, recent: [Recency], near: Surroundings, pooled: Double) {
        self.recent = recent
        self.near = near
        self.pooled = pooled
        var pool = CountDistribution()
        for row in history.units.indices {
            let long = Recency(
                history.series(row: row), halfLife: history.periods(months: 36.0),
                memory: history.periods(months: 120))
            pool.add(long.violent, weight: long.violent.total)
        }
        if pool.total == 0 { pool.add(1, weight: 1) }
        self.pool = pool.sorted().thinned(to: 500)
    }

    /// The distribution of a unit's deaths in a violent month; all counts are 1 or more.
    func distribution(row: Int) -> CountDistribution {
        var result = CountDistribution()
        result.add(recent[row].violent, weight: recent[row].violent.total)
        for neighbor in near.rows[row] {
            let violent = recent[neighbor.row].violent
            result.add(violent, weight: 2 * neighbor.weight * violent.total)
        }
        result.add(pool, weight: pooled)
        return result.sorted()
    }

    /// The distribution of a unit's deaths when a month is violent with a probability.
    func distribution(row: Int, probability: Double) -> CountDistribution {
        guard probability > 0 else { return .none }
        let share = min(probability, 1)
        var result = CountDistribution(zero: 1 - share)
        result.add(distribution(row: row), weight: share)
        return result
    }
}

/// A unit's violent periods with exponential weights; half-life and memory are in periods.
struct Recency: Sendable {
    /// The weight of all known months.
    let known: Double
    let violent: CountDistribution

    init(_ series: ArraySlice<Double>, halfLife: Double, memory: Int) {
        let factor = Double.exp(-Double.log(2) / halfLife)
        var weight = 1.0
        var known = 0.0
        var violent = CountDistribution()
        for value in series.suffix(memory).reversed() {
            if !value.isNaN { known += weight }
            if value > 0 { violent.add(max(1, value), weight: weight) }
            weight *= factor
        }
        self.known = known
        self.violent = violent.sorted()
    }
}
