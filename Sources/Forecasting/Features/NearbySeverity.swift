import Domain
import RealModule
import Statistics

/// How many die in a violent month: violent months of the unit, fresh ones first, and around it,
/// drawn firmly towards those of all units.
///
/// What each counts for maximises the probability of the deaths in violent months of cells of
/// Africa and the Middle East, even years through 2016; odd years agree.
struct NearbySeverity: Sendable {
    /// How much the unit's own violent months count for: weight now, and half-life in months.
    private static let own = [(0.6, 3.0), (0.7, 9.0), (1.4, 24.0)]
    /// How much violent months around the unit count for, all places around together.
    private static let around = [(3.1, 9.0)]
    /// How many violent months the pool of all units counts as.
    private static let pooled = 22.0

    private let own: [CountDistribution]
    private let around: [CountDistribution]
    private let surroundings: Surroundings
    private let pool: CountDistribution

    init(_ history: History) {
        surroundings = Surroundings(history.neighborhood, width: 1)
        own = history.units.indices.map { Self.violent(history, row: $0, Self.own) }
        around = history.units.indices.map { Self.violent(history, row: $0, Self.around) }
        var pool = CountDistribution()
        for row in history.units.indices {
            let violent = Self.violent(history, row: row, [(1, 36)])
            pool.add(violent, weight: violent.total)
        }
        if pool.total == 0 { pool.add(1, weight: 1) }
        self.pool = pool.sorted().thinned(to: 500)
    }

    /// The violent months of ten years, weighted by age.
    private static func violent(_ history: History, row: Int, _ memories: [(Double, Double)])
        -> CountDistribution
    {
        let months = history.series(row: row).suffix(history.periods(months: 120))
        var result = CountDistribution()
        for (age, value) in months.reversed().enumerated() where value > 0 {
            let weight = memories.reduce(0) { sum, memory in
                let halvings = Double(age) / history.periods(months: memory.1)
                return sum + memory.0 * Double.exp(-Double.log(2) * halvings)
            }
            result.add(max(1, value), weight: weight)
        }
        return result.sorted()
    }

    /// The distribution of a unit's deaths when a month is violent with a probability, 0...1.
    func distribution(row: Int, probability: Double) -> CountDistribution {
        guard probability > 0 else { return .none }
        var violent = CountDistribution()
        violent.add(own[row], weight: own[row].total)
        for neighbor in surroundings.rows[row] {
            let months = around[neighbor.row]
            violent.add(months, weight: neighbor.weight * months.total)
        }
        violent.add(pool, weight: Self.pooled)
        var result = CountDistribution(zero: 1 - probability)
        result.add(violent.sorted(), weight: probability)
        return result
    }
}
