import Domain

/// A unit's past months and its forecast as a fan of quantiles, with what then happened once known.
public struct FanChart: Sendable, Hashable {
    /// One month of the past; `nil` where nothing is known.
    public struct Observation: Sendable, Hashable {
        public var month: Month
        public var count: Int?

        public init(month: Month, count: Int?) {
            self.month = month
            self.count = count
        }
    }

    /// One month of the forecast: five quantiles in ascending order.
    public struct Step: Sendable, Hashable {
        public var month: Month
        /// The 5, 25, 50, 75 and 95 % quantiles.
        public var quantiles: [Double]
        /// What happened, once the month is known.
        public var outcome: Int?

        /// A step; quantiles are put in order, and a list that is not five long is drawn as nothing.
        public init(month: Month, quantiles: [Double], outcome: Int? = nil) {
            self.month = month
            self.quantiles = quantiles.sorted()
            self.outcome = outcome
        }
    }

    public var title: String
    public var history: [Observation]
    public var steps: [Step]

    public init(title: String, history: [Observation], steps: [Step]) {
        self.title = title
        self.history = history
        self.steps = steps
    }

    /// What the sign of a month without data means; empty where every month is known.
    func unknownNote(_ language: Language) -> Markup {
        Legend.unknownMonths(history.contains { $0.count == nil }, language)
    }

    /// The same content as a table.
    public func table(_ language: Language) -> TableDocument {
        func share(_ percent: Int) -> String { "\(percent)\(language.say("%", fr: "\u{A0}%"))" }
        let columns =
            [
                TableDocument.Column("month", language.say("Month", fr: "Mois")),
                .init("count", language.say("Happened", fr: "Constaté"), alignment: .trailing),
            ]
            + [5, 25, 50, 75, 95].map {
                TableDocument.Column("q\($0)", share($0), alignment: .trailing)
            }
        let past = history.map { [FieldValue.text($0.month.description), FieldValue($0.count)] }
        let ahead = steps.map { step in
            [.text(step.month.description), FieldValue(step.outcome)]
                + step.quantiles.map { FieldValue.number($0, decimals: 0) }
        }
        return TableDocument(columns: columns, rows: past + ahead)
    }
}
