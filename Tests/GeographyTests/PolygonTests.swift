import Foundation
import Geography
import Testing

@Suite("Areas")
struct PolygonTests {
    let ringWithHole = Polygon(outer: square(0, 0, size: 3), holes: [square(1, 1)])

    @Test("A degree cell at the equator measures 12,363.7 square kilometres")
    func knownArea() {
        // R^2 (pi/180) sin(1 degree) with R = 6,371.0088 km.
        #expect(abs(square(0, 0).area.squareKilometers - 12_363.7182) < 0.001)
        let hemisphere = ring([
            (0, -180), (0, -90), (0, 0), (0, 90), (0, 180), (90, 180), (90, -180),
        ])
        #expect(abs(hemisphere.area.squareKilometers - 255_032_940.487) < 0.01)
    }

    @Test("Direction gives the sign of a ring's area, and winding mends it")
    func winding() {
        #expect(square(0, 0).signedArea > .zero)
        #expect(square(0, 0).reversed.signedArea < .zero)
        let wrong = Polygon(outer: square(0, 0, size: 3).reversed, holes: [square(1, 1)])
        #expect(wrong.wound.outer.signedArea > .zero)
        #expect(wrong.wound.holes[0].signedArea < .zero)
    }

    @Test("Holes count neither for area nor for points")
    func holes() {
        let full = square(0, 0, size: 3).area - square(1, 1).area
        #expect(abs(ringWithHole.area.value - full.value) < 1)
        #expect(ringWithHole.contains(at(0.5, 0.5)))
        #expect(!ringWithHole.contains(at(1.5, 1.5)))
        #expect(!ringWithHole.contains(at(4, 1)))
    }

    @Test("A point on a common border belongs to exactly one neighbour")
    func partition() {
        var generator = TestGenerator(state: 5)
        for _ in 0..<50 {
            // Two polygons that share a ragged border, in opposite directions.
            let border = (0...20).map { step in
                at(Double(step) / 2, Double.random(in: -1...1, using: &generator))
            }
            let west = MultiPolygon(Polygon(outer: Ring(border + [at(10, -5), at(0, -5)])))
            let east = MultiPolygon(
                Polygon(outer: Ring(border.reversed() + [at(0, 5), at(10, 5)])))
            for (one, other) in zip(border, border.dropFirst()) {
                let middle = at(
                    (one.latitude + other.latitude) / 2, (one.longitude + other.longitude) / 2)
                for point in [one, middle] where point.latitude < 10 {
                    #expect(west.contains(point) != east.contains(point))
                }
            }
        }
    }

    @Test("The representative point lies inside even a crescent, where the centroid does not")
    func centers() throws {
        let crescent = MultiPolygon(
            Polygon(
                outer: ring([
                    (0, 0), (0, 4), (4, 4), (4, 0), (3.5, 0), (3.5, 3.5), (0.5, 3.5), (0.5, 0),
                ])))
        let centroid = try #require(crescent.centroid)
        let inside = try #require(crescent.representativePoint)
        #expect(!crescent.contains(centroid))
        #expect(crescent.contains(inside))
        let plain = try #require(MultiPolygon(Polygon(outer: square(0, 0))).centroid)
        #expect(plain.distance(to: at(0.5, 0.5)) < Meters(10))
        var generator = TestGenerator(state: 11)
        for _ in 0..<200 {
            let shape = MultiPolygon(
                Polygon(outer: star(40, 10, corners: 12, radius: 2, using: &generator)))
            #expect(shape.contains(try #require(shape.representativePoint)))
        }
        #expect(MultiPolygon([]).representativePoint == nil)
        #expect(MultiPolygon([]).centroid == nil)
    }

    @Test("Clipping to the quarters of a box keeps the whole area")
    func clipping() throws {
        var generator = TestGenerator(state: 2)
        for _ in 0..<50 {
            let area = MultiPolygon(
                Polygon(
                    outer: star(10, 10, corners: 25, radius: 3, using: &generator),
                    holes: [star(10, 10, corners: 7, radius: 0.8, using: &generator)]))
            var sum = SquareMeters.zero
            for (south, west) in [(0.0, 0.0), (0, 10), (10, 0), (10, 10)] {
                let box = try #require(
                    BoundingBox(south: south, west: west, north: south + 10, east: west + 10))
                let part = area.clipped(to: box)
                sum = sum + part.area
                if let own = part.boundingBox { #expect(box.contains(own)) }
            }
            #expect(abs(sum.value / area.area.value - 1) < 1e-10)
        }
    }

    @Test("Distance to an area is 0 inside and to the border outside")
    func distance() throws {
        let area = MultiPolygon(ringWithHole)
        #expect(area.distance(to: at(0.5, 0.5)) == Meters(0))
        let outside = try #require(area.distance(to: at(1, 3.1)))
        #expect(abs(outside.value - at(1, 3.1).distance(to: at(1, 3)).value) < 10)
        #expect(MultiPolygon([]).distance(to: at(0, 0)) == nil)
    }

    @Test("Decoding refuses a point off the Earth")
    func decoding() throws {
        let data = Data(#"{"latitude": 95, "longitude": 3}"#.utf8)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Coordinate.self, from: data)
        }
        let good = try JSONDecoder().decode(
            Coordinate.self, from: Data(#"{"latitude": 14.5, "longitude": -3}"#.utf8))
        #expect(good == at(14.5, -3))
    }
}
