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
        /// How many of the last 3 and 12 months are known.
        public var knownRecent: Int
        public var knownYear: Int

        public init(
            id: String, name: String, recent: Int?, year: Int?, knownRecent: Int = 3,
            knownYear: Int = 12
        ) {
            self.id = id
            self.name = name
            self.recent = recent
            self.year = year
            self.knownRecent = knownRecent
            self.knownYear = knownYear
        }
    }

    /// A unit's record over the last five years, or as far back as the data reach.
    public struct Record: Sendable, Hashable {
        /// Months with a death, and months known, of those on record.
        public var violent: Int
        public var known: Int
        public var months: Int
        /// How many months after the last death are unknown.
        public var unknownSince: Int

        public init(violent: Int, known: Int, months: Int, unknownSince: Int = 0) {
            self.violent = violent
            self.known = known
            self.months = months
            self.unknownSince = unknownSince
        }

        /// The share of known months with a death; `nil` where fewer than two years are known.
        var rate: Double? { known < 24 ? nil : Double(violent) / Double(known) }
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
        /// Deaths in the month after and in the six months after.
        public var next: Int
        public var sixMonths: Int

        public init(
            id: String, name: String, month: Month, year: Int, quietMonths: Int, next: Int,
            sixMonths: Int
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
    public var record: Record
    public var peak: (month: Month, deaths: Int)?
    public var neighbors: [Neighbor]
    /// What each method in the pool says, the heaviest first.
    public var votes: [MemberVote]
    /// Past situations like the present one, the most similar first.
    public var similar: [Similar]
    /// After how many of them a death followed in the next month and within six.
    public var followed: (atOnce: Int, inSix: Int)
    public var skill: ForecastSkill?
    public var fan: FanChart?
    public var isExercise: Bool

    public init(
        id: String, name: String, within: [String], kind: UnitKind, target: Target, cutOff: Month,
        month: Month, summary: ForecastSummary, rank: (place: Int, of: Int)?, model: ModelCard,
        past: [Int?], monthsSinceLast: Int?, record: Record,
        peak: (month: Month, deaths: Int)?, neighbors: [Neighbor], votes: [MemberVote],
        similar: [Similar], followed: (atOnce: Int, inSix: Int), skill: ForecastSkill?,
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
        self.record = record
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
