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
        /// Of how many countries the month is known, in a chart of several.
        public var countries: Int?
        /// Where the incidents behind the bar are listed.
        public var address: String?

        public init(
            month: Month, deaths: [ViolenceType: Int]?, total: Toll? = nil,
            countries: Int? = nil, address: String? = nil
        ) {
            self.month = month
            self.deaths = deaths
            self.total = total
            self.countries = countries
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

    /// That the months are not known of the same countries, so that their bars cannot be compared;
    /// empty where they are.
    @MarkupBuilder func reachNote(_ language: Language) -> Markup {
        let spans = reaches
        if spans.count > 1 {
            let parts = spans.map { span in
                let first = language.month(span.months.lowerBound)
                let last = language.month(span.months.upperBound)
                return "\(language.number(span.countries)) ("
                    + (first == last ? first : "\(first) – \(last)") + ")"
            }
            tag("p", ["class": "small reach-note"]) {
                language.say(
                    "Not every month is known of the same countries, so their bars cannot be compared. Countries known: ",
                    fr:
                        "Tous les mois ne sont pas connus pour les mêmes pays\u{A0}: les barres ne se comparent pas. Pays connus\u{A0}: "
                )
                parts.joined(separator: ", ") + "."
            }
        }
    }

    /// Months next to each other of which equally many countries are known.
    private var reaches: [(months: ClosedRange<Month>, countries: Int)] {
        var spans: [(months: ClosedRange<Month>, countries: Int)] = []
        for bar in bars {
            guard let countries = bar.countries else { continue }
            if let last = spans.last, last.countries == countries,
                last.months.upperBound + 1 == bar.month
            {
                spans[spans.count - 1].months = last.months.lowerBound...bar.month
            } else {
                spans.append((bar.month...bar.month, countries))
            }
        }
        return spans
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
