import Domain
import RealModule
import Statistics

/// How often from the near past, how bad from the near past and the wider pool.
public struct KernelHurdle: ForecastModel {
    /// After how many months a month weighs half.
    public var halfLife: Double
    /// The share of the weight that is the unit's own.
    public var ownWeight: Double
    /// The standard deviation of the Gaussian weights in space, in cells.
    public var width: Double
    /// The share of the weight given to the wider surroundings (three times the width).
    public var wideWeight: Double
    /// After how many months a month of the wider surroundings weighs half.
    public var wideHalfLife: Double
    /// How many violent months of all units the pooled severity counts as.
    public var pooled: Double

    public init(
        halfLife: Double = 12, ownWeight: Double = 0.5, width: Double = 1,
        wideWeight: Double = 0.1, wideHalfLife: Double = 36, pooled: Double = 4
    ) {
        self.halfLife = halfLife
        self.ownWeight = ownWeight
        self.width = width
        self.wideWeight = wideWeight
        self.wideHalfLife = wideHalfLife
        self.pooled = pooled
    }

    public var card: ModelCard {
        ModelCard(
            identifier: "kernel-hurdle", name: "Space-time kernel with pooled severity", version: 1,
            summary:
                "The probability of violence from the unit's and its surroundings' recent months; how many die from their violent months, drawn towards those of all units.",
            needs: "a neighbourhood (the surrounding cells, or shared borders)", horizon: 1...36,
            reference: "hurdle model with kernel-weighted frequencies",
            fallback:
                "Without neighbours, the unit's own months; with none known, the pool of all units over 240 months."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let near = Surroundings(history.neighborhood, width: width)
        let recent = history.units.indices.map {
            Recency(history.series(row: $0), halfLife: halfLife, memory: 60)
        }
        let occurrence = KernelOccurrence(self, history, near: near, recent: recent)
        let severity = LocalSeverity(history, recent: recent, near: near, pooled: pooled)
        let fallback = Climatology.pooled(history, memory: 240)
        return Repeated(count: steps.count) { row in
            guard let probability = occurrence.probability(row: row) else { return fallback }
            return severity.distribution(row: row, probability: probability)
        }
    }
}

/// How often a month is violent, by the near past of a unit and its surroundings.
struct KernelOccurrence: Sendable {
    private let ownWeight: Double
    private let wideWeight: Double
    private let near: Surroundings
    private let wide: Surroundings
    private let recent: [Recency]
    private let long: [Recency]

    init(_ model: KernelHurdle, _ history: History, near: Surroundings, recent: [Recency]) {
        ownWeight = model.ownWeight
        wideWeight = model.wideWeight
        self.near = near
        self.recent = recent
        wide = Surroundings(history.neighborhood, width: 3 * model.width)
        long = history.units.indices.map {
            Recency(history.series(row: $0), halfLife: model.wideHalfLife, memory: 120)
        }
    }

    /// The probability for a unit; `nil` when nothing is known of it and its surroundings.
    func probability(row: Int) -> Double? {
        var share = 0.0
        var weight = 0.0
        func add(_ unit: Recency, _ part: Double) {
            guard unit.known > 0 else { return }
            share += part * unit.violent.total / unit.known
            weight += part
        }
        add(recent[row], (1 - wideWeight) * ownWeight)
        let nearWeight = (1 - wideWeight) * (1 - ownWeight)
        for neighbor in near.rows[row] { add(recent[neighbor.row], nearWeight * neighbor.weight) }
        for neighbor in wide.rows[row] { add(long[neighbor.row], wideWeight * neighbor.weight) }
        guard weight > 0 else { return nil }
        weight += nearWeight * near.missing[row] + wideWeight * wide.missing[row]
        return share / weight
    }
}
