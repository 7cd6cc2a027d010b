import Domain
import RealModule
import Statistics

/// Exponentially weighted conflictology: the unit's own months as draws, recent ones weighing more.
public struct Decay: ForecastModel {
    /// After how many months a month weighs half, 1 or more.
    public let halfLife: Int

    public init(halfLife: Int = 6) { self.halfLife = max(1, halfLife) }

    public var card: ModelCard {
        ModelCard(
            identifier: "decay-\(halfLife)",
            name: "Exponentially weighted conflictology, half-life \(halfLife) months", version: 1,
            summary:
                "The unit's own months, each weighing half as much as one \(halfLife) months later, the same for every step.",
            needs: "at least one known month among the last \(10 * halfLife)", horizon: 1...36,
            reference: "conflictology (Hegre et al. 2024) with exponential weights",
            fallback:
                "Unknown months are left out; with none known, the pool of all units over 240 months."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let pool = Climatology.pooled(history, months: 240)
        let halfLife = history.periods(months: Double(halfLife))
        return Repeated(count: steps.count) { row in
            Climatology.decayed(history.series(row: row), halfLife: halfLife) ?? pool
        }
    }
}

extension Climatology {
    /// The values of a series with exponential weights, ten half-lives (in periods) back; `nil` when none is
    /// known.
    static func decayed(_ series: ArraySlice<Double>, halfLife: Double) -> CountDistribution? {
        let factor = Double.exp(-Double.log(2) / halfLife)
        var distribution = CountDistribution()
        var weight = 1.0
        for value in series.suffix(Int(10 * halfLife)).reversed() {
            distribution.add(value, weight: weight)
            weight *= factor
        }
        return distribution.total > 0 ? distribution.sorted() : nil
    }
}
