import RealModule

extension MultiPolygon {
    /// The area with fewer points for drawing; see `simplified(_:tolerance:)` for several areas
    /// with common borders.
    public func simplified(tolerance: Meters) -> MultiPolygon {
        MultiPolygon.simplified([self], tolerance: tolerance)[0]
    }

    /// Areas with fewer points, whose common borders stay common: no gaps and no overlaps appear
    /// between neighbours that shared their corners before.
    ///
    /// Borders are cut where three or more areas (or the outside) meet, each piece is simplified
    /// once (Douglas and Peucker 1973) and used by all its owners. No point of the old border lies
    /// farther than the tolerance from the new one. A ring that would collapse keeps three corners.
    ///
    /// - Parameter tolerance: how far a border may move; 0 only drops points on straight lines.
    /// - Returns: as many areas as were given, in the same order.
    public static func simplified(
        _ areas: [MultiPolygon], tolerance: Meters
    ) -> [MultiPolygon] {
        var simplifier = BorderSimplifier(areas, tolerance: tolerance)
        return areas.map { area in
            MultiPolygon(
                area.polygons.map { polygon in
                    Polygon(
                        outer: simplifier.simplified(polygon.outer),
                        holes: polygon.holes.map { simplifier.simplified($0) })
                })
        }
    }
}

/// Simplifies pieces of border once and hands them to all their owners.
private struct BorderSimplifier {
    /// Points at which borders part: they are always kept.
    private var junctions: Set<Coordinate> = []
    private var cache: [Arc: [Coordinate]] = [:]
    private let tolerance: Double

    private struct Arc: Hashable {
        var points: [Coordinate]
    }

    init(_ areas: [MultiPolygon], tolerance: Meters) {
        self.tolerance = tolerance.value
        // A point is a junction when the rings through it do not all have the same two neighbours.
        var neighbors: [Coordinate: [Coordinate]] = [:]
        for ring in areas.lazy.flatMap(\.rings) where ring.points.count >= 3 {
            let points = ring.points
            for index in points.indices {
                let before = points[index == 0 ? points.count - 1 : index - 1]
                let after = points[index == points.count - 1 ? 0 : index + 1]
                let pair = before.isBefore(after) ? [before, after] : [after, before]
                if let known = neighbors[points[index]] {
                    if known != pair { junctions.insert(points[index]) }
                } else {
                    neighbors[points[index]] = pair
                }
            }
        }
    }

    mutating func simplified(_ ring: Ring) -> Ring {
        let points = ring.points
        guard points.count > 3 else { return ring }
        guard let first = points.firstIndex(where: junctions.contains) else {
            return simplifiedIsland(ring)
        }
        var result: [Coordinate] = []
        var arc = [points[first]]
        for step in 1...points.count {
            let point = points[(first + step) % points.count]
            arc.append(point)
            if junctions.contains(point) || step == points.count {
                result += simplified(arc: arc).dropLast()
                arc = [point]
            }
        }
        return result.count >= 3 ? Ring(result) : corners(of: points, from: first)
    }

    /// A ring that touches no other: it starts at its lowest point whoever owns it.
    private mutating func simplifiedIsland(_ ring: Ring) -> Ring {
        let points = ring.points
        let start = points.indices.min { points[$0].isBefore(points[$1]) } ?? 0
        let far = farthest(from: points[start], in: points)
        guard far != start else { return ring }
        let rotated = Array(points[start...] + points[..<start])
        let middle = (far - start + points.count) % points.count
        let there = simplified(arc: Array(rotated[0...middle]))
        let back = simplified(arc: Array(rotated[middle...]) + [rotated[0]])
        let result = there.dropLast() + back.dropLast()
        return result.count >= 3 ? Ring(Array(result)) : corners(of: points, from: start)
    }

    /// Three corners that keep a collapsing ring visible: its start, the point farthest from it,
    /// and the point farthest from the line between them.
    private func corners(of points: [Coordinate], from start: Int) -> Ring {
        let far = farthest(from: points[start], in: points)
        let line = Segment(points[start], points[far])
        let side = points.indices.max {
            line.distance(to: points[$0]) < line.distance(to: points[$1])
        }
        guard let side, far != start, side != far, side != start else { return Ring(points) }
        return Ring([start, far, side].sorted().map { points[$0] })
    }

    private func farthest(from origin: Coordinate, in points: [Coordinate]) -> Int {
        points.indices.max {
            let (one, other) = (origin.distance(to: points[$0]), origin.distance(to: points[$1]))
            return one == other ? points[$1].isBefore(points[$0]) : one < other
        } ?? 0
    }

    /// Both directions of an arc give the same points.
    private mutating func simplified(arc: [Coordinate]) -> [Coordinate] {
        guard arc.count > 2, let first = arc.first, let last = arc.last else { return arc }
        let turned =
            first == last ? arc[arc.count - 2].isBefore(arc[1]) : last.isBefore(first)
        let canonical = Arc(points: turned ? arc.reversed() : arc)
        let kept = cache[canonical] ?? reduced(canonical.points)
        cache[canonical] = kept
        return turned ? kept.reversed() : kept
    }

    /// Douglas-Peucker with a stack of its own, so that long borders cannot exhaust the machine's.
    private func reduced(_ points: [Coordinate]) -> [Coordinate] {
        var keep = [Bool](repeating: false, count: points.count)
        keep[0] = true
        keep[points.count - 1] = true
        var stack = [(0, points.count - 1)]
        while let (low, high) = stack.popLast() {
            guard high - low > 1 else { continue }
            let line = Segment(points[low], points[high])
            var worst = (index: low, distance: 0.0)
            for index in low + 1..<high {
                let distance = line.distance(to: points[index])
                if distance > worst.distance { worst = (index, distance) }
            }
            guard worst.distance > tolerance else { continue }
            keep[worst.index] = true
            stack.append((low, worst.index))
            stack.append((worst.index, high))
        }
        return points.indices.filter { keep[$0] }.map { points[$0] }
    }
}

extension Coordinate {
    /// A fixed order of points, by longitude and then latitude.
    fileprivate func isBefore(_ other: Coordinate) -> Bool {
        (longitude, latitude) < (other.longitude, other.latitude)
    }
}
