/// Which areas lie side by side, and along how much border.
///
/// Two areas are neighbours when they share an edge. Borders drawn by different hands do not share
/// corners; areas without any common corner are neighbours when their borders run within `gap` of
/// each other for more than three times the gap. Meeting in a corner is not enough.
public struct Adjacency<ID: Hashable & Sendable>: Sendable {
    /// The neighbours of each area and the length of the common border.
    private let borders: [ID: [(id: ID, length: Meters)]]

    /// - Parameter gap: how far apart two drawings of one border may be.
    public init(_ areas: [(id: ID, area: MultiPolygon)], gap: Meters = Meters(2_000)) {
        let counts = Self.sharedEdges(areas)
        var lengths = counts.lengths
        Self.addParallelBorders(areas, touching: counts.touching, gap: gap, to: &lengths)
        var borders: [ID: [(id: ID, length: Meters)]] = [:]
        for (pair, length) in lengths.sorted(by: { $0.key < $1.key }) {
            let (one, other) = (areas[Int(pair.one)].id, areas[Int(pair.other)].id)
            borders[one, default: []].append((other, Meters(length)))
            borders[other, default: []].append((one, Meters(length)))
        }
        self.borders = borders
    }

    /// The neighbours of an area with the length of the common border, in the order of the areas.
    public func neighbors(of id: ID) -> [(id: ID, length: Meters)] { borders[id] ?? [] }

    /// Two positions, the smaller first.
    private struct Pair: Hashable, Comparable {
        var one: Int32
        var other: Int32

        init(_ a: Int32, _ b: Int32) {
            one = min(a, b)
            other = max(a, b)
        }

        static func < (left: Pair, right: Pair) -> Bool {
            // Sorting by the larger first lists each area's neighbours in order.
            (left.other, left.one) < (right.other, right.one)
        }
    }

    private struct Edge: Hashable {
        var one: Coordinate
        var other: Coordinate

        init(_ a: Coordinate, _ b: Coordinate) {
            let inOrder = (a.longitude, a.latitude) < (b.longitude, b.latitude)
            one = inOrder ? a : b
            other = inOrder ? b : a
        }
    }

    private static func sharedEdges(
        _ areas: [(id: ID, area: MultiPolygon)]
    ) -> (lengths: [Pair: Double], touching: Set<Pair>) {
        var lengths: [Pair: Double] = [:]
        var touching: Set<Pair> = []
        var edgeOwners: [Edge: [Int32]] = [:]
        var cornerOwners: [Coordinate: [Int32]] = [:]
        for (position, entry) in areas.enumerated() {
            let owner = Int32(position)
            for ring in entry.area.rings {
                guard var before = ring.points.last else { continue }
                for point in ring.points {
                    let edge = Edge(before, point)
                    for other in edgeOwners[edge] ?? [] where other != owner {
                        lengths[Pair(other, owner), default: 0] +=
                            before.distance(to: point).value
                    }
                    edgeOwners[edge, default: []].append(owner)
                    for other in cornerOwners[point] ?? [] where other != owner {
                        touching.insert(Pair(other, owner))
                    }
                    if cornerOwners[point]?.last != owner {
                        cornerOwners[point, default: []].append(owner)
                    }
                    before = point
                }
            }
        }
        return (lengths, touching)
    }

    private static func addParallelBorders(
        _ areas: [(id: ID, area: MultiPolygon)], touching: Set<Pair>, gap: Meters,
        to lengths: inout [Pair: Double]
    ) {
        let prepared = areas.map { $0.area.polygons.compactMap(PreparedPolygon.init) }
        let boxes = SpatialIndex(
            areas.enumerated().compactMap { position, entry in
                entry.area.boundingBox.map { (id: Int32(position), box: $0) }
            })
        for (position, entry) in areas.enumerated() {
            let one = Int32(position)
            guard let box = entry.area.boundingBox?.widened(by: gap) else { continue }
            for other in boxes.search(box) where other > one {
                let pair = Pair(one, other)
                guard !touching.contains(pair) else { continue }
                let length = parallelLength(entry.area, along: prepared[Int(other)], gap)
                if length > 3 * gap.value { lengths[pair] = length }
            }
        }
    }

    /// The length of an area's edges that run within the gap of another area's border, measured in
    /// steps no longer than the gap.
    private static func parallelLength(
        _ area: MultiPolygon, along other: [PreparedPolygon], _ gap: Meters
    ) -> Double {
        let nearby = other.map { $0.box.widened(by: gap) }
        func isNear(_ point: Coordinate) -> Bool {
            zip(other, nearby).contains {
                $1.contains(point) && $0.distance(to: point, within: gap) != nil
            }
        }
        var sum = 0.0
        for segment in area.rings.lazy.flatMap(\.segments)
        where nearby.contains(where: segment.boundingBox.intersects) {
            let ends = segment.ends
            let length = ends.0.distance(to: ends.1).value
            let steps = max(1, Int(min(100_000, (length / gap.value).rounded(.up))))
            let near = (0..<steps).filter { step in
                isNear(segment.point(at: (Double(step) + 0.5) / Double(steps)))
            }
            sum += length * Double(near.count) / Double(steps)
        }
        return sum
    }
}

extension Segment {
    fileprivate var ends: (Coordinate, Coordinate) { (point(at: 0), point(at: 1)) }

    fileprivate func point(at share: Double) -> Coordinate {
        Coordinate(
            uncheckedLatitude: y1 + (y2 - y1) * share, longitude: x1 + (x2 - x1) * share)
    }
}
