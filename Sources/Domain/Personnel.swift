/// The categories in which a mission's people are counted.
public enum PersonnelCategory: String, Sendable, Codable, CaseIterable {
    /// Everybody in uniform under military command: contingents, observers, staff officers.
    case military
    case contingent
    /// Military observers and liaison officers ("experts on mission").
    case experts
    case staffOfficers = "staff-officers"
    case police
    case individualPolice = "individual-police"
    case formedPolice = "formed-police"
    /// Military and police together.
    case uniformed
    case civilian

    /// The category of which this one is a part, if any.
    public var whole: PersonnelCategory? {
        switch self {
        case .contingent, .experts, .staffOfficers: .military
        case .individualPolice, .formedPolice: .police
        case .military, .police: .uniformed
        case .uniformed, .civilian: nil
        }
    }
}

/// How many people of one category a mission had in place at a time.
public struct PersonnelRecord: Hashable, Sendable, Codable {
    public var mission: String
    public var category: PersonnelCategory
    /// The day or month that the figure is for.
    public var when: DayRange
    public var deployed: Int
    public var references: [Reference]

    public init(
        mission: String, category: PersonnelCategory, when: DayRange, deployed: Int,
        references: [Reference] = []
    ) {
        self.mission = mission
        self.category = category
        self.when = when
        self.deployed = deployed
        self.references = references
    }
}

/// The ceiling that a decision sets for a mission's people.
public struct AuthorizedStrength: Hashable, Sendable, Codable {
    public var mission: String
    public var category: PersonnelCategory
    public var from: Day
    /// The last day; `nil` until the next ceiling of the same mission and category.
    public var until: Day?
    public var count: Int
    /// The `Mandate.id` that sets it; empty when the source does not say.
    public var mandate: String
    public var references: [Reference]

    public init(
        mission: String, category: PersonnelCategory, from: Day, until: Day? = nil, count: Int,
        mandate: String = "", references: [Reference] = []
    ) {
        self.mission = mission
        self.category = category
        self.from = from
        self.until = until
        self.count = count
        self.mandate = mandate
        self.references = references
    }
}

/// A change of strength that somebody asked for.
public struct StrengthProposal: Hashable, Sendable, Codable {
    public var mission: String
    public var on: Day
    public var by: String
    /// The change asked for, by category.
    public var changes: [PersonnelCategory: Int]
    /// `nil` when the outcome is not known.
    public var isAdopted: Bool?
    public var references: [Reference]

    public init(
        mission: String, on: Day, by: String, changes: [PersonnelCategory: Int],
        isAdopted: Bool? = nil, references: [Reference] = []
    ) {
        self.mission = mission
        self.on = on
        self.by = by
        self.changes = changes
        self.isAdopted = isAdopted
        self.references = references
    }
}
