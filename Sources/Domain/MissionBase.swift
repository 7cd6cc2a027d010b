import Geography

/// A mission's own base, as a deployment map or yearly table shows it.
public struct MissionBase: Hashable, Sendable, Codable {
    public var mission: String
    public var location: String
    public var coordinate: Coordinate?
    /// The days for which the table speaks: a month of a map, or a year.
    public var when: DayRange
    /// Troops as inferred from unit types; sums over bases can exceed a mission's true strength
    /// and are never used as a headcount. `nil` when the table says nothing.
    public var troops: Int?
    public var hasPolice: Bool?
    public var hasHospital: Bool?
    public var hasAviation: Bool?
    /// The map or table it is read from.
    public var source: String

    public init(
        mission: String, location: String, coordinate: Coordinate?, when: DayRange,
        troops: Int? = nil, hasPolice: Bool? = nil, hasHospital: Bool? = nil,
        hasAviation: Bool? = nil, source: String
    ) {
        self.mission = mission
        self.location = location
        self.coordinate = coordinate
        self.when = when
        self.troops = troops
        self.hasPolice = hasPolice
        self.hasHospital = hasHospital
        self.hasAviation = hasAviation
        self.source = source
    }
}
