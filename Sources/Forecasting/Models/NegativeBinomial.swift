import Domain
import RealModule
import Statistics

/// A negative binomial distribution with the mean and variance of the unit's last months.
public struct NegativeBinomial: ForecastModel {
    /// How many months, 2 or more.
    public let memory: Int

    public init(memory: Int = 24) { self.memory = max(2, memory) }

    public var card: ModelCard {
        ModelCard(
            identifier: "negative-binomial-\(memory)",
            name: "Negative binomial, \(memory) months", version: 1,
            summary:
                "A negative binomial distribution with the mean and variance of the unit's own last \(memory) months, the same for every step.",
            needs: "at least two known months among the last \(memory)", horizon: 1...36,
            reference: "method of moments; Johnson, Kemp, Kotz 2005, section 5.8",
            fallback:
                "A variance below the mean gives a Poisson distribution; with fewer than two known months, the pool of all units over 240 months."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let pool = Climatology.pooled(history, months: 240)
        let memory = history.periods(months: memory)
        return Repeated(count: steps.count) { row in
            let known = history.series(row: row).suffix(memory).filter { !$0.isNaN }
            guard known.count >= 2 else { return pool }
            let moments = Moments(known)
            return .negativeBinomial(mean: moments.mean, size: moments.size)
        }
    }
}

/// A zero-inflated negative binomial distribution by moments.
public struct ZeroInflatedNegativeBinomial: ForecastModel {
    /// How many months, 6 or more.
    public let memory: Int

    public init(memory: Int = 36) { self.memory = max(6, memory) }

    public var card: ModelCard {
        ModelCard(
            identifier: "zinb-\(memory)",
            name: "Zero-inflated negative binomial, \(memory) months", version: 1,
            summary:
                "The share of months with a death in the unit's last \(memory), and a negative binomial distribution with the mean and variance of those months' deaths beyond the first.",
            needs: "at least six known months among the last \(memory)", horizon: 1...36,
            reference: "hurdle form of Lambert 1992, fitted by moments",
            fallback:
                "The share of violent months is drawn towards that of all units by one month's weight; with fewer than six known months, the pool of all units over 240 months."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let pool = Climatology.pooled(history, months: 240)
        let poolShare = pool.exceedance(atLeast: 1)
        let memory = history.periods(months: memory)
        return Repeated(count: steps.count) { row in
            let known = history.series(row: row).suffix(memory).filter { !$0.isNaN }
            guard known.count >= 6 else { return pool }
            let violent = known.filter { $0 > 0 }
            let share =
                (Double(violent.count) + poolShare) / (Double(known.count) + 1)
            guard !violent.isEmpty else {
                return Self.hurdle(share, pool.conditionalOnPositive)
            }
            let moments = Moments(violent.map { max(0, $0 - 1) })
            let beyond = CountDistribution.negativeBinomial(
                mean: moments.mean, size: moments.size)
            return Self.hurdle(share, beyond.shifted(by: 1))
        }
    }

    private static func hurdle(_ share: Double, _ positive: CountDistribution)
        -> CountDistribution
    {
        var result = CountDistribution(zero: 1 - share)
        result.add(positive, weight: share)
        return result.sorted()
    }
}

/// Mean and negative-binomial size of a sample.
struct Moments {
    let mean: Double
    /// `mean² / (variance − mean)`; infinite where the variance does not exceed the mean.
    let size: Double

    init(_ sample: [Double]) {
        let count = Double(sample.count)
        let mean = count > 0 ? sample.reduce(0, +) / count : 0
        let squares = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let variance = count > 1 ? squares / (count - 1) : 0
        self.mean = mean
        size = variance > mean ? mean * mean / (variance - mean) : .infinity
    }
}
