import Domain

/// How often a month is violent, by the near past of a unit and its surroundings.
struct KernelOccurrence: Sendable {
    /// Each unit's violent months with the weights of the near past.
    let recent: [Recency]
    private let long: [Recency]
    private let ownWeight: Double
    private let wideWeight: Double
    private let near: Surroundings
    private let wide: Surroundings

    init(_ model: KernelHurdle, _ history: History, near: Surroundings, wide: Surroundings) {
        ownWeight = model.ownWeight
        wideWeight = model.wideWeight
        self.near = near
        self.wide = wide
        func recency(_ row: Int, halfLife: Double, months: Int) -> Recency {
            Recency(
                history.series(row: row), halfLife: history.periods(months: halfLife),
                memory: history.periods(months: months))
        }
        recent = history.units.indices.map {
            recency($0, halfLife: model.halfLife, months: 60)
        }
        long = history.units.indices.map {
            recency($0, halfLife: model.wideHalfLife, months: 120)
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
