import Domain
import Statistics

/// Models and benchmarks over the same windows, with what tells skill from luck.
public struct EvaluationReport: Sendable {
    public let kind: UnitKind
    public let target: Target
    public let measure: Measure
    /// Benchmarks first.
    public let models: [ModelEvaluation]

    /// A model by its identifier.
    public func model(_ identifier: String) -> ModelEvaluation? {
        models.first { $0.card.identifier == identifier }
    }

    /// The mean difference of a score between two models (negative: the first is better), with a
    /// 95 % interval from resampling units; `nil` when one of them was not evaluated.
    public func difference(
        _ score: KeyPath<RowScore, Double> & Sendable, of model: String, from other: String,
        leavingOut: Set<String> = []
    ) -> PairedBootstrap? {
        guard let first = self.model(model)?.unitMeans(score),
            let second = self.model(other)?.unitMeans(score)
        else { return nil }
        let units = first.keys.filter { second[$0] != nil && !leavingOut.contains($0) }.sorted()
        return PairedBootstrap(
            units.map { (first[$0] ?? .nan) - (second[$0] ?? .nan) })
    }

    /// Units by their deaths in all windows, most first.
    public var unitsByDeaths: [(unit: String, deaths: Double)] {
        guard let model = models.first else { return [] }
        var sums: [String: Double] = [:]
        for window in model.windows {
            let steps = window.window.steps.count
            for (index, unit) in window.units.enumerated() {
                for row in window.rows[index * steps..<(index + 1) * steps]
                where !row.outcome.isNaN { sums[unit, default: 0] += row.outcome }
            }
        }
        return sums.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    /// The mean scores of every model without the units that had the most deaths.
    public func withoutLargest(_ count: Int) -> [(card: ModelCard, scores: MeanScores)] {
        let left = Set(unitsByDeaths.prefix(count).map(\.unit))
        return models.map { model in
            let parts = model.windows.map { window -> MeanScores in
                let steps = window.window.steps.count
                let kept = window.units.indices.filter { !left.contains(window.units[$0]) }
                return MeanScores(
                    kept.flatMap { window.rows[$0 * steps..<($0 + 1) * steps] })
            }
            return (model.card, MeanScores(meanOf: parts))
        }
    }
}
