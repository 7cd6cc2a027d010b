import Domain
import Geography

/// What is known around a place name: it decides between places of one name.
public struct PlaceContext: Sendable {
    /// ISO 3166-1 alpha-3 code.
    public var country: String?
    /// Names of the administrative units that the text gives.
    public var admin1: String?
    public var admin2: String?
    /// Where other places of the same text lie.
    public var near: [Coordinate]
    /// The kind of place that the text speaks of.
    public var kind: Place.Kind?

    public init(
        country: String? = nil, admin1: String? = nil, admin2: String? = nil,
        near: [Coordinate] = [], kind: Place.Kind? = nil
    ) {
        self.country = country
        self.admin1 = admin1
        self.admin2 = admin2
        self.near = near
        self.kind = kind
    }

    /// The context that a claim gives to its place.
    public init(_ mention: PlaceMention) {
        self.init(
            country: mention.country.isEmpty ? nil : mention.country,
            admin1: mention.admin1.isEmpty ? nil : mention.admin1,
            admin2: mention.admin2.isEmpty ? nil : mention.admin2,
            near: mention.coordinate.map { [$0] } ?? [])
    }
}

/// A place that a name may stand for.
public struct PlaceCandidate: Hashable, Sendable {
    public var place: Place
    /// 0...1.
    public var score: Double
    public var features: [FeatureScore]
    /// How far around the coordinate the place meant may lie; the doubt of the name included.
    public var radius: Meters?

    public init(place: Place, score: Double, features: [FeatureScore], radius: Meters?) {
        self.place = place
        self.score = score
        self.features = features
        self.radius = radius
    }
}
