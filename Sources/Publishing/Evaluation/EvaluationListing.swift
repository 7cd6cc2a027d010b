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

    /// The tables of the parts asked for, in the order of ``Part``; parts without content are left
    /// out.
    public static func tables(
        _ summary: EvaluationSummary, parts: Set<Part> = Set(Part.allCases)
    ) -> [TableDocument] {
        Part.allCases.filter(parts.contains).compactMap { part in
            var table = table(part, summary)
            table.isExercise = summary.isExercise
            return table.rows.isEmpty ? nil : table
        }
    }

    private static func table(_ part: Part, _ summary: EvaluationSummary) -> TableDocument {
        switch part {
        case .scores:
            scores(summary, "window", caption: nil) { model in
                model.windows
                    + (model.windows.count > 1 ? [.init("mean", model.overall)] : [])
            }
        case .differences: differences(summary)
        case .calibration: calibration(summary)
        case .thresholds: thresholds(summary)
        case .steps:
            scores(summary, "step", caption: "By \(summary.cadence.rawValue)s ahead") { model in
                model.steps
            }
        case .regions: scores(summary, "region", caption: "By region") { $0.regions }
        case .onset:
            scores(
                summary, "units", caption: "Onset: no death in the 12 months before the cut-off"
            ) { [.init("quiet before", $0.onset)] }
        case .largest:
            scores(
                summary, "without",
                caption: "Without the units with the most deaths ("
                    + summary.largest.prefix(10).map(\.unit).joined(separator: ", ") + ")"
            ) { $0.withoutLargest }
        }
    }

    private static func scores(
        _ summary: EvaluationSummary, _ name: String, caption: String?,
        _ parts: (EvaluationSummary.Model) -> [EvaluationSummary.Part]
    ) -> TableDocument {
        TableDocument(
            columns: [
                .init("model", "model"), .init(name, name),
                .init("crps", "CRPS", alignment: .trailing),
                .init("ignorance", "ignorance", alignment: .trailing),
                .init("interval", "interval score", alignment: .trailing),
                .init(
                    "count", "unit-\(summary.cadence.rawValue)s", alignment: .trailing,
                    isDetail: caption == nil),
            ],
            rows: summary.models.flatMap { model in
                parts(model).map { part in
                    [.text(model.card.identifier), .text(part.label)] + cells(part.scores)
                }
            }, caption: caption)
    }

    static func cells(_ scores: EvaluationSummary.Scores) -> [FieldValue] {
        [
            FieldValue(scores.crps, decimals: 9), FieldValue(scores.ignorance, decimals: 9),
            FieldValue(scores.interval, decimals: 9), .integer(scores.count),
        ]
    }

    private static func differences(_ summary: EvaluationSummary) -> TableDocument {
        TableDocument(
            columns: [
                .init("model", "model"), .init("other", "against"), .init("score", "score"),
                .init("difference", "difference", alignment: .trailing),
                .init("lower", "95 % from", alignment: .trailing),
                .init("upper", "to", alignment: .trailing), .init("verdict", "verdict"),
            ],
            rows: summary.models.flatMap { model in
                model.differences.map { difference in
                    [
                        .text(model.card.identifier), .text(difference.other),
                        .text(difference.score), FieldValue(difference.mean, decimals: 4),
                        FieldValue(difference.lower, decimals: 4),
                        FieldValue(difference.upper, decimals: 4), .text(verdict(difference)),
                    ]
                }
            },
            caption: "Differences, from resampling units in pairs (below 0 the model is better)")
    }

    /// What an interval allows to be said.
    static func verdict(_ difference: EvaluationSummary.Difference) -> String {
        if difference.upper < 0 { return "better" }
        if difference.lower > 0 { return "worse" }
        return difference.mean.isNaN ? "" : "open"
    }

    private static func calibration(_ summary: EvaluationSummary) -> TableDocument {
        TableDocument(
            columns: [
                .init("model", "model"),
                .init("coverage", "90 % interval holds", alignment: .trailing),
                .init("active_coverage", "after a death in 12 months", alignment: .trailing),
                .init("zero_forecast", "zeros forecast", alignment: .trailing),
                .init("zero_observed", "zeros observed", alignment: .trailing),
                .init("activation", "activation ratio", alignment: .trailing),
                .init("transform", "PIT histogram", isDetail: true),
            ],
            rows: summary.models.map { model in
                let values = model.calibration
                return [
                    .text(model.card.identifier), FieldValue(values.coverage, decimals: 4),
                    FieldValue(values.activeCoverage, decimals: 4),
                    FieldValue(values.zeroForecast, decimals: 4),
                    FieldValue(values.zeroObserved, decimals: 4),
                    FieldValue(values.activation, decimals: 3),
                    .list(values.transform.map(String.init)),
                ]
            }, caption: "Calibration")
    }

    private static func thresholds(_ summary: EvaluationSummary) -> TableDocument {
        TableDocument(
            columns: [
                .init("model", "model"), .init("at_least", "deaths", alignment: .trailing),
                .init("share", "share", alignment: .trailing),
                .init("average_precision", "average precision", alignment: .trailing),
                .init("onset_precision", "onset", alignment: .trailing),
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
            caption:
                "Where at least so many died (average precision: 1 best, without skill the share; "
                + "Brier: 0 best)")
    }
}
