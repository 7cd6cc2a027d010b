import Domain

/// Where risk is highest next month, with the forecast's skill beside it.
public struct Outlook: Sendable, Hashable {
    /// The month forecast.
    public var month: Month
    /// The last month of data the model saw.
    public var cutOff: Month
    public var target: Target
    /// The probability is that of at least this many deaths.
    public var threshold: Int
    /// The model's name and version.
    public var model: String
    /// What the model does, in a sentence.
    public var explanation: String
    /// What the units are called here, in the plural: `cercles`, `districts`.
    public var unitName: String
    /// Units with their risk, any order.
    public var units: [Unit]
    /// Scores of the model and of the naive baselines on months it had not seen.
    public var skill: [Score]
    /// What was scored: windows, steps, units.
    public var skillNote: String
    /// The country's total, past and forecast.
    public var fan: FanChart?

    /// One unit's forecast.
    public struct Unit: Sendable, Hashable, Identifiable {
        /// The code of the map's area.
        public var id: String
        public var name: String
        /// The probability of at least the threshold of deaths, 0...1.
        public var probability: Double
        /// The middle and the ends of the central 90 % interval of deaths.
        public var toll: Toll
        /// Deaths in the last twelve months of data; `nil` where unknown.
        public var recent: Int?
        /// The ``BriefContent/Evidence/id`` of the recent deaths, when listed.
        public var evidence: String?

        public init(
            id: String, name: String, probability: Double, toll: Toll, recent: Int?,
            evidence: String? = nil
        ) {
            self.id = id
            self.name = name
            self.probability = probability
            self.toll = toll
            self.recent = recent
            self.evidence = evidence
        }
    }

    /// A model's scores; for all three lower is better.
    public struct Score: Sendable, Hashable {
        public var model: String
        public var isBaseline: Bool
        /// Continuous ranked probability score.
        public var crps: Double
        /// Ignorance (log score) in bits.
        public var ignorance: Double
        /// Mean interval score of the central 90 % interval.
        public var intervalScore: Double

        public init(
            model: String, isBaseline: Bool, crps: Double, ignorance: Double,
            intervalScore: Double
        ) {
            self.model = model
            self.isBaseline = isBaseline
            self.crps = crps
            self.ignorance = ignorance
            self.intervalScore = intervalScore
        }
    }

    public init(
        month: Month, cutOff: Month, target: Target, threshold: Int, model: String,
        explanation: String, unitName: String, units: [Unit], skill: [Score], skillNote: String,
        fan: FanChart? = nil
    ) {
        self.month = month
        self.cutOff = cutOff
        self.target = target
        self.threshold = threshold
        self.model = model
        self.explanation = explanation
        self.unitName = unitName
        self.units = units
        self.skill = skill
        self.skillNote = skillNote
        self.fan = fan
    }
}
