import RealModule

extension MultiPolygon {
    /// The centre of mass in an equal-area projection (Lambert cylindrical); `nil` when the area is
    /// 0. It can lie outside a crescent: for labels use `representativePoint`.
    public var centroid: Coordinate? {
        var moments = Moments()
        for polygon in polygons {
            for (index, ring) in polygon.rings.enumerated() {
                let sign = (ring.signedArea.value >= 0) == (index == 0) ? 1.0 : -1.0
                moments.add(ring, sign: sign)
            }
        }
        return moments.center
    }

    /// A point well inside the area, on the widest stretch of a parallel near the middle of its
    /// largest polygon; `nil` when no polygon has an inside.
    public var representativePoint: Coordinate? {
        let bySize = polygons.sorted { $0.area > $1.area }
        return bySize.lazy.compactMap(\.representativePoint).first
    }
}

extension Polygon {
    /// A point well inside, on the widest stretch of a parallel near the middle; `nil` when there
    /// is no inside.
    public var representativePoint: Coordinate? {
        guard let box = boundingBox, box.north > box.south else { return nil }
        let segments = rings.flatMap(\.segments)
        // The middle first; the others only serve shapes that are a thread there.
        for share in [0.5, 0.375, 0.625, 0.25, 0.75, 0.125, 0.875, 0.4871, 0.0131, 0.9873] {
            let latitude = box.south + (box.north - box.south) * share
            let crossings = segments.compactMap { $0.crossing(latitude: latitude) }.sorted()
            var best: (width: Double, middle: Double)?
            for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
                let width = crossings[pair + 1] - crossings[pair]
                if width > (best?.width ?? 0) {
                    best = (width, crossings[pair] + width / 2)
                }
            }
            guard let best else { continue }
            let point = Coordinate(uncheckedLatitude: latitude, longitude: best.middle)
            if contains(point) { return point }
        }
        return nil
    }
}

extension Segment {
    /// The longitude at which the edge crosses a parallel; the southern end counts.
    fileprivate func crossing(latitude: Double) -> Double? {
        guard (y1 > latitude) != (y2 > latitude) else { return nil }
        return x1 + (x2 - x1) * (latitude - y1) / (y2 - y1)
    }
}

/// First moments of rings in the plane of longitude and sin(latitude).
private struct Moments {
    var area = 0.0
    var x = 0.0
    var y = 0.0
    var origin: (x: Double, y: Double)?

    mutating func add(_ ring: Ring, sign: Double) {
        guard let last = ring.points.last else { return }
        // Relative to the first point met, so that small areas keep their digits.
        let origin = self.origin ?? Moments.project(last)
        self.origin = origin
        var before = Moments.project(last)
        for point in ring.points {
            let here = Moments.project(point)
            let (ax, ay) = (before.x - origin.x, before.y - origin.y)
            let (bx, by) = (here.x - origin.x, here.y - origin.y)
            let cross = sign * (ax * by - bx * ay)
            area += cross
            x += (ax + bx) * cross
            y += (ay + by) * cross
            before = here
        }
    }

    var center: Coordinate? {
        guard let origin, abs(area) > 1e-15 else { return nil }
        let sine = min(1, max(-1, y / (3 * area) + origin.y))
        return Coordinate(
            latitude: Double.asin(sine) * 180 / .pi, longitude: x / (3 * area) + origin.x)
    }

    static func project(_ point: Coordinate) -> (x: Double, y: Double) {
        (point.longitude, Double.sin(point.latitude * .pi / 180))
    }
}
