import Domain
import RealModule
import Statistics

/// How often on several scales of time and space, how bad from nearby violent months and the
/// wider pool.
public struct ScaleHurdle: ForecastModel {
    public init() {}

    public var card: ModelCard {
        ModelCard(
            identifier: "scale-hurdle", name: "Hurdle on several scales", version: 1,
            summary:
                "The probability of violence from the shares of violent months in the unit's last months and years, around it at three distances and in all units, raised or lowered by how far the same reckoning was off all over the panel in the last year; how many die from violent months of the unit and around it, drawn towards those of all units.",
            needs: "a neighbourhood (the surrounding cells, or shared borders)", horizon: 1...36,
            reference:
                "hurdle model (Mullahy 1986) on a mixture of kernels, weighted by expectation maximisation on Africa and the Middle East, 1996-2017",
            fallback:
                "Without neighbours, the unit's own months take their place; with none known, the pool of all units over 240 months."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let map = ActivityScales.Map(history.neighborhood)
        let trend = PanelTrend.factor(history, steps: steps) {
            ActivityScales($0, map: map).probabilities
        }
        let probabilities = ActivityScales(history, map: map).probabilities
        let severity = NearbySeverity(history)
        let fallback = Climatology.pooled(history, months: 240)
        return Repeated(count: steps.count) { row in
            let probability = probabilities[row]
            guard !probability.isNaN else { return fallback }
            return severity.distribution(
                row: row, probability: PanelTrend.raised(probability, by: trend))
        }
    }
}
