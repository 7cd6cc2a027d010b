import Domain
import Geography
import RealModule
import Statistics

/// Past months of the unit and its surroundings as draws, weighted by nearness in space and time.
public struct SpaceTimeKernel: ForecastModel {
    /// After how many months a month weighs half, 1 or more.
    public let halfLife: Int
    /// The share of the weight that is the unit's own, above 0 and at most 1.
    public var ownWeight: Double
    /// The standard deviation of the Gaussian weights in space, in cells; among units that are no
    /// cells, neighbours stand one apart.
    public var width: Double
    /// How many months back.
    public var memory: Int

    public init(
        halfLife: Int = 12, ownWeight: Double = 0.5, width: Double = 1, memory: Int = 48
    ) {
        self.halfLife = max(1, halfLife)
        self.ownWeight = min(max(ownWeight, 0.01), 1)
        self.width = max(width, 0.1)
        self.memory = max(1, memory)
    }

    public var card: ModelCard {
        ModelCard(
            identifier: "kernel-\(halfLife)",
            name: "Space-time kernel, half-life \(halfLife) months", version: 1,
            summary:
                "The last \(memory) months of the unit (weight \(ownWeight)) and of the units up to two neighbours away (Gaussian weights), recent months weighing more.",
            needs: "a neighbourhood (the surrounding cells, or shared borders)", horizon: 1...36,
            reference: "conflictology of neighbours (Hegre et al. 2024) with a separable kernel",
            fallback:
                "Without neighbours, the unit's own months; with none known, the pool of all units over 240 months."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let pool = Climatology.pooled(history, months: 240)
        let surroundings = Surroundings(history.neighborhood, width: width)
        let model = self
        let cadence = history.cadence
        let recent = history.units.indices.map { row in
            model.recent(history.series(row: row), cadence)
        }
        return Repeated(count: steps.count) { row in
            var distribution = CountDistribution()
            distribution.add(recent[row], weight: model.ownWeight)
            for neighbor in surroundings.rows[row] {
                distribution.add(
                    recent[neighbor.row], weight: (1 - model.ownWeight) * neighbor.weight)
            }
            guard distribution.total > 0 else { return pool }
            let missing = surroundings.missing[row]
            distribution.add(0, weight: (1 - model.ownWeight) * missing)
            return distribution.sorted()
        }
    }

    private func recent(_ series: ArraySlice<Double>, _ cadence: Cadence) -> CountDistribution {
        let factor = Double.exp(-Double.log(2) / cadence.periods(months: Double(halfLife)))
        var distribution = CountDistribution()
        var weight = 1.0
        for value in series.suffix(cadence.periods(months: memory)).reversed() {
            distribution.add(value, weight: weight)
            weight *= factor
        }
        return distribution.sorted()
    }
}

/// Who lies around a unit up to two neighbours away, with Gaussian weights that add up to 1.
struct Surroundings: Sendable {
    struct Neighbor: Sendable {
        var row: Int
        var weight: Double
    }

    let rows: [[Neighbor]]
    /// The weight of places around that are not in the panel.
    let missing: [Double]

    init(_ neighborhood: Neighborhood, width: Double) {
        let second = neighborhood.secondRing()
        func weight(_ squaredDistance: Double) -> Double {
            Double.exp(-squaredDistance / (2 * width * width))
        }
        var rows: [[Neighbor]] = []
        var missing: [Double] = []
        for unit in neighborhood.rows.indices {
            let around = neighborhood.rows[unit].map { ($0, 1.0) } + second[unit].map { ($0, 4.0) }
            var found = around.map { row, squared in
                Neighbor(
                    row: row,
                    weight: weight(neighborhood.squaredDistance(unit, row) ?? squared))
            }
            let present = found.reduce(0) { $0 + $1.weight }
            let full = neighborhood.cells == nil ? present : Self.fullGrid(weight)
            guard full > 0 else {
                rows.append([])
                missing.append(0)
                continue
            }
            for index in found.indices { found[index].weight /= full }
            rows.append(found)
            missing.append(max(0, 1 - present / full))
        }
        self.rows = rows
        self.missing = missing
    }

    /// The weight of a cell's 24 surrounding cells.
    private static func fullGrid(_ weight: (Double) -> Double) -> Double {
        var sum = 0.0
        for row in -2...2 {
            for column in -2...2 where row != 0 || column != 0 {
                sum += weight(Double(row * row + column * column))
            }
        }
        return sum
    }
}

extension Neighborhood {
    /// The squared distance between two units in cells; `nil` when they are no cells.
    func squaredDistance(_ left: Int, _ right: Int) -> Double? {
        guard let cells else { return nil }
        let rows = Double(cells[left].row - cells[right].row)
        let gap = abs(cells[left].column - cells[right].column)
        let columns = Double(min(gap, 720 - gap))
        return rows * rows + columns * columns
    }
}
