import Domain

/// A stretch of months that a forecast is scored on.
public struct Window: Hashable, Sendable {
    /// The last month of data that a model may see.
    public var cutOff: Month
    /// Months ahead that are scored.
    public var steps: ClosedRange<Int>

    public init(cutOff: Month, steps: ClosedRange<Int> = 3...14) {
        self.cutOff = cutOff
        self.steps = steps
    }

    /// The challenge's window of a year: data through October of the year before, January to
    /// December forecast (steps 3 to 14).
    public init(year: Int) {
        self.init(cutOff: Month(year: year - 1, month: 10))
    }

    /// The months scored.
    public var months: ClosedRange<Month> {
        (cutOff + steps.lowerBound)...(cutOff + steps.upperBound)
    }

    /// The year, when the window is the challenge's; otherwise its months.
    public var label: String {
        let months = months
        if steps == 3...14, months.lowerBound.monthOfYear == 1 {
            return "\(months.lowerBound.year)"
        }
        return "\(months.lowerBound) to \(months.upperBound)"
    }
}
