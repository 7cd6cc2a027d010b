import Domain

/// A mandate's assessment as numbered paragraphs, to be pasted into a report.
public enum MandateReport {
    /// What the paragraphs are written from.
    public struct Content: Sendable {
        public var mission: String
        public var period: DayRange
        public var mandates: [(mandate: Mandate, days: DayRange)]
        public var lines: [IndicatorListing.Line]
        public var notes: [String]
        public var isExercise: Bool

        public init(
            mission: String, period: DayRange, mandates: [(mandate: Mandate, days: DayRange)],
            lines: [IndicatorListing.Line], notes: [String], isExercise: Bool
        ) {
            self.mission = mission
            self.period = period
            self.mandates = mandates
            self.lines = lines
            self.notes = notes
            self.isExercise = isExercise
        }
    }

    /// The text: one numbered paragraph for the mandate and one for each item.
    public static func paragraphs(_ content: Content) -> String {
        var paragraphs = [opening(content)]
        var items: [MandateItem] = []
        for item in content.lines.compactMap(\.item) where !items.contains(item) {
            items.append(item)
        }
        for item in items {
            paragraphs.append(
                heading(item) + sentences(content.lines.filter { $0.item?.id == item.id }))
        }
        let others = content.lines.filter { $0.item == nil }
        if !others.isEmpty { paragraphs.append("Beyond these items. " + sentences(others)) }
        paragraphs += content.notes
        return ParagraphText.numbered(paragraphs, isExercise: content.isExercise)
    }

    /// An indicator with its comparison, in one or two sentences.
    public static func sentence(
        _ indicator: IndicatorDefinition, _ comparison: IndicatorComparison
    ) -> String {
        let reading = comparison.current
        guard let value = reading.measurement else {
            return "\(indicator.title): \(IndicatorListing.reason(reading) ?? "")."
        }
        var text = "\(indicator.title): \(figure(value, indicator))"
        text += " (\(change(comparison)))."
        for note in reading.notes {
            text += " " + note.prefix(1).uppercased() + String(note.dropFirst()) + "."
        }
        return text
    }

    private static func opening(_ content: Content) -> String {
        let days = Language.english.days(content.period)
        guard !content.mandates.isEmpty else {
            return "\(content.mission) had no mandate in force in the period \(days)."
        }
        let resolutions: [String] = content.mandates.map { entry in
            "resolution \(number(entry.mandate)) (\(Language.english.days(entry.days)))"
        }
        let before = Language.english.days(content.period.previous)
        return "In the period \(days) the mandate of \(content.mission) was set by "
            + resolutions.joined(separator: " and ")
            + ". Figures are reported figures; brackets hold intervals, and comparisons are with "
            + "\(before)."
    }

    private static func heading(_ item: MandateItem) -> String {
        let rank =
            switch item.rank {
            case .strategic: " (strategic priority)"
            case .priority: " (priority task)"
            case .task: ""
            }
        return "\(item.title)\(rank). "
    }

    private static func sentences(_ lines: [IndicatorListing.Line]) -> String {
        lines.map { line in
            guard let indicator = line.indicator, let comparison = line.comparison else {
                return "No indicator is declared for this item."
            }
            return sentence(indicator, comparison)
        }.joined(separator: " ")
    }

    private static func figure(
        _ value: IndicatorReading.Measurement, _ indicator: IndicatorDefinition
    ) -> String {
        var text = grouped(value.value)
        if let low = value.low, let high = value.high {
            text += " [\(grouped(low))-\(grouped(high))]"
        }
        // The title of a plain count already says what is counted.
        return indicator.denominator == nil ? text : "\(text) \(indicator.unit)"
    }

    private static func change(_ comparison: IndicatorComparison) -> String {
        guard let before = comparison.previous.measurement else {
            return "no figure for the period before"
        }
        let direction =
            switch comparison.trend {
            case .rising: "up from"
            case .falling: "down from"
            case .noClearChange: "no clear change from"
            case .unknown: "before:"
            }
        return "\(direction) \(grouped(before.value))"
    }

    private static func number(_ mandate: Mandate) -> String {
        let name = mandate.id.split(separator: "/").last.map(String.init) ?? mandate.id
        return "\(name) (\(mandate.adopted.parts.year))"
    }

    /// A number with its thousands set apart by commas.
    static func grouped(_ value: Double) -> String {
        let text = IndicatorListing.number(value).plainText
        let parts = text.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first else { return text }
        let digits = Array(whole.drop { $0 == "-" })
        var result = whole.hasPrefix("-") ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result += "," }
            result.append(digit)
        }
        return parts.count > 1 ? "\(result).\(parts[1])" : result
    }
}
