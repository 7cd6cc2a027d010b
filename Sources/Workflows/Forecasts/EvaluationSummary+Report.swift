import Domain
import Forecasting
import Publishing

extension EvaluationSummary {
    /// The values of an evaluation's report.
    init(
        _ report: EvaluationReport, regions: [String: String], asked: [String],
        request: EvaluateForecasts.Request
    ) {
        let benchmarks = Set(ModelCatalog.benchmarks.map(\.card.identifier))
        let left = [1, 3, 10].filter { $0 < report.unitsByDeaths.count }
            .map { ($0, report.withoutLargest($0)) }
        let compared = asked.filter { report.model($0) != nil }
        self.init(
            kind: report.kind, target: report.target, measure: report.measure,
            cadence: request.cadence,
            models: report.models.enumerated().map { index, model in
                Model(
                    model, isBenchmark: benchmarks.contains(model.card.identifier),
                    regions: regions,
                    withoutLargest: left.map { count, scores in
                        Part("\(count)", Scores(scores[index].scores))
                    },
                    differences: compared.contains(model.card.identifier)
                        ? Self.differences(model.card.identifier, report) : [])
            },
            largest: Array(report.unitsByDeaths.prefix(10)),
            notes: Self.notes(report, request))
    }

    private static func differences(
        _ model: String, _ report: EvaluationReport
    ) -> [Difference] {
        let scores: [(String, KeyPath<RowScore, Double> & Sendable)] = [
            ("crps", \.crps), ("ignorance", \.ignorance), ("interval", \.interval),
        ]
        return ModelCatalog.benchmarks.map(\.card.identifier).filter { $0 != model }
            .flatMap { other in
                scores.compactMap { name, path in
                    report.difference(path, of: model, from: other).map {
                        Difference(
                            other: other, score: name, mean: $0.mean, lower: $0.lower,
                            upper: $0.upper)
                    }
                }
            }
    }

    private static func notes(
        _ report: EvaluationReport, _ request: EvaluateForecasts.Request
    ) -> [Note] {
        guard let first = report.models.first else { return [] }
        let units = first.windows.map(\.units.count).max() ?? 0
        let steps = request.steps
        let isMonthly = request.cadence == .month
        var notes = [
            Note(
                "\(report.target.rawValue), \(units) units, \(first.windows.count) windows, steps \(steps.lowerBound) to \(steps.upperBound), \(request.draws) draws, seed \(request.seed); lower is better",
                fr:
                    "\(report.target.rawValue), \(units) unités, \(first.windows.count) fenêtres, échéances \(steps.lowerBound) à \(steps.upperBound), \(request.draws) tirages, graine \(request.seed)\u{A0}; moins vaut mieux"
            )
        ]
        if first.unknownCount > 0 {
            notes.append(
                Note(
                    "\(first.unknownCount) unit-\(request.cadence.rawValue)s whose outcome is unknown are not scored: unknown is not zero.",
                    fr:
                        "\(first.unknownCount) unités-\(isMonthly ? "mois" : "semaines") dont l’issue est inconnue ne sont pas évaluées\u{A0}: inconnu n’est pas zéro."
                ))
        }
        return notes
    }
}

extension EvaluationSummary.Model {
    init(
        _ model: ModelEvaluation, isBenchmark: Bool, regions: [String: String],
        withoutLargest: [EvaluationSummary.Part], differences: [EvaluationSummary.Difference]
    ) {
        self.init(
            card: model.card, isBenchmark: isBenchmark, overall: .init(model.overall),
            windows: model.byWindow.map { .init($0.label, .init($0.scores)) },
            steps: model.byStep.map { .init("\($0.step)", .init($0.scores)) },
            regions: model.byGroup(regions).map { .init($0.group, .init($0.scores)) },
            onset: .init(model.onset), withoutLargest: withoutLargest,
            thresholds: ScoredForecast.thresholds.map { threshold in
                .init(
                    atLeast: threshold, share: model.share(threshold: threshold),
                    averagePrecision: model.averagePrecision(threshold: threshold),
                    brier: model.brier(threshold: threshold),
                    onsetPrecision: model.averagePrecision(
                        threshold: threshold, onsetOnly: true))
            }, calibration: .init(model), differences: differences)
    }
}

extension EvaluationSummary.Scores {
    init(_ scores: MeanScores) {
        self.init(
            crps: scores.crps, ignorance: scores.ignorance, interval: scores.interval,
            count: scores.count)
    }
}

extension EvaluationSummary.Calibration {
    init(_ model: ModelEvaluation) {
        let zeros = model.zeroShare
        self.init(
            coverage: model.coverage, activeCoverage: model.activeCoverage,
            randomizedCoverage: model.randomizedCoverage,
            zeroForecast: zeros.forecast, zeroObserved: zeros.observed,
            activation: model.activationRatio, transform: model.transformHistogram(),
            reliability: model.reliability(threshold: 1))
    }
}
