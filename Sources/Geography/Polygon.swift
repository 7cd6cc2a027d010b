/// An area with one outer boundary and any number of holes.
public struct Polygon: Hashable, Sendable, Codable {
    public let outer: Ring
    public let holes: [Ring]

    public init(outer: Ring, holes: [Ring] = []) {
        self.outer = outer
        self.holes = holes
    }

    /// The outer boundary followed by the holes.
    public var rings: [Ring] { [outer] + holes }

    /// The area on the sphere without the holes, never below 0.
    public var area: SquareMeters {
        SquareMeters(
            max(0, holes.reduce(outer.area.value) { $0 - $1.area.value }))
    }

    /// The smallest box around it; `nil` without points.
    public var boundingBox: BoundingBox? { outer.boundingBox }

    /// Whether a point lies inside and not in a hole. Of neighbours that share an edge, exactly
    /// one holds a point on it.
    public func contains(_ point: Coordinate) -> Bool {
        outer.contains(point) && !holes.contains { $0.contains(point) }
    }

    /// The same polygon with its outer ring anticlockwise and its holes clockwise, as RFC 7946
    /// asks.
    public var wound: Polygon {
        Polygon(
            outer: outer.signedArea.value < 0 ? outer.reversed : outer,
            holes: holes.map { $0.signedArea.value > 0 ? $0.reversed : $0 })
    }
}

/// An area of one or more polygons that do not overlap: a country with its islands.
public struct MultiPolygon: Hashable, Sendable, Codable {
    public let polygons: [Polygon]

    public init(_ polygons: [Polygon]) { self.polygons = polygons }

    /// An area of a single polygon.
    public init(_ polygon: Polygon) { self.init([polygon]) }

    public var rings: [Ring] { polygons.flatMap(\.rings) }

    /// The area on the sphere.
    public var area: SquareMeters { polygons.reduce(.zero) { $0 + $1.area } }

    /// The smallest box around it; `nil` without points.
    public var boundingBox: BoundingBox? {
        polygons.compactMap(\.boundingBox).reduce(nil) { $0?.union($1) ?? $1 }
    }

    /// Whether a point lies inside. For many lookups use `AreaIndex`.
    public func contains(_ point: Coordinate) -> Bool {
        polygons.contains { $0.contains(point) }
    }

    /// The number of points of all rings.
    public var pointCount: Int { rings.reduce(0) { $0 + $1.points.count } }

    /// The distance from a point to the nearest part of the area, 0 inside; `nil` without edges.
    /// Good to 0.1 % within 100 km.
    public func distance(to point: Coordinate) -> Meters? {
        if contains(point) { return Meters(0) }
        let nearest = rings.lazy.flatMap(\.segments).map { $0.distance(to: point) }.min()
        return nearest.map(Meters.init)
    }
}
