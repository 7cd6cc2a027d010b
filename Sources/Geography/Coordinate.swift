import RealModule

/// A length on the ground in metres.
public struct Meters: Hashable, Comparable, Sendable, Codable {
    public let value: Double
    public init(_ value: Double) { self.value = value }
    /// The same length in kilometres.
    public var kilometers: Double { value / 1000 }
    public static func < (left: Meters, right: Meters) -> Bool { left.value < right.value }
}

/// A point on the Earth in WGS 84 degrees.
public struct Coordinate: Hashable, Sendable, Codable {
    /// Degrees north, -90...90.
    public let latitude: Double
    /// Degrees east, -180...180.
    public let longitude: Double

    /// A point; `nil` outside the ranges above or not finite.
    public init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The nearest point of the ranges, for computed positions; a number that is none counts as 0.
    public init(clampedLatitude latitude: Double, longitude: Double) {
        self.latitude = latitude.isNaN ? 0 : min(90, max(-90, latitude))
        self.longitude = longitude.isNaN ? 0 : min(180, max(-180, longitude))
    }

    /// Decoding refuses points outside the ranges.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let latitude = try values.decode(Double.self, forKey: .latitude)
        let longitude = try values.decode(Double.self, forKey: .longitude)
        guard let point = Coordinate(latitude: latitude, longitude: longitude) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "\(latitude), \(longitude) is not a point on the Earth."))
        }
        self = point
    }

    init(uncheckedLatitude latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Great-circle distance on a sphere of radius 6,371,008.8 m (haversine; error below 0.6 %
    /// against the WGS 84 ellipsoid).
    public func distance(to other: Coordinate) -> Meters {
        let radians = Double.pi / 180
        let halfLatitude = (other.latitude - latitude) * radians / 2
        let halfLongitude = (other.longitude - longitude) * radians / 2
        let a = Double.sin(halfLatitude) * Double.sin(halfLatitude)
        let b = Double.sin(halfLongitude) * Double.sin(halfLongitude)
        let h = a + Double.cos(latitude * radians) * Double.cos(other.latitude * radians) * b
        return Meters(2 * Sphere.radius * Double.asin(min(1, h.squareRoot())))
    }
}
