import Domain
import Geography

/// Which units lie beside which, as rows of a panel.
public struct Neighborhood: Sendable, Hashable {
    /// Neighbours of each unit, by row, ascending.
    public let rows: [[Int]]
    /// How many neighbours each unit has on the map, among them those outside the panel.
    public let expected: [Int]
    /// Row and column of each unit's cell on a regular grid, when the units are cells.
    public let cells: [PRIOGridCell]?

    /// No unit has a neighbour.
    public static func none(unitCount: Int) -> Neighborhood {
        Neighborhood(rows: Array(repeating: [], count: unitCount), expected: nil, cells: nil)
    }

    init(rows: [[Int]], expected: [Int]?, cells: [PRIOGridCell]?) {
        self.rows = rows
        self.expected = expected ?? rows.map(\.count)
        self.cells = cells
    }

    /// The eight surrounding cells of PRIO-GRID; a unit whose name is no cell number has none.
    public static func grid(units: [String]) -> Neighborhood {
        let cells = units.map { Int($0).flatMap(PRIOGridCell.init(gid:)) }
        var rowOfCell: [Int: Int] = [:]
        for (row, cell) in cells.enumerated() {
            if let cell { rowOfCell[cell.gid] = row }
        }
        let around = cells.map { $0?.neighbors.map(\.gid) ?? [] }
        let known = cells.compactMap { $0 }
        return Neighborhood(
            rows: around.map { $0.compactMap { rowOfCell[$0] }.sorted() },
            expected: around.map(\.count),
            cells: known.count == units.count ? known : nil)
    }

    /// Neighbours from a list of shared borders; names that are not units are passed over.
    public static func borders(
        units: [String], pairs: some Sequence<(String, String)>
    ) -> Neighborhood {
        var rowOf: [String: Int] = [:]
        for (row, unit) in units.enumerated() { rowOf[unit] = row }
        var rows = Array(repeating: Set<Int>(), count: units.count)
        for (left, right) in pairs {
            guard let a = rowOf[left], let b = rowOf[right], a != b else { continue }
            rows[a].insert(b)
            rows[b].insert(a)
        }
        return Neighborhood(rows: rows.map { $0.sorted() }, expected: nil, cells: nil)
    }
}
