import Domain

/// How much more often months are violent all over a panel than a reckoning a year ago expected.
enum PanelTrend {
    /// By what the odds of a violent month are to be multiplied: the last year's ratio of violent
    /// months to those expected from a year before the cut-off, half of which, on the scale of
    /// log-odds, is taken to go on. 20 violent months as expected are added, so that small panels
    /// hardly move; 1 with less than two years before the last.
    ///
    /// - Parameter reckoning: the probability of a violent month by unit, NaN where it says none,
    ///   from a history.
    static func factor(
        _ history: History, steps: ClosedRange<Int>, _ reckoning: (History) -> [Double]
    ) -> Double {
        let year = history.periods(months: 12)
        guard let origin = history.truncated(through: history.cutOff - year),
            origin.periodCount >= 2 * year
        else { return 1 }
        var expected = 20.0
        var observed = 20.0
        for (row, probability) in reckoning(origin).enumerated() where !probability.isNaN {
            for step in min(steps.lowerBound, year)...year {
                let value = history.value(row: row, back: year - step)
                guard !value.isNaN else { continue }
                expected += probability
                observed += value > 0 ? 1 : 0
            }
        }
        return (observed / expected).squareRoot()
    }

    /// A probability whose odds are multiplied.
    static func raised(_ probability: Double, by factor: Double) -> Double {
        probability * factor / (1 + probability * (factor - 1))
    }
}
