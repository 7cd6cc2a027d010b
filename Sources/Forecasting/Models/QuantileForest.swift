import Domain
import RealModule
import Statistics

/// A quantile forest on the ratio of future deaths to the recent level.
public struct QuantileForest: ForecastModel {
    /// How trees are grown.
    public var settings: RegressionForest.Settings
    /// About how many rows of the past to learn from.
    public var rowBudget: Int
    /// The half-life of the recent level, in months.
    public var halfLife: Double
    /// Added to the recent level before the ratio is taken, in deaths.
    public var offset: Double

    public init(
        settings: RegressionForest.Settings = .init(
            trees: 60, minimumLeaf: 15, featuresPerSplit: 4, sampleShare: 0.4),
        rowBudget: Int = 40_000, halfLife: Double = 3, offset: Double = 1
    ) {
        self.settings = settings
        self.rowBudget = rowBudget
        self.halfLife = halfLife
        self.offset = offset
    }

    public var card: ModelCard {
        ModelCard(
            identifier: "quantile-forest", name: "Quantile forest", version: 2,
            summary:
                "What followed in similar situations of any unit, rescaled to the unit's recent level; similarity is learned by a forest on features of the history.",
            needs: "about three years of history in many units", horizon: 1...36,
            reference: "Meinshausen 2006 (quantile regression forests)",
            fallback:
                "With too little to learn from, conflictology over 24 months; a unit whose last months are unknown is forecast from its last known one, further ahead; with none known, the pool of all units over 240 months."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let features = HistoryFeatures(history, halfLife: history.periods(months: halfLife))
        let sample = TrainingSample(features, steps: steps, budget: rowBudget, seed: seed)
        guard sample.rows.count >= 200,
            let forest = RegressionForest(
                sample.table(), settings: settings, seed: seed, threads: threads)
        else {
            return Conflictology(memory: 24).fit(
                history, steps: steps, seed: seed, threads: threads)
        }
        return FittedQuantileForest(
            features: features, steps: steps, offset: Float(offset),
            forest: ResponseForest(forest, responses: sample.responses(offset: offset)))
    }
}

/// A forest that has learned from a history.
struct FittedQuantileForest: FittedModel {
    let features: HistoryFeatures
    let steps: ClosedRange<Int>
    let offset: Float
    let forest: ResponseForest
    private let quiet: [CountDistribution]
    private let pool: CountDistribution

    init(
        features: HistoryFeatures, steps: ClosedRange<Int>, offset: Float,
        forest: ResponseForest
    ) {
        self.features = features
        self.steps = steps
        self.offset = offset
        self.forest = forest
        pool = Climatology.pooled(features.history, months: 240)
        let last = features.history.periodCount - 1
        // A unit of which nothing is known looks quiet as well, but tells nothing.
        let example = features.history.units.indices.first {
            features.history.lastKnownPeriod(row: $0) == last
                && features.isDeeplyQuiet(row: $0, month: last)
        }
        quiet =
            example.map {
                Self.distributions($0, features, steps, offset, forest)
            } ?? []
    }

    func distributions(row: Int) -> [CountDistribution] {
        let last = features.history.periodCount - 1
        guard let known = features.history.lastKnownPeriod(row: row) else {
            return Array(repeating: pool, count: steps.count)
        }
        if known == last, !quiet.isEmpty, features.isDeeplyQuiet(row: row, month: last) {
            return quiet
        }
        return Self.distributions(row, features, steps, offset, forest)
    }

    private static func distributions(
        _ row: Int, _ features: HistoryFeatures, _ steps: ClosedRange<Int>, _ offset: Float,
        _ forest: ResponseForest
    ) -> [CountDistribution] {
        let history = features.history
        let known = history.lastKnownPeriod(row: row) ?? history.periodCount - 1
        let level = features.level[row * history.periodCount + known]
        let scale = Double((level.isNaN ? 0 : level) + offset)
        let situation = features.features(row: row, month: known)
        let gap = history.periodCount - 1 - known
        let rows = steps.flatMap { situation + [Float(min($0 + gap, steps.upperBound))] }
        var distributions = Array(repeating: CountDistribution(), count: steps.count)
        let zeros = forest.forEachPositive(rows) { step, response, weight in
            distributions[step].add(max(1, response * scale), weight: weight)
        }
        for (step, zero) in zeros.enumerated() { distributions[step].add(0, weight: zero) }
        return distributions.map { $0.sorted().thinned(to: 400) }
    }
}
