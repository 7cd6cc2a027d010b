import Domain
import Statistics

/// The situation a unit is in at the cut-off; each has weights of its own.
enum UnitState: Int, CaseIterable, Sendable {
    /// No death known in 60 months.
    case peaceful
    /// None in 12 months, but some in 60.
    case dormant
    /// Fewer than 5 a month over 12 months.
    case simmering
    /// At least 5 a month.
    case burning

    /// The state of a unit at a history's cut-off.
    init(_ history: History, row: Int) {
        let series = history.series(row: row)
        let year = series.suffix(12).filter { !$0.isNaN }
        let sum = year.reduce(0, +)
        if sum > 0 {
            self = sum < 5 * Double(year.count) ? .simmering : .burning
        } else {
            self = series.suffix(60).contains { $0 > 0 } ? .dormant : .peaceful
        }
    }
}

/// How far ahead; each has weights of its own.
enum Reach: Int, CaseIterable, Sendable {
    case near, middle, far

    init(step: Int) { self = step <= 5 ? .near : step <= 9 ? .middle : .far }
}

/// What a unit may be forecast at most: a multiple of its recent heavy months.
///
/// Inertia after a spike is what ruins scores; no draw exceeds `factor` times the 90 % quantile
/// of the last 36 months, or 500.
struct Ceiling: Sendable {
    let factor: Double

    /// The limit of a unit at a history's cut-off.
    func limit(_ history: History, row: Int) -> Double {
        limit(Self.heavyMonth(history, row: row))
    }

    /// The limit where the 90 % quantile of the last months is `heavy`.
    func limit(_ heavy: Double) -> Double { max(factor * heavy, 500) }

    /// The 90 % quantile of a unit's known months among the last 36; 0 without one.
    static func heavyMonth(_ history: History, row: Int) -> Double {
        let known = history.series(row: row).suffix(36).filter { !$0.isNaN }.sorted()
        guard let last = known.indices.last else { return 0 }
        let position = 0.9 * Double(last)
        let below = Int(position)
        let above = min(last, below + 1)
        return known[below] + (position - Double(below)) * (known[above] - known[below])
    }
}

/// Past forecasts of the members beside what happened, by state and reach.
struct PoolCases: Sendable {
    private(set) var groups: [[MixtureFit.Cases]]
    /// Each case's heavy month, from which a ceiling is reckoned.
    private var heavyMonths: [[[Double]]]
    /// The reference's forecasts of the same cases.
    private(set) var reference: MixtureFit.Cases

    init(memberCount: Int) {
        groups = UnitState.allCases.map { _ in
            Reach.allCases.map { _ in MixtureFit.Cases(memberCount: memberCount) }
        }
        heavyMonths = UnitState.allCases.map { _ in Reach.allCases.map { _ in [] } }
        reference = MixtureFit.Cases(memberCount: 1)
    }

    /// Adds one origin: the members' forecasts from it, held against the full history.
    mutating func add(
        _ fitted: [any FittedModel], at origin: History, in history: History,
        steps: ClosedRange<Int>, threads: Int
    ) {
        let memberCount = fitted.count
        let rows = Self.scoredRows(origin)
        let parts = Parallel.map(rows.count, threads: threads) { index in
            var part = PoolCases(memberCount: memberCount)
            part.add(rows[index], fitted, origin, history, steps)
            return part
        }
        for part in parts {
            for state in UnitState.allCases {
                for reach in Reach.allCases {
                    groups[state.rawValue][reach.rawValue].add(
                        part.groups[state.rawValue][reach.rawValue])
                    heavyMonths[state.rawValue][reach.rawValue] +=
                        part.heavyMonths[state.rawValue][reach.rawValue]
                }
            }
            reference.add(part.reference)
        }
    }

    /// The cases of a state and reach with a ceiling on every member.
    func cases(_ state: UnitState, _ reach: Reach, under ceiling: Ceiling) -> MixtureFit.Cases {
        let heavy = heavyMonths[state.rawValue][reach.rawValue]
        return groups[state.rawValue][reach.rawValue].clamped { ceiling.limit(heavy[$0]) }
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
        let members = fitted.map { $0.distributions(row: row) }
        let own = Climatology.recent(origin, row: row, memory: 12)
        let ownGrid = CumulativeGrid.cumulative(own ?? .none)
        for (index, step) in steps.enumerated() {
            let back = history.cutOff - (origin.cutOff + step)
            guard back >= 0 else { continue }
            let outcome = history.value(row: row, back: back)
            guard !outcome.isNaN else { continue }
            var grids: [Float] = []
            for member in members {
                grids += CumulativeGrid.cumulative(member[index])
            }
            let reach = Reach(step: step).rawValue
            groups[state.rawValue][reach].add(grids, outcome: Float(outcome))
            heavyMonths[state.rawValue][reach].append(heavy)
            reference.add(ownGrid, outcome: Float(outcome))
        }
    }
}

extension Climatology {
    /// A unit's own last months; `nil` when none is known.
    static func recent(_ history: History, row: Int, memory: Int) -> CountDistribution? {
        let own = CountDistribution(history.series(row: row).suffix(memory))
        return own.total > 0 ? own : nil
    }
}
