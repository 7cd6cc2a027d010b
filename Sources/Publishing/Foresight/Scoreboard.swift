import Domain

/// Forecasts held against what happened, month by month or week by week.
public struct Scoreboard: Sendable {
    /// One month or week as it was forecast and as it came.
    public struct Row: Sendable, Hashable {
        public var period: Period
        /// The last month or week that the model saw.
        public var cutOff: Period
        /// Whether the forecast was made before the period was known.
        public var isAhead: Bool
        /// Units with a known outcome.
        public var units: Int
        /// Deaths expected, and those that were counted.
        public var expected: Double
        public var deaths: Int
        /// Units expected to see a death, and those that did.
        public var expectedUnits: Double
        public var violentUnits: Int
        /// The model's scores and those of 12-month conflictology.
        public var scores: EvaluationSummary.Scores
        public var baseline: EvaluationSummary.Scores
        /// The share of outcomes in the central 90 % interval.
        public var coverage: Double

        public init(
            period: Period, cutOff: Period, isAhead: Bool, units: Int, expected: Double,
            deaths: Int,
            expectedUnits: Double, violentUnits: Int, scores: EvaluationSummary.Scores,
            baseline: EvaluationSummary.Scores, coverage: Double
        ) {
            self.period = period
            self.cutOff = cutOff
            self.isAhead = isAhead
            self.units = units
            self.expected = expected
            self.deaths = deaths
            self.expectedUnits = expectedUnits
            self.violentUnits = violentUnits
            self.scores = scores
            self.baseline = baseline
            self.coverage = coverage
        }
    }

    /// A month or week in a unit that the forecast held to be unlikely.
    public struct Surprise: Sendable, Hashable {
        public var id: String
        public var name: String
        public var period: Period
        public var deaths: Int
        /// The probability that was given to so many or more.
        public var probability: Double
        /// The upper end of the central 90 % interval.
        public var upper: Int

        public init(
            id: String, name: String, period: Period, deaths: Int, probability: Double, upper: Int
        ) {
            self.id = id
            self.name = name
            self.period = period
            self.deaths = deaths
            self.probability = probability
            self.upper = upper
        }
    }

    /// The country's code; `nil` for forecasts of all countries.
    public var country: String?
    public var kind: UnitKind
    public var target: Target
    public var measure: Measure
    public var model: ModelCard
    /// Months, or weeks, in order.
    public var rows: [Row]
    /// The model first, then the baselines.
    public var overall: [(name: String, identifier: String, scores: EvaluationSummary.Scores)]
    public var calibration: EvaluationSummary.Calibration?
    /// The least expected first.
    public var surprises: [Surprise]
    public var isExercise: Bool

    public init(
        country: String?, kind: UnitKind, target: Target, measure: Measure, model: ModelCard,
        rows: [Row],
        overall: [(name: String, identifier: String, scores: EvaluationSummary.Scores)],
        calibration: EvaluationSummary.Calibration?, surprises: [Surprise], isExercise: Bool
    ) {
        self.country = country
        self.kind = kind
        self.target = target
        self.measure = measure
        self.model = model
        self.rows = rows
        self.overall = overall
        self.calibration = calibration
        self.surprises = surprises
        self.isExercise = isExercise
    }

    /// Whether the rows are months or weeks.
    public var cadence: Cadence { rows.first?.period.cadence ?? .month }

    /// How many were forecast before they were known.
    public var ahead: Int { rows.count { $0.isAhead } }

    /// The rows as a listing.
    public func table(_ language: Language = .english) -> TableDocument {
        let ahead = language.say("ahead", fr: "avant")
        let after = language.say("afterwards", fr: "après")
        return TableDocument(
            columns: [
                .init(cadence.rawValue, language.word(cadence), tag: "#date"),
                .init("cut_off", language.say("data to", fr: "données"), isDetail: false),
                .init("made", language.say("made", fr: "faite")),
                .init("units", language.plural(kind), alignment: .trailing, isDetail: true),
                .init(
                    "expected", language.say("expected", fr: "prévus"), alignment: .trailing),
                .init("deaths", language.say("killed", fr: "tués"), alignment: .trailing),
                .init(
                    "expected_units",
                    "\(language.plural(kind)) \(language.say("expected", fr: "prévus"))",
                    alignment: .trailing),
                .init(
                    "violent_units", language.say("struck", fr: "touchés"), alignment: .trailing),
                .init("crps", "CRPS", alignment: .trailing),
                .init(
                    "baseline_crps", language.say("baseline", fr: "référence"), alignment: .trailing
                ),
                .init("ignorance", "IGN", alignment: .trailing),
                .init(
                    "baseline_ignorance", language.say("baseline", fr: "référence"),
                    alignment: .trailing),
                .init("interval", "MIS", alignment: .trailing, isDetail: true),
                .init("baseline_interval", "MIS", alignment: .trailing, isDetail: true),
                .init(
                    "coverage", language.say("in 90%", fr: "dans 90\u{A0}%"), alignment: .trailing),
            ],
            rows: rows.map { row in
                [
                    .text("\(row.period)"), .text("\(row.cutOff)"),
                    .text(row.isAhead ? ahead : after), .integer(row.units),
                    FieldValue(row.expected, decimals: 1), .integer(row.deaths),
                    FieldValue(row.expectedUnits, decimals: 1), .integer(row.violentUnits),
                    FieldValue(row.scores.crps, decimals: 3),
                    FieldValue(row.baseline.crps, decimals: 3),
                    FieldValue(row.scores.ignorance, decimals: 3),
                    FieldValue(row.baseline.ignorance, decimals: 3),
                    FieldValue(row.scores.interval, decimals: 2),
                    FieldValue(row.baseline.interval, decimals: 2),
                    FieldValue(row.coverage, decimals: 2),
                ]
            }, notes: notes(language), isExercise: isExercise)
    }

    /// What the rows add up to, in sentences; the scores of the model and the baselines on request.
    public func notes(_ language: Language, withScores: Bool = true) -> [String] {
        guard !rows.isEmpty else { return [] }
        var notes = [
            language.say(
                "\(rows.count) \(cadence.rawValue)s by \(model.rule): \(ahead) forecast before they were known, \(rows.count - ahead) afterwards as if from their cut-off. Baseline: the unit's own last 12 months.",
                fr:
                    "\(rows.count) \(cadence == .month ? "mois" : "semaines") par \(model.rule)\u{A0}: \(ahead) \(cadence == .month ? "prévus avant d’être connus" : "prévues avant d’être connues"), \(rows.count - ahead) après coup, comme depuis leur date. Référence\u{A0}: les 12 derniers mois de l’unité."
            )
        ]
        notes += (withScores ? overall : []).map { line in
            "\(language.name(model: line.identifier, line.name)): CRPS "
                + "\(language.number(line.scores.crps, decimals: 3)), IGN "
                + "\(language.number(line.scores.ignorance, decimals: 3)), MIS "
                + "\(language.number(line.scores.interval, decimals: 2))"
        }
        if let active = calibration?.activeCoverage, active.isFinite {
            notes.append(
                language.say(
                    "Where a death had occurred in the 12 months before, \(language.percent(active)) of outcomes lay in the 90 % interval.",
                    fr:
                        "Là où un mort était survenu dans les 12 mois précédents, \(language.percent(active)) des faits sont dans l’intervalle à 90\u{A0}%."
                ))
        }
        return notes
    }
}
