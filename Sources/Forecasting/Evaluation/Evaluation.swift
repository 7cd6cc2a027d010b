import Domain
import Statistics

/// Scores models over windows, always beside the benchmarks.
public struct Evaluation: Sendable {
    public var windows: [Window]
    public var drawCount: Int
    public var seed: UInt64
    public var threads: Int
    /// The units that count; `nil` for all.
    public var scoredUnits: Set<String>?

    public init(
        windows: [Window], drawCount: Int = 1000, seed: UInt64 = 1, threads: Int = 2,
        scoredUnits: Set<String>? = nil
    ) {
        self.windows = windows
        self.drawCount = drawCount
        self.seed = seed
        self.threads = threads
        self.scoredUnits = scoredUnits
    }

    /// The report for models and the benchmarks, each window against a panel of what happened.
    ///
    /// - Parameters:
    ///   - training: the panel that models see from a cut-off, of the same units; what is known now
    ///     when `nil`.
    ///   - onModel: hears which model is scored next, and how far everything is (0...1).
    /// - Throws: ``ForecastingError`` for a window without data or outcomes, or a bad panel.
    public func report(
        _ models: [any ForecastModel], on panel: Panel, neighborhood: Neighborhood? = nil,
        training: ((Period) throws -> Panel)? = nil,
        onModel: (String, Double) -> Void = { _, _ in }
    ) throws -> EvaluationReport {
        let known = Set(ModelCatalog.benchmarks.map(\.card.identifier))
        let compared =
            ModelCatalog.benchmarks
            + models.filter { !known.contains($0.card.identifier) }
        var evaluated: [ModelEvaluation] = []
        let histories = try windows.map { window in
            try History(
                training?(window.cutOff) ?? panel, through: window.cutOff,
                neighborhood: neighborhood)
        }
        for (index, model) in compared.enumerated() {
            onModel(model.card.identifier, Double(index) / Double(compared.count))
            let scored = try zip(windows, histories).map {
                try score(model, in: $0, $1, panel)
            }
            evaluated.append(ModelEvaluation(card: model.card, windows: scored))
        }
        return EvaluationReport(
            kind: panel.kind, target: panel.target, measure: panel.measure, models: evaluated)
    }

    private func score(
        _ model: any ForecastModel, in window: Window, _ history: History, _ panel: Panel
    ) throws -> ScoredForecast {
        let forecaster = Forecaster(
            steps: window.steps, drawCount: drawCount, seed: seed, threads: threads)
        let forecast = try forecaster.forecast(history, with: model)
        let scored = try Scoring.score(
            forecast, against: panel, scored: scoredUnits, threads: threads)
        guard scored.rows.contains(where: { !$0.outcome.isNaN }) else {
            throw ForecastingError.outcomeMissing(
                window: window.label, last: "\(panel.periods.upperBound)")
        }
        return scored
    }
}

/// The mean scores of a model over some rows.
public struct MeanScores: Hashable, Sendable, Codable {
    public let crps: Double
    /// In bits.
    public let ignorance: Double
    /// The mean 90 % interval score.
    public let interval: Double
    /// Rows with a known outcome.
    public let count: Int

    init(_ rows: some Sequence<RowScore>) {
        var sums = SIMD3<Double>.zero
        var count = 0
        for row in rows where !row.outcome.isNaN {
            sums += SIMD3(row.crps, row.ignorance, row.interval)
            count += 1
        }
        let mean = sums / Double(count)
        crps = mean.x
        ignorance = mean.y
        interval = mean.z
        self.count = count
    }

    /// The mean of means, each weighing the same.
    init(meanOf parts: [MeanScores]) {
        let size = Double(parts.count)
        crps = parts.reduce(0) { $0 + $1.crps } / size
        ignorance = parts.reduce(0) { $0 + $1.ignorance } / size
        interval = parts.reduce(0) { $0 + $1.interval } / size
        count = parts.reduce(0) { $0 + $1.count }
    }
}

/// A model's scores over several windows.
public struct ModelEvaluation: Sendable {
    public let card: ModelCard
    public let windows: [ScoredForecast]

    /// A model's scored forecasts; windows may overlap.
    public init(card: ModelCard, windows: [ScoredForecast]) {
        self.card = card
        self.windows = windows
    }

    /// The mean over the windows, each weighing the same.
    public var overall: MeanScores { MeanScores(meanOf: byWindow.map(\.scores)) }

    /// The mean scores of each window.
    public var byWindow: [(label: String, scores: MeanScores)] {
        windows.map { ($0.window.label, MeanScores($0.rows)) }
    }

    /// The mean scores of each step over all windows.
    public var byStep: [(step: Int, scores: MeanScores)] {
        let steps = Set(windows.flatMap { Array($0.window.steps) }).sorted()
        return steps.map { step in
            let rows = windows.flatMap { window -> [RowScore] in
                guard window.window.steps.contains(step) else { return [] }
                let offset = step - window.window.steps.lowerBound
                return stride(from: offset, to: window.rows.count, by: window.window.steps.count)
                    .map { window.rows[$0] }
            }
            return (step, MeanScores(rows))
        }
    }

