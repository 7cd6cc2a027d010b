import Domain
import Geodata
import Geography
import Testing

/// A feature collection of the given features.
func collection(_ features: String...) -> String {
    #"{"type": "FeatureCollection", "features": ["# + features.joined(separator: ",\n") + "]}"
}

/// A square feature with properties, its south-west corner at a point.
func squareFeature(_ south: Double, _ west: Double, size: Double = 1, _ properties: String)
    -> String
{
    let (north, east) = (south + size, west + size)
    let positions = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        .map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
    return #"{"type": "Feature", "properties": {\#(properties)}, "geometry": "#
        + #"{"type": "Polygon", "coordinates": [[\#(positions)]]}}"#
}

@Suite("GeoJSON")
struct GeoJSONReaderTests {
    func read(_ text: String) throws -> GeoJSONContents {
        try GeoJSONReader(file: "test.geojson").read(Array(text.utf8))
    }

    @Test("Every kind of geometry is read, members in any order")
    func kinds() throws {
        let contents = try read(
            """
            {"features": [
             {"geometry": {"coordinates": [-3.5, 14.25, 260], "type": "Point"}, "id": 7,
              "properties": {"name": "Ville \\u00c9\\"x\\n", "n": -1.5e2, "no": null, "y": true}},
             {"type": "Feature", "geometry": {"type": "MultiPoint", "coordinates": [[1,2],[3,4]]}},
             {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1,2],[3,4]]}},
             {"type": "Feature", "geometry": {"type": "MultiLineString",
              "coordinates": [[[1,2],[3,4]], []]}},
             {"type": "Feature", "geometry": {"type": "MultiPolygon",
              "coordinates": [[[[0,0],[1,0],[1,1],[0,0]]]]}},
             {"type": "Feature", "geometry": {"type": "GeometryCollection", "geometries": [
              {"type": "Polygon", "coordinates": [[[0,0],[9,0],[9,9],[0,0]]]},
              {"type": "Point", "coordinates": [1, 2]}]}},
             {"type": "Feature", "geometry": null, "properties": null}
            ], "type": "FeatureCollection", "bbox": [1, 2, 3, 4]}
            """)
        #expect(contents.setAside == 0)
        #expect(contents.features.count == 7)
        let first = contents.features[0]
        let point = try #require(Coordinate(latitude: 14.25, longitude: -3.5))
        #expect(first.geometry == .points([point]))
        #expect(first.id == "7")
        #expect(first.properties == ["name": "Ville É\"x\n", "n": "-1.5e2", "y": "true"])
        #expect(contents.features[4].geometry?.area?.polygons.first?.outer.points.count == 3)
        #expect(contents.features[5].geometry?.area?.polygons.count == 1)
        #expect(contents.features[6].geometry == nil)
        #expect(contents.features[4].line == 8)
    }

