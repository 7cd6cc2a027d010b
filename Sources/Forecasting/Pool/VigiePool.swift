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
            identifier: "vigie-pool", name: "Vigie pool", version: 1,
            summary:
                "Draws of a quantile forest, weighted and smoothed own histories and, where units have neighbours, space-time kernels, pooled with weights by state of the unit and step that did best from \(origins) earlier origins.",
            needs: "about ten years of history; with less, fewer origins choose the weights",
            horizon: 1...36,
            reference:
                "linear opinion pool (Stone 1961) with weights by past CRPS, ignorance and interval score",
            fallback:
                "Without four years before an origin, fixed weights; a unit without a known month gets the pool of all units over 240 months."
        )
    }

    /// A member and its weight before anything is learned.
    struct Member: Sendable {
        var model: any ForecastModel
        var prior: Float
    }

    /// The usual members for units with and without neighbours.
    static func usualMembers(_ history: History) -> [Member] {
        guard history.neighborhood.rows.contains(where: { !$0.isEmpty }) else {
            return [
                Member(model: QuantileForest(), prior: 0.4),
                Member(model: Decay(halfLife: 3), prior: 0.15),
                Member(model: Decay(halfLife: 9), prior: 0.1),
                Member(model: NegativeBinomial(memory: 12), prior: 0.1),
                Member(model: NegativeBinomial(memory: 24), prior: 0.1),
                Member(model: KernelHurdle(), prior: 0.15),
            ]
        }
        return [
            Member(model: KernelHurdle(), prior: 0.4),
            Member(model: SelfExciting(), prior: 0.25),
            Member(model: QuantileForest(), prior: 0.25),
            Member(model: SpaceTimeKernel(halfLife: 12), prior: 0.05),
            Member(model: NeighborConflictology(memory: 12), prior: 0.05),
        ]
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        throws -> any FittedModel
    {
        let chosen =
            members.map { models in
                models.map { Member(model: $0, prior: 1 / Float(models.count)) }
            } ?? Self.usualMembers(history)
        let members = chosen.map(\.model)
        let prior = chosen.map(\.prior)
        let choice = try chooseWeights(members, prior, history, steps, seed, threads)
        let fitted = try members.map {
            try $0.fit(history, steps: steps, seed: seed, threads: threads)
        }
        return FittedPool(
            history: history, steps: steps, cards: members.map(\.card), fitted: fitted,
            weights: choice.weights, ceiling: choice.ceiling)
    }

    private func chooseWeights(
        _ members: [any ForecastModel], _ prior: [Float], _ history: History,
        _ steps: ClosedRange<Int>, _ seed: UInt64, _ threads: Int
    ) throws -> (weights: PoolWeights, ceiling: Ceiling) {
        var cases = PoolCases(memberCount: members.count)
        for back in stride(from: 1, through: origins, by: 1) {
            guard let origin = history.truncated(through: history.cutOff - 12 * back),
                origin.monthCount >= 48
            else { break }
            let fitted = try members.map {
                try $0.fit(origin, steps: steps, seed: seed, threads: threads)
            }
            cases.add(fitted, at: origin, in: history, steps: steps, threads: threads)
        }
        let pull = history.neighborhood.rows.contains { !$0.isEmpty } ? 0.5 : 0.05
        let choices = Self.ceilings.map {
            OverallChoice(cases, ceiling: $0, prior: prior, pull: pull)
        }
        let best = choices.min { $0.cost < $1.cost } ?? choices[0]
        return (PoolWeights(cases, best, threads: threads), best.ceiling)
    }

    private static let ceilings = [1.5, 2, 4].map(Ceiling.init(factor:))
}

/// A ceiling and the weights that do best under it for all units and steps together.
struct OverallChoice {
    let ceiling: Ceiling
    let weights: [Float]
    let cost: Double
    /// What counts as 1: the scores of conflictology over 12 months in the same cases.
    let reference: CumulativeGrid.Scores?

    /// Ignorance counts twice: the other two scores are decided by a handful of wars.
    static let ignoranceShare = 2.0
    /// How strongly weights are held: among small units a few events would decide, so more there.
    let pull: Double

