/// A cell of PRIO-GRID: half a degree wide and high, numbered from the south-west.
///
/// Cell 1 has its south-west corner at 90 S 180 W; numbers grow eastwards in rows of 720
/// (Tollefsen, Strand, Buhaug 2012).
public struct PRIOGridCell: Hashable, Comparable, Sendable, Codable {
    /// The number, 1...259,200.
    public let gid: Int

    /// A cell by number; `nil` outside 1...259,200.
    public init?(gid: Int) {
        guard (1...259_200).contains(gid) else { return nil }
        self.gid = gid
    }

    /// A cell by row (1...360 from the south) and column (1...720 from 180 W).
    public init?(row: Int, column: Int) {
        guard (1...360).contains(row), (1...720).contains(column) else { return nil }
        gid = (row - 1) * 720 + column
    }

    /// The cell that holds a point. A point on an edge belongs to the cell to its north or east;
    /// the north pole and 180 E belong to the last row and column.
    public init(containing point: Coordinate) {
        let row = min(359, Int(((point.latitude + 90) * 2).rounded(.down)))
        let column = min(719, Int(((point.longitude + 180) * 2).rounded(.down)))
        gid = row * 720 + column + 1
    }

    /// The row, 1...360 from the south.
    public var row: Int { (gid - 1) / 720 + 1 }
    /// The column, 1...720 from 180 W.
    public var column: Int { (gid - 1) % 720 + 1 }

    /// The cell's centre.
    public var center: Coordinate {
        Coordinate(
            latitude: Double(row) / 2 - 90.25, longitude: Double(column) / 2 - 180.25)!
    }

    /// The cells that touch this one, fewer at the poles; the grid wraps around at 180 degrees.
    /// Sorted by number.
    public var neighbors: [PRIOGridCell] {
        var cells: [PRIOGridCell] = []
        for rowStep in -1...1 {
            for columnStep in -1...1 where rowStep != 0 || columnStep != 0 {
                let wrapped = (column + columnStep - 1 + 720) % 720 + 1
                if let cell = PRIOGridCell(row: row + rowStep, column: wrapped) {
                    cells.append(cell)
                }
            }
        }
        return cells.sorted()
    }

    public static func < (left: PRIOGridCell, right: PRIOGridCell) -> Bool { left.gid < right.gid }
}
