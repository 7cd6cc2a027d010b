import Domain
import Statistics

/// A pool of models whose weights, by state and step, are chosen on forecasts from earlier
/// origins, all of whose outcomes are known at the cut-off.
public struct VigiePool: ForecastModel {
    /// The members; `nil` takes the usual ones, more of them where units have neighbours.
    public var members: [any ForecastModel]?
    /// From how many earlier origins, a year apart, weights are chosen.
    public var origins: Int

    public init(members: [any ForecastModel]? = nil, origins: Int = 8) {
        self.members = members
        self.origins = max(0, origins)
    }

    public var card: ModelCard {
        ModelCard(
            identifier: "vigie-pool", name: "Vigie pool", version: 4,
            summary:
                "Draws of a quantile forest, a hurdle model, analogues, weighted and smoothed own histories or, where units have neighbours, hurdles and kernels in space and time, pooled with the weights by state of the unit and step that gave the most probability to what happened after \(origins) earlier origins.",
            needs: "about ten years of history; with less, fewer origins choose the weights",
            horizon: 1...36,
            reference:
                "linear opinion pool (Stone 1961) with weights by past log score (Raftery et al. 2005)",
            fallback:
                "Without four years before an origin, fixed weights; a unit without a known month gets the pool of all units over 240 months."
        )
    }

    /// A member and its weight before anything is learned.
    struct Member: Sendable {
        var model: any ForecastModel
        var prior: Double
    }

    /// The usual members for units with and without neighbours.
    static func usualMembers(_ history: History) -> [Member] {
        guard history.neighborhood.rows.contains(where: { !$0.isEmpty }) else {
            return [
                Member(model: QuantileForest(), prior: 0.3),
                Member(model: HurdleByStep(), prior: 0.2),
                Member(model: Decay(halfLife: 3), prior: 0.1),
                Member(model: NegativeBinomial(memory: 12), prior: 0.1),
                Member(model: NegativeBinomial(memory: 24), prior: 0.1),
                Member(model: KernelHurdle(), prior: 0.1),
                Member(model: Analogues(), prior: 0.1),
            ]
        }
        return [
            Member(model: ScaleHurdle(), prior: 0.65),
            Member(model: QuantileForest(), prior: 0.2),
            Member(model: SpaceTimeKernel(halfLife: 6), prior: 0.15),
        ]
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        throws -> any FittedModel
    {
        let chosen =
            members.map { models in
                models.map { Member(model: $0, prior: 1 / Double(models.count)) }
            } ?? Self.usualMembers(history)
        let members = chosen.map(\.model)
        let weights = try learned(
            members, chosen.map(\.prior), history, steps, seed, threads)
        let fitted = try members.map {
            try $0.fit(history, steps: steps, seed: seed, threads: threads)
        }
        return FittedPool(
            history: history, steps: steps, cards: members.map(\.card), fitted: fitted,
            weights: weights)
    }

    private func learned(
        _ members: [any ForecastModel], _ prior: [Double], _ history: History,
        _ steps: ClosedRange<Int>, _ seed: UInt64, _ threads: Int
    ) throws -> PoolWeights {
        let year = history.periods(months: 12)
        var cases = PoolCases(memberCount: members.count)
        for back in stride(from: 1, through: origins, by: 1) {
            guard let origin = history.truncated(through: history.cutOff - year * back),
                origin.periodCount >= 4 * year
            else { break }
            let fitted = try members.map {
                try $0.fit(origin, steps: steps, seed: seed, threads: threads)
            }
            cases.add(fitted, at: origin, in: history, steps: steps, threads: threads)
        }
        return PoolWeights(cases, prior: prior, cadence: history.cadence)
    }
}

/// A pool that has learned from a history.
struct FittedPool: FittedModel {
    let history: History
    let steps: ClosedRange<Int>
    let cards: [ModelCard]
    let fitted: [any FittedModel]
    let weights: PoolWeights

    var diagnostics: [Diagnostic] { fitted.flatMap(\.diagnostics) }

    func distributions(row: Int) -> [CountDistribution] {
        let state = UnitState(history, row: row)
        let limit = weights.ceiling.limit(history, row: row)
        let members = fitted.map { $0.distributions(row: row) }
        return steps.enumerated().map { index, step in
            let shares = weights.weights(state, step: step)
            var mixture = CountDistribution()
            for (member, share) in shares.enumerated() where share > 0 {
                mixture.add(members[member][index].clamped(to: limit), weight: share)
            }
            return mixture.sorted()
        }
    }

    func votes(row: Int, step: Int) -> [MemberVote] {
        let shares = weights.weights(UnitState(history, row: row), step: step)
        let limit = weights.ceiling.limit(history, row: row)
        let index = min(max(step, steps.lowerBound), steps.upperBound) - steps.lowerBound
        return fitted.indices.map { member in
            let own = fitted[member].distributions(row: row)[index].clamped(to: limit)
            return MemberVote(
                model: cards[member].name, identifier: cards[member].identifier,
                weight: shares[member], mean: own.mean,
                anyDeath: own.exceedance(atLeast: 1))
        }.sorted { $0.weight > $1.weight }
    }
}
