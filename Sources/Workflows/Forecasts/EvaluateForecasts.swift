import Domain
import Forecasting
import Harvest
import Publishing

/// Scores models on windows that they have not seen.
public struct EvaluateForecasts: Sendable {
    /// One model's scores on one window; `nil` stands for the mean over all windows.
    public struct Row: Sendable {
        public let model: ModelCard
        public let window: String?
        public let crps: Double
        public let ignorance: Double
        public let interval: Double
    }

    let progress: any ProgressReporter

    public init(progress: any ProgressReporter = SilentProgress()) { self.progress = progress }

    /// Scores models on a panel.
    ///
    /// - Parameters:
    ///   - models: names in the catalogue; the benchmarks zero and conflictology are always added.
    ///   - scored: the units that count; `nil` for all.
    public func callAsFunction(
        _ panel: Panel, windows: [Window], models: [String], scored: Set<String>?,
        neighborhood: Neighborhood? = nil, draws: Int = 1_000, seed: UInt64 = 1
    ) throws -> [Row] {
        var names: [String] = []
        for name in ["zero", "conflictology-12"] + models where !names.contains(name) {
            names.append(name)
        }
        var rows: [Row] = []
        for name in names {
            let model = try ModelCatalog.model(named: name)
            var scores: [ScoredForecast] = []
            for (index, window) in windows.enumerated() {
                progress.report("scoring \(name)", Double(index) / Double(windows.count))
                let history = try History(
                    panel, through: window.cutOff, neighborhood: neighborhood)
                let forecast = try Forecaster(steps: window.steps, drawCount: draws, seed: seed)
                    .forecast(history, with: model)
                scores.append(try Scoring.score(forecast, against: panel, scored: scored))
            }
            progress.finish("scoring \(name)")
            rows += Self.rows(model.card, scores)
        }
        return rows
    }

    private static func rows(_ card: ModelCard, _ scores: [ScoredForecast]) -> [Row] {
        var rows = scores.map { score in
            Row(
                model: card, window: score.window.label, crps: score.mean(\.crps),
                ignorance: score.mean(\.ignorance), interval: score.mean(\.interval))
        }
        let count = Double(rows.count)
        if rows.count > 1 {
            rows.append(
                Row(
                    model: card, window: nil, crps: rows.reduce(0) { $0 + $1.crps } / count,
                    ignorance: rows.reduce(0) { $0 + $1.ignorance } / count,
                    interval: rows.reduce(0) { $0 + $1.interval } / count))
        }
        return rows
    }
}

/// A panel read from a file.
public struct PanelFile: Sendable {
    public let panel: Panel

    /// Reads a panel from a delimited file.
    ///
    /// - Throws: `FileError` or `ForecastingError`.
    public init(path: String, kind: UnitKind, target: Target) throws {
        let file = try RawFile(path: path)
        panel = try PanelReader(kind: kind, target: target).panel(Array(file.content))
    }
}

extension EvaluateForecasts {
    /// Scores models on a panel file for calendar years.
    public func evaluate(
        panelFile: String, kind: UnitKind, target: Target, years: [Int], models: [String],
        unitsFile: String?, draws: Int, seed: UInt64
    ) throws -> [ScoreListing.Row] {
        let panel = try PanelFile(path: panelFile, kind: kind, target: target).panel
        let scored = try unitsFile.map { path in
            try Self.scoredUnits(path: path, kind: kind, in: panel)
        }
        let rows = try self(
            panel, windows: years.map { Window(year: $0) }, models: models, scored: scored,
            neighborhood: kind == .grid ? .grid(units: panel.units) : nil, draws: draws,
            seed: seed)
        return rows.map { row in
            ScoreListing.Row(
                model: row.model.identifier, window: row.window ?? "mean", crps: row.crps,
                ignorance: row.ignorance, interval: row.interval)
        }
    }

    /// The listed units that the panel has, by the column whose values the panel uses.
    private static func scoredUnits(
        path: String, kind: UnitKind, in panel: Panel
    ) throws -> Set<String> {
        let present = Set(panel.units)
        let listed = Set(try UnitList(path: path, kind: kind, matching: present).units)
        let missing = listed.subtracting(present)
        guard missing.isEmpty else {
            throw UsageError(
                "\(missing.count) units of '\(path)' are not in the panel, such as "
                    + "\(missing.sorted()[0]).")
        }
        return listed
    }
}
