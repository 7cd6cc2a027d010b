/// How often a mission's people died in a way, over time at risk.
public struct MissionRate: Hashable, Sendable, Codable {
    public var mission: String
    /// The months that count: those with both a list of deaths and a strength.
    public var months: [Month]
    public var deaths: Int
    public var personYears: Double
    /// Deaths per 1,000 person-years with the exact 95 % Poisson interval; `nil` without any time
    /// at risk.
    public var perThousand: Double?
    public var low: Double?
    public var high: Double?
    /// Days with at least one such death: one attack kills many at once, so that the interval
    /// above is too narrow where this is far smaller than `deaths`.
    public var daysWithDeaths: Int
    public var basis: StrengthBasis
    /// Such deaths in months of the window whose strength is not known; not in `deaths`.
    public var deathsLeftOut: Int

    public init(
        mission: String, months: [Month], deaths: Int, personYears: Double, perThousand: Double?,
        low: Double?, high: Double?, daysWithDeaths: Int, basis: StrengthBasis,
        deathsLeftOut: Int = 0
    ) {
        self.mission = mission
        self.months = months
        self.deaths = deaths
        self.personYears = personYears
        self.perThousand = perThousand
        self.low = low
        self.high = high
        self.daysWithDeaths = daysWithDeaths
        self.basis = basis
        self.deathsLeftOut = deathsLeftOut
    }
}

/// What a strength stands for.
public enum StrengthBasis: String, Sendable, Codable, CaseIterable {
    /// People counted in place.
    case deployed
    /// The ceiling: the most there can have been, so that rates over it are too low.
    case authorized
}

/// A mission's strength on a day beside its ceiling.
public struct StrengthState: Hashable, Sendable, Codable {
    public var category: PersonnelCategory
    public var authorized: AuthorizedStrength?
    /// The newest record on or before the day.
    public var deployed: PersonnelRecord?
    /// Days between the record and the day asked for; 0 when it covers the day.
    public var age: Int?
    /// Posts not filled as a share of the ceiling *of the record's day*; negative above the ceiling.
    public var vacancy: Double?

    public init(
        category: PersonnelCategory, authorized: AuthorizedStrength?, deployed: PersonnelRecord?,
        age: Int?, vacancy: Double?
    ) {
        self.category = category
        self.authorized = authorized
        self.deployed = deployed
        self.age = age
        self.vacancy = vacancy
    }
}
