import Domain
import RealModule

/// How often units have been violent, on several scales of time and space.
///
/// The probability of a violent month is a weighted sum of recent shares of violent months: the
/// unit's own, with four memories, those around it, and all units'. The weights are those that
/// expectation maximisation finds for state-based, one-sided and all violence in cells of Africa
/// and the Middle East, 1996-2017, rounded; they hardly differ between the three.
struct ActivityScales: Sendable {
    /// A share of violent months that counts towards the probability.
    private struct Scale {
        enum Place { case own, near, middle, far, all }
        var place: Place
        /// After how many months a month weighs half.
        var halfLife: Double
        var weight: Double
    }

    private static let scales: [Scale] = [
        Scale(place: .own, halfLife: 2, weight: 0.13),
        Scale(place: .own, halfLife: 6, weight: 0.25),
        Scale(place: .own, halfLife: 18, weight: 0.2),
        Scale(place: .own, halfLife: 60, weight: 0.15),
        Scale(place: .near, halfLife: 4, weight: 0.13),
        Scale(place: .middle, halfLife: 2, weight: 0.17),
        Scale(place: .far, halfLife: 60, weight: 0.07),
        Scale(place: .all, halfLife: 24, weight: 0.05),
    ]

    /// The surroundings on three scales; the same for every cut-off.
    struct Map: Sendable {
        let near: GaussianSurroundings
        let middle: GaussianSurroundings
        let far: GaussianSurroundings

        init(_ neighborhood: Neighborhood) {
            near = GaussianSurroundings(neighborhood, width: 0.8, radius: 2)
            middle = GaussianSurroundings(neighborhood, width: 2, radius: 5)
            far = GaussianSurroundings(neighborhood, width: 5, radius: 12)
        }
    }

    /// The probability that a month is violent, by unit; NaN where none of its months is known.
    let probabilities: [Double]

    init(_ history: History, map: Map) {
        var sums = [Double](repeating: 0, count: history.units.count)
        for scale in Self.scales {
            let own = Self.shares(history, halfLife: scale.halfLife)
            let shares =
                switch scale.place {
                case .own: own
                case .near: map.near.means(own)
                case .middle: map.middle.means(own)
                case .far: map.far.means(own)
                case .all: Self.overall(own)
                }
            for unit in sums.indices {
                let isUnknown = scale.place != .own && shares[unit].isNaN
                sums[unit] += scale.weight * (isUnknown ? own[unit] : shares[unit])
            }
        }
        probabilities = sums.map { min($0, 0.97) }
    }

    /// The share of each unit's known months with a death, recent ones weighing more; NaN without
    /// a known month.
    private static func shares(_ history: History, halfLife: Double) -> [Double] {
        let factor = Double.exp(-Double.log(2) / history.periods(months: halfLife))
        return history.units.indices.map { row in
            var violent = 0.0
            var known = 0.0
            for value in history.series(row: row) {
                violent *= factor
                known *= factor
                if !value.isNaN { known += 1 }
                if value > 0 { violent += 1 }
            }
            return known > 0 ? violent / known : .nan
        }
    }

    /// The mean of all units with a known month, for each of them.
    private static func overall(_ shares: [Double]) -> [Double] {
        let known = shares.filter { !$0.isNaN }
        let mean = known.reduce(0, +) / Double(max(1, known.count))
        return Array(repeating: mean, count: shares.count)
    }
}
