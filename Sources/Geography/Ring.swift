import RealModule

/// A closed line: the boundary of a polygon or of a hole.
///
/// The first point is not repeated at the end; the edge from the last to the first is understood.
/// Edges are straight in latitude and longitude, as in GeoJSON (RFC 7946), and do not cross the
/// 180th meridian.
public struct Ring: Hashable, Sendable, Codable {
    public let points: [Coordinate]

    /// A ring through the points in order; a repeated first point at the end is dropped.
    public init(_ points: [Coordinate]) {
        if points.count > 1, points.first == points.last {
            self.points = Array(points.dropLast())
        } else {
            self.points = points
        }
    }

    /// The area in square metres, positive when the points run anticlockwise.
    ///
    /// Exact on the sphere for edges that are straight in latitude and longitude: every edge adds
    /// the strip between it and the equator, the integral of sin(latitude) over longitude. Parts
    /// of a polygon cut along meridians and parallels therefore add up to the whole.
    public var signedArea: SquareMeters {
        guard var before = points.last, points.count >= 3 else { return .zero }
        let radians = Double.pi / 180
        var sum = 0.0
        // Relative to the first point, so that small rings keep their digits.
        let base = Double.sin(points[0].latitude * radians)
        for point in points {
            let one = before.latitude * radians
            let other = point.latitude * radians
            let sine: Double
            if abs(other - one) < 1e-3 {
                // The mean of the sine over a short interval, to fourth order.
                let half = (other - one) / 2
                sine = Double.sin((one + other) / 2) * (1 - half * half / 6)
            } else {
                sine = (Double.cos(one) - Double.cos(other)) / (other - one)
            }
            sum -= (point.longitude - before.longitude) * radians * (sine - base)
            before = point
        }
        return SquareMeters(sum * Sphere.radius * Sphere.radius)
    }

    /// The area in square metres, 0 or more, whatever the direction.
    public var area: SquareMeters { SquareMeters(abs(signedArea.value)) }

    /// The same ring the other way round.
    public var reversed: Ring { Ring(points.reversed()) }

    /// The smallest box around it; `nil` for a ring without points.
    public var boundingBox: BoundingBox? { BoundingBox(of: points) }

    /// The length of the line.
    public var length: Meters {
        guard var before = points.last else { return Meters(0) }
        var sum = 0.0
        for point in points {
            sum += before.distance(to: point).value
            before = point
        }
        return Meters(sum)
    }

    /// Whether a point lies inside (even-odd rule).
    ///
    /// Edges are half-open: of two rings that share an edge with the same corners, exactly one
    /// holds a point on that edge, so that neighbours partition their union.
    public func contains(_ point: Coordinate) -> Bool {
        guard var before = points.last else { return false }
        var inside = false
        for corner in points {
            if Segment(before, corner).isCrossed(eastOf: point) { inside.toggle() }
            before = corner
        }
        return inside
    }
}
