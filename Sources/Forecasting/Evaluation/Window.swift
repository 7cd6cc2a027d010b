import Domain

/// A stretch of months or weeks that a forecast is scored on.
public struct Window: Hashable, Sendable {
    /// The last month or week of data that a model may see.
    public var cutOff: Period
    /// Months or weeks ahead that are scored.
    public var steps: ClosedRange<Int>

    public init(cutOff: Period, steps: ClosedRange<Int> = 3...14) {
        self.cutOff = cutOff
        self.steps = steps
    }

    /// A window of months.
    public init(cutOff: Month, steps: ClosedRange<Int> = 3...14) {
        self.init(cutOff: .month(cutOff), steps: steps)
    }

    /// The challenge's window of a year: data through October of the year before, January to
    /// December forecast (steps 3 to 14).
    public init(year: Int) {
        self.init(cutOff: Month(year: year - 1, month: 10))
    }

    /// The months or weeks scored.
    public var periods: ClosedRange<Period> {
        (cutOff + steps.lowerBound)...(cutOff + steps.upperBound)
    }

    /// The year, when the window is the challenge's; otherwise its first and
    /// last month or week.
    public var label: String {
        let periods = periods
        if case .month(let first) = periods.lowerBound, steps == 3...14, first.monthOfYear == 1 {
            return "\(first.year)"
        }
        return "\(periods.lowerBound) to \(periods.upperBound)"
    }
}
