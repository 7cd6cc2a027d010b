extension PRIOGridCell {
    /// The half-degree box of the cell.
    public var boundingBox: BoundingBox {
        let south = Double(row - 1) / 2 - 90
        let west = Double(column - 1) / 2 - 180
        return BoundingBox(
            uncheckedSouth: south, west: west, north: south + 0.5, east: west + 0.5)
    }

    /// The cell as a polygon.
    public var polygon: Polygon { boundingBox.polygon }

    /// The area of the cell on the sphere.
    public var area: SquareMeters { boundingBox.area }

    /// The cells that share more than an edge with a box, sorted by number. A box without height
    /// or width gives the cells that hold it.
    public static func cells(overlapping box: BoundingBox) -> [PRIOGridCell] {
        let rows = steps(box.south + 90, box.north + 90, limit: 360)
        let columns = steps(box.west + 180, box.east + 180, limit: 720)
        return rows.flatMap { row in
            columns.compactMap { PRIOGridCell(row: row, column: $0) }
        }
    }

    /// The cells that share area with an area, sorted by number.
    public static func cells(overlapping area: MultiPolygon) -> [PRIOGridCell] {
        shares(of: area).map(\.cell)
    }

    /// How much of an area lies in each cell, sorted by cell. The shares add up to 1 (to rounding),
    /// so that a count spread by them keeps its total; empty for an area of 0.
    public static func shares(of area: MultiPolygon) -> [CellShare] {
        var areas: [Int: Double] = [:]
        for polygon in area.polygons {
            for (index, ring) in polygon.rings.enumerated() {
                accumulate(ring, sign: index == 0 ? 1 : -1, into: &areas)
            }
        }
        // Rounding leaves slivers where a ring only touches a cell's edge.
        let total = areas.values.reduce(0) { $0 + max(0, $1) }
        let kept = areas.filter { $0.value > total * 1e-12 }.sorted { $0.key < $1.key }
        let sum = kept.reduce(0) { $0 + $1.value }
        return kept.compactMap { gid, value in
            PRIOGridCell(gid: gid).map {
                CellShare(cell: $0, area: SquareMeters(value), share: value / sum)
            }
        }
    }

    /// Cuts a ring into rows, and each row into cells.
    private static func accumulate(_ ring: Ring, sign: Double, into areas: inout [Int: Double]) {
        guard let box = ring.boundingBox else { return }
        for row in steps(box.south + 90, box.north + 90, limit: 360) {
            let south = Double(row - 1) / 2 - 90
            let strip = ring.clipped(south: south, north: south + 0.5)
            guard let stripBox = strip.boundingBox else { continue }
            for column in steps(stripBox.west + 180, stripBox.east + 180, limit: 720) {
                let west = Double(column - 1) / 2 - 180
                let piece = strip.clipped(west: west, east: west + 0.5)
                areas[(row - 1) * 720 + column, default: 0] += sign * piece.area.value
            }
        }
    }

    /// The half-degree steps, from 1, that an interval reaches into.
    private static func steps(_ low: Double, _ high: Double, limit: Int) -> ClosedRange<Int> {
        let first = min(limit, Int((low * 2).rounded(.down)) + 1)
        let last = min(limit, Int((high * 2).rounded(.up)))
        return first...max(first, last)
    }
}

/// The part of an area that lies in one cell.
public struct CellShare: Hashable, Sendable, Codable {
    public var cell: PRIOGridCell
    /// The common area.
    public var area: SquareMeters
    /// The common area as a share of the whole area, above 0 and at most 1.
    public var share: Double

    public init(cell: PRIOGridCell, area: SquareMeters, share: Double) {
        self.cell = cell
        self.area = area
        self.share = share
    }
}
