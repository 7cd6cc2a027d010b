extension MultiPolygon {
    /// The union of areas that lie side by side: borders with the same corners on both sides fall
    /// away. The areas must not overlap; where two drawings of a border differ, both remain.
    public static func union(ofAdjacent areas: some Sequence<MultiPolygon>) -> MultiPolygon {
        var borders = BorderSet()
        for area in areas {
            for polygon in area.polygons {
                let wound = polygon.wound
                for ring in wound.rings { borders.add(ring) }
            }
        }
        return borders.assembled()
    }
}

/// Directed edges with the inside on their left; an edge and its reverse cancel out.
private struct BorderSet {
    private struct Edge: Hashable {
        var start: Coordinate
        var end: Coordinate
        var reversed: Edge { Edge(start: end, end: start) }
    }

    /// In the order of insertion, so that the result does not depend on hashing.
    private var order: [Edge] = []
    private var alive: Set<Edge> = []

    mutating func add(_ ring: Ring) {
        guard var before = ring.points.last else { return }
        for point in ring.points {
            let edge = Edge(start: before, end: point)
            if alive.remove(edge.reversed) == nil, alive.insert(edge).inserted {
                order.append(edge)
            }
            before = point
        }
    }

    func assembled() -> MultiPolygon {
        var outgoing: [Coordinate: [Edge]] = [:]
        for edge in order where alive.contains(edge) {
            outgoing[edge.start, default: []].append(edge)
        }
        var rings: [Ring] = []
        for first in order where outgoing[first.start]?.contains(first) == true {
            var points: [Coordinate] = []
            var here = first.start
            while let next = outgoing[here]?.popLast() {
                points.append(here)
                here = next.end
                if here == first.start { break }
            }
            if points.count >= 3 { rings.append(Ring(points)) }
        }
        return Self.nested(rings)
    }

    /// Gives every clockwise ring to the smallest anticlockwise ring around it.
    private static func nested(_ rings: [Ring]) -> MultiPolygon {
        let outers = rings.filter { $0.signedArea > .zero }
        var holes: [[Ring]] = outers.map { _ in [] }
        for hole in rings where hole.signedArea < .zero {
            guard let inside = Polygon(outer: hole).representativePoint else { continue }
            let around = outers.indices.filter { outers[$0].contains(inside) }
            if let owner = around.min(by: { outers[$0].area < outers[$1].area }) {
                holes[owner].append(hole)
            }
        }
        return MultiPolygon(zip(outers, holes).map { Polygon(outer: $0, holes: $1) })
    }
}
