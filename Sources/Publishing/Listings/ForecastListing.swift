import Domain

/// Forecasts as listings.
public enum ForecastListing {
    /// One row for each unit and month (or week) with the summary of its draws, forecast after forecast.
    public static func summary(
        _ forecasts: [Forecast], names: [String: String] = [:], notes: [String] = [],
        isExercise: Bool = false
    ) -> TableDocument {
        var table = TableDocument(
            columns: columns(forecasts.first?.cutOff.cadence ?? .month), notes: notes,
            isExercise: isExercise)
        for forecast in forecasts {
            for row in forecast.units.indices {
                for step in forecast.steps {
                    table.append(cells(forecast, row, step, names))
                }
            }
        }
        return table
    }

    /// One row for each draw, in the layout of the VIEWS challenge; by week with `week` instead of
    /// `month_id`.
    public static func draws(_ forecasts: [Forecast], isExercise: Bool = false)
        -> TableDocument
    {
        var table = TableDocument(
            columns: [
                TableDocument.columns(forecasts.first?.cutOff.cadence ?? .month)[0],
                .init("unit", "unit"),
                .init("draw", "draw", alignment: .trailing),
                .init("outcome", "outcome", alignment: .trailing),
            ], isExercise: isExercise)
        for forecast in forecasts {
            for row in forecast.units.indices {
                for step in forecast.steps {
                    let period = TableDocument.cells(forecast.cutOff + step)[0]
                    for (draw, outcome) in forecast.draws(row: row, step: step).enumerated() {
                        table.append([
                            period, .text(forecast.units[row]), .integer(draw),
                            .integer(Int(outcome)),
                        ])
                    }
                }
            }
        }
        return table
    }

    /// One row for each kept forecast.
    public static func kept(
        _ headings: [ForecastHeading], isExercise: Bool = false
    ) -> TableDocument {
        TableDocument(
            columns: [
                .init("cut_off", "data to", tag: "#date"), .init("months", "months"),
                .init("made", "made on"), .init("known_through", "known to"),
                .init("by", "by"), .init("target", "target"), .init("measure", "measure"),
                .init("countries", "countries"),
                .init("units", "units", alignment: .trailing), .init("model", "model"),
                .init("draws", "draws", alignment: .trailing),
                .init("seed", "seed", alignment: .trailing),
                .init("ledger", "imports", alignment: .trailing),
                .init("id", "id", isDetail: true),
            ],
            rows: headings.map { heading in
                [
                    .text("\(heading.cutOff)"),
                    .text("\(heading.periods.lowerBound) to \(heading.periods.upperBound)"),
                    .text("\(heading.madeOn)"), .text("\(heading.knownThrough)"),
                    .text(heading.kind.rawValue), .text(heading.target.rawValue),
                    .text(heading.measure.rawValue),
                    .text(
                        heading.countries.isEmpty
                            ? "all" : heading.countries.joined(separator: " ")),
                    .integer(heading.units.count), .text(heading.model.rule),
                    .integer(heading.drawCount),
                    FieldValue(heading.lineage.seed.map(String.init)), .integer(heading.ledger),
                    .text(heading.id),
                ]
            }, isExercise: isExercise)
    }

    private static func columns(_ cadence: Cadence) -> [TableDocument.Column] {
        let periods: [TableDocument.Column] =
            switch cadence {
            case .month:
                [
                    .init("month", "month", tag: "#date"),
                    .init("month_id", "month_id", alignment: .trailing, isDetail: true),
                ]
            case .week: [.init("week", "week", tag: "#date")]
            }
        return [
            .init("by", "by", isDetail: true), .init("unit", "unit"), .init("name", "name"),
        ] + periods + figures
    }

    private static let figures: [TableDocument.Column] = [
        .init("step", "step", alignment: .trailing),
        .init("mean", "mean", alignment: .trailing),
        .init("median", "median", alignment: .trailing),
        .init("q25", "25 %", alignment: .trailing, isDetail: true),
        .init("q75", "75 %", alignment: .trailing, isDetail: true),
        .init("q10", "10 %", alignment: .trailing, isDetail: true),
        .init("q90", "90 %", alignment: .trailing, isDetail: true),
        .init("q05", "5 %", alignment: .trailing),
        .init("q95", "95 %", alignment: .trailing),
        .init("q025", "2.5 %", alignment: .trailing, isDetail: true),
        .init("q975", "97.5 %", alignment: .trailing, isDetail: true),
        .init("p1", "P(1+)", alignment: .trailing),
        .init("p10", "P(10+)", alignment: .trailing),
        .init("p25", "P(25+)", alignment: .trailing),
        .init("p100", "P(100+)", alignment: .trailing),
    ]

    private static func cells(
        _ forecast: Forecast, _ row: Int, _ step: Int, _ names: [String: String]
    ) -> [FieldValue] {
        let summary = forecast.summary(row: row, step: step)
        let period = forecast.cutOff + step
        func bound(_ coverage: Double, _ side: KeyPath<CentralInterval, Double>) -> FieldValue {
            FieldValue(summary.interval(coverage)?[keyPath: side], decimals: 1)
        }
        func chance(_ threshold: Int) -> FieldValue {
            FieldValue(summary.probability(atLeast: threshold), decimals: 3)
        }
        return [
            .text(forecast.kind.rawValue), .text(forecast.units[row]),
            FieldValue(names[forecast.units[row]]),
        ] + TableDocument.cells(period).reversed() + [
            .integer(step),
            FieldValue(summary.mean, decimals: 2), FieldValue(summary.median, decimals: 1),
            bound(0.5, \.lower), bound(0.5, \.upper), bound(0.8, \.lower), bound(0.8, \.upper),
            bound(0.9, \.lower), bound(0.9, \.upper), bound(0.95, \.lower),
            bound(0.95, \.upper), chance(1), chance(10), chance(25), chance(100),
        ]
    }
}
