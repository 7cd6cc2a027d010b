import Domain
import Statistics

/// The unit's own last months as draws.
public struct Conflictology: ForecastModel {
    /// How many months, 1 or more; the challenge takes 12.
    public let memory: Int

    public init(memory: Int = 12) { self.memory = max(1, memory) }

    public var card: ModelCard {
        ModelCard(
            identifier: "conflictology-\(memory)", name: "Conflictology, \(memory) months",
            version: 1,
            summary:
                "The unit's own last \(memory) months, each as likely as the others, the same for every step.",
            needs: "at least one known month among the last \(memory)", horizon: 1...36,
            reference:
                "Hegre et al. 2024 (arXiv 2407.11045), benchmark \u{201C}conflictology\u{201D}",
            fallback:
                "Unknown months are left out; with none known, the pool of all units over 240 months."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let pool = Climatology.pooled(history, months: 240)
        let memory = history.periods(months: memory)
        return Repeated(count: steps.count) { row in
            let own = CountDistribution(history.series(row: row).suffix(memory))
            return own.total > 0 ? own : pool
        }
    }
}

/// The last months of the unit and of its neighbours as draws.
public struct NeighborConflictology: ForecastModel {
    /// How many months, 1 or more.
    public let memory: Int

    public init(memory: Int = 12) { self.memory = max(1, memory) }

    public var card: ModelCard {
        ModelCard(
            identifier: "neighbors-\(memory)",
            name: "Conflictology of neighbours, \(memory) months",
            version: 1,
            summary:
                "The last \(memory) months of the unit and of each neighbour, all equally likely; a grid cell's neighbours outside the panel count as zeros.",
            needs: "a neighbourhood (the eight surrounding cells, or shared borders)",
            horizon: 1...36,
            reference: "Hegre et al. 2024 (arXiv 2407.11045), grid benchmark",
            fallback:
                "Without neighbours, the unit's own months; with none known, the pool of all units over 240 months."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let pool = Climatology.pooled(history, months: 240)
        let memory = history.periods(months: memory)
        return Repeated(count: steps.count) { row in
            let around = history.neighborhood.rows[row]
            let missing = history.neighborhood.expected[row] - around.count
            var draws = CountDistribution(history.series(row: row).suffix(memory))
            for neighbor in around {
                for value in history.series(row: neighbor).suffix(memory) {
                    draws.add(value, weight: 1)
                }
            }
            guard draws.total > 0 else { return pool }
            draws.add(0, weight: Double(missing * memory))
            return draws.sorted()
        }
    }
}
