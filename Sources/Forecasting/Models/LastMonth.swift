import Domain
import Statistics

/// Next months are like the last one: a Poisson distribution around it.
public struct LastMonth: ForecastModel {
    public init() {}

    public var card: ModelCard {
        ModelCard(
            identifier: "last", name: "Last month", version: 1,
            summary:
                "A Poisson distribution with the count of the last month as its mean, the same for every step.",
            needs: "a known count in the cut-off month", horizon: 1...36,
            reference: "VIEWS prediction challenge 2023/24 (arXiv 2407.11045)",
            fallback: "The latest known month of the last 12; without one, the pool of all units.")
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let pool = Climatology.pooled(history, months: 240)
        let year = history.periods(months: 12)
        return Repeated(count: steps.count) { row in
            let known = (0..<year).lazy.map { history.value(row: row, back: $0) }
                .first { !$0.isNaN }
            return known.map { .poisson(mean: $0) } ?? pool
        }
    }
}

/// One distribution per unit, the same for all steps.
struct Repeated: FittedModel {
    let count: Int
    let distribution: @Sendable (Int) -> CountDistribution

    init(count: Int, distribution: @escaping @Sendable (Int) -> CountDistribution) {
        self.count = count
        self.distribution = distribution
    }

    func distributions(row: Int) -> [CountDistribution] {
        Array(repeating: distribution(row), count: count)
    }
}
