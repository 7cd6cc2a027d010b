/// A static index of boxes: which of them meet a box, hold a point, or lie near one.
///
/// A packed R-tree built by sort-tile-recursive (Leutenegger, Lopez, Edgington 1997): built once in
/// O(n log n), never changed, stored in flat arrays. Results come in the order of insertion.
public struct SpatialIndex<ID: Sendable>: Sendable {
    private struct Node {
        var box: BoundingBox
        /// The first child in the level below, or the entry's position at level 0.
        var first: Int32
        var count: Int32
    }

    private static var fanOut: Int { 16 }

    private let ids: [ID]
    /// Level 0 holds one node per entry; the last level has at most `fanOut` nodes.
    private let levels: [[Node]]

    /// An index of entries with their boxes.
    public init(_ entries: some Sequence<(id: ID, box: BoundingBox)>) {
        var ids: [ID] = []
        var leaves: [Node] = []
        for (position, entry) in entries.enumerated() {
            ids.append(entry.id)
            leaves.append(Node(box: entry.box, first: Int32(position), count: 0))
        }
        self.ids = ids
        var levels = [Self.tiled(leaves)]
        while let below = levels.last, below.count > Self.fanOut {
            levels.append(Self.tiled(Self.parents(of: below)))
        }
        self.levels = levels
    }

    /// An index of points.
    public init(points: some Sequence<(id: ID, point: Coordinate)>) {
        self.init(points.lazy.map { (id: $0.id, box: BoundingBox($0.point)) })
    }

    /// How many entries there are.
    public var count: Int { ids.count }

    /// The entries whose boxes share at least a point with a box.
    public func search(_ box: BoundingBox) -> [ID] {
        var found: [Int32] = []
        forEachPosition(in: box) { found.append($0) }
        found.sort()
        return found.map { ids[Int($0)] }
    }

    /// The entries whose boxes hold a point.
    public func search(_ point: Coordinate) -> [ID] { search(BoundingBox(point)) }

    /// The entries whose boxes come within a distance of a point, nearest first, with the distance
    /// to the box (0 inside). Ties come in the order of insertion.
    public func nearest(to point: Coordinate, within reach: Meters) -> [(id: ID, distance: Meters)]
    {
        var found: [(position: Int32, distance: Meters)] = []
        forEachNode(in: BoundingBox(point).widened(by: reach)) { node in
            let distance = node.box.distance(to: point)
            if distance <= reach { found.append((node.first, distance)) }
        }
        found.sort { ($0.distance, $0.position) < ($1.distance, $1.position) }
        return found.map { (ids[Int($0.position)], $0.distance) }
    }

    /// Calls a closure for every entry whose box meets a box, in no particular order.
    func forEachPosition(in box: BoundingBox, _ body: (Int32) -> Void) {
        forEachNode(in: box) { body($0.first) }
    }

    func id(at position: Int32) -> ID { ids[Int(position)] }

    private func forEachNode(in box: BoundingBox, _ body: (Node) -> Void) {
        let top = levels.count - 1
        visit(top, 0..<levels[top].count, box, body)
    }

    private func visit(
        _ level: Int, _ range: Range<Int>, _ box: BoundingBox, _ body: (Node) -> Void
    ) {
        for position in range {
            let node = levels[level][position]
            guard node.box.intersects(box) else { continue }
            if level == 0 {
                body(node)
            } else {
                visit(level - 1, Int(node.first)..<Int(node.first + node.count), box, body)
            }
        }
    }

    /// Sorts nodes into vertical strips by centre, and each strip from south to north.
    private static func tiled(_ nodes: [Node]) -> [Node] {
        let tiles = (nodes.count + fanOut - 1) / fanOut
        let strips = max(1, Int(Double(tiles).squareRoot().rounded(.up)))
        let perStrip = strips * fanOut
        let byLongitude = nodes.sorted {
            ($0.box.west + $0.box.east, $0.first) < ($1.box.west + $1.box.east, $1.first)
        }
        return stride(from: 0, to: nodes.count, by: perStrip).flatMap { start in
            byLongitude[start..<min(start + perStrip, nodes.count)].sorted {
                ($0.box.south + $0.box.north, $0.first) < ($1.box.south + $1.box.north, $1.first)
            }
        }
    }

    private static func parents(of nodes: [Node]) -> [Node] {
        stride(from: 0, to: nodes.count, by: fanOut).map { start in
            let end = min(start + fanOut, nodes.count)
            let box = nodes[start + 1..<end].reduce(nodes[start].box) { $0.union($1.box) }
            return Node(box: box, first: Int32(start), count: Int32(end - start))
        }
    }
}

extension BoundingBox {
    /// The distance from a point to the box, 0 inside.
    public func distance(to point: Coordinate) -> Meters {
        let latitude = min(max(point.latitude, south), north)
        let longitude = min(max(point.longitude, west), east)
        return point.distance(to: Coordinate(uncheckedLatitude: latitude, longitude: longitude))
    }
}
