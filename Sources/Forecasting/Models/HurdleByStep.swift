import Domain
import RealModule
import Statistics

/// For each step, a logistic regression for any death and a regression for how many.
public struct HurdleByStep: ForecastModel {
    /// About how many past situations to learn from.
    public var rowBudget: Int

    public init(rowBudget: Int = 60_000) { self.rowBudget = max(100, rowBudget) }

    public var card: ModelCard {
        ModelCard(
            identifier: "hurdle", name: "Hurdle by step", version: 1,
            summary:
                "For each step ahead, the probability of any death by logistic regression on the history, and the deaths of a violent month by regression on the logarithm with the residuals of the past.",
            needs: "about three years of history in many units", horizon: 1...36,
            reference: "hurdle model (Mullahy 1986; Cragg 1971)",
            fallback:
                "A step with fewer than 50 violent months to learn from takes the unit's own 24 months, and so does a unit without a known month, which there means the pool of all units; a unit whose last months are unknown is forecast from its last known one, further ahead."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let features = HistoryFeatures(history, halfLife: history.periods(months: 6.0))
        let sample = TrainingSample(features, steps: steps, budget: rowBudget, seed: seed)
        let hurdles = Parallel.map(steps.count, threads: threads) { index -> Hurdle? in
            Hurdle(features, sample.rows.filter { $0.step == steps.lowerBound + index })
        }
        let fallback = Conflictology(memory: 24).fit(
            history, steps: steps, seed: seed, threads: threads)
        return PerUnit { row in
            let own = fallback.distributions(row: row)
            guard let known = history.lastKnownPeriod(row: row) else { return own }
            let gap = history.periodCount - 1 - known
            return hurdles.indices.map { index in
                let hurdle = hurdles[min(index + gap, hurdles.count - 1)]
                return hurdle?.distribution(features, row: row, month: known) ?? own[index]
            }
        }
    }
}

/// The two regressions of one step.
private struct Hurdle: Sendable {
    private let scale: FeatureScale
    private let occurrence: LogisticRegression
    private let severity: LinearRegression
    /// Residuals of the logarithm of deaths, ascending.
    private let residuals: [Double]

    init?(_ features: HistoryFeatures, _ rows: [TrainingSample.Row]) {
        let violent = rows.indices.filter { rows[$0].outcome > 0 }
        guard violent.count >= 50, violent.count < rows.count else { return nil }
        let raw = rows.map { features.features(row: $0.unit, month: $0.month) }
        let scale = FeatureScale(raw)
        let inputs = raw.map(scale.scaled)
        let width = inputs[0].count
        let weights = rows.map { Double($0.weight) }
        guard
            let occurrence = LogisticRegression(
                features: inputs.flatMap { $0 }, featureCount: width,
                outcomes: rows.map { $0.outcome > 0 }, weights: weights, ridge: 5),
            let severity = LinearRegression(
                features: violent.flatMap { inputs[$0] }, featureCount: width,
                targets: violent.map { Double.log(Double(rows[$0].outcome)) },
                weights: violent.map { weights[$0] }, ridge: 5)
        else { return nil }
        self.scale = scale
        self.occurrence = occurrence
        self.severity = severity
        let all = violent.map {
            Double.log(Double(rows[$0].outcome)) - severity.value(inputs[$0])
        }.sorted()
        let count = min(200, all.count)
        residuals = (0..<count).map { all[(2 * $0 + 1) * all.count / (2 * count)] }
    }

    func distribution(_ features: HistoryFeatures, row: Int, month: Int) -> CountDistribution {
        let inputs = scale.scaled(features.features(row: row, month: month))
        let probability = occurrence.probability(inputs)
        let center = severity.value(inputs)
        var result = CountDistribution(zero: 1 - probability)
        for residual in residuals {
            let deaths = Double.exp(min(center + residual, 14))
            result.add(max(1, deaths), weight: probability / Double(residuals.count))
        }
        return result.sorted()
    }
}

/// Brings features to a mean of 0 and a spread of 1; unknown ones become 0.
private struct FeatureScale: Sendable {
    private var means: [Double]
    private var spreads: [Double]

    init(_ rows: [[Float]]) {
        let width = rows.first?.count ?? 0
        means = Array(repeating: 0, count: width)
        spreads = Array(repeating: 1, count: width)
        for index in 0..<width {
            let known = rows.map { Double($0[index]) }.filter(\.isFinite)
            guard !known.isEmpty else { continue }
            let mean = known.reduce(0, +) / Double(known.count)
            let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            means[index] = mean
            spreads[index] = max((squares / Double(known.count)).squareRoot(), 1e-6)
        }
    }

    func scaled(_ row: [Float]) -> [Double] {
        row.indices.map { index in
            let value = Double(row[index])
            guard value.isFinite else { return 0 }
            return min(max((value - means[index]) / spreads[index], -8), 8)
        }
    }
}
