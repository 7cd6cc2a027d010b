import Domain

extension EvaluationListing {
    /// One number a row: part, model, what it is about, score, value and, for differences, its
    /// interval.
    public static func long(
        _ summary: EvaluationSummary, parts: Set<Part> = Set(Part.allCases)
    ) -> TableDocument {
        var table = TableDocument(columns: [
            .init("part", "part"), .init("model", "model"), .init("subject", "subject"),
            .init("score", "score"), .init("value", "value", alignment: .trailing),
            .init("lower", "lower", alignment: .trailing),
            .init("upper", "upper", alignment: .trailing),
            .init(
                "unit_\(summary.cadence.rawValue)s", "unit-\(summary.cadence.rawValue)s",
                alignment: .trailing),
        ])
        table.isExercise = summary.isExercise
        for part in Part.allCases where parts.contains(part) {
            for model in summary.models {
                for row in rows(part, model) {
                    table.append([.text(part.rawValue), .text(model.card.identifier)] + row)
                }
            }
        }
        return table
    }

    private static func rows(
        _ part: Part, _ model: EvaluationSummary.Model
    ) -> [[FieldValue]] {
        switch part {
        case .scores: (model.windows + [.init("mean", model.overall)]).flatMap(rows)
        case .steps: model.steps.flatMap(rows)
        case .regions: model.regions.flatMap(rows)
        case .onset: rows(.init("onset", model.onset))
        case .largest: model.withoutLargest.flatMap(rows)
        case .differences:
            model.differences.map {
                [
                    .text($0.other), .text($0.score), FieldValue($0.mean),
                    FieldValue($0.lower), FieldValue($0.upper),
                ]
            }
        case .thresholds:
            model.thresholds.flatMap { threshold in
                [
                    ("share", threshold.share),
                    ("average-precision", threshold.averagePrecision),
                    ("onset-precision", threshold.onsetPrecision), ("brier", threshold.brier),
                ].map { [.text("\(threshold.atLeast)+"), .text($0.0), FieldValue($0.1)] }
            }
        case .calibration: calibrationRows(model.calibration)
        }
    }

    private static func rows(_ part: EvaluationSummary.Part) -> [[FieldValue]] {
        [
            ("crps", part.scores.crps), ("ignorance", part.scores.ignorance),
            ("interval", part.scores.interval),
        ].map { name, value in
            [
                .text(part.label), .text(name), FieldValue(value, decimals: 9), .nothing,
                .nothing, .integer(part.scores.count),
            ]
        }
    }

    private static func calibrationRows(
        _ values: EvaluationSummary.Calibration
    ) -> [[FieldValue]] {
        let single: [(String, String, Double)] = [
            ("90 %", "coverage", values.coverage),
            ("90 %, active", "coverage", values.activeCoverage),
            ("90 %, active", "randomized", values.randomizedCoverage),
            ("zeros", "forecast", values.zeroForecast), ("zeros", "observed", values.zeroObserved),
            ("any death", "activation", values.activation),
        ]
        let size = Double(values.transform.count)
        return single.map { [.text($0.0), .text($0.1), FieldValue($0.2)] }
            + values.transform.enumerated().map { index, count in
                [
                    .text("PIT \(DecimalText.text(Double(index) / size, decimals: 2) ?? "")"),
                    .text("count"), .integer(count),
                ]
            }
            + values.reliability.map {
                [
                    .text("P(1+) \(DecimalText.text($0.forecast, decimals: 4) ?? "")"),
                    .text("observed"), FieldValue($0.observed), .nothing, .nothing,
                    .integer($0.count),
                ]
            }
    }

    /// The parts as one JSON object: `target`, `by`, `notes`, and a list for each part.
    public static func json(
        _ summary: EvaluationSummary, parts: Set<Part> = Set(Part.allCases)
    ) -> String {
        let lists = Part.allCases.filter(parts.contains).map { part in
            JSONValue.Member(
                part.rawValue, tables(summary, parts: [part]).first?.jsonValue ?? .array([]))
        }
        let value = JSONValue.object(
            [
                .init("target", .string(summary.target.rawValue)),
                .init("by", .string(summary.kind.rawValue)),
                .init("measure", .string(summary.measure.rawValue)),
                .init("exercise", .bool(summary.isExercise)),
                .init("notes", .array(summary.notes.map { .string($0.english) })),
                .init(
                    "models",
                    .array(
                        summary.models.map { model in
                            .object([
                                .init("model", .string(model.card.identifier)),
                                .init("rule", .string(model.card.rule)),
                                .init("benchmark", .bool(model.isBenchmark)),
                            ])
                        })),
            ] + lists)
        return value.text(indented: true) + "\n"
    }
}