    /// The mean scores of groups of units, in the order of their names; units without a group do not
    /// count.
    public func byGroup(_ groups: [String: String]) -> [(group: String, scores: MeanScores)] {
        Set(groups.values).sorted().compactMap { group in
            let parts = windows.compactMap { window -> MeanScores? in
                let steps = window.window.steps.count
                let rows = window.units.indices.filter { groups[window.units[$0]] == group }
                let scores = MeanScores(
                    rows.flatMap { window.rows[$0 * steps..<($0 + 1) * steps] })
                return scores.count > 0 ? scores : nil
            }
            return parts.isEmpty ? nil : (group, MeanScores(meanOf: parts))
        }
    }

    /// Rows of units that had all of the 12 months to the cut-off known, and no death in them.
    public var onset: MeanScores { MeanScores(known.filter { $0.wasQuiet == true }) }

    /// All rows with a known outcome.
    public var known: [RowScore] { windows.flatMap(\.rows).filter { !$0.outcome.isNaN } }

    /// The share of outcomes inside the 90 % interval, where a death had occurred in the 12 months
    /// before the cut-off; NaN where there was none.
    public var activeCoverage: Double {
        let active = known.filter { $0.wasQuiet == false }
        return Double(active.count { $0.isInside }) / Double(active.count)
    }

    /// The share of the same outcomes whose randomised probability integral transform lies between
    /// 0.05 and 0.95: 0.9 when calibrated, also where counts are so few that no interval of whole
    /// numbers can hold just 90 % (Czado, Gneiting and Held 2009); NaN where there was none.
    public var randomizedCoverage: Double {
        let active = known.filter { $0.wasQuiet == false && !$0.transform.isNaN }
        return Double(active.count { (0.05...0.95).contains($0.transform) })
            / Double(active.count)
    }

    /// The share of all known outcomes inside the 90 % interval.
    public var coverage: Double {
        let rows = known
        return Double(rows.count { $0.isInside }) / Double(rows.count)
    }

    /// The share of known outcomes of at least a threshold.
    public func share(threshold: Int) -> Double {
        let rows = known
        return Double(rows.count { $0.outcome >= Double(threshold) }) / Double(rows.count)
    }

    /// Rows whose outcome is unknown, and which no score holds.
    public var unknownCount: Int {
        windows.reduce(0) { $0 + $1.rows.count { $0.outcome.isNaN } }
    }

    /// Average precision for at least a threshold of ``ScoredForecast/thresholds``.
    public func averagePrecision(threshold: Int, onsetOnly: Bool = false) -> Double {
        ProbabilityScores.averagePrecision(cases(threshold, onsetOnly))
    }

    /// The Brier score for at least a threshold.
    public func brier(threshold: Int, onsetOnly: Bool = false) -> Double {
        ProbabilityScores.brier(cases(threshold, onsetOnly))
    }

    /// The reliability diagram for at least a threshold.
    public func reliability(threshold: Int) -> [ProbabilityScores.ReliabilityClass] {
        ProbabilityScores.reliability(cases(threshold, false))
    }

    /// The histogram of the randomised probability integral transform: even when calibrated.
    public func transformHistogram(classes: Int = 10) -> [Int] {
        var counts = [Int](repeating: 0, count: max(1, classes))
        for row in known where !row.transform.isNaN {
            counts[min(counts.count - 1, Int(row.transform * Double(counts.count)))] += 1
        }
        return counts
    }

    /// The mean forecast probability of no death, and the observed share of months without one.
    public var zeroShare: (forecast: Double, observed: Double) {
        let rows = known
        let size = Double(rows.count)
        return (
            rows.reduce(0) { $0 + 1 - $1.exceedances.x } / size,
            Double(rows.count { $0.outcome < 1 }) / size
        )
    }

    /// Expected months with a death over observed ones: 1 is right, below 1 too quiet; infinite
    /// when nothing happened.
    public var activationRatio: Double {
        let rows = known
        return rows.reduce(0) { $0 + $1.exceedances.x } / Double(rows.count { $0.outcome >= 1 })
    }

    private func cases(_ threshold: Int, _ onsetOnly: Bool) -> [(
        probability: Double, happened: Bool
    )] {
        let index = ScoredForecast.thresholds.firstIndex(of: threshold) ?? 0
        return known.filter { !onsetOnly || $0.wasQuiet == true }.map {
            ($0.exceedances[index], $0.outcome >= Double(threshold))
        }
    }

    /// Each unit's mean of a score over the windows, by name.
    func unitMeans(_ score: KeyPath<RowScore, Double>) -> [String: Double] {
        var sums: [String: (Double, Int)] = [:]
        for window in windows {
            for (unit, mean) in zip(window.units, window.unitMeans(score)) where !mean.isNaN {
                sums[unit, default: (0, 0)].0 += mean
                sums[unit, default: (0, 0)].1 += 1
            }
        }
        return sums.mapValues { $0.0 / Double($0.1) }
    }
}
