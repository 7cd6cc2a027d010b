extension MultiPolygon {
    /// Everything that is wrong with the area, in sentences; empty when it is sound.
    ///
    /// Lookups, areas and clipping survive all of it, but their answers about the faulty part are
    /// not to be relied on.
    public var problems: [String] {
        guard !polygons.isEmpty else { return ["The area has no polygon."] }
        var found: [String] = []
        for (index, polygon) in polygons.enumerated() {
            let name = polygons.count == 1 ? "" : "Polygon \(index + 1): "
            found += polygon.problems.map { name + $0 }
        }
        return found + overlaps
    }

    /// One sentence for every pair of polygons whose borders cross or that hold each other.
    private var overlaps: [String] {
        guard polygons.count > 1 else { return [] }
        let boxes = polygons.map(\.boundingBox)
        let index = SpatialIndex(
            boxes.enumerated().compactMap { offset, box in box.map { (id: offset, box: $0) } })
        var found: [String] = []
        for (one, box) in boxes.enumerated() {
            guard let box else { continue }
            for other in index.search(box) where other > one {
                let (a, b) = (polygons[one], polygons[other])
                let held =
                    a.representativePoint.map(b.contains) == true
                    || b.representativePoint.map(a.contains) == true
                if held || a.outer.firstCrossing(with: b.outer) != nil {
                    found.append("Polygons \(one + 1) and \(other + 1) overlap.")
                }
            }
        }
        return found
    }
}

extension Polygon {
    /// Everything that is wrong with the polygon, in sentences; empty when it is sound.
    public var problems: [String] {
        var found = outer.problems.map { "The outer ring \($0)" }
        for (index, hole) in holes.enumerated() {
            let name = "Hole \(index + 1)"
            found += hole.problems.map { "\(name) \($0)" }
            if let place = outer.firstCrossing(with: hole) {
                found.append("\(name) crosses the outer ring near \(place.sentence).")
            } else if let point = hole.points.first(where: { !outer.touches($0) }),
                !outer.contains(point)
            {
                found.append("\(name) lies outside the outer ring.")
            }
            for (other, ring) in holes.enumerated() where other > index {
                if let place = hole.firstCrossing(with: ring) {
                    found.append(
                        "\(name) crosses hole \(other + 1) near \(place.sentence).")
                }
            }
        }
        return found
    }
}

extension Ring {
    /// Predicates such as "has only 2 points."
    fileprivate var problems: [String] {
        guard points.count >= 3 else { return ["has only \(points.count) points; 3 are needed."] }
        var found: [String] = []
        let repeated = segments.filter { $0.x1 == $0.x2 && $0.y1 == $0.y2 }.count
        if repeated > 0 { found.append("repeats a point \(repeated) times in a row.") }
        if segments.contains(where: { abs($0.x1 - $0.x2) > 180 }) {
            found.append("crosses the 180th meridian; split it there into two polygons.")
        }
        if area.value < 1e-3 { found.append("encloses no area.") }
        let crossings = selfCrossings
        if let first = crossings.first {
            let times = crossings.count == 1 ? "once" : "\(crossings.count) times"
            found.append("crosses itself \(times), first near \(first.sentence).")
        }
        return found
    }

    /// The southern or western ends of edges that cross a later edge of the same ring.
    private var selfCrossings: [Coordinate] {
        let segments = segments
        let index = SpatialIndex(segments.enumerated().map { (id: $0, box: $1.boundingBox) })
        var found: [Coordinate] = []
        for (one, segment) in segments.enumerated() {
            index.forEachPosition(in: segment.boundingBox) { position in
                let other = Int(position)
                if other > one, segment.crosses(segments[other]) { found.append(segment.start) }
            }
        }
        return found
    }

    /// The start of the first edge that properly crosses an edge of another ring.
    fileprivate func firstCrossing(with other: Ring) -> Coordinate? {
        guard let box = boundingBox, let otherBox = other.boundingBox, box.intersects(otherBox)
        else { return nil }
        let segments = segments
        let index = SpatialIndex(segments.enumerated().map { (id: $0, box: $1.boundingBox) })
        for segment in other.segments {
            var crossed = false
            index.forEachPosition(in: segment.boundingBox) { position in
                if segment.crosses(segments[Int(position)]) { crossed = true }
            }
            if crossed { return segment.start }
        }
        return nil
    }

    /// Whether a point is one of the ring's corners or on one of its edges.
    fileprivate func touches(_ point: Coordinate) -> Bool {
        let here = Segment(point, point)
        return segments.contains { $0.meets(here) }
    }
}

extension Segment {
    fileprivate var start: Coordinate { Coordinate(uncheckedLatitude: y1, longitude: x1) }
}

extension Coordinate {
    /// `13.845 N 3.751 W`, for messages.
    public var sentence: String {
        func text(_ degrees: Double, _ positive: String, _ negative: String) -> String {
            let thousandths = Int((abs(degrees) * 1000).rounded())
            let fraction = String(thousandths % 1000)
            let zeros = String(repeating: "0", count: 3 - fraction.count)
            return "\(thousandths / 1000).\(zeros)\(fraction) \(degrees < 0 ? negative : positive)"
        }
        return text(latitude, "N", "S") + " " + text(longitude, "E", "W")
    }
}
