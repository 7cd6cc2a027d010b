import Domain

/// Evaluations as listings: several tables for people, one long table and a JSON text for machines.
public enum EvaluationListing {
    /// A part of an evaluation.
    public enum Part: String, CaseIterable, Sendable {
        /// The three scores by window and their means.
        case scores
        /// Differences to the benchmarks with intervals.
        case differences
        /// Coverage, share of zeros, activation.
        case calibration
        /// Average precision and Brier score by number of deaths.
        case thresholds
        /// The three scores by months (or weeks) ahead.
        case steps
        /// The three scores by region.
        case regions
        /// The three scores where it had been quiet for 12 months.
        case onset
        /// The three scores without the units with the most deaths.
        case largest
    }

    /// The tables of the parts asked for in a language, in the order of ``Part``; parts without
    /// content are left out.
    public static func tables(
        _ summary: EvaluationSummary, parts: Set<Part> = Set(Part.allCases),
        language: Language = .english
    ) -> [TableDocument] {
        Part.allCases.filter(parts.contains).compactMap { part in
            var table = table(part, summary, language)
            table.isExercise = summary.isExercise
            return table.rows.isEmpty ? nil : table
        }
    }

    private static func table(
        _ part: Part, _ summary: EvaluationSummary, _ language: Language
    ) -> TableDocument {
        switch part {
        case .scores, .steps, .regions, .onset, .largest:
            scores(part, summary, language) { $0.parts(part, language) }
        case .differences: differences(summary, language)
        case .calibration: calibration(summary, language)
        case .thresholds: thresholds(summary, language)
        }
    }

    private static func scores(
        _ part: Part, _ summary: EvaluationSummary, _ language: Language,
        _ parts: (EvaluationSummary.Model) -> [EvaluationSummary.Part]
    ) -> TableDocument {
        let subject = language.subject(part)
        return TableDocument(
            columns: [
                .init("model", language.say("model", fr: "modèle")),
                .init(subject.key, subject.title),
                .init("crps", "CRPS", alignment: .trailing),
                .init(
                    "ignorance", language.say("ignorance", fr: "ignorance"), alignment: .trailing),
                .init(
                    "interval", language.say("interval score", fr: "score d’intervalle"),
                    alignment: .trailing),
                .init(
                    "count",
                    language.say(
                        "unit-\(summary.cadence.rawValue)s",
                        fr: summary.cadence == .month ? "unités-mois" : "unités-semaines"),
                    alignment: .trailing, isDetail: part == .scores),
            ],
            rows: summary.models.flatMap { model in
                parts(model).map { part in
                    [.text(model.card.identifier), .text(part.label)] + cells(part.scores)
                }
            }, caption: language.caption(part, summary))
    }

    static func cells(_ scores: EvaluationSummary.Scores) -> [FieldValue] {
        [
            FieldValue(scores.crps, decimals: 9), FieldValue(scores.ignorance, decimals: 9),
            FieldValue(scores.interval, decimals: 9), .integer(scores.count),
        ]
    }

    private static func differences(
        _ summary: EvaluationSummary, _ language: Language
    ) -> TableDocument {
        TableDocument(
            columns: [
                .init("model", language.say("model", fr: "modèle")),
                .init("other", language.say("against", fr: "face à")), .init("score", "score"),
                .init(
                    "difference", language.say("difference", fr: "différence"),
                    alignment: .trailing),
                .init("lower", language.say("95 % from", fr: "95\u{A0}% de"), alignment: .trailing),
                .init("upper", language.say("to", fr: "à"), alignment: .trailing),
                .init("verdict", "verdict"),
            ],
            rows: summary.models.flatMap { model in
                model.differences.map { difference in
                    [
                        .text(model.card.identifier), .text(difference.other),
                        .text(difference.score), FieldValue(difference.mean, decimals: 4),
                        FieldValue(difference.lower, decimals: 4),
                        FieldValue(difference.upper, decimals: 4),
                        .text(verdict(difference, language)),
                    ]
                }
            },
            caption: language.caption(.differences, summary))
    }

    /// What an interval allows to be said.
    static func verdict(
        _ difference: EvaluationSummary.Difference, _ language: Language = .english
    ) -> String {
        if difference.upper < 0 { return language.say("better", fr: "meilleur") }
        if difference.lower > 0 { return language.say("worse", fr: "moins bon") }
        return difference.mean.isNaN ? "" : language.say("open", fr: "indécis")
    }

    private static func calibration(
        _ summary: EvaluationSummary, _ language: Language
    ) -> TableDocument {
        TableDocument(
            columns: [
                .init("model", language.say("model", fr: "modèle")),
                .init(
                    "coverage",
                    language.say("90 % interval holds", fr: "l’intervalle à 90\u{A0}% contient"),
                    alignment: .trailing),
                .init(
                    "active_coverage",
                    language.say("after a death in 12 months", fr: "après un mort en 12 mois"),
                    alignment: .trailing),
                .init(
                    "randomized_coverage",
                    language.say("the same, randomised", fr: "de même, randomisé"),
                    alignment: .trailing),
                .init(
                    "zero_forecast", language.say("zeros forecast", fr: "zéros prévus"),
                    alignment: .trailing),
                .init(
                    "zero_observed", language.say("zeros observed", fr: "zéros observés"),
                    alignment: .trailing),
                .init(
                    "activation", language.say("activation ratio", fr: "rapport d’activation"),
                    alignment: .trailing),
                .init(
                    "transform", language.say("PIT histogram", fr: "histogramme PIT"),
                    isDetail: true),
            ],
            rows: summary.models.map { model in
                let values = model.calibration
                return [
                    .text(model.card.identifier), FieldValue(values.coverage, decimals: 4),
                    FieldValue(values.activeCoverage, decimals: 4),
                    FieldValue(values.randomizedCoverage, decimals: 4),
                    FieldValue(values.zeroForecast, decimals: 4),
                    FieldValue(values.zeroObserved, decimals: 4),
                    FieldValue(values.activation, decimals: 3),
                    .list(values.transform.map(String.init)),
                ]
            }, caption: language.caption(.calibration, summary))
    }

    private static func thresholds(
        _ summary: EvaluationSummary, _ language: Language
    ) -> TableDocument {
        TableDocument(
            columns: [
                .init("model", language.say("model", fr: "modèle")),
                .init("at_least", language.say("deaths", fr: "morts"), alignment: .trailing),
                .init("share", language.say("share", fr: "part"), alignment: .trailing),
                .init(
                    "average_precision",
                    language.say("average precision", fr: "précision moyenne"),
                    alignment: .trailing),
                .init(
                    "onset_precision", language.say("onset", fr: "déclenchement"),
                    alignment: .trailing),
                .init("brier", "Brier", alignment: .trailing),
            ],
            rows: summary.models.flatMap { model in
                model.thresholds.map { threshold in
                    [
                        .text(model.card.identifier), .text("\(threshold.atLeast)+"),
                        FieldValue(threshold.share, decimals: 4),
                        FieldValue(threshold.averagePrecision, decimals: 4),
                        FieldValue(threshold.onsetPrecision, decimals: 4),
                        FieldValue(threshold.brier, decimals: 5),
                    ]
                }
            },
            caption: language.caption(.thresholds, summary))
    }
}
