import Domain

/// Adds up the tolls of distinct incidents, everybody's or (`true`) those of civilians: the sum of
/// the best estimates and a 90 % interval. It comes from outside, because bounds must never simply
/// be added: not all incidents lie at their lowest or highest figure at once.
public typealias SumOfTolls = @Sendable (_ incidents: [Incident], _ civilians: Bool) -> Toll

/// Everything that indicators of one mission are counted from; a source that does not exist is
/// `nil`, so that its indicators say "not measured".
public struct IndicatorInputs: Sendable {
    public var mission: String
    /// ISO 3166-1 alpha-3 code; incidents elsewhere are left out.
    public var country: String
    public var incidents: [Incident]?
    /// The days that the register covers; outside them it says nothing.
    public var registerCovers: DayRange?
    /// Deaths of any missions; others are left out.
    public var missionDeaths: [MissionDeath]?
    public var missionDeathsCover: DayRange?
    public var strength: StrengthRegister?
    public var bases: BaseRegister?
    public var alerts: [AlertTally]?
    public var reach: [ReachTally]?
    public var commitments: CommitmentRegister?
    /// The toll of several incidents together.
    public var sumOfTolls: SumOfTolls

    public init(
        mission: String, country: String, sumOfTolls: @escaping SumOfTolls,
        incidents: [Incident]? = nil,
        registerCovers: DayRange? = nil, missionDeaths: [MissionDeath]? = nil,
        missionDeathsCover: DayRange? = nil, strength: StrengthRegister? = nil,
        bases: BaseRegister? = nil, alerts: [AlertTally]? = nil, reach: [ReachTally]? = nil,
        commitments: CommitmentRegister? = nil
    ) {
        self.mission = mission
        self.country = country
        self.incidents = incidents
        self.registerCovers = registerCovers
        self.missionDeaths = missionDeaths
        self.missionDeathsCover = missionDeathsCover
        self.strength = strength
        self.bases = bases
        self.alerts = alerts
        self.reach = reach
        self.commitments = commitments
        self.sumOfTolls = sumOfTolls
    }
}

/// One alert as indicators count it.
public struct AlertTally: Hashable, Sendable {
    /// The alert's identifier.
    public var id: String
    public var issued: Day
    /// Whether somebody answered it with an action.
    public var isAnswered: Bool

    public init(id: String, issued: Day, isAnswered: Bool) {
        self.id = id
        self.issued = issued
        self.isAnswered = isAnswered
    }
}

/// One protection plan as indicators count it.
public struct ReachTally: Hashable, Sendable {
    /// The plan's identifier.
    public var id: String
    public var on: Day
    /// Civilians at risk, and those of them whom a patrol reaches in the plan's time.
    public var civiliansAtRisk: Double
    public var civiliansInReach: Double

    public init(id: String, on: Day, civiliansAtRisk: Double, civiliansInReach: Double) {
        self.id = id
        self.on = on
        self.civiliansAtRisk = civiliansAtRisk
        self.civiliansInReach = civiliansInReach
    }
}
