import Domain
import Geography

/// One feature of a GeoJSON file (RFC 7946).
public struct GeoJSONFeature: Hashable, Sendable {
    /// The feature's own identifier, if it has one.
    public var id: String?
    /// The properties that are texts, numbers or truth values, as text; nulls and nested values are
    /// left out.
    public var properties: [String: String]
    /// The shape; `nil` for features without one.
    public var geometry: GeoJSONGeometry?
    /// The line in the file on which the feature starts, counted from 1.
    public var line: Int

    public init(
        id: String? = nil, properties: [String: String] = [:], geometry: GeoJSONGeometry? = nil,
        line: Int
    ) {
        self.id = id
        self.properties = properties
        self.geometry = geometry
        self.line = line
    }
}

/// A shape of a GeoJSON feature.
public enum GeoJSONGeometry: Hashable, Sendable {
    case points([Coordinate])
    case lines([[Coordinate]])
    case area(MultiPolygon)
    case collection([GeoJSONGeometry])

    /// All polygons, those of collections included; `nil` when there are none.
    public var area: MultiPolygon? {
        switch self {
        case .points, .lines: return nil
        case .area(let area): return area
        case .collection(let parts):
            let polygons = parts.compactMap(\.area).flatMap(\.polygons)
            return polygons.isEmpty ? nil : MultiPolygon(polygons)
        }
    }
}

/// What was read from a GeoJSON file: the good features and why the others were set aside.
public struct GeoJSONContents: Hashable, Sendable {
    public var features: [GeoJSONFeature]
    /// How many features were set aside; each has a diagnostic of severity `error`.
    public var setAside: Int
    public var diagnostics: [Diagnostic]

    public init(
        features: [GeoJSONFeature] = [], setAside: Int = 0, diagnostics: [Diagnostic] = []
    ) {
        self.features = features
        self.setAside = setAside
        self.diagnostics = diagnostics
    }
}
