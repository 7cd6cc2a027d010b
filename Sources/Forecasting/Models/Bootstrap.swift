import Domain
import Statistics

/// Draws from the pool of all units' last months.
public struct Bootstrap: ForecastModel {
    /// How many months, 1 or more; the challenge takes 240.
    public let memory: Int

    public init(memory: Int = 240) { self.memory = max(1, memory) }

    public var card: ModelCard {
        ModelCard(
            identifier: "bootstrap-\(memory)", name: "Bootstrap, \(memory) months", version: 1,
            summary:
                "The last \(memory) months of all units in one pool, the same for every unit and step.",
            needs: "one known month in any unit", horizon: 1...36,
            reference: "Hegre et al. 2024 (arXiv 2407.11045), benchmark \u{201C}bootstrap\u{201D}",
            fallback: "With no known month at all, every draw is 0 and the forecast says so.")
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let pool = Climatology.pooled(history, months: memory)
        return Constant(unit: Array(repeating: pool, count: steps.count))
    }
}

/// Distributions of what has been, without a model.
enum Climatology {
    /// The pool of all units' values in the last months, reduced to about a thousand atoms.
    static func pooled(_ history: History, months: Int) -> CountDistribution {
        let memory = history.periods(months: months)
        var pool = CountDistribution()
        for row in history.units.indices {
            for value in history.series(row: row).suffix(memory) { pool.add(value, weight: 1) }
        }
        guard pool.total > 0 else { return .none }
        return pool.sorted().thinned(to: 2000)
    }
}