    init(_ cases: PoolCases, ceiling: Ceiling, prior: [Float], pull: Double) {
        self.pull = pull
        self.ceiling = ceiling
        let scores = MixtureFit.scores([1], cases.reference)
        guard scores.crps > 0, scores.ignorance > 0, scores.interval > 0 else {
            weights = prior
            cost = 0
            reference = nil
            return
        }
        reference = scores
        var all = MixtureFit.Cases(memberCount: prior.count)
        for state in UnitState.allCases {
            for reach in Reach.allCases {
                all.add(cases.cases(state, reach, under: ceiling).thinned(to: 500))
            }
        }
        let fit = MixtureFit(
            reference: scores, ignoranceShare: Self.ignoranceShare, pull: pull)
        weights = fit.weights(all, from: prior)
        cost = fit.cost(weights, all, from: prior)
    }
}

/// The weights of a pool's members by state and reach.
struct PoolWeights: Sendable {
    private let byState: [[[Float]]]

    init(_ cases: PoolCases, _ overall: OverallChoice, threads: Int) {
        byState = Parallel.map(UnitState.allCases.count, threads: threads) { index in
            let reaches = Reach.allCases.map {
                cases.cases(UnitState.allCases[index], $0, under: overall.ceiling)
            }
            return Self.fit(reaches, overall)
        }
    }

    /// The weights of one state: all its cases first, then each reach, held near them.
    private static func fit(_ reaches: [MixtureFit.Cases], _ overall: OverallChoice) -> [[Float]] {
        let start = overall.weights
        var together = MixtureFit.Cases(memberCount: start.count)
        for group in reaches { together.add(group.thinned(to: 800)) }
        guard let reference = overall.reference, together.count >= 60 else {
            return reaches.map { _ in start }
        }
        let weights = MixtureFit(
            reference: reference, ignoranceShare: OverallChoice.ignoranceShare, pull: overall.pull
        ).weights(together, from: start)
        let near = MixtureFit(
            reference: reference, ignoranceShare: OverallChoice.ignoranceShare,
            pull: overall.pull)
        return reaches.map { near.weights($0.thinned(to: 800), from: weights) }
    }

    /// The weights of the members for a unit's state and a step.
    func weights(_ state: UnitState, step: Int) -> [Float] {
        byState[state.rawValue][Reach(step: step).rawValue]
    }
}

/// A pool that has learned from a history.
struct FittedPool: FittedModel {
    let history: History
    let steps: ClosedRange<Int>
    let cards: [ModelCard]
    let fitted: [any FittedModel]
    let weights: PoolWeights
    let ceiling: Ceiling

    var diagnostics: [Diagnostic] { fitted.flatMap(\.diagnostics) }

    func distributions(row: Int) -> [CountDistribution] {
        let state = UnitState(history, row: row)
        let limit = ceiling.limit(history, row: row)
        let members = fitted.map { $0.distributions(row: row) }
        return steps.enumerated().map { index, step in
            let weights = weights.weights(state, step: step)
            var mixture = CountDistribution()
            for (member, weight) in weights.enumerated() where weight > 0 {
                mixture.add(members[member][index].clamped(to: limit), weight: Double(weight))
            }
            return mixture.sorted()
        }
    }

    func explanation(row: Int) -> [Driver] {
        fitted.flatMap { $0.explanation(row: row) }
    }

    func votes(row: Int, step: Int) -> [MemberVote] {
        let weights = weights.weights(UnitState(history, row: row), step: step)
        let limit = ceiling.limit(history, row: row)
        let index = min(max(step, steps.lowerBound), steps.upperBound) - steps.lowerBound
        return fitted.indices.map { member in
            let own = fitted[member].distributions(row: row)[index].clamped(to: limit)
            return MemberVote(
                model: cards[member].name, weight: Double(weights[member]), mean: own.mean,
                anyDeath: own.exceedance(atLeast: 1))
        }.sorted { $0.weight > $1.weight }
    }
}
