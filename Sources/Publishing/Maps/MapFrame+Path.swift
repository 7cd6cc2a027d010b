import Geography

extension MapFrame {
    /// An area as SVG path data, with no more points than the eye can see: corners closer than a
    /// third of a pixel to the line between their neighbours are dropped (Douglas and Peucker 1973),
    /// and specks smaller than half a square pixel.
    func path(_ shape: MultiPolygon) -> String {
        shape.rings.map(path).joined()
    }

    private func path(_ ring: Ring) -> String {
        let points = ring.points.map(point)
        guard points.count >= 3, abs(Self.area(points)) > 0.5 else { return "" }
        let kept = Self.simplified(points, tolerance: 0.33)
        guard kept.count >= 3 else { return "" }
        var text = "M"
        for (index, point) in kept.enumerated() {
            if index > 0 { text += index == 1 ? "L" : " " }
            text += Self.tenth(point.x) + " " + Self.tenth(point.y)
        }
        return text + "z"
    }

    /// An area's rings in the picture.
    func rings(of shape: MultiPolygon) -> [[SVG.Point]] {
        shape.rings.map { $0.points.map(point) }
    }

    /// Whether a point of the picture lies within rings of which inner ones are holes.
    static func contains(_ point: SVG.Point, in rings: [[SVG.Point]]) -> Bool {
        var isInside = false
        for ring in rings {
            guard var before = ring.last else { continue }
            for corner in ring {
                if (corner.y > point.y) != (before.y > point.y) {
                    let share = (point.y - corner.y) / (before.y - corner.y)
                    if point.x < corner.x + (before.x - corner.x) * share { isInside.toggle() }
                }
                before = corner
            }
        }
        return isInside
    }

    private static func tenth(_ value: Double) -> String {
        SVG.number((value * 10).rounded() / 10)
    }

    private static func area(_ points: [SVG.Point]) -> Double {
        guard var before = points.last else { return 0 }
        var sum = 0.0
        for point in points {
            sum += before.x * point.y - point.x * before.y
            before = point
        }
        return sum / 2
    }

    /// The corners of a closed line that matter at a tolerance in pixels.
    static func simplified(_ points: [SVG.Point], tolerance: Double) -> [SVG.Point] {
        guard points.count > 3 else { return points }
        // A closed line is cut where it is farthest from its first point.
        let far = points.indices.max {
            square(points[0], points[$0]) < square(points[0], points[$1])
        }
        guard let far, far > 0 else { return points }
        var keep = [Bool](repeating: false, count: points.count)
        keep[0] = true
        keep[far] = true
        var pending = [(0, far), (far, points.count)]
        while let (first, last) = pending.popLast() {
            let end = points[last % points.count]
            var worst = (index: 0, distance: 0.0)
            for index in stride(from: first + 1, to: last, by: 1) {
                let distance = distance(points[index], from: points[first], to: end)
                if distance > worst.distance { worst = (index, distance) }
            }
            guard worst.distance > tolerance else { continue }
            keep[worst.index] = true
            pending.append((first, worst.index))
            pending.append((worst.index, last))
        }
        return points.indices.filter { keep[$0] }.map { points[$0] }
    }

    private static func square(_ a: SVG.Point, _ b: SVG.Point) -> Double {
        (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
    }

    private static func distance(_ point: SVG.Point, from a: SVG.Point, to b: SVG.Point) -> Double {
        let length = square(a, b)
        guard length > 0 else { return square(point, a).squareRoot() }
        let along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length
        let share = min(1, max(0, along))
        let foot = SVG.Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y))
        return square(point, foot).squareRoot()
    }
}
