import Geography
import Testing

@Suite("Simplified borders")
struct SimplificationTests {
    /// A checkerboard of units whose common borders are ragged lines with the same corners.
    func ragged(_ seed: UInt64) -> [MultiPolygon] {
        var generator = TestGenerator(state: seed)
        let size = 4
        func corner(_ row: Int, _ column: Int) -> Coordinate { at(Double(row), Double(column)) }
        func line(_ from: Coordinate, _ to: Coordinate) -> [Coordinate] {
            (0..<40).map { step in
                let share = Double(step) / 40
                let noise = step == 0 ? 0 : Double.random(in: -0.03...0.03, using: &generator)
                return at(
                    from.latitude + (to.latitude - from.latitude) * share
                        + (from.latitude == to.latitude ? noise : 0),
                    from.longitude + (to.longitude - from.longitude) * share
                        + (from.latitude == to.latitude ? 0 : noise))
            }
        }
        var east: [[[Coordinate]]] = []
        var north: [[[Coordinate]]] = []
        for row in 0...size {
            east.append((0..<size).map { line(corner(row, $0), corner(row, $0 + 1)) })
        }
        for row in 0..<size {
            north.append((0...size).map { line(corner(row, $0), corner(row + 1, $0)) })
        }
        return (0..<size * size).map { unit in
            let (row, column) = (unit / size, unit % size)
            let back = [corner(row + 1, column + 1)] + east[row + 1][column].dropFirst().reversed()
            let down = [corner(row + 1, column)] + north[row][column].dropFirst().reversed()
            return MultiPolygon(
                Polygon(outer: Ring(east[row][column] + north[row][column + 1] + back + down)))
        }
    }

    @Test("Neighbours stay neighbours: no gap, no overlap, total area within a hair")
    func topology() {
        for seed in 1...5 as ClosedRange<UInt64> {
            let units = ragged(seed)
            let simple = MultiPolygon.simplified(units, tolerance: Meters(2_000))
            #expect(
                simple.reduce(0) { $0 + $1.pointCount } < units.reduce(0) { $0 + $1.pointCount })
            var generator = TestGenerator(state: seed)
            for _ in 0..<4000 {
                let point = at(
                    Double.random(in: 0.1...3.9, using: &generator),
                    Double.random(in: 0.1...3.9, using: &generator))
                #expect(simple.filter { $0.contains(point) }.count == 1)
            }
        }
    }

    @Test("No old corner lies farther than the tolerance from the new border")
    func tolerance() {
        let units = ragged(9)
        let simple = MultiPolygon.simplified(units, tolerance: Meters(1_500))
        for (old, new) in zip(units, simple) {
            for point in old.rings.flatMap(\.points) {
                let inside = MultiPolygon(
                    Polygon(outer: square(-20, -20, size: 60), holes: new.rings))
                let distance =
                    new.contains(point) ? inside.distance(to: point) : new.distance(to: point)
                #expect((distance?.value ?? .infinity) < 1_510)
            }
        }
    }

    @Test("Tiny and tolerant: a ring that would collapse keeps three corners")
    func collapse() {
        var generator = TestGenerator(state: 2)
        let island = MultiPolygon(
            Polygon(outer: star(5, 5, corners: 30, radius: 0.01, using: &generator)))
        let simple = island.simplified(tolerance: Meters(50_000))
        #expect(simple.polygons[0].outer.points.count == 3)
        #expect(simple.area > .zero)
        let exact = MultiPolygon(Polygon(outer: square(0, 0)))
        #expect(exact.simplified(tolerance: Meters(0)).pointCount == 4)
        #expect(MultiPolygon.simplified([], tolerance: Meters(1)).isEmpty)
    }

    @Test("An enclave and the hole around it stay the same line whatever their direction")
    func enclave() {
        var generator = TestGenerator(state: 21)
        let line = star(5, 5, corners: 200, radius: 1, using: &generator)
        let around = MultiPolygon(Polygon(outer: square(0, 0, size: 10), holes: [line.reversed]))
        let rotated = Ring(Array(line.points[70...] + line.points[..<70]))
        let both = MultiPolygon.simplified(
            [around, MultiPolygon(Polygon(outer: rotated))], tolerance: Meters(5_000))
        #expect(Set(both[0].polygons[0].holes[0].points) == Set(both[1].polygons[0].outer.points))
        #expect(both[1].pointCount < 200)
    }
}
