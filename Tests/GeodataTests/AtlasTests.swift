import Domain
import Foundation
import Geodata
import Geography
import Testing

@Suite("The administrative atlas")
struct AtlasTests {
    /// Two countries side by side: MLI with two regions of two districts each, BFA east of it with
    /// a border drawn by another hand, 300 m off and with other corners.
    func atlas() throws -> AdministrativeAtlas {
        func units(_ features: String...) throws -> [AdministrativeUnit] {
            let text = #"{"features": ["# + features.joined(separator: ",") + "]}"
            return try BoundaryReader(file: "b").read(Array(text.utf8)).units
        }
        func properties(_ code: String, _ name: String) -> String {
            let district =
                code.count == 6 ? #", "admin1Pcode": "\#(code.prefix(4))""# : ""
            return #""admin\#(code.count == 6 ? 2 : 1)Pcode": "\#(code)", "#
                + #""admin\#(code.count == 6 ? 2 : 1)Name": "\#(name)"\#(district)"#
        }
        let regions = try units(
            squareFeature(0, 0, size: 2, properties("ML01", "Sud")),
            squareFeature(2, 0, size: 2, properties("ML02", "Nord")))
        let districts = try units(
            squareFeature(0, 0, size: 1, properties("ML0101", "Koro")),
            squareFeature(0, 1, size: 1, properties("ML0102", "Baye")),
            squareFeature(1, 0, size: 1, properties("ML0103", "Dinangourou")),
            squareFeature(1, 1, size: 1, properties("ML0104", "Yoro")))
        let others = try units(
            squareFeature(0.3, 2.003, size: 3, properties("BF46", "Koro")))
        return AdministrativeAtlas(others + districts + regions)
    }

    func point(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
        try #require(Coordinate(latitude: latitude, longitude: longitude))
    }

