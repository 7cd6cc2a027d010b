import Domain

/// One unit's forecast with its reasons, as values: what the command prints and the page shows.
public struct UnitForecast: Sendable {
    /// A neighbouring unit by name.
    public struct Neighbor: Sendable, Hashable {
        public var id: String
        public var name: String
        /// Deaths in the last 3 and 12 months; `nil` where unknown.
        public var recent: Int?
        public var year: Int?

        public init(id: String, name: String, recent: Int?, year: Int?) {
            self.id = id
            self.name = name
            self.recent = recent
            self.year = year
        }
    }

    /// What one method in the pool says.
    public struct Vote: Sendable, Hashable {
        /// The method's identifier and English name.
        public var identifier: String
        public var name: String
        /// 0...1.
        public var weight: Double
        /// Deaths expected.
        public var mean: Double
        /// The probability of any death.
        public var anyDeath: Double

        public init(
            identifier: String, name: String, weight: Double, mean: Double, anyDeath: Double
        ) {
            self.identifier = identifier
            self.name = name
            self.weight = weight
            self.mean = mean
            self.anyDeath = anyDeath
        }
    }

    /// A past situation like the present one.
    public struct Similar: Sendable, Hashable {
        public var id: String
        public var name: String
        public var month: Month
        /// Deaths in the 12 months to that month.
        public var year: Int
        /// Months since the last death then.
        public var quietMonths: Int
        /// Deaths in the month after and in the six months after; `nil` where unknown.
        public var next: Int?
        public var sixMonths: Int?

        public init(
            id: String, name: String, month: Month, year: Int, quietMonths: Int, next: Int?,
            sixMonths: Int?
        ) {
            self.id = id
            self.name = name
            self.month = month
            self.year = year
            self.quietMonths = quietMonths
            self.next = next
            self.sixMonths = sixMonths
        }
    }

    /// The unit, its name, and what it lies in.
    public var id: String
    public var name: String
    public var within: [String]
    public var kind: UnitKind
    public var target: Target
    public var cutOff: Month
    /// The month that is explained.
    public var month: Month
    public var summary: ForecastSummary
    /// The place among all units by probability of any death, 1 the highest, and how many there are.
    public var rank: (place: Int, of: Int)?
    public var model: ModelCard
    /// Deaths in the 24 months to the cut-off, oldest first; `nil` where unknown.
    public var past: [Int?]
    /// `nil` when no death is on record.
    public var monthsSinceLast: Int?
    /// Months with a death of those known in the last five years.
    public var violentMonths: Int
    public var knownMonths: Int
    public var peak: (month: Month, deaths: Int)?
    public var neighbors: [Neighbor]
    public var votes: [Vote]
    public var similar: [Similar]
    /// Of how many similar situations a death followed in the next month and within six.
    public var followed: (atOnce: Int, inSix: Int, of: Int)
    public var skill: ForecastSkill?
    public var fan: FanChart?
    public var isExercise: Bool

    public init(
        id: String, name: String, within: [String], kind: UnitKind, target: Target, cutOff: Month,
        month: Month, summary: ForecastSummary, rank: (place: Int, of: Int)?, model: ModelCard,
        past: [Int?], monthsSinceLast: Int?, violentMonths: Int, knownMonths: Int,
        peak: (month: Month, deaths: Int)?, neighbors: [Neighbor], votes: [Vote],
        similar: [Similar], followed: (atOnce: Int, inSix: Int, of: Int), skill: ForecastSkill?,
        fan: FanChart?, isExercise: Bool
    ) {
        self.id = id
        self.name = name
        self.within = within
        self.kind = kind
        self.target = target
        self.cutOff = cutOff
        self.month = month
        self.summary = summary
        self.rank = rank
        self.model = model
        self.past = past
        self.monthsSinceLast = monthsSinceLast
        self.violentMonths = violentMonths
        self.knownMonths = knownMonths
        self.peak = peak
        self.neighbors = neighbors
        self.votes = votes
        self.similar = similar
        self.followed = followed
        self.skill = skill
        self.fan = fan
        self.isExercise = isExercise
    }
}
