import RealModule

/// A box of latitudes and longitudes, edges included.
///
/// Boxes do not cross the 180th meridian: a place that does is described by two boxes.
public struct BoundingBox: Hashable, Sendable, Codable {
    /// Degrees north of the southern and northern edge, `south <= north`.
    public let south: Double
    public let north: Double
    /// Degrees east of the western and eastern edge, `west <= east`.
    public let west: Double
    public let east: Double

    /// A box from its edges in degrees; `nil` when an edge lies outside the Earth's ranges, is not a
    /// number, or the edges are out of order.
    public init?(south: Double, west: Double, north: Double, east: Double) {
        guard (-90...90).contains(south), (-90...90).contains(north), south <= north,
            (-180...180).contains(west), (-180...180).contains(east), west <= east
        else { return nil }
        self.init(uncheckedSouth: south, west: west, north: north, east: east)
    }

    /// The box of one point.
    public init(_ point: Coordinate) {
        self.init(
            uncheckedSouth: point.latitude, west: point.longitude, north: point.latitude,
            east: point.longitude)
    }

    /// The smallest box that holds all the points; `nil` for none.
    public init?(of points: some Sequence<Coordinate>) {
        var box: BoundingBox?
        for point in points { box = box?.union(BoundingBox(point)) ?? BoundingBox(point) }
        guard let box else { return nil }
        self = box
    }

    init(uncheckedSouth south: Double, west: Double, north: Double, east: Double) {
        self.south = south
        self.north = north
        self.west = west
        self.east = east
    }

    /// A box from text `west,south,east,north` in degrees (the order of GeoJSON and OGC API); `nil`
    /// for anything else.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
            Double(String($0.filter { $0 != " " }))
        }
        guard parts.count == 4, let west = parts[0], let south = parts[1], let east = parts[2],
            let north = parts[3]
        else { return nil }
        self.init(south: south, west: west, north: north, east: east)
    }

    /// The middle of the box.
    public var center: Coordinate {
        Coordinate(
            uncheckedLatitude: south + (north - south) / 2,
            longitude: west + (east - west) / 2)
    }

    /// Whether a point lies inside or on an edge.
    public func contains(_ point: Coordinate) -> Bool {
        point.latitude >= south && point.latitude <= north && point.longitude >= west
            && point.longitude <= east
    }

    /// Whether another box lies wholly inside.
    public func contains(_ other: BoundingBox) -> Bool {
        south <= other.south && other.north <= north && west <= other.west && other.east <= east
    }

    /// Whether two boxes share at least a point.
    public func intersects(_ other: BoundingBox) -> Bool {
        south <= other.north && other.south <= north && west <= other.east && other.west <= east
    }

    /// The smallest box that holds both.
    public func union(_ other: BoundingBox) -> BoundingBox {
        BoundingBox(
            uncheckedSouth: min(south, other.south), west: min(west, other.west),
            north: max(north, other.north), east: max(east, other.east))
    }

    /// The box widened by a distance on every side, cut at the poles and at the 180th meridian.
    public func widened(by margin: Meters) -> BoundingBox {
        let latitudes = margin.value / Sphere.metersPerDegree
        let farthest = min(89.9, max(abs(south), abs(north)) + latitudes)
        let longitudes = latitudes / Double.cos(farthest * .pi / 180)
        return BoundingBox(
            uncheckedSouth: max(-90, south - latitudes), west: max(-180, west - longitudes),
            north: min(90, north + latitudes), east: min(180, east + longitudes))
    }

    /// The box as a polygon.
    public var polygon: Polygon {
        Polygon(
            outer: Ring([
                Coordinate(uncheckedLatitude: south, longitude: west),
                Coordinate(uncheckedLatitude: south, longitude: east),
                Coordinate(uncheckedLatitude: north, longitude: east),
                Coordinate(uncheckedLatitude: north, longitude: west),
            ]))
    }

    /// The area of the box on the sphere.
    public var area: SquareMeters { polygon.area }
}

extension BoundingBox: CustomStringConvertible {
    /// `west,south,east,north`.
    public var description: String { "\(west),\(south),\(east),\(north)" }
}
