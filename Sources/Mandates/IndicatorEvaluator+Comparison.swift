import Domain
import Statistics

extension IndicatorEvaluator {
    /// An indicator over a period beside the period before and the same days a year earlier.
    public func comparison(
        _ indicator: IndicatorDefinition, over period: DayRange
    ) -> IndicatorComparison {
        let current = reading(indicator, over: period)
        let previous = reading(indicator, over: period.previous)
        return IndicatorComparison(
            current: current, previous: previous,
            yearEarlier: reading(indicator, over: period.yearEarlier),
            trend: trend(indicator, from: previous, to: current))
    }

    /// An indicator month by month.
    public func series(
        _ indicator: IndicatorDefinition, months: ClosedRange<Month>
    ) -> [IndicatorReading] {
        months.map { reading(indicator, over: $0.days) }
    }

    /// The change between two readings, judged with the uncertainty of both: separate events by
    /// the exact comparison of two Poisson rates at 5 %, everything else by whether the intervals
    /// overlap.
    private func trend(
        _ indicator: IndicatorDefinition, from old: IndicatorReading, to new: IndicatorReading
    ) -> IndicatorComparison.Trend {
        guard let before = old.measurement, let after = new.measurement else { return .unknown }
        let direction: IndicatorComparison.Trend =
            after.value > before.value ? .rising : .falling
        switch indicator.interval {
        case .none: return after.value == before.value ? .noClearChange : direction
        case .poisson:
            let p = PoissonComparison.pValue(
                count: Int(after.numerator),
                exposure: after.denominator ?? Double(new.period.count),
                against: Int(before.numerator),
                exposure: before.denominator ?? Double(old.period.count))
            return p.map { $0 < 0.05 ? direction : .noClearChange } ?? .unknown
        case .wilson, .toll:
            guard let low = after.low, let high = after.high, let oldLow = before.low,
                let oldHigh = before.high
            else { return .unknown }
            return low > oldHigh || high < oldLow ? direction : .noClearChange
        }
    }
}

extension DayRange {
    /// Whether the range begins with the first and ends with the last day of a month.
    public var isWholeMonths: Bool {
        first == first.month.firstDay && last == last.month.lastDay
    }

    /// The period of the same length just before: as many months for whole months, else as many
    /// days.
    public var previous: DayRange {
        guard isWholeMonths else { return DayRange(first - count, first - 1) }
        let months = last.month - first.month + 1
        return DayRange((first.month - months).firstDay, first - 1)
    }

    /// The same days of the year before; 29 February becomes 28 February.
    public var yearEarlier: DayRange {
        guard isWholeMonths else { return DayRange(first.yearEarlier, last.yearEarlier) }
        return DayRange((first.month - 12).firstDay, (last.month - 12).lastDay)
    }
}

extension Day {
    /// The same day of the year before; 29 February becomes 28 February.
    var yearEarlier: Day {
        let (year, month, day) = parts
        return Day(year: year - 1, month: month, day: day)
            ?? Day(year: year - 1, month: month, day: 28) ?? self - 365
    }
}
