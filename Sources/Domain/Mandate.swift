/// One decision (a Security Council resolution) that orders a mission to do something.
public struct Mandate: Hashable, Sendable, Codable, Identifiable {
    /// The document symbol, such as `S/RES/2100`.
    public var id: String
    /// The mission's short name, such as `MINUSMA`.
    public var mission: String
    /// ISO 3166-1 alpha-3 code of the host country.
    public var country: String
    public var title: String
    public var adopted: Day
    /// The first day on which its items count as the mandate; usually the day of adoption.
    public var effective: Day
    /// The last day that the text itself gives; `nil` when it gives none. A later resolution may
    /// end it sooner.
    public var expires: Day?
    /// The vote or meeting as recorded, such as `15-0`.
    public var vote: String
    public var summary: String
    public var items: [MandateItem]
    public var rules: [MandateRule]
    public var references: [Reference]

    public init(
        id: String, mission: String, country: String, title: String, adopted: Day,
        effective: Day? = nil, expires: Day? = nil, vote: String = "", summary: String = "",
        items: [MandateItem] = [], rules: [MandateRule] = [], references: [Reference] = []
    ) {
        self.id = id
        self.mission = mission
        self.country = country
        self.title = title
        self.adopted = adopted
        self.effective = effective ?? adopted
        self.expires = expires
        self.vote = vote
        self.summary = summary
        self.items = items
        self.rules = rules
        self.references = references
    }
}

/// One numbered thing that a mandate orders.
public struct MandateItem: Hashable, Sendable, Codable, Identifiable {
    /// Unique among all mandates, such as `2100-c`.
    public var id: String
    /// Its number in the order of the text, from 1.
    public var number: Int
    /// The label as printed, such as `16 (c)`; empty when the source gives none.
    public var label: String
    public var title: String
    public var rank: Rank
    public var theme: Theme
    /// The separate tasks under the item, in own words.
    public var tasks: [String]
    /// Days on which the item counts, when narrower than the mandate's own.
    public var period: DayRange?
    public var references: [Reference]

    /// The weight that the text itself gives an item.
    public enum Rank: String, Sendable, Codable, CaseIterable {
        /// Named as the (or a) strategic priority.
        case strategic
        /// Named as a priority task.
        case priority
        /// Ordered without a rank.
        case task
    }

    /// What an item is about, so that items of successive resolutions can be compared and
    /// indicators attached.
    public enum Theme: String, Sendable, Codable, CaseIterable {
        case stateAuthority = "state-authority"
        case politicalProcess = "political-process"
        case peaceAgreement = "peace-agreement"
        case civilians
        case missionSafety = "mission-safety"
        case humanRights = "human-rights"
        case humanitarian
        case heritage
        case justice
        case securityForces = "security-forces"
        case drawdown
    }

    public init(
        id: String, number: Int, label: String = "", title: String, rank: Rank = .task,
        theme: Theme, tasks: [String] = [], period: DayRange? = nil, references: [Reference] = []
    ) {
        self.id = id
        self.number = number
        self.label = label
        self.title = title
        self.rank = rank
        self.theme = theme
        self.tasks = tasks
        self.period = period
        self.references = references
    }
}

/// A rule that a mandate sets over its items: what authority they carry and within which limits.
public struct MandateRule: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    /// What the rule says, in own words.
    public var text: String
    /// The `MandateItem.id`s it covers; empty when it covers all of them.
    public var items: [String]
    /// Limits set on it in the same text, such as `within capabilities and areas of deployment`.
    public var limits: [String]
    public var references: [Reference]

    public init(
        id: String, text: String, items: [String] = [], limits: [String] = [],
        references: [Reference] = []
    ) {
        self.id = id
        self.text = text
        self.items = items
        self.limits = limits
        self.references = references
    }
}

/// The tasks that a coded data set (such as TAMM) finds in a mission's mandate in one month.
public struct MandateMonth: Hashable, Sendable, Codable {
    public var mission: String
    public var month: Month
    /// The number of the resolution as the data set gives it, such as `2100`.
    public var resolution: String
    /// The data set's own task codes that are set, sorted.
    public var tasks: [String]
    /// Whether the mandate stands under Chapter VII of the Charter; `nil` when not coded.
    public var isChapterSeven: Bool?

    public init(
        mission: String, month: Month, resolution: String, tasks: [String],
        isChapterSeven: Bool? = nil
    ) {
        self.mission = mission
        self.month = month
        self.resolution = resolution
        self.tasks = tasks.sorted()
        self.isChapterSeven = isChapterSeven
    }
}
