import Geography
import Testing

@Suite("PRIO-GRID cells")
struct PRIOGridTests {
    @Test(
        "Every land cell of PRIO-GRID 2.0 has the table's row, column and centre",
        .enabled(if: SharedData.has("geo/grid/priogrid_v2_static.csv")))
    func landCells() throws {
        let text = try SharedData.text("geo/grid/priogrid_v2_static.csv")
        var count = 0
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                .map { $0.trimmingPrefix("\"").split(separator: "\"").first.map(String.init) ?? "" }
            let gid = try #require(Int(fields[0]))
            let point = at(try #require(Double(fields[4])), try #require(Double(fields[3])))
            let cell = PRIOGridCell(containing: point)
            #expect(cell.gid == gid)
            #expect(cell.row == Int(fields[1]))
            #expect(cell.column == Int(fields[2]))
            #expect(cell.center == point)
            count += 1
        }
        #expect(count == 64_818)
    }

    @Test("A cell's box holds its centre and is half a degree wide")
    func boxes() throws {
        for gid in [1, 720, 721, 157_322, 259_200] {
            let cell = try #require(PRIOGridCell(gid: gid))
            #expect(cell.boundingBox.contains(cell.center))
            #expect(cell.boundingBox.center == cell.center)
            #expect(cell.boundingBox.north - cell.boundingBox.south == 0.5)
            #expect(PRIOGridCell.cells(overlapping: cell.boundingBox) == [cell])
        }
    }

    @Test("All cells together cover the sphere")
    func wholeSphere() throws {
        let rows = (1...360).compactMap { PRIOGridCell(row: $0, column: 1)?.area.value }
        let sphere = 4 * Double.pi * 6_371_008.8 * 6_371_008.8
        #expect(abs(rows.reduce(0, +) * 720 / sphere - 1) < 1e-12)
    }

    @Test("A box across four cells overlaps four cells, a point one")
    func overlappingBoxes() throws {
        let box = try #require(BoundingBox(south: 0.4, west: 0.4, north: 0.6, east: 0.6))
        #expect(PRIOGridCell.cells(overlapping: box).count == 4)
        #expect(
            PRIOGridCell.cells(overlapping: BoundingBox(at(14.2, -3.6)))
                == [PRIOGridCell(containing: at(14.2, -3.6))])
        let earth = try #require(BoundingBox(south: -90, west: -180, north: 90, east: 180))
        #expect(PRIOGridCell.cells(overlapping: earth).count == 259_200)
    }

    @Test("The shares of an area's cells add up to one and their areas to the area")
    func sharesAddUp() {
        var generator = TestGenerator(state: 3)
        for _ in 0..<40 {
            let latitude = Double.random(in: -60...60, using: &generator)
            let longitude = Double.random(in: -170...170, using: &generator)
            let outer = star(latitude, longitude, corners: 40, radius: 3, using: &generator)
            let hole = star(latitude, longitude, corners: 9, radius: 0.5, using: &generator)
            let area = MultiPolygon(Polygon(outer: outer, holes: [hole]))
            let shares = PRIOGridCell.shares(of: area)
            #expect(abs(shares.reduce(0) { $0 + $1.share } - 1) < 1e-12)
            let sum = shares.reduce(0) { $0 + $1.area.value }
            #expect(abs(sum / area.area.value - 1) < 1e-9)
            #expect(shares.map(\.cell) == shares.map(\.cell).sorted())
        }
    }

    @Test("The share of a cell is the share of random points that fall into it")
    func sharesAgainstSampling() throws {
        var generator = TestGenerator(state: 8)
        let area = MultiPolygon(
            Polygon(outer: star(0.3, 0.2, corners: 30, radius: 1.2, using: &generator)))
        let box = try #require(area.boundingBox)
        var hits: [PRIOGridCell: Int] = [:]
        var total = 0
        for _ in 0..<200_000 {
            let point = at(
                Double.random(in: box.south...box.north, using: &generator),
                Double.random(in: box.west...box.east, using: &generator))
            guard area.contains(point) else { continue }
            hits[PRIOGridCell(containing: point), default: 0] += 1
            total += 1
        }
        for share in PRIOGridCell.shares(of: area) {
            let sampled = Double(hits[share.cell] ?? 0) / Double(total)
            #expect(abs(share.share - sampled) < 0.006)
        }
    }

    @Test("An area without size has no cells")
    func emptyAreas() {
        #expect(PRIOGridCell.shares(of: MultiPolygon([])).isEmpty)
        let line = MultiPolygon(Polygon(outer: ring([(0, 0), (0, 1)])))
        #expect(PRIOGridCell.shares(of: line).isEmpty)
    }
}
