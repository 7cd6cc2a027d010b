import Geography
import Testing

@Suite("Spatial indexes")
struct IndexTests {
    @Test("The tree finds what a plain search finds, in the order of insertion")
    func treeAgainstPlainSearch() throws {
        var generator = TestGenerator(state: 1)
        for count in [0, 1, 16, 17, 300, 5000] {
            let entries = (0..<count).map { id in
                let south = Double.random(in: -80...79, using: &generator)
                let west = Double.random(in: -170...169, using: &generator)
                let size = Double.random(in: 0...3, using: &generator)
                return (
                    id: id,
                    box: BoundingBox(
                        south: south, west: west, north: south + size, east: west + size)!
                )
            }
            let index = SpatialIndex(entries)
            #expect(index.count == count)
            for _ in 0..<50 {
                let south = Double.random(in: -80...70, using: &generator)
                let west = Double.random(in: -170...160, using: &generator)
                let query = try #require(
                    BoundingBox(south: south, west: west, north: south + 8, east: west + 8))
                let plain = entries.filter { $0.box.intersects(query) }.map(\.id)
                #expect(index.search(query) == plain)
            }
        }
    }

    @Test("The nearest entries come first, and none beyond reach")
    func nearest() {
        var generator = TestGenerator(state: 4)
        let points = (0..<2000).map { id in
            (
                id: id,
                point: at(
                    Double.random(in: 10...20, using: &generator),
                    Double.random(in: -5...5, using: &generator))
            )
        }
        let index = SpatialIndex(points: points)
        for _ in 0..<50 {
            let here = at(
                Double.random(in: 10...20, using: &generator),
                Double.random(in: -5...5, using: &generator))
            let plain = points.map { ($0.id, here.distance(to: $0.point)) }
                .filter { $0.1 <= Meters(60_000) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            #expect(index.nearest(to: here, within: Meters(60_000)).map(\.id) == plain.map(\.0))
        }
    }

    @Test("The area index agrees with testing every polygon")
    func areasAgainstPlainSearch() {
        var generator = TestGenerator(state: 6)
        let areas = (0..<60).map { id in
            (
                id: id,
                area: MultiPolygon([
                    Polygon(
                        outer: star(
                            Double.random(in: 0...8, using: &generator),
                            Double.random(in: 0...8, using: &generator), corners: 80, radius: 1,
                            using: &generator)),
                    Polygon(
                        outer: star(
                            Double.random(in: 10...18, using: &generator), 4, corners: 5,
                            radius: 1, using: &generator)),
                ])
            )
        }
        let index = AreaIndex(areas)
        for _ in 0..<1000 {
            let point = at(
                Double.random(in: -2...20, using: &generator),
                Double.random(in: -2...10, using: &generator))
            let plain = areas.filter { $0.area.contains(point) }.map(\.id)
            #expect(index.areas(at: point) == plain)
            #expect(index.area(at: point) == plain.first)
            if let nearest = index.nearest(to: point, within: Meters(40_000)) {
                let least = areas.compactMap { $0.area.distance(to: point)?.value }.min() ?? -1
                #expect(abs(nearest.distance.value - least) < 1e-6)
            } else {
                #expect(areas.allSatisfy { ($0.area.distance(to: point)?.value ?? 0) > 40_000 })
            }
        }
    }

    @Test("Areas without an inside are never found and never harm")
    func degenerate() {
        let index = AreaIndex([
            (id: 1, area: MultiPolygon([])),
            (id: 2, area: MultiPolygon(Polygon(outer: ring([(0, 0)])))),
            (id: 3, area: MultiPolygon(Polygon(outer: ring([(0, 0), (0, 1)])))),
            (id: 4, area: MultiPolygon(Polygon(outer: square(0, 0)))),
        ])
        #expect(index.area(at: at(0.5, 0.5)) == 4)
        #expect(index.area(at: at(0, 0)) == 4)
        #expect(index.count == 4)
    }
}
