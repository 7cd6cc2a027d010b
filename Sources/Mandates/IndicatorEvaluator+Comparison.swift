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
    /// the exact comparison of two Poisson rates at 5 %, deaths by the variance of a compound
    /// Poisson sum at 5 % and by the ranges given, shares by whether their intervals overlap.
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
        case .toll:
            return isMoreThanChance(before, after, scale: indicator.scale)
                && !overlap(before, after)
                ? direction : .noClearChange
        case .wilson:
            return overlap(before, after) ? .noClearChange : direction
        }
    }

    /// Whether two sums of deaths, each over its denominator, differ by more than 1.96 standard
    /// deviations of their difference.
    private func isMoreThanChance(
        _ before: IndicatorReading.Measurement, _ after: IndicatorReading.Measurement,
        scale: Double
    ) -> Bool {
        func variance(_ measurement: IndicatorReading.Measurement) -> Double? {
            let factor = scale / (measurement.denominator ?? 1)
            return measurement.variance.map { $0 * factor * factor }
        }
        guard let old = variance(before), let new = variance(after) else { return false }
        let difference = after.value - before.value
        return difference * difference > 1.96 * 1.96 * (old + new)
    }

    /// Whether two intervals share a value; those without an interval are single values.
    private func overlap(
        _ before: IndicatorReading.Measurement, _ after: IndicatorReading.Measurement
    ) -> Bool {
        (after.low ?? after.value) <= (before.high ?? before.value)
            && (before.low ?? before.value) <= (after.high ?? after.value)
    }
}