    @Test("Numbers are read to the last digit")
    func numbers() throws {
        let values = ["-3.7516", "12.345678901234567", "1e1", "0.1", "-0", "89.99999999999999"]
        for value in values {
            let text = collection(
                #"{"geometry": {"type": "Point", "coordinates": [\#(value), \#(value)]}}"#)
            guard case .points(let points) = try read(text).features[0].geometry else {
                Issue.record("no point")
                continue
            }
            #expect(points[0].longitude == Double(value))
        }
    }

    @Test("A bad feature is set aside with its line and reason; its neighbours are kept")
    func badFeatures() throws {
        let bad = [
            #"{"geometry": {"type": "Point", "coordinates": [14.2, 95]}}"#,
            #"{"geometry": {"type": "Polygon", "coordinates": [[1, 2], [3, 4]]}}"#,
            #"{"geometry": {"type": "Polygon", "coordinates": []}}"#,
            #"{"geometry": {"type": "Polygon", "coordinates": [[[1, 2], [3, 4]]]}}"#,
            #"{"geometry": {"type": "Circle", "coordinates": [1, 2]}}"#,
            #"{"geometry": {"type": "Point"}}"#,
            #"{"geometry": {"type": "Point", "coordinates": ["1", "2"]}}"#,
            "17",
        ]
        for feature in bad {
            let good = squareFeature(0, 0, "")
            let contents = try read(collection(good, feature, good))
            #expect(contents.features.count == 2)
            #expect(contents.setAside == 1)
            #expect(contents.diagnostics.map(\.location?.line) == [2])
            #expect(contents.diagnostics[0].message.hasPrefix("Feature 2 was set aside: "))
        }
    }

    @Test("Of a file cut short everything before the cut is kept")
    func cutShort() throws {
        let good = squareFeature(0, 0, #""name": "a""#)
        let text = collection(good, good, good)
        let cut = String(text.dropLast(30))
        let contents = try read(cut)
        #expect(contents.features.count == 2)
        #expect(contents.diagnostics.count == 1)
        #expect(contents.diagnostics[0].code == "geodata.damaged")
        #expect(contents.diagnostics[0].message.contains("2 features before this place were kept"))
    }

    @Test(
        "What is no GeoJSON is refused with advice",
        arguments: [
            ("", "empty file"), ("PK\u{3}\u{4}...", "ZIP"), ("id,name\n1,2", "starts with {"),
            (#"{"a": 1}"#, "no \"features\""), (#"{"type": "Topology", "arcs": []}"#, "TopoJSON"),
            (#"{"a" 1}"#, "not JSON"), ("{", "not JSON"), (#"{"type": "FeatureCollection"}"#, "no"),
            (
                #"{"crs": {"properties": {"name": "EPSG:32630"}}, "features": []}"#,
                "ogr2ogr -f GeoJSON -t_srs EPSG:4326"
            ),
        ])
    func refused(text: String, message: String) {
        #expect {
            try read(text)
        } throws: { error in
            (error as? GeodataError)?.message.contains(message) == true
        }
    }

    @Test("A file of one feature or one bare geometry is read")
    func single() throws {
        #expect(try read(squareFeature(0, 0, "")).features.count == 1)
        let bare = try read(#"{"type": "Point", "coordinates": [1, 2]}"#)
        #expect(bare.features[0].geometry != nil)
        let marked = try read("\u{FEFF}" + squareFeature(0, 0, ""))
        #expect(marked.features.count == 1)
    }

    @Test("Nesting without end is a fault, not a crash")
    func deep() throws {
        let deep = String(repeating: "[", count: 100_000)
        let contents = try read(collection(squareFeature(0, 0, ""), deep))
        #expect(contents.features.count == 1)
        #expect(contents.diagnostics[0].message.contains("nested too deeply"))
    }

    @Test("No mutation of a file traps, and the balance always holds")
    func fuzz() {
        let good = collection(
            squareFeature(0, 0, #""admin1Pcode": "ML01", "admin1Name": "K\u00e9\"\\ n""#),
            squareFeature(1, 0, #""admin1Pcode": "ML02", "admin1Name": "B""#),
            #"{"geometry": {"type": "MultiPolygon", "coordinates": [[[[0,0],[1e0,0],[1,1]]]]}}"#)
        let pieces = Array(#"{}[]",:\u0-9.eE+tnf "#.utf8) + [0, 0xFF, 0xC3]
        var generator = TestGenerator(state: 17)
        for _ in 0..<6000 {
            var bytes = Array(good.utf8)
            for _ in 0...Int.random(in: 0...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0...4, using: &generator) {
                case 0: bytes[place] = pieces.randomElement(using: &generator) ?? 0
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(pieces.randomElement(using: &generator) ?? 0, at: place)
                case 3: bytes.removeLast(bytes.count - max(1, place))
                default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                }
            }
            guard let file = try? BoundaryReader(file: "f").read(bytes) else { continue }
            #expect(file.featuresRead == file.units.count + file.merged + file.setAside)
            let errors = file.diagnostics.filter { $0.severity == .error }.count
            #expect(errors >= file.setAside)
        }
    }
}

/// A small deterministic generator (SplitMix64).
struct TestGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
