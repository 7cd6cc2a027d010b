import Geography
import Testing

@Suite("The union of neighbours")
struct UnionTests {
    @Test("Two squares become one, a filled enclave leaves no hole, islands stay apart")
    func union() {
        let west = MultiPolygon(Polygon(outer: square(0, 0)))
        let east = MultiPolygon(Polygon(outer: square(0, 1).reversed))
        let pair = MultiPolygon.union(ofAdjacent: [west, east])
        #expect(pair.polygons.count == 1)
        #expect(abs(pair.area.value / (west.area.value + east.area.value) - 1) < 1e-12)
        #expect(pair.problems == [])

        let around = MultiPolygon(Polygon(outer: square(0, 0, size: 3), holes: [square(1, 1)]))
        let enclave = MultiPolygon(Polygon(outer: square(1, 1)))
        #expect(MultiPolygon.union(ofAdjacent: [around, enclave]).rings.count == 1)
        #expect(MultiPolygon.union(ofAdjacent: [around]).rings.count == 2)

        let island = MultiPolygon(Polygon(outer: square(10, 10)))
        let apart = MultiPolygon.union(ofAdjacent: [around, island])
        #expect(apart.polygons.count == 2)
        #expect(apart.polygons.map(\.holes.count) == [1, 0])
        #expect(MultiPolygon.union(ofAdjacent: []).polygons.isEmpty)
    }
}
