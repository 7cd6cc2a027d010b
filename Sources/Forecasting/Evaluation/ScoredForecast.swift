import Domain
import Statistics

/// The scores of one unit and month or week.
public struct RowScore: Sendable, Hashable {
    /// What happened; NaN where it is unknown, and then every score is NaN.
    public var outcome: Double
    public var crps: Double
    /// In bits.
    public var ignorance: Double
    /// The 90 % interval score.
    public var interval: Double
    /// Whether the outcome lay in the central 90 % interval.
    public var isInside: Bool
    /// The forecast probability of at least 1, 10, 25 and 100.
    public var exceedances: SIMD4<Double>
    /// The randomised probability integral transform of the outcome.
    public var transform: Double
    /// Whether nothing happened in the unit in the 12 months to the cut-off; `nil` where no death is
    /// known and not all of them are, for unknown is not quiet.
    public var wasQuiet: Bool?
}

/// A forecast held against what happened, row by row (units, then steps).
public struct ScoredForecast: Sendable {
    /// The thresholds of ``RowScore/exceedances``.
    public static let thresholds: [Int] = [1, 10, 25, 100]

    public let model: ModelCard
    public let window: Window
    public let units: [String]
    public let rows: [RowScore]

    /// The mean of a score over the rows with a known outcome; NaN when there is none.
    public func mean(_ score: KeyPath<RowScore, Double>) -> Double {
        var sum = 0.0
        var count = 0
        for row in rows where !row.outcome.isNaN {
            sum += row[keyPath: score]
            count += 1
        }
        return count == 0 ? .nan : sum / Double(count)
    }

    /// A score's mean for each unit over its known periods; NaN for a unit without any.
    public func unitMeans(_ score: KeyPath<RowScore, Double>) -> [Double] {
        let steps = window.steps.count
        return units.indices.map { unit in
            var sum = 0.0
            var count = 0
            for row in rows[unit * steps..<(unit + 1) * steps] where !row.outcome.isNaN {
                sum += row[keyPath: score]
                count += 1
            }
            return count == 0 ? .nan : sum / Double(count)
        }
    }
}

/// Scores forecasts.
public enum Scoring {
    /// A forecast against the panel that holds what happened.
    ///
    /// - Parameters:
    ///   - scored: the units that count; `nil` for all.
    ///   - threads: how many threads to use; the scores do not depend on it.
    /// - Throws: ``ForecastingError/outcomeMissing(window:last:)`` when the panel ends before the
    ///   window does, ``ForecastingError/unitsDiffer(_:)`` when a unit is not in the panel.
    public static func score(
        _ forecast: Forecast, against panel: Panel, scored: Set<String>? = nil, threads: Int = 2
    ) throws -> ScoredForecast {
        let window = Window(cutOff: forecast.cutOff, steps: forecast.steps)
        guard panel.cadence == forecast.cutOff.cadence else {
            throw ForecastingError.cadencesDiffer(
                "the forecast from \(forecast.cutOff)", panel: panel.cadence.rawValue)
        }
        guard panel.periods.contains(window.periods.upperBound),
            panel.periods.contains(window.periods.lowerBound)
        else {
            throw ForecastingError.outcomeMissing(
                window: window.label, last: "\(panel.periods.upperBound)")
        }
        let rowOf = Dictionary(
            zip(panel.units, panel.units.indices), uniquingKeysWith: { first, _ in first })
        let kept = forecast.units.indices.filter {
            scored?.contains(forecast.units[$0]) ?? true
        }
        let sources = try kept.map { row in
            guard let source = rowOf[forecast.units[row]] else {
                throw ForecastingError.unitsDiffer(
                    "\(forecast.units[row]) is forecast but not in the panel")
            }
            return source
        }
        let chunks = Parallel.map(kept.count, threads: threads) { index in
            rows(forecast, kept[index], panel, sources[index])
        }
        return ScoredForecast(
            model: forecast.model, window: window, units: kept.map { forecast.units[$0] },
            rows: chunks.flatMap { $0 })
    }

    private static func rows(
        _ forecast: Forecast, _ row: Int, _ panel: Panel, _ source: Int
    ) -> [RowScore] {
        var generator = SeededGenerator(
            seed: 0x5C07E, stream: Forecaster.stream(of: forecast.units[row]))
        let year = panel.cadence.periods(months: 12)
        let recent = (0..<year).compactMap { panel.value(row: source, forecast.cutOff - $0) }
        let wasQuiet = recent.contains { $0 > 0 } ? false : recent.count == year ? true : nil
        return forecast.steps.map { step in
            let outcome = panel.value(row: source, forecast.cutOff + step) ?? .nan
            let uniform = generator.uniform()
            let range = forecast.range(row: row, step: step)
            return forecast.draws.withUnsafeBufferPointer { all in
                let draws = UnsafeBufferPointer(rebasing: all[range])
                guard forecast.isJoint else {
                    return rowScore(draws.span, outcome, uniform, wasQuiet)
                }
                return rowScore(draws.sorted().span, outcome, uniform, wasQuiet)
            }
        }
    }

    private static func rowScore(
        _ sorted: Span<Int32>, _ outcome: Double, _ uniform: Double, _ wasQuiet: Bool?
    ) -> RowScore {
        var exceedances = SIMD4<Double>.zero
        for (index, threshold) in ScoredForecast.thresholds.enumerated() {
            exceedances[index] = EnsembleScores.exceedance(sorted, atLeast: Double(threshold))
        }
        let known = !outcome.isNaN
        let lower = EnsembleScores.quantile(sorted, 0.05)
        let upper = EnsembleScores.quantile(sorted, 0.95)
        return RowScore(
            outcome: outcome,
            crps: known ? EnsembleScores.crps(sorted, outcome: outcome) : .nan,
            ignorance: known ? EnsembleScores.ignorance(sorted, outcome: outcome) : .nan,
            interval: known ? EnsembleScores.interval(sorted, outcome: outcome) : .nan,
            isInside: outcome >= lower && outcome <= upper, exceedances: exceedances,
            transform: known
                ? CalibrationTransform.randomized(sorted, outcome: outcome, uniform: uniform)
                : .nan,
            wasQuiet: wasQuiet)
    }
}