    @Test("A point is answered with the whole chain of units around it")
    func inside() throws {
        let location = try #require(try atlas().locate(point(0.5, 1.5)))
        #expect(
            location
                == AdministrativeLocation(country: "MLI", admin1: "ML01", admin2: "ML0102"))
        let north = try #require(try atlas().locate(point(3, 1)))
        #expect(north == AdministrativeLocation(country: "MLI", admin1: "ML02"))
        #expect(try atlas().locate(point(20, 20)) == nil)
    }

    @Test("A point just outside goes to the nearest unit of its country")
    func snapped() throws {
        let atlas = try atlas()
        let west = try #require(try atlas.locate(point(0.5, -0.02)))
        #expect(west.admin2 == "ML0101")
        #expect(abs(west.offset.kilometers - 2.22) < 0.01)
        #expect(try atlas.locate(point(0.5, -0.1)) == nil)
        let wide = try atlas.locate(point(0.5, -0.1), tolerance: Meters(20_000))
        #expect(wide?.admin2 == "ML0101")
        // Two kilometres inside Burkina Faso, but said to be in Mali.
        let said = try #require(try atlas.locate(point(0.5, 2.02), in: "MLI"))
        #expect((said.country, said.admin2) == ("MLI", "ML0102"))
        #expect(try atlas.locate(point(0.5, 2.02))?.country == "BFA")
        // Far inside Burkina Faso: the caller sees that it is not Mali.
        #expect(try atlas.locate(point(0.5, 3), in: "MLI")?.country == "BFA")
    }

    @Test("Units are found by code, by either ISO prefix, by name and by kinship")
    func lookup() throws {
        let atlas = try atlas()
        #expect(atlas.countries == ["BFA", "MLI"])
        #expect(atlas.unit("ML0101")?.name == "Koro")
        #expect(atlas.unit("MLI0101")?.code == "ML0101")
        #expect(atlas.unit("BFA46")?.code == "BF46")
        #expect(atlas.unit("XX") == nil)
        #expect(atlas.units(named: "KORO").map(\.code) == ["BF46", "ML0101"])
        #expect(atlas.units(named: "koro", in: "MLI").map(\.code) == ["ML0101"])
        let south = try #require(atlas.unit("ML01"))
        #expect(
            atlas.children(of: south).map(\.code) == ["ML0101", "ML0102", "ML0103", "ML0104"])
        let koro = try #require(atlas.unit("ML0101"))
        #expect(atlas.parent(of: koro)?.code == "ML01")
        #expect(atlas.units(.admin1).map(\.code) == ["BF46", "ML01", "ML02"])
    }

    @Test("Neighbours share a border, across countries drawn by different hands, not a corner")
    func neighbors() throws {
        let atlas = try atlas()
        let regions = atlas.adjacency(.admin1)
        #expect(regions.neighbors(of: "ML01").map(\.id) == ["BF46", "ML02"])
        #expect(regions.neighbors(of: "BF46").map(\.id) == ["ML01", "ML02"])
        let districts = atlas.adjacency(.admin2)
        #expect(districts.neighbors(of: "ML0101").map(\.id) == ["ML0102", "ML0103"])
        let length = districts.neighbors(of: "ML0101")[0].length
        #expect(abs(length.kilometers - 111.2) < 0.1)
    }

    @Test("A unit's cells hold all of it")
    func cells() throws {
        let atlas = try atlas()
        let koro = try #require(atlas.unit("ML0101"))
        #expect(atlas.cells(of: koro).count == 4)
        #expect(abs(atlas.cells(of: koro).reduce(0) { $0 + $1.share } - 1) < 1e-12)
    }

    @Test("A missing parent is found from the borders")
    func missingParent() throws {
        let text = collection(
            squareFeature(0, 0, size: 2, #""GID_1": "MLI.1_1", "NAME_1": "Sud", "GID_0": "MLI""#))
        let district = collection(
            squareFeature(
                0.5, 0.5,
                #""shapeName": "Koro", "shapeID": "k", "shapeGroup": "MLI", "shapeType": "ADM2""#))
        let units = try [text, district].flatMap {
            try BoundaryReader(file: "b").read(Array($0.utf8)).units
        }
        let atlas = AdministrativeAtlas(units)
        #expect(atlas.unit("k")?.parent == "MLI.1_1")
        #expect(AdministrativeAtlas([]).isEmpty)
    }
}

@Suite("The atlas of Mali, Burkina Faso and Niger")
struct RealAtlasTests {
    static let isPossible =
        SharedData.has("geo/admin/MLI_adm3.geojson") && SharedData.has("ucdp/ged241/mali.csv")

    func atlas() throws -> AdministrativeAtlas {
        let names = ["MLI_adm1", "MLI_adm2", "BFA_adm1", "BFA_adm2", "NER_adm1", "NER_adm2"]
        return AdministrativeAtlas(
            try names.flatMap { name in
                try BoundaryReader(file: name).read(
                    SharedData.bytes("geo/admin/\(name).geojson")
                ).units
            })
    }

    @Test(
        "UCDP's own regions and cercles agree with the borders for well-located events in Mali",
        .enabled(if: isPossible))
    func agreementWithUCDP() throws {
        let atlas = try atlas()
        var regions = (same: 0, all: 0)
        var cercles = (same: 0, all: 0)
        // The borders are those before Ménaka became a region with cercles of its own.
        for event in try GEDPlaces.read("ucdp/ged241/mali.csv")
        where event.precision <= 3 && event.admin1 != "Ménaka region" {
            let location = atlas.locate(event.point, in: "MLI")
            #expect(location?.country == "MLI")
            if let name = GEDPlaces.key(event.admin1) {
                regions.all += 1
                let unit = location?.admin1.flatMap { atlas.unit($0) }
                if unit.map({ NameKey($0.name) }) == name { regions.same += 1 }
            }
            if let name = GEDPlaces.key(event.admin2) {
                cercles.all += 1
                let unit = location?.admin2.flatMap { atlas.unit($0) }
                if unit.map({ NameKey($0.name) }) == name { cercles.same += 1 }
            }
        }
        #expect(regions.all > 1500)
        #expect(Double(regions.same) / Double(regions.all) > 0.99, "\(regions)")
        #expect(Double(cercles.same) / Double(cercles.all) > 0.97, "\(cercles)")
    }

    @Test("Known neighbours of Mopti and of Kayes", .enabled(if: isPossible))
    func neighbors() throws {
        let atlas = try atlas()
        let adjacency = atlas.adjacency(.admin1)
        func names(_ name: String) -> [String] {
            atlas.units(named: name, level: .admin1, in: "MLI").flatMap {
                adjacency.neighbors(of: $0.code).compactMap { atlas.unit($0.id)?.name }
            }.sorted()
        }
        #expect(
            names("Mopti") == ["Boucle du Mouhoun", "Nord", "Sahel", "Ségou", "Tombouctou"])
        #expect(names("Kayes") == ["Koulikoro"])
        #expect(names("Bamako") == ["Koulikoro"])
    }
}

/// Just enough of a GED country export to compare places.
private enum GEDPlaces {
    struct Event {
        var point: Coordinate
        var precision: Int
        var admin1: String
        var admin2: String
    }

    static func read(_ path: String) throws -> [Event] {
        let rows = rows(try SharedData.bytes(path))
        let columns = ["latitude", "longitude", "where_prec", "adm_1", "adm_2"].compactMap {
            rows[0].firstIndex(of: $0)
        }
        try #require(columns.count == 5)
        return rows.dropFirst().compactMap { row in
            guard row.count > columns.max() ?? 0, let latitude = Double(row[columns[0]]),
                let longitude = Double(row[columns[1]]), let precision = Int(row[columns[2]]),
                let point = Coordinate(latitude: latitude, longitude: longitude)
            else { return nil }
            return Event(
                point: point, precision: precision, admin1: row[columns[3]],
                admin2: row[columns[4]])
        }
    }

    /// The name without the kind of unit; `nil` where UCDP gives none.
    static func key(_ name: String) -> NameKey? {
        let kinds: Set = ["region", "cercle", "district", "province", "department", "commune"]
        let words = NameKey.words(of: name).filter { !kinds.contains($0) }
        return words.isEmpty ? nil : NameKey(words.joined(separator: " "))
    }

    private static func rows(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var (row, field, quoted): ([String], [UInt8], Bool) = ([], [], false)
        for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] {
            switch byte {
            case 34: quoted.toggle()
            case 44 where !quoted, 10 where !quoted:
                row.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
                if byte == 10 {
                    rows.append(row)
                    row = []
                }
            case 13: break
            default: field.append(byte)
            }
        }
        return rows
    }
}
