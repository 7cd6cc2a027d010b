import Domain

/// Indicators of a mandate as listings.
public enum IndicatorListing {
    /// One line of a mandate's assessment.
    public struct Line: Sendable {
        /// `nil` for indicators that measure no item in force.
        public var item: MandateItem?
        /// `nil` when no indicator is declared for the item.
        public var indicator: IndicatorDefinition?
        public var comparison: IndicatorComparison?

        public init(
            item: MandateItem?, indicator: IndicatorDefinition?, comparison: IndicatorComparison?
        ) {
            self.item = item
            self.indicator = indicator
            self.comparison = comparison
        }
    }

    /// The indicators under their items, beside the period before and the same days a year
    /// earlier.
    public static func table(
        _ lines: [Line], caption: String, origins: [IndicatorSource: [String]] = [:],
        notes: [String], isExercise: Bool
    ) -> TableDocument {
        TableDocument(
            columns: columns, rows: lines.map { row($0, origins) }, caption: caption,
            notes: [""] + notes + remarks(lines) + definitions(lines, origins),
            isExercise: isExercise)
    }

    /// An indicator month by month.
    public static func months(
        _ readings: [IndicatorReading], _ indicator: IndicatorDefinition, isExercise: Bool
    ) -> TableDocument {
        TableDocument(
            columns: [
                .init("month", "month", tag: "#date"),
                .init("value", indicator.unit, alignment: .trailing),
                .init("low", "low", alignment: .trailing),
                .init("high", "high", alignment: .trailing),
                .init("records", "records", alignment: .trailing),
                .init("why_none", "why there is none"),
            ],
            rows: readings.map { reading in
                let value = reading.measurement
                return [
                    .text("\(reading.period.first.month)"), number(value?.value),
                    number(value?.low), number(value?.high), .integer(reading.evidence.count),
                    FieldValue(reason(reading)),
                ]
            }, isExercise: isExercise)
    }

    private static let columns: [TableDocument.Column] = [
        .init("item", "item", alignment: .trailing),
        .init("item_title", "item", isDetail: true),
        .init("indicator", "id"),
        .init("title", "indicator", tag: "#indicator+name"),
        .init("value", "value", tag: "#indicator+value+num", alignment: .trailing),
        .init("low", "low", tag: "#indicator+value+min", alignment: .trailing),
        .init("high", "high", tag: "#indicator+value+max", alignment: .trailing),
        .init("unit", "unit"),
        .init("previous", "before", alignment: .trailing),
        .init("year_earlier", "year before", alignment: .trailing),
        .init("trend", "trend"),
        .init("numerator", "numerator", alignment: .trailing, isDetail: true),
        .init("denominator", "denominator", alignment: .trailing, isDetail: true),
        .init("interval", "interval", isDetail: true),
        .init("records", "records", alignment: .trailing),
        .init("why_none", "why there is none"),
        .init("notes", "notes", isDetail: true),
        .init("evidence", "evidence", isDetail: true),
        .init("definition", "definition", isDetail: true),
        .init("source", "source", isDetail: true),
    ]

    private static func row(_ line: Line, _ origins: [IndicatorSource: [String]]) -> [FieldValue] {
        guard let indicator = line.indicator, let comparison = line.comparison else {
            return [
                FieldValue(line.item?.number), FieldValue(line.item?.title), .nothing,
                FieldValue(line.item?.title),
            ] + Array(repeating: .nothing, count: 11)
                + [.text("no indicator is declared for this item")]
                + Array(repeating: .nothing, count: 4)
        }
        let reading = comparison.current
        let value = reading.measurement
        return [
            FieldValue(line.item?.number), FieldValue(line.item?.title), .text(indicator.id),
            .text(indicator.title), number(value?.value), number(value?.low), number(value?.high),
            .text(indicator.unit), number(comparison.previous.measurement?.value),
            number(comparison.yearEarlier.measurement?.value), trend(comparison, indicator),
            number(value?.numerator), number(value?.denominator),
            .text(indicator.interval.rawValue),
            value == nil ? .nothing : .integer(reading.evidence.count),
            FieldValue(reason(reading)), .list(reading.notes.map(\.description)),
            .list(reading.evidence.map { "\($0.source.rawValue):\($0.id)" }),
            .text(words.definition(indicator)), .text(words.sources(indicator, origins)),
        ]
    }

    /// Whole numbers as such; others with so many decimals that three digits count.
    static func number(_ value: Double?) -> FieldValue {
        guard let value, value.isFinite else { return .nothing }
        if value == value.rounded() { return .number(value, decimals: 0) }
        return .number(value, decimals: abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : 2)
    }

    static func reason(_ reading: IndicatorReading) -> String? {
        switch reading.outcome {
        case .measured: nil
        case .noData(let reason): "no data: \(reason.description)"
        case .notMeasured(let reason): "not measured: \(reason.description)"
        }
    }

    private static func trend(
        _ comparison: IndicatorComparison, _ indicator: IndicatorDefinition
    ) -> FieldValue {
        guard comparison.current.measurement != nil else { return .nothing }
        let isBetter: Bool? =
            switch (comparison.trend, indicator.better) {
            case (.rising, .higher), (.falling, .lower): true
            case (.rising, .lower), (.falling, .higher): false
            default: nil
            }
        let judgement = isBetter.map { $0 ? ", better" : ", worse" } ?? ""
        switch comparison.trend {
        case .rising: return .text("rising" + judgement)
        case .falling: return .text("falling" + judgement)
        case .noClearChange: return .text("no clear change")
        case .unknown: return .text("nothing to compare with")
        }
    }

    private static let words = IndicatorWords(wording: MissionWording(.english))

    /// Notes of single readings.
    private static func remarks(_ lines: [Line]) -> [String] {
        lines.flatMap { line -> [String] in
            guard let indicator = line.indicator, let comparison = line.comparison,
                comparison.current.measurement != nil
            else { return [] }
            return comparison.current.notes.map { "\(indicator.title): \($0)." }
        }
    }

    /// What each indicator counts and from where.
    private static func definitions(_ lines: [Line], _ origins: [IndicatorSource: [String]])
        -> [String]
    {
        let texts = lines.compactMap { line in
            line.indicator.map {
                "  \($0.id): \(MandateReport.definition($0, origins: origins))"
            }
        }
        return texts.isEmpty
            ? [] : ["", "What each indicator counts (--indicator ID shows the records):"] + texts
    }
}
