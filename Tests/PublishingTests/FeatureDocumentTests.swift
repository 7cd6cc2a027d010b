import Foundation
import Geography
import Testing

@testable import Publishing

@Suite("GeoJSON") struct FeatureDocumentTests {
    @Test func `A point has longitude first and six decimals`() throws {
        let point = try #require(Coordinate(latitude: 13.73771234, longitude: -3.6265))
        let document = FeatureDocument(features: [
            .init(id: "x", geometry: .point(point), properties: [.init("deaths", 132)])
        ])
        #expect(
            document.json() == """
                {"type":"FeatureCollection","features":[{"type":"Feature","id":"x",\
                "geometry":{"type":"Point","coordinates":[-3.6265,13.737712]},\
                "properties":{"deaths":132}}]}

                """)
    }

    @Test func `An area is closed and runs anticlockwise`() {
        let clockwise = [(0.0, 0.0), (1, 0), (1, 1)].compactMap {
            Coordinate(latitude: $0.0, longitude: $0.1)
        }
        let area = MultiPolygon(Polygon(outer: Ring(clockwise)))
        let document = FeatureDocument(features: [.init(geometry: .area(area), properties: [])])
        #expect(
            document.json().contains(
                #"{"type":"Polygon","coordinates":[[[1,1],[0,1],[0,0],[1,1]]]}"#))
    }

    @Test func `A feature without a place has a null geometry`() throws {
        let document = FeatureDocument(
            features: [.init(geometry: nil, properties: [])], members: [.init("query", "os")])
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(document.json(indented: true).utf8))
                as? [String: Any])
        let features = try #require(object["features"] as? [[String: Any]])
        #expect(features[0]["geometry"] is NSNull)
        #expect(object["query"] as? String == "os")
    }

    @Test func `A text in JSON cannot end a script element`() {
        #expect(JSONValue.string("</script>\u{1}\"\\").text() == #""\u003c/script>\u0001\"\\""#)
    }
}
