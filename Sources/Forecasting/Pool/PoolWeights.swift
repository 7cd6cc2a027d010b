import Domain
import Statistics

/// What a pool has learned from earlier origins: the weights of its members by state and reach,
/// and its ceiling.
struct PoolWeights: Sendable {
    /// How many cases the starting weights count as.
    static let strength = 100.0

    let ceiling: Ceiling
    private let byGroup: [[Double]]
    private let cadence: Cadence

    /// - Parameters:
    ///   - cases: forecasts from earlier origins beside what happened.
    ///   - prior: the starting weights, adding up to 1.
    ///   - cadence: what a step is.
    init(_ cases: PoolCases, prior: [Double], cadence: Cadence) {
        self.cadence = cadence
        byGroup = UnitState.allCases.flatMap { state in
            let own = MixtureWeights.fitted(
                cases.likelihoods(of: state), from: prior, strength: Self.strength)
            return Reach.allCases.map { reach in
                MixtureWeights.fitted(
                    cases.likelihoods[PoolCases.group(state, reach)], from: own,
                    strength: Self.strength)
            }
        }
        ceiling = Self.ceiling(cases.extremes, byGroup)
    }

    /// The weights of the members for a unit's state and a step.
    func weights(_ state: UnitState, step: Int) -> [Double] {
        byGroup[PoolCases.group(state, Reach(step: step, cadence))]
    }

    /// The ceiling that would have scored best, CRPS and interval score in equal parts.
    private static func ceiling(_ extremes: [PoolCases.Extreme], _ weights: [[Double]]) -> Ceiling {
        let choices = Ceiling.factors.map(Ceiling.init(factor:))
        guard !extremes.isEmpty else { return choices[0] }
        let sums = choices.map { scores(extremes, weights, under: $0) }
        let costs = sums.map {
            $0.crps / max(sums[0].crps, 1e-9) + $0.interval / max(sums[0].interval, 1e-9)
        }
        let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
        return choices[best]
    }

    /// The sums of the mixture's scores with a ceiling on each case.
    private static func scores(
        _ extremes: [PoolCases.Extreme], _ weights: [[Double]], under ceiling: Ceiling
    ) -> CumulativeGrid.Scores {
        let size = CumulativeGrid.counts.count
        var sum = CumulativeGrid.Scores(crps: 0, ignorance: 0, interval: 0)
        for extreme in extremes {
            let limit = ceiling.limit(extreme.heavyMonth)
            let mixture = (0..<size).map { place -> Float in
                guard Double(CumulativeGrid.counts[place]) < limit else { return 1 }
                return weights[extreme.group].enumerated().reduce(Float(0)) { sum, member in
                    sum + Float(member.element) * extreme.cumulative[member.offset * size + place]
                }
            }
            let scores = mixture.withUnsafeBufferPointer {
                CumulativeGrid.scores($0, outcome: extreme.outcome)
            }
            sum.crps += scores.crps
            sum.interval += scores.interval
            sum.ignorance += scores.ignorance
        }
        return sum
    }
}
