import Domain
import Statistics

/// Evaluates declared indicators over values; it reads nothing and knows no clock.
public struct IndicatorEvaluator: Sendable {
    let inputs: IndicatorInputs

    public init(_ inputs: IndicatorInputs) { self.inputs = inputs }

    /// An indicator over one period.
    ///
    /// A source that does not exist gives "not measured"; a period that the source does not cover,
    /// or over which there is nothing to divide by, gives "no data"; neither is ever 0.
    public func reading(
        _ indicator: IndicatorDefinition, over period: DayRange
    ) -> IndicatorReading {
        func without(_ outcome: IndicatorReading.Outcome) -> IndicatorReading {
            IndicatorReading(indicator: indicator.id, period: period, outcome: outcome)
        }
        let sharesPlacement = indicator.numerator.withinReach != nil
        let numerator: Tally
        switch tally(indicator.numerator, over: period, placedOnly: sharesPlacement) {
        case .failure(let gap): return without(gap.outcome)
        case .success(let tally): numerator = tally
        }
        guard let quantity = indicator.denominator else {
            return measured(indicator, period, numerator, nil)
        }
        switch tally(quantity, over: period, placedOnly: sharesPlacement) {
        case .failure(let gap): return without(gap.outcome)
        case .success(let denominator) where denominator.value <= 0:
            return without(
                .noData(.nothingToDivideBy(quantity.count)))
        case .success(let denominator):
            return measured(indicator, period, numerator, denominator)
        }
    }

    private func measured(
        _ indicator: IndicatorDefinition, _ period: DayRange, _ numerator: Tally,
        _ denominator: Tally?
    ) -> IndicatorReading {
        let factor = indicator.scale / (denominator?.value ?? 1)
        let ends = interval(indicator.interval, numerator, denominator)
        return IndicatorReading(
            indicator: indicator.id, period: period,
            outcome: .measured(
                IndicatorReading.Measurement(
                    value: numerator.value * factor, low: ends.map { $0.low * factor },
                    high: ends.map { $0.high * factor }, numerator: numerator.value,
                    denominator: denominator?.value, variance: numerator.variance)),
            evidence: Array(Set(numerator.evidence + (denominator?.evidence ?? []))),
            notes: unique(numerator.notes + (denominator?.notes ?? [])))
    }

    /// The ends of the numerator's interval, in the numerator's own unit.
    private func interval(
        _ method: IndicatorDefinition.IntervalMethod, _ numerator: Tally, _ denominator: Tally?
    ) -> (low: Double, high: Double)? {
        switch method {
        case .none: return nil
        case .toll:
            return numerator.hasRange ? (numerator.low, numerator.high) : nil
        case .poisson:
            let interval = ConfidenceInterval.poisson(count: numerator.wholeValue)
            return (interval.low, interval.high)
        case .wilson:
            guard let denominator,
                let interval = ConfidenceInterval.wilson(
                    successes: numerator.wholeValue, trials: denominator.wholeValue)
            else { return nil }
            return (interval.low * denominator.value, interval.high * denominator.value)
        }
    }

    private func unique(_ notes: [IndicatorRemark]) -> [IndicatorRemark] {
        var seen: Set<IndicatorRemark> = []
        return notes.filter { seen.insert($0).inserted }
    }
}

/// A counted quantity with what it stands on.
struct Tally {
    var value: Double
    var low: Double
    var high: Double
    var evidence: [IndicatorReading.Evidence] = []
    var notes: [IndicatorRemark] = []
    /// See `IndicatorReading.Measurement.variance`.
    var variance: Double?

    init(
        _ value: Double, low: Double? = nil, high: Double? = nil,
        evidence: [IndicatorReading.Evidence] = [], notes: [IndicatorRemark] = []
    ) {
        self.value = value
        self.low = low ?? value
        self.high = high ?? value
        self.evidence = evidence
        self.notes = notes
    }

    /// Whether any source gives a range.
    var hasRange: Bool { low < value || value < high }

    /// The value as a count of units.
    var wholeValue: Int { Int(max(0, min(value, 1e9)).rounded()) }
}

/// Why a quantity has no value.
struct TallyGap: Error {
    var outcome: IndicatorReading.Outcome

    static func noData(_ reason: IndicatorRemark) -> TallyGap { TallyGap(outcome: .noData(reason)) }

    static func notMeasured(_ source: IndicatorSource) -> TallyGap {
        TallyGap(outcome: .notMeasured(.noSource(source)))
    }
}
