extension Ring {
    /// The part inside a box. Where the ring leaves and enters again the result runs along the
    /// box's edge, so that its area is right even when it falls into several pieces
    /// (Sutherland and Hodgman 1974).
    public func clipped(to box: BoundingBox) -> Ring {
        clipped(south: box.south, north: box.north).clipped(west: box.west, east: box.east)
    }

    func clipped(south: Double, north: Double) -> Ring {
        clipped({ $0.latitude - south }).clipped({ north - $0.latitude })
    }

    func clipped(west: Double, east: Double) -> Ring {
        clipped({ $0.longitude - west }).clipped({ east - $0.longitude })
    }

    /// The part where a linear function is 0 or more.
    private func clipped(_ depth: (Coordinate) -> Double) -> Ring {
        guard var before = points.last else { return self }
        var depthBefore = depth(before)
        var kept: [Coordinate] = []
        kept.reserveCapacity(points.count)
        for point in points {
            let depthHere = depth(point)
            if (depthBefore < 0) != (depthHere < 0) {
                let share = depthBefore / (depthBefore - depthHere)
                kept.append(
                    Coordinate(
                        uncheckedLatitude: before.latitude
                            + (point.latitude - before.latitude) * share,
                        longitude: before.longitude
                            + (point.longitude - before.longitude) * share))
            }
            if depthHere >= 0 { kept.append(point) }
            (before, depthBefore) = (point, depthHere)
        }
        return Ring(kept)
    }
}

extension MultiPolygon {
    /// The part inside a box, pieces without area left out. See `Ring.clipped(to:)`.
    public func clipped(to box: BoundingBox) -> MultiPolygon {
        MultiPolygon(
            polygons.compactMap { polygon in
                guard let own = polygon.boundingBox, own.intersects(box) else { return nil }
                if box.contains(own) { return polygon }
                let outer = polygon.outer.clipped(to: box)
                guard outer.area > .zero else { return nil }
                let holes = polygon.holes.map { $0.clipped(to: box) }
                return Polygon(outer: outer, holes: holes.filter { $0.area > .zero })
            })
    }
}
