import Domain

/// The situation a unit is in at the cut-off, by its known months; each has weights of its own.
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
        let known = history.series(row: row).filter { !$0.isNaN }
        let year = known.suffix(history.periods(months: 12))
        let sum = year.reduce(0, +)
        if sum > 0 {
            self =
                sum * history.cadence.periodsPerMonth < 5 * Double(year.count)
                ? .simmering : .burning
        } else {
            self =
                known.suffix(history.periods(months: 60)).contains { $0 > 0 } ? .dormant : .peaceful
        }
    }
}

/// How far ahead; each has weights of its own.
enum Reach: Int, CaseIterable, Sendable {
    case near, middle, far

    /// The reach of a step in months or in weeks.
    init(step: Int, _ cadence: Cadence) {
        self =
            step <= cadence.periods(months: 5)
            ? .near : step <= cadence.periods(months: 9) ? .middle : .far
    }
}

/// What a unit may be forecast at most: a multiple of its recent heavy months (or weeks).
///
/// Inertia after a spike is what ruins scores; no draw exceeds `factor` times the 90 % quantile
/// of the last 36 months, or ``floor``.
struct Ceiling: Sendable {
    /// The factors that are tried, most usual first.
    static let factors: [Double] = [2, 1.5, 4]
    /// No ceiling is lower: the start of the last class of the ignorance score, so that a ceiling
    /// takes no weight from classes that a quiet unit may still reach.
    static let floor = 1001.0

    let factor: Double

    /// The limit of a unit at a history's cut-off.
    func limit(_ history: History, row: Int) -> Double {
        limit(Self.heavyMonth(history, row: row))
    }

    /// The limit where the 90 % quantile of the last months is `heavy`.
    func limit(_ heavy: Double) -> Double { max(factor * heavy, Self.floor) }

    /// The 90 % quantile of a unit's known months (the last 36 of them); 0 without one.
    static func heavyMonth(_ history: History, row: Int) -> Double {
        let known = history.series(row: row).filter { !$0.isNaN }
            .suffix(history.periods(months: 36)).sorted()
        guard let last = known.indices.last else { return 0 }
        let position = 0.9 * Double(last)
        let below = Int(position)
        let above = min(last, below + 1)
        return known[below] + (position - Double(below)) * (known[above] - known[below])
    }
}
