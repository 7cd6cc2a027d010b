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
        let trend = PanelTrend.factor(history, steps: steps) { origin in
            let earlier = KernelOccurrence(self, origin, near: near, wide: wide)
            return origin.units.indices.map { earlier.probability(row: $0) ?? .nan }
        }
        let severity = LocalSeverity(
            history, recent: occurrence.recent, near: near, pooled: pooled)
        let fallback = Climatology.pooled(history, months: 240)
        return Repeated(count: steps.count) { row in
            guard let probability = occurrence.probability(row: row) else { return fallback }
            return severity.distribution(
                row: row, probability: PanelTrend.raised(probability, by: trend))
        }
    }
}
