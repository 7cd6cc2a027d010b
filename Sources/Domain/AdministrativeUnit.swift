import Geography

/// A country or one of its administrative units, with its code and, where known, its borders.
public struct AdministrativeUnit: Hashable, Sendable, Codable, Identifiable {
    public var level: Level
    /// The P-code (OCHA's place code), or for a country its ISO 3166-1 alpha-3 code. Unique within
    /// a level.
    public var code: String
    public var name: String
    /// Other names and spellings.
    public var alternativeNames: [String]
    /// The code of the unit one level up; `nil` for a country or where the source does not say.
    public var parent: String?
    /// ISO 3166-1 alpha-3 code of the country.
    public var country: String
    /// The borders; `nil` where only the name is known.
    public var geometry: MultiPolygon?
    /// The `Source.id` or file the unit was read from.
    public var source: String

    /// How deep in the hierarchy.
    public enum Level: Int, Sendable, Codable, CaseIterable, Comparable {
        case country = 0
        /// Region, province, state.
        case admin1 = 1
        /// District, cercle, department.
        case admin2 = 2
        /// Commune, ward, sub-district.
        case admin3 = 3

        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

        /// The unit kind of panels at this level; panels have no third level.
        public var unitKind: UnitKind? {
            switch self {
            case .country: .country
            case .admin1: .admin1
            case .admin2: .admin2
            case .admin3: nil
            }
        }
    }

    /// The code.
    public var id: String { code }

    public init(
        level: Level, code: String, name: String, alternativeNames: [String] = [],
        parent: String? = nil, country: String, geometry: MultiPolygon? = nil, source: String
    ) {
        self.level = level
        self.code = code
        self.name = name
        self.alternativeNames = alternativeNames
        self.parent = parent
        self.country = country
        self.geometry = geometry
        self.source = source
    }
}
