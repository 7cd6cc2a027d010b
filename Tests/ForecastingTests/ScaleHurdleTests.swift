import Domain
import Foundation
import Geography
import Statistics
import Testing

@testable import Forecasting

@Suite("Violence on several scales")
struct ScaleHurdleTests {
    private static let first = Month(year: 2010, month: 1)

    /// A square of cells; `isViolent` says which months of which cell see ten deaths.
    private func history(
        side: Int = 9, months: Int = 72, unknown: Set<Int> = [],
        _ isViolent: (_ row: Int, _ column: Int, _ month: Int) -> Bool
    ) throws -> History {
        var units: [String] = []
        var values: [Double] = []
        for row in 0..<side {
            for column in 0..<side {
                let cell = try #require(PRIOGridCell(row: 200 + row, column: 300 + column))
                let isUnknown = unknown.contains(units.count)
                units.append("\(cell.gid)")
                for month in 0..<months {
                    values.append(isUnknown ? .nan : isViolent(row, column, month) ? 10 : 0)
                }
            }
        }
        let panel = Panel(
            kind: .grid, target: .any, measure: .deaths, units: units,
            months: Self.first...(Self.first + months - 1), values: values)
        return try History(panel, through: Self.first + months - 1)
    }

    private func probabilities(_ history: History) -> [Double] {
        ActivityScales(history, map: .init(history.neighborhood)).probabilities
    }

    @Test func `violence raises the risk around it, less the farther away`() throws {
        let risks = probabilities(try history { row, column, _ in row == 4 && column == 4 })
        let along = (4..<9).map { risks[4 * 9 + $0] }
        let falling = along.sorted(by: >)
        #expect(along == falling)
        #expect(along[0] > 0.7)
        #expect(along[1] > 2 * along[4])
        #expect(along[4] > 0)
        #expect(risks.allSatisfy { (0...0.97).contains($0) })
        // East and west, south and north are alike.
        for step in 1...4 {
            #expect(abs(risks[4 * 9 + 4 + step] - risks[4 * 9 + 4 - step]) < 1e-12)
            #expect(abs(risks[4 * 9 + 4 + step] - risks[(4 + step) * 9 + 4]) < 1e-12)
        }
    }

    @Test func `what was long ago counts for less than what is new`() throws {
        let old = probabilities(
            try history { row, column, month in row + column == 0 && month < 12 })
        let new = probabilities(
            try history { row, column, month in row + column == 0 && month >= 60 })
        #expect(new[0] > 4 * old[0])
        #expect(old[0] > 0)
    }

    @Test func `a mean of surroundings is exact, and unknown places are left out of it`() throws {
        let history = try history { _, _, _ in false }
        let around = GaussianSurroundings(history.neighborhood, width: 1, radius: 1)
        var values = [Double](repeating: 0, count: 81)
        values[40] = 1
        let side = exp(-0.5)
        let full = 4 * side + 4 * side * side
        #expect(abs(around.means(values)[41] - side / full) < 1e-12)
        #expect(abs(around.means(values)[50] - side * side / full) < 1e-12)
        #expect(around.means(values)[40] == 0)
        values[42] = .nan
        #expect(abs(around.means(values)[41] - side / (full - side)) < 1e-12)
        // Places beyond the edge of the panel count as quiet.
        #expect(
            abs(
                around.means([Double](repeating: 1, count: 81))[0] - (2 * side + side * side) / full
            ) < 1e-12)
    }

    @Test func `the image of cells closes around the globe`() throws {
        let cells = [1, 720, 719].compactMap { PRIOGridCell(row: 180, column: $0) }
        let neighborhood = Neighborhood.grid(units: cells.map { "\($0.gid)" })
        let around = GaussianSurroundings(neighborhood, width: 1, radius: 2)
        let means = around.means([1, 0, 0])
        #expect(means[1] > means[2])
        #expect(means[2] > 0)
    }

    @Test func `borders stand for distance where units are no cells`() {
        let units = ["A", "B", "C", "D"]
        let chain = Neighborhood.borders(units: units, pairs: [("A", "B"), ("B", "C"), ("C", "D")])
        let rings = chain.rings(around: 0, through: 2)
        #expect(rings.count == 2)
        #expect(rings[0] == (row: 1, borders: 1))
        #expect(rings[1] == (row: 2, borders: 2))
        let around = GaussianSurroundings(chain, width: 1, radius: 2)
        let near = exp(-0.5)
        let far = exp(-2.0)
        #expect(abs(around.means([0, 0, 1, 0])[0] - far / (near + far)) < 1e-12)
        let alone = GaussianSurroundings(.none(unitCount: 2), width: 1, radius: 2)
        #expect(alone.means([1, 1])[0].isNaN)
    }

    @Test func `a unit of which nothing is known gets the pool of all`() throws {
        let history = try history(unknown: [0]) { row, _, month in row == 8 && month % 2 == 0 }
        #expect(probabilities(history)[0].isNaN)
        let fitted = ScaleHurdle().fit(history, steps: 1...1, seed: 1, threads: 1)
        let anyDeath = fitted.distributions(row: 0)[0].exceedance(atLeast: 1)
        #expect(abs(anyDeath - 9.0 / 160) < 0.01)
    }

    @Test func `deaths come from the unit's own violent months and those of all`() throws {
        let history = try history { row, column, _ in row + column < 3 }
        let severity = NearbySeverity(history).distribution(row: 0, probability: 0.25)
        #expect(abs(severity.exceedance(atLeast: 1) - 0.25) < 1e-9)
        #expect(abs(severity.exceedance(atLeast: 10) - 0.25) < 1e-9)
        #expect(severity.largestCount == 10)
        #expect(NearbySeverity(history).distribution(row: 0, probability: 0) == .none)
    }
}
