import Geography
import Testing

@Suite("Faults of areas")
struct ValidationTests {
    @Test("A sound area has no problems")
    func sound() {
        let area = MultiPolygon([
            Polygon(outer: square(0, 0, size: 3), holes: [square(1, 1)]),
            Polygon(outer: square(0, 5)), Polygon(outer: square(1.2, 1.2, size: 0.5)),
        ])
        #expect(area.problems == [])
    }

    @Test("Every fault is named, with the place")
    func faults() {
        func problems(_ outer: Ring, holes: [Ring] = []) -> [String] {
            MultiPolygon(Polygon(outer: outer, holes: holes)).problems
        }
        #expect(MultiPolygon([]).problems == ["The area has no polygon."])
        #expect(
            problems(ring([(0, 0), (1, 1)])) == ["The outer ring has only 2 points; 3 are needed."])
        let bow = problems(ring([(0, 0), (2, 2), (2, 0), (0, 2.1)]))
        #expect(bow == ["The outer ring crosses itself once, first near 0.000 N 0.000 E."])
        #expect(
            problems(ring([(0, 0), (0, 1), (0, 2)])) == ["The outer ring encloses no area."])
        #expect(
            problems(ring([(0, 179), (0, -179), (1, -179), (1, 179)])) == [
                "The outer ring crosses the 180th meridian; split it there into two polygons."
            ])
        #expect(
            problems(square(0, 0), holes: [square(3, 3)]) == ["Hole 1 lies outside the outer ring."]
        )
        #expect(
            problems(square(0, 0, size: 3), holes: [square(2, 2, size: 2)]) == [
                "Hole 1 crosses the outer ring near 4.000 N 2.000 E."
            ])
        #expect(
            problems(ring([(0, 0), (0, 1), (0, 1), (1, 1)]))
                == ["The outer ring repeats a point 1 times in a row."])
        let doubled = MultiPolygon([
            Polygon(outer: square(0, 0, size: 2)), Polygon(outer: square(1, 1, size: 2)),
        ])
        #expect(doubled.problems == ["Polygons 1 and 2 overlap."])
    }

    @Test("All faults of one area are reported together")
    func together() {
        let area = MultiPolygon([
            Polygon(outer: ring([(0, 0)])), Polygon(outer: square(0, 0), holes: [square(5, 5)]),
        ])
        #expect(
            area.problems == [
                "Polygon 1: The outer ring has only 1 points; 3 are needed.",
                "Polygon 2: Hole 1 lies outside the outer ring.",
            ])
    }
}
