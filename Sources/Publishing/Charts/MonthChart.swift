import Domain

/// People killed by month and kind of violence, as stacked bars.
public struct MonthChart: Sendable, Hashable {
    /// One month's bar.
    public struct Bar: Sendable, Hashable {
        public var month: Month
        /// Deaths by kind of violence; `nil` where nothing is known of the month, which is not 0.
        public var deaths: [ViolenceType: Int]?
        /// The month's total with its uncertainty, when it is known.
        public var total: Toll?
        /// Where the incidents behind the bar are listed.
        public var address: String?

        public init(
            month: Month, deaths: [ViolenceType: Int]?, total: Toll? = nil, address: String? = nil
        ) {
            self.month = month
            self.deaths = deaths
            self.total = total
            self.address = address
        }

        /// The sum over the kinds of violence; `nil` where unknown.
        var sum: Int? { deaths.map { $0.values.reduce(0, +) } }
    }

    /// The bars in order of months.
    public var bars: [Bar]
    /// Months to set apart with their totals written above them.
    public var highlighted: Set<Month>

    public init(bars: [Bar], highlighted: Set<Month> = []) {
        self.bars = bars
        self.highlighted = highlighted
    }

    /// What the sign of a month without data means; empty where every month is known.
    func unknownNote(_ language: Language) -> Markup {
        Legend.unknownMonths(bars.contains { $0.deaths == nil }, language)
    }

    /// The order in which kinds are stacked: violence against civilians stands on the axis, where
    /// the eye compares heights best.
    static let stacking: [ViolenceType] = [.oneSided, .stateBased, .nonState]

    /// The months and kinds as a table, which says the same to those who cannot see the chart.
    public func table(_ language: Language) -> TableDocument {
        let kinds = Self.stacking.map {
            TableDocument.Column($0.rawValue, language.name($0), alignment: .trailing)
        }
        return TableDocument(
            columns: [.init("month", language.say("Month", fr: "Mois"))] + kinds + [
                .init("total", language.say("Total", fr: "Total"), alignment: .trailing)
            ],
            rows: bars.map { bar in
                [.text(bar.month.description)]
                    + Self.stacking.map { kind in
                        bar.deaths.map { .integer($0[kind] ?? 0) } ?? .nothing
                    } + [FieldValue(bar.sum)]
            })
    }
}
