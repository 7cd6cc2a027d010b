/// What is known of a forecast that was kept, without its draws.
public struct ForecastHeading: Hashable, Sendable, Codable, Identifiable {
    /// A digest of everything that decides the draws: the history, the model and its version, the
    /// steps, the number of draws, the seed.
    public let id: String
    public let model: ModelCard
    public let kind: UnitKind
    public let target: Target
    public let measure: Measure
    public let units: [String]
    /// The last month or week that the model saw.
    public let cutOff: Period
    public let steps: ClosedRange<Int>
    public let drawCount: Int
    public let lineage: Lineage
    public let diagnostics: [Diagnostic]
    /// How the panel was counted, in words that only the maker of panels reads.
    public let counting: String
    /// Alpha-3 codes of the countries counted; empty for every country.
    public let countries: [String]
    /// The last import in the ledger when the forecast was made.
    public let ledger: Int
    /// The last month or week known when the forecast was made.
    public let knownThrough: Period
    /// The day on which it was made.
    public let madeOn: Day

    /// The heading of a forecast.
    public init(
        _ forecast: Forecast, id: String, counting: String, countries: [String], ledger: Int,
        knownThrough: Period, madeOn: Day
    ) {
        self.id = id
        model = forecast.model
        kind = forecast.kind
        target = forecast.target
        measure = forecast.measure
        units = forecast.units
        cutOff = forecast.cutOff
        steps = forecast.steps
        drawCount = forecast.drawCount
        lineage = forecast.lineage
        diagnostics = forecast.diagnostics
        self.counting = counting
        self.countries = countries
        self.ledger = ledger
        self.knownThrough = knownThrough
        self.madeOn = madeOn
    }

    /// The months or weeks forecast.
    public var periods: ClosedRange<Period> {
        (cutOff + steps.lowerBound)...(cutOff + steps.upperBound)
    }

    /// Whether a period was still unknown when the forecast was made; otherwise it was forecast
    /// afterwards, as if from its cut-off.
    public func isAhead(of period: Period) -> Bool { period > knownThrough }
}

/// A forecast as it is kept: it is never changed, and is held against what happened once that is
/// known.
public struct KeptForecast: Sendable {
    public let heading: ForecastHeading
    /// The draws, unit by unit, step by step, each set in ascending order.
    public let draws: [Int32]

    /// A kept forecast; the draws must be as many as the heading says.
    public init(heading: ForecastHeading, draws: [Int32]) {
        precondition(
            draws.count == heading.units.count * heading.steps.count * heading.drawCount,
            "A forecast has one set of draws per unit and step.")
        self.heading = heading
        self.draws = draws
    }

    /// The forecast with the lineage of those who use it now.
    public func forecast(inputs: [String]? = nil) -> Forecast {
        Forecast(
            model: heading.model, kind: heading.kind, target: heading.target,
            measure: heading.measure, units: heading.units, cutOff: heading.cutOff,
            steps: heading.steps, drawCount: heading.drawCount, draws: draws,
            lineage: inputs.map {
                Lineage(rule: heading.lineage.rule, inputs: $0, seed: heading.lineage.seed)
            } ?? heading.lineage,
            diagnostics: heading.diagnostics)
    }
}

/// How a model and the naive baselines did on periods before a forecast's cut-off.
public struct ForecastSkill: Hashable, Sendable, Codable {
    /// One model's mean scores; for all three lower is better.
    public struct Line: Hashable, Sendable, Codable {
        /// The model's identifier, such as `conflictology-12`.
        public var model: String
        /// The model's name as shown to people.
        public var name: String
        public var isBaseline: Bool
        /// Continuous ranked probability score.
        public var crps: Double
        /// Ignorance (log score) in bits.
        public var ignorance: Double
        /// Mean score of the central 90 % interval.
        public var interval: Double

        public init(
            model: String, name: String, isBaseline: Bool, crps: Double, ignorance: Double,
            interval: Double
        ) {
            self.model = model
            self.name = name
            self.isBaseline = isBaseline
            self.crps = crps
            self.ignorance = ignorance
            self.interval = interval
        }
    }

    /// The cut-offs from which was forecast.
    public var cutOffs: [Period]
    public var steps: ClosedRange<Int>
    /// The model first, then the baselines.
    public var lines: [Line]

    public init(cutOffs: [Period], steps: ClosedRange<Int>, lines: [Line]) {
        self.cutOffs = cutOffs
        self.steps = steps
        self.lines = lines
    }
}
