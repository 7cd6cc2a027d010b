import Domain
import Statistics

/// Past forecasts of the members beside what happened, by state and reach.
struct PoolCases: Sendable {
    /// A case in which some member goes beyond the lowest ceiling.
    struct Extreme: Sendable {
        var group: Int
        /// The unit's 90 % quantile of 36 months at the origin.
        var heavyMonth: Double
        /// Each member's cumulative probabilities on ``CumulativeGrid``, member by member.
        var cumulative: [Float]
        var outcome: Float
    }

    /// How many groups of cases there are: one for each state and reach.
    static let groupCount = UnitState.allCases.count * Reach.allCases.count

    let memberCount: Int
    /// For each group, the probability each member gave to what happened, case by case.
    private(set) var likelihoods: [[Float]]
    private(set) var extremes: [Extreme] = []

    init(memberCount: Int) {
        self.memberCount = memberCount
        likelihoods = Array(repeating: [], count: Self.groupCount)
    }

    /// The group of a state and reach.
    static func group(_ state: UnitState, _ reach: Reach) -> Int {
        state.rawValue * Reach.allCases.count + reach.rawValue
    }

    /// The likelihoods of all cases of a state.
    func likelihoods(of state: UnitState) -> [Float] {
        Reach.allCases.flatMap { likelihoods[Self.group(state, $0)] }
    }

    /// Adds one origin: the members' forecasts from it, held against the full history.
    mutating func add(
        _ fitted: [any FittedModel], at origin: History, in history: History,
        steps: ClosedRange<Int>, threads: Int
    ) {
        let memberCount = memberCount
        let rows = Self.scoredRows(origin)
        let parts = Parallel.map(rows.count, threads: threads) { index in
            var part = PoolCases(memberCount: memberCount)
            part.add(rows[index], fitted, origin, history, steps)
            return part
        }
        for part in parts {
            for group in likelihoods.indices { likelihoods[group] += part.likelihoods[group] }
            extremes += part.extremes
        }
    }

    /// All units but most of the peaceful ones of large panels, which say little about weights.
    private static func scoredRows(_ origin: History) -> [Int] {
        let count = origin.units.count
        let stride = max(1, count / 400)
        return (0..<count).filter { row in
            row % stride == 0 || UnitState(origin, row: row) != .peaceful
        }
    }

    private mutating func add(
        _ row: Int, _ fitted: [any FittedModel], _ origin: History, _ history: History,
        _ steps: ClosedRange<Int>
    ) {
        let state = UnitState(origin, row: row)
        let heavy = Ceiling.heavyMonth(origin, row: row)
        let lowest = Ceiling.factors.map { Ceiling(factor: $0).limit(heavy) }.min() ?? 0
        let members = fitted.map { $0.distributions(row: row) }
        for (index, step) in steps.enumerated() {
            let back = history.cutOff - (origin.cutOff + step)
            guard back >= 0 else { continue }
            let outcome = history.value(row: row, back: back)
            guard !outcome.isNaN else { continue }
            let group = Self.group(state, Reach(step: step, origin.cadence))
            let grids = members.map { CumulativeGrid.cumulative($0[index]) }
            for grid in grids {
                likelihoods[group].append(
                    grid.withUnsafeBufferPointer {
                        CumulativeGrid.likelihood($0, outcome: Float(outcome))
                    })
            }
            guard members.contains(where: { Double($0[index].largestCount) > lowest }) else {
                continue
            }
            extremes.append(
                Extreme(
                    group: group, heavyMonth: heavy, cumulative: grids.flatMap { $0 },
                    outcome: Float(outcome)))
        }
    }
}
