import Domain
import Forecasting
import Foundation
import Statistics

/// How long forecasting and scoring a grid of 13,110 cells takes.
enum Speed {
    static func run(_ panels: Panels) throws {
        let panel = try panels.cells(
            "africa_sb", area: "africa", target: .stateBased, through: Month(year: 2020, month: 12))
        let window = Window(year: 2020)
        let history = try History(panel, through: window.cutOff)
        Main.say("\n## Speed, \(panel.units.count) cells x 12 steps x 1,000 draws, 2 threads\n")
        Main.say("| model | fit and drawn, s | scored, s | peak memory so far | CRPS |")
        Main.say("|---|---|---|---|---|")
        for model in [
            KernelHurdle() as any ForecastModel, ScaleHurdle(), SelfExciting(), QuantileForest(),
            VigiePool(),
        ] {
            let start = Date()
            let forecast = try Forecaster(steps: window.steps).forecast(history, with: model)
            let made = Date()
            let scored = try Scoring.score(forecast, against: panel)
            let end = Date()
            let cells = [
                model.card.identifier, Tables.number(made.timeIntervalSince(start), 2),
                Tables.number(end.timeIntervalSince(made), 2), peakMemory(),
                Tables.number(scored.mean(\.crps), 4),
            ]
            Main.say("| " + cells.joined(separator: " | ") + " |")
        }
    }

    /// The most memory this process has used, where the system tells.
    static func peakMemory() -> String {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let peak = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") }),
            let size = Double(peak.split(separator: " ").dropLast().last ?? "")
        else { return "unknown" }
        return Tables.number(size / 1_048_576, 2) + " GiB"
    }
}

/// The forest against scikit-learn's, on the same rows: run `forest_scikit_learn.py` after it.
enum ForestSpeed {
    static let rows = 60_000
    static let features = 36

    static func run(_ folder: URL) throws {
        var generator = SeededGenerator(seed: 12)
        var values: [Float] = []
        var targets: [Float] = []
        for _ in 0..<rows {
            let row = (0..<features).map { _ in Float(generator.uniform()) }
            let noise = Float(generator.uniform())
            targets.append(row[0] > 0.7 ? 4 * row[1] + noise : noise * row[2])
            values += row
        }
        let start = Date()
        let table = TrainingTable(
            features: values, featureCount: features, targets: targets, targetCount: 1,
            weights: Array(repeating: 1, count: rows))
        let settings = RegressionForest.Settings(
            trees: 100, minimumLeaf: 15, featuresPerSplit: 6, sampleShare: 0.5)
        guard let forest = RegressionForest(table, settings: settings, seed: 1, threads: 2) else {
            return
        }
        let grown = Date()
        let asked = Array(values.prefix(10_000 * features))
        let answers = forest.means(asked, threads: 1)
        let end = Date()
        let same = forest.means(asked, threads: 2)
        let endOnTwo = Date()
        try Data(bytes: values, count: values.count * 4)
            .write(to: folder.appendingPathComponent("forest_features.f32"))
        try Data(bytes: targets, count: targets.count * 4)
            .write(to: folder.appendingPathComponent("forest_targets.f32"))
        let seconds = [(start, grown), (grown, end), (end, endOnTwo)].map {
            Tables.number($1.timeIntervalSince($0), 2) + " s"
        }
        let mean = Tables.number(answers.reduce(0, +) / Double(answers.count), 4)
        Main.say(
            "forest of 100 trees on \(rows) x \(features): grown in \(seconds[0]) on 2 threads, 10,000 rows answered in \(seconds[1]) on 1 and \(seconds[2]) on 2 (mean \(mean); \(answers == same ? "the same" : "NOT the same"))"
        )
    }
}
