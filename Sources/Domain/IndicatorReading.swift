/// An indicator over one period, with everything it stands on.
public struct IndicatorReading: Hashable, Sendable, Codable {
    /// The `IndicatorDefinition.id`.
    public var indicator: String
    public var period: DayRange
    public var outcome: Outcome
    /// The records behind the figure, sorted; following them gives the figure again.
    public var evidence: [Evidence]
    /// What a reader has to know about this one figure, such as incidents that could not be placed.
    public var notes: [IndicatorRemark]

    /// What came out.
    public enum Outcome: Hashable, Sendable, Codable {
        case measured(Measurement)
        /// The source exists but says nothing about the period.
        case noData(IndicatorRemark)
        /// The source does not exist (yet).
        case notMeasured(IndicatorRemark)
    }

    /// A value with its interval and its parts.
    public struct Measurement: Hashable, Sendable, Codable {
        /// `numerator / denominator * scale`.
        public var value: Double
        /// The ends of the interval; both `nil` when the method is `none`, or when no source gives
        /// a range.
        public var low: Double?
        public var high: Double?
        public var numerator: Double
        public var denominator: Double?
        /// The variance of the numerator when incidents fall at random and bring their deaths
        /// together (compound Poisson: the sum of the squared tolls); `nil` for other counts.
        public var variance: Double?

        public init(
            value: Double, low: Double? = nil, high: Double? = nil, numerator: Double,
            denominator: Double? = nil, variance: Double? = nil
        ) {
            self.value = value
            self.low = low
            self.high = high
            self.numerator = numerator
            self.denominator = denominator
            self.variance = variance
        }
    }

    /// One record behind a figure.
    public struct Evidence: Hashable, Sendable, Codable, Comparable {
        public var source: IndicatorSource
        /// The identifier within the source (an `Incident.id`, a `MissionDeath.id`).
        public var id: String

        public init(_ source: IndicatorSource, _ id: String) {
            self.source = source
            self.id = id
        }

        public static func < (left: Self, right: Self) -> Bool {
            (left.source.rawValue, left.id) < (right.source.rawValue, right.id)
        }
    }

    public init(
        indicator: String, period: DayRange, outcome: Outcome, evidence: [Evidence] = [],
        notes: [IndicatorRemark] = []
    ) {
        self.indicator = indicator
        self.period = period
        self.outcome = outcome
        self.evidence = evidence.sorted()
        self.notes = notes
    }

    /// The measurement, when there is one.
    public var measurement: Measurement? {
        if case .measured(let measurement) = outcome { return measurement }
        return nil
    }

    /// Identifiers of the incidents behind the figure.
    public var incidents: [String] { evidence.filter { $0.source == .register }.map(\.id) }
}

/// An indicator over a period beside the periods it may be compared with.
public struct IndicatorComparison: Hashable, Sendable, Codable {
    public var current: IndicatorReading
    /// The period of the same length just before.
    public var previous: IndicatorReading
    /// The same days one year earlier.
    public var yearEarlier: IndicatorReading
    public var trend: Trend

    /// The change from the previous period, judged with the uncertainty of both.
    public enum Trend: String, Sendable, Codable, CaseIterable {
        case rising, falling
        /// The two intervals allow no change.
        case noClearChange = "no-clear-change"
        /// One of the periods has no value.
        case unknown
    }

    public init(
        current: IndicatorReading, previous: IndicatorReading, yearEarlier: IndicatorReading,
        trend: Trend
    ) {
        self.current = current
        self.previous = previous
        self.yearEarlier = yearEarlier
        self.trend = trend
    }
}
