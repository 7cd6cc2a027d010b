import Geography

/// What an indicator counts, from where, and over what: declared, never inferred.
public struct IndicatorDefinition: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    public var title: String
    /// Mandate items with one of these themes are measured by it.
    public var themes: [MandateItem.Theme]
    public var numerator: IndicatorQuantity
    /// `nil` for a plain count.
    public var denominator: IndicatorQuantity?
    /// The value is `numerator / denominator * scale`: 100 for percent, 1,000 for "per 1,000".
    public var scale: Double
    /// The unit as shown to people, such as `per 1,000 person-months`.
    public var unit: String
    public var interval: IntervalMethod
    /// Which direction is better; `nil` when neither is.
    public var better: Direction?
    /// What the figure cannot show, one sentence.
    public var caveat: String
    /// The figure as a clause of a report, `{value}` in the place of the number with its unit;
    /// empty for `title: value`.
    public var sentence: String

    /// How the uncertainty of a value is expressed.
    public enum IntervalMethod: String, Sendable, Codable, CaseIterable {
        /// Exact 95 % Poisson interval of the numerator (Garwood 1936): separate events.
        case poisson
        /// 95 % Wilson score interval of a share of separate units (Wilson 1927).
        case wilson
        /// The 90 % interval of the incidents' tolls together, by simulation.
        case toll
        /// A full count without sampling or reporting uncertainty of its own.
        case none
    }

    /// A direction of change.
    public enum Direction: String, Sendable, Codable, CaseIterable {
        case lower, higher
    }

    public init(
        id: String, title: String, themes: [MandateItem.Theme], numerator: IndicatorQuantity,
        denominator: IndicatorQuantity? = nil, scale: Double = 1, unit: String,
        interval: IntervalMethod, better: Direction? = nil, caveat: String = "",
        sentence: String = ""
    ) {
        self.id = id
        self.title = title
        self.themes = themes
        self.numerator = numerator
        self.denominator = denominator
        self.scale = scale
        self.unit = unit
        self.interval = interval
        self.better = better
        self.caveat = caveat
        self.sentence = sentence
    }
}

/// A quantity that can be counted over a period.
public struct IndicatorQuantity: Hashable, Sendable, Codable {
    public var count: Count
    /// Only incidents of these kinds; empty means all.
    public var violence: [ViolenceType]
    /// Only incidents in which at least this many civilians died (best estimate).
    public var civilianDeathsAtLeast: Int
    /// Only incidents at most this far from a base in use on the day.
    public var withinReach: Meters?
    /// Only incidents with one of these texts in the name of a side, compared without case.
    public var sides: [String]
    /// Only mission deaths from these causes; empty means all.
    public var causes: [MissionDeath.Cause]
    /// Only military, observers and police among the mission's dead.
    public var uniformedOnly: Bool
    /// Whose strength or time is counted.
    public var category: PersonnelCategory
    /// Only commitments with one of these themes; empty means all.
    public var commitmentThemes: [String]

    /// What is counted, each from one source.
    public enum Count: String, Sendable, Codable, CaseIterable {
        case incidents
        case deaths
        case civilianDeaths = "civilian-deaths"
        /// Deaths of the mission's own people.
        case missionDeaths = "mission-deaths"
        /// Days on which at least one of the mission's own people died by a malicious act.
        case fatalAttackDays = "fatal-attack-days"
        /// Months of service; deployed strength where every month is known, else the ceiling.
        case personMonths = "person-months"
        /// The latest deployed strength on or before the end of the period.
        case deployed
        /// The ceiling on the last day of the period.
        case authorized
        /// Bases in use on the last day of the period.
        case bases
        case alerts
        case alertsAnswered = "alerts-answered"
        /// Civilians at risk according to the protection plan.
        case civiliansAtRisk = "civilians-at-risk"
        /// Those of them whom a patrol can reach in the plan's time.
        case civiliansInReach = "civilians-in-reach"
        /// Commitments still owed on the last day of the period.
        case commitmentsOwed = "commitments-owed"
        /// Those of them whose deadline had passed.
        case commitmentsOverdue = "commitments-overdue"

        /// The source it is counted from.
        public var source: IndicatorSource {
            switch self {
            case .incidents, .deaths, .civilianDeaths: .register
            case .missionDeaths, .fatalAttackDays: .missionDeaths
            case .personMonths, .deployed, .authorized: .personnel
            case .bases: .bases
            case .alerts, .alertsAnswered: .alerts
            case .civiliansAtRisk, .civiliansInReach: .plan
            case .commitmentsOwed, .commitmentsOverdue: .commitments
            }
        }
    }

    public init(
        _ count: Count, violence: [ViolenceType] = [], civilianDeathsAtLeast: Int = 0,
        withinReach: Meters? = nil, sides: [String] = [], causes: [MissionDeath.Cause] = [],
        uniformedOnly: Bool = false, category: PersonnelCategory = .uniformed,
        commitmentThemes: [String] = []
    ) {
        self.count = count
        self.violence = violence
        self.civilianDeathsAtLeast = civilianDeathsAtLeast
        self.withinReach = withinReach
        self.sides = sides
        self.causes = causes
        self.uniformedOnly = uniformedOnly
        self.category = category
        self.commitmentThemes = commitmentThemes
    }
}

/// The tables that indicators are counted from.
public enum IndicatorSource: String, Sendable, Codable, CaseIterable {
    case register
    case missionDeaths = "mission-deaths"
    case personnel
    case bases
    case alerts
    case plan
    case commitments

    /// The name as shown to people.
    public var label: String {
        switch self {
        case .register: "incident register"
        case .missionDeaths: "list of the mission's dead"
        case .personnel: "personnel table"
        case .bases: "table of bases"
        case .alerts: "alert log"
        case .plan: "protection plan"
        case .commitments: "list of commitments"
        }
    }
}

extension IndicatorQuantity.Count {
    /// The name as shown to people.
    public var label: String {
        switch self {
        case .incidents: "incidents"
        case .deaths: "deaths"
        case .civilianDeaths: "civilian deaths"
        case .missionDeaths: "deaths of the mission's people"
        case .fatalAttackDays: "days with a fatal attack on the mission"
        case .personMonths: "person-months"
        case .deployed: "people in place"
        case .authorized: "authorized people"
        case .bases: "bases"
        case .alerts: "alerts"
        case .alertsAnswered: "alerts answered"
        case .civiliansAtRisk: "civilians at risk"
        case .civiliansInReach: "civilians in reach of a patrol"
        case .commitmentsOwed: "commitments owed"
        case .commitmentsOverdue: "commitments overdue"
        }
    }
}
