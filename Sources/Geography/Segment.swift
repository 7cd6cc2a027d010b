import RealModule

/// A straight edge in latitude (y) and longitude (x), in degrees.
struct Segment: Hashable, Sendable {
    var x1: Double
    var y1: Double
    var x2: Double
    var y2: Double

    init(_ one: Coordinate, _ other: Coordinate) {
        x1 = one.longitude
        y1 = one.latitude
        x2 = other.longitude
        y2 = other.latitude
    }

    /// Whether the half-line from a point to the east crosses the edge; the southern end counts,
    /// the northern does not.
    ///
    /// The crossing is computed from the southern end whatever the direction of the edge, so that
    /// two neighbours give the same answer about their common edge.
    @inline(__always)
    func isCrossed(eastOf point: Coordinate) -> Bool {
        isCrossed(x: point.longitude, y: point.latitude)
    }

    @inline(__always)
    func isCrossed(x: Double, y: Double) -> Bool {
        if (y1 > y) == (y2 > y) { return false }
        if y1 < y2 { return x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 }
        return x < (x1 - x2) * (y - y2) / (y1 - y2) + x2
    }

    /// The distance of a point from the edge in metres, on a plane that touches the Earth at the
    /// point (error below 0.1 % within 100 km, away from the poles).
    func distance(to point: Coordinate) -> Double {
        let scaleY = Sphere.metersPerDegree
        let scaleX = scaleY * Double.cos(point.latitude * .pi / 180)
        let ax = (x1 - point.longitude) * scaleX
        let ay = (y1 - point.latitude) * scaleY
        let dx = (x2 - x1) * scaleX
        let dy = (y2 - y1) * scaleY
        let squared = dx * dx + dy * dy
        let along = squared > 0 ? min(1, max(0, -(ax * dx + ay * dy) / squared)) : 0
        let x = ax + along * dx
        let y = ay + along * dy
        return (x * x + y * y).squareRoot()
    }

    /// Whether two edges cross or touch anywhere.
    func meets(_ other: Segment) -> Bool {
        let a = Segment.turn(x1, y1, x2, y2, other.x1, other.y1)
        let b = Segment.turn(x1, y1, x2, y2, other.x2, other.y2)
        let c = Segment.turn(other.x1, other.y1, other.x2, other.y2, x1, y1)
        let d = Segment.turn(other.x1, other.y1, other.x2, other.y2, x2, y2)
        if a * b < 0 && c * d < 0 { return true }
        return (a == 0 && spans(other.x1, other.y1)) || (b == 0 && spans(other.x2, other.y2))
            || (c == 0 && other.spans(x1, y1)) || (d == 0 && other.spans(x2, y2))
    }

    /// Whether two edges cross properly: in their insides, not at an end.
    func crosses(_ other: Segment) -> Bool {
        let a = Segment.turn(x1, y1, x2, y2, other.x1, other.y1)
        let b = Segment.turn(x1, y1, x2, y2, other.x2, other.y2)
        let c = Segment.turn(other.x1, other.y1, other.x2, other.y2, x1, y1)
        let d = Segment.turn(other.x1, other.y1, other.x2, other.y2, x2, y2)
        return ((a > 0 && b < 0) || (a < 0 && b > 0)) && ((c > 0 && d < 0) || (c < 0 && d > 0))
    }

    var boundingBox: BoundingBox {
        BoundingBox(
            uncheckedSouth: min(y1, y2), west: min(x1, x2), north: max(y1, y2), east: max(x1, x2))
    }

    private func spans(_ x: Double, _ y: Double) -> Bool {
        x >= min(x1, x2) && x <= max(x1, x2) && y >= min(y1, y2) && y <= max(y1, y2)
    }

    private static func turn(
        _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ px: Double, _ py: Double
    ) -> Double {
        (bx - ax) * (py - ay) - (by - ay) * (px - ax)
    }
}

extension Ring {
    /// The edges in order, the closing one first.
    var segments: [Segment] {
        guard var before = points.last, points.count > 1 else { return [] }
        return points.map { point in
            defer { before = point }
            return Segment(before, point)
        }
    }
}
