import Domain
import Statistics

/// Nobody dies: the floor that every model must beat.
public struct Zero: ForecastModel {
    public init() {}

    public var card: ModelCard {
        ModelCard(
            identifier: "zero", name: "Zero", version: 1,
            summary: "Every draw is 0.",
            needs: "nothing", horizon: 1...36,
            reference: "VIEWS prediction challenge 2023/24 (arXiv 2407.11045)",
            fallback: "Every draw is 0 for them too.")
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        Constant(unit: Array(repeating: .none, count: steps.count))
    }
}

/// The same distributions for every unit.
struct Constant: FittedModel {
    let unit: [CountDistribution]
    func distributions(row: Int) -> [CountDistribution] { unit }
}
