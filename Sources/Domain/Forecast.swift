import Statistics

/// A predictive distribution for every unit and period ahead, as whole-number draws.
///
/// Draws lie in one flat buffer, unit by unit, step by step. Within a unit and step they are in
/// ascending order, unless ``isJoint`` says that draw `j` of all units belongs together.
public struct Forecast: Sendable {
    /// Which model made it.
    public let model: ModelCard
    public let kind: UnitKind
    public let target: Target
    public let measure: Measure
    /// Unit identifiers, in the order of the panel.
    public let units: [String]
    /// The last month or week of data that the model saw.
    public let cutOff: Period
    /// How many periods after the cut-off: step 1 is the month or week after it.
    public let steps: ClosedRange<Int>
    /// Draws per unit and period.
    public let drawCount: Int
    /// Whether draw `j` of every unit and step is one scenario, so that draws may be added up.
    public let isJoint: Bool
    /// All draws: `units.count * steps.count * drawCount` counts of 0 or more.
    public let draws: [Int32]
    public let lineage: Lineage
    /// Fallbacks that were used, and doubts.
    public let diagnostics: [Diagnostic]

    /// A forecast from its flat draws; their number must be units × steps × draws.
    public init(
        model: ModelCard, kind: UnitKind, target: Target, measure: Measure, units: [String],
        cutOff: Period, steps: ClosedRange<Int>, drawCount: Int, isJoint: Bool = false,
        draws: [Int32], lineage: Lineage, diagnostics: [Diagnostic] = []
    ) {
        precondition(
            draws.count == units.count * steps.count * drawCount,
            "A forecast has one set of draws per unit and step.")
        self.model = model
        self.kind = kind
        self.target = target
        self.measure = measure
        self.units = units
        self.cutOff = cutOff
        self.steps = steps
        self.drawCount = drawCount
        self.isJoint = isJoint
        self.draws = draws
        self.lineage = lineage
        self.diagnostics = diagnostics
    }

    /// The months or weeks forecast.
    public var periods: ClosedRange<Period> {
        (cutOff + steps.lowerBound)...(cutOff + steps.upperBound)
    }

    /// Where the draws of a unit (by row) and step lie in ``draws``.
    public func range(row: Int, step: Int) -> Range<Int> {
        let start = (row * steps.count + step - steps.lowerBound) * drawCount
        return start..<(start + drawCount)
    }

    /// The draws of a unit (by row) and step.
    public func draws(row: Int, step: Int) -> ArraySlice<Int32> {
        draws[range(row: row, step: step)]
    }

    /// The summary of a unit (by row) and step.
    public func summary(row: Int, step: Int) -> ForecastSummary {
        ForecastSummary(draws: draws(row: row, step: step))
    }
}

/// A central interval of a forecast.
public struct CentralInterval: Hashable, Sendable, Codable {
    /// The share of the draws inside, such as 0.9.
    public let coverage: Double
    public let lower: Double
    public let upper: Double

    /// Whether a count lies inside, edges included.
    public func contains(_ outcome: Double) -> Bool { outcome >= lower && outcome <= upper }
}

/// The figures of a forecast that people read.
public struct ForecastSummary: Hashable, Sendable, Codable {
    /// The probability of at least so many.
    public struct Exceedance: Hashable, Sendable, Codable {
        public let threshold: Int
        public let probability: Double
    }

    public let mean: Double
    public let median: Double
    /// The central 50, 80, 90 and 95 % intervals.
    public let intervals: [CentralInterval]
    /// The probability of at least 1, 10, 25 and 100.
    public let exceedances: [Exceedance]

    /// The summary of draws in any order; NaN throughout when there are none.
    public init(draws: some Sequence<Int32>) {
        let sorted = draws.sorted()
        mean = sorted.reduce(0.0) { $0 + Double($1) } / Double(sorted.count)
        median = EnsembleScores.quantile(sorted.span, 0.5)
        intervals = [0.5, 0.8, 0.9, 0.95].map { coverage in
            CentralInterval(
                coverage: coverage,
                lower: EnsembleScores.quantile(sorted.span, (1 - coverage) / 2),
                upper: EnsembleScores.quantile(sorted.span, (1 + coverage) / 2))
        }
        exceedances = [1, 10, 25, 100].map { threshold in
            Exceedance(
                threshold: threshold,
                probability: EnsembleScores.exceedance(
                    sorted.span, atLeast: Double(threshold)))
        }
    }

    /// The central interval of a coverage, if it is one of the four.
    public func interval(_ coverage: Double) -> CentralInterval? {
        intervals.first { $0.coverage == coverage }
    }

    /// The probability of at least so many, if it is one of the four thresholds.
    public func probability(atLeast threshold: Int) -> Double? {
        exceedances.first { $0.threshold == threshold }?.probability
    }
}
