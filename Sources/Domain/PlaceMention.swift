import Geography

/// How exactly a place is known, on UCDP's `where_prec` scale.
public enum PlacePrecision: Int, Sendable, Codable, CaseIterable, Comparable {
    /// The exact location.
    case exact = 1
    /// Within about 25 km of a known point.
    case nearby = 2
    /// Known to the second-level administrative unit (district, cercle).
    case admin2 = 3
    /// Known to the first-level administrative unit (region, province).
    case admin1 = 4
    /// Known to a line or a fuzzy area (a river, a border, "the north").
    case area = 5
    /// Known to the country only.
    case country = 6
    /// At sea, in the air, or outside any country.
    case international = 7

    public static func < (left: PlacePrecision, right: PlacePrecision) -> Bool {
        left.rawValue < right.rawValue
    }

    /// Whether the coordinates may be counted at a point: an event known only to a region or a
    /// country is spread over it or left unplaced, never piled on its centroid.
    public var isPointLike: Bool { self <= .admin2 }

    /// The uncertainty radius of the coordinates; `nil` where only an area is known.
    public var radius: Meters? {
        switch self {
        case .exact: Meters(2_000)
        case .nearby: Meters(25_000)
        case .admin2: Meters(60_000)
        default: nil
        }
    }
}

/// A place as a claim names it.
public struct PlaceMention: Hashable, Sendable, Codable {
    /// The name used for the coordinates.
    public var name: String
    /// The wording of the report.
    public var description: String
    /// First- and second-level administrative units by name, as the claimant gives them.
    public var admin1: String
    public var admin2: String
    /// ISO 3166-1 alpha-3 code when the country could be recognised, else the name as given.
    public var country: String
    public var coordinate: Coordinate?
    public var precision: PlacePrecision

    /// The nearest thing to a name that the claim gives: the place's, the report's wording, else
    /// the district, region or country; `nil` when it names nothing.
    public var bestName: String? {
        [name, description, admin2, admin1, country].first { !$0.isEmpty }
    }

    public init(
        name: String = "", description: String = "", admin1: String = "", admin2: String = "",
        country: String = "", coordinate: Coordinate? = nil, precision: PlacePrecision
    ) {
        self.name = name
        self.description = description
        self.admin1 = admin1
        self.admin2 = admin2
        self.country = country
        self.coordinate = coordinate
        self.precision = precision
    }
}
