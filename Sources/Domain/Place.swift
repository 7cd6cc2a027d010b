import Geography

/// An entry of a gazetteer: a place with all its spellings.
public struct Place: Hashable, Sendable, Codable, Identifiable {
    /// A stable identifier such as `geonames:2459040`.
    public var id: String
    /// The name to show.
    public var name: String
    /// Other names and spellings.
    public var names: [String]
    public var kind: Kind
    /// ISO 3166-1 alpha-3 code.
    public var country: String
    /// Names of the administrative units that hold it, where known, else empty.
    public var admin1: String
    public var admin2: String
    public var coordinate: Coordinate?
    /// How far around the coordinate the place may reach; `nil` when not known.
    public var radius: Meters?
    /// Inhabitants; `nil` when not known.
    public var population: Int?

    /// What sort of place it is.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// A town, village or camp.
        case settlement
        case admin1, admin2, admin3
        /// A river, lake or wetland.
        case water
        /// A natural or informal region, such as a forest or a plateau.
        case area
        /// A single site: a base, a bridge, a hotel.
        case site
        case country
    }

    public init(
        id: String, name: String, names: [String] = [], kind: Kind = .settlement,
        country: String = "", admin1: String = "", admin2: String = "",
        coordinate: Coordinate? = nil, radius: Meters? = nil, population: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.names = names
        self.kind = kind
        self.country = country
        self.admin1 = admin1
        self.admin2 = admin2
        self.coordinate = coordinate
        self.radius = radius
        self.population = population
    }
}
