import Domain
import RealModule
import Statistics

/// How often from the near past, how bad from the near past and the wider pool.
public struct KernelHurdle: ForecastModel {
    /// After how many months a month weighs half.
    public var halfLife: Double
    /// The share of the weight that is the unit's own.
    public var ownWeight: Double
    /// The standard deviation of the Gaussian weights in space, in cells.
    public var width: Double
    /// The share of the weight given to the wider surroundings (three times the width).
    public var wideWeight: Double
    /// After how many months a month of the wider surroundings weighs half.
    public var wideHalfLife: Double
    /// How many violent months of all units the pooled severity counts as.
    public var pooled: Double

    public init(
        halfLife: Double = 12, ownWeight: Double = 0.5, width: Double = 1,
        wideWeight: Double = 0.1, wideHalfLife: Double = 36, pooled: Double = 4
    ) {
        self.halfLife = halfLife
        self.ownWeight = ownWeight
        self.width = width
        self.wideWeight = wideWeight
        self.wideHalfLife = wideHalfLife
        self.pooled = pooled
    }

    public var card: ModelCard {
        ModelCard(
            identifier: "kernel-hurdle", name: "Space-time kernel with pooled severity", version: 2,
            summary:
                "The probability of violence from the unit's and its surroundings' recent months, raised or lowered by how far the same reckoning was off all over the panel in the last year; how many die from their violent months, drawn towards those of all units.",
            needs: "a neighbourhood (the surrounding cells, or shared borders)", horizon: 1...36,
            reference: "hurdle model with kernel-weighted frequencies",
            fallback:
                "Without neighbours, the unit's own months; with none known, the pool of all units over 240 months."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let near = Surroundings(history.neighborhood, width: width)
        let wide = Surroundings(history.neighborhood, width: 3 * width)
        let occurrence = KernelOccurrence(self, history, near: near, wide: wide)
        let trend = trend(history, steps: steps, near: near, wide: wide)
        let severity = LocalSeverity(
            history, recent: occurrence.recent, near: near, pooled: pooled)
        let fallback = Climatology.pooled(history, months: 240)
        return Repeated(count: steps.count) { row in
            guard let probability = occurrence.probability(row: row) else { return fallback }
            let risen = probability * trend / (1 + probability * (trend - 1))
            return severity.distribution(row: row, probability: risen)
        }
    }

    /// How much more often months have been violent than the same kernel expected a year ago: half
    /// of that, on the scale of log-odds, is taken to go on. 20 violent months as expected are
    /// added, so that small panels hardly move; 1 with less than two years before the last.
    private func trend(
        _ history: History, steps: ClosedRange<Int>, near: Surroundings, wide: Surroundings
    ) -> Double {
        let year = history.periods(months: 12)
        guard let origin = history.truncated(through: history.cutOff - year),
            origin.periodCount >= 2 * year
        else { return 1 }
        let occurrence = KernelOccurrence(self, origin, near: near, wide: wide)
        var expected = 20.0
        var observed = 20.0
        for row in history.units.indices {
            guard let probability = occurrence.probability(row: row) else { continue }
            for step in min(steps.lowerBound, year)...year {
                let value = history.value(row: row, back: year - step)
                guard !value.isNaN else { continue }
                expected += probability
                observed += value > 0 ? 1 : 0
            }
        }
        return (observed / expected).squareRoot()
    }
}
