/// Many areas prepared for fast lookups of points.
///
/// Every polygon's edges are sorted into bands of latitude, so that a lookup looks at the few edges
/// on the point's own parallel. Areas may overlap; of neighbours that share a border, exactly one
/// holds a point on it.
public struct AreaIndex<ID: Hashable & Sendable>: Sendable {
    private let ids: [ID]
    private let polygons: [PreparedPolygon]
    /// Which area each polygon belongs to.
    private let owners: [Int32]
    private let boxes: SpatialIndex<Int32>

    /// An index of areas; those without an inside are never found.
    public init(_ areas: some Sequence<(id: ID, area: MultiPolygon)>) {
        var ids: [ID] = []
        var polygons: [PreparedPolygon] = []
        var owners: [Int32] = []
        for (id, area) in areas {
            for polygon in area.polygons {
                guard let prepared = PreparedPolygon(polygon) else { continue }
                polygons.append(prepared)
                owners.append(Int32(ids.count))
            }
            ids.append(id)
        }
        self.ids = ids
        self.polygons = polygons
        self.owners = owners
        self.boxes = SpatialIndex(
            polygons.enumerated().map { (id: Int32($0.offset), box: $0.element.box) })
    }

    /// How many areas there are.
    public var count: Int { ids.count }

    /// The first area, in the order given, that holds a point; `nil` outside all of them.
    ///
    /// - Parameter isEligible: areas for which it says no are passed over.
    public func area(
        at point: Coordinate, where isEligible: (ID) -> Bool = { _ in true }
    ) -> ID? {
        var found = Int32.max
        boxes.forEachPosition(in: BoundingBox(point)) { position in
            let index = Int(position)
            let owner = owners[index]
            if owner < found, polygons[index].contains(point), isEligible(ids[Int(owner)]) {
                found = owner
            }
        }
        return found == .max ? nil : ids[Int(found)]
    }

    /// All areas that hold a point, in the order given.
    public func areas(at point: Coordinate) -> [ID] {
        var found: Set<Int32> = []
        boxes.forEachPosition(in: BoundingBox(point)) { position in
            let index = Int(position)
            if polygons[index].contains(point) { found.insert(owners[index]) }
        }
        return found.sorted().map { ids[Int($0)] }
    }

    /// The area that holds a point or, when none does, the one whose border is nearest, if that is
    /// within reach; with the distance (0 inside). Ties go to the first in the order given.
    ///
    /// - Parameter isEligible: areas for which it says no are passed over.
    public func nearest(
        to point: Coordinate, within reach: Meters, where isEligible: (ID) -> Bool = { _ in true }
    ) -> (id: ID, distance: Meters)? {
        if let inside = area(at: point, where: isEligible) { return (inside, Meters(0)) }
        var best: (owner: Int32, distance: Double)?
        boxes.forEachPosition(in: BoundingBox(point).widened(by: reach)) { position in
            let limit = best?.distance ?? reach.value
            let index = Int(position)
            let owner = owners[index]
            guard isEligible(ids[Int(owner)]),
                let distance = polygons[index].distance(to: point, within: Meters(limit))
            else { return }
            if let best, (best.distance, best.owner) <= (distance, owner) { return }
            best = (owner, distance)
        }
        return best.map { (ids[Int($0.owner)], Meters($0.distance)) }
    }

    /// The areas whose boxes meet a box, in the order given: candidates for an exact test.
    public func candidates(in box: BoundingBox) -> [ID] {
        var found: Set<Int32> = []
        boxes.forEachPosition(in: box) { found.insert(owners[Int($0)]) }
        return found.sorted().map { ids[Int($0)] }
    }
}

/// A polygon whose edges are sorted into bands of latitude of equal height.
struct PreparedPolygon: Sendable {
    let box: BoundingBox
    private let bandsPerDegree: Double
    /// Where each band's edges start in `edges`; one more than there are bands.
    private let starts: [Int32]
    private let edges: [Segment]

    /// `nil` for a polygon lower or narrower than a tenth of a millimetre.
    init?(_ polygon: Polygon) {
        guard let box = polygon.boundingBox, box.north - box.south > 1e-9,
            box.east - box.west > 1e-9
        else {
            return nil
        }
        // Horizontal edges are never crossed, but count for distances.
        let all = polygon.rings.flatMap(\.segments)
        let bands = max(1, min(4096, all.count / 4))
        let bandsPerDegree = Double(bands) / (box.north - box.south)
        func band(_ latitude: Double) -> Int {
            max(0, min(bands - 1, Int((latitude - box.south) * bandsPerDegree)))
        }
        var counts = [Int32](repeating: 0, count: bands + 1)
        for edge in all {
            for index in band(min(edge.y1, edge.y2))...band(max(edge.y1, edge.y2)) {
                counts[index + 1] += 1
            }
        }
        for index in 1...bands { counts[index] += counts[index - 1] }
        var next = counts
        var edges = [Segment](
            repeating: all[0], count: Int(counts[bands]))
        for edge in all {
            for index in band(min(edge.y1, edge.y2))...band(max(edge.y1, edge.y2)) {
                edges[Int(next[index])] = edge
                next[index] += 1
            }
        }
        self.box = box
        self.bandsPerDegree = bandsPerDegree
        self.starts = counts
        self.edges = edges
    }

    func contains(_ point: Coordinate) -> Bool {
        guard box.contains(point) else { return false }
        let (x, y) = (point.longitude, point.latitude)
        let band = self.band(y)
        var inside = false
        for index in Int(starts[band])..<Int(starts[band + 1])
        where edges[index].isCrossed(x: x, y: y) {
            inside.toggle()
        }
        return inside
    }

    /// The distance in metres to the nearest edge; `nil` when it is farther than the reach.
    func distance(to point: Coordinate, within reach: Meters) -> Double? {
        let near = BoundingBox(point).widened(by: reach)
        guard near.intersects(box) else { return nil }
        var best: Double?
        let range = Int(starts[band(near.south)])..<Int(starts[band(near.north) + 1])
        for edge in edges[range] where edge.boundingBox.intersects(near) {
            let distance = edge.distance(to: point)
            if distance <= reach.value, distance < best ?? .infinity { best = distance }
        }
        return best
    }

    @inline(__always)
    private func band(_ latitude: Double) -> Int {
        max(0, min(starts.count - 2, Int((latitude - box.south) * bandsPerDegree)))
    }
}
