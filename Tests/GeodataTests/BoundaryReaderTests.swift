import Domain
import Geodata
import Geography
import Testing

@Suite("Administrative boundaries")
struct BoundaryReaderTests {
    func read(
        _ text: String, level: AdministrativeUnit.Level? = nil, country: String? = nil
    ) throws -> BoundaryFile {
        try BoundaryReader(file: "b.geojson", level: level, country: country)
            .read(Array(text.utf8))
    }

    @Test(
        "The spellings of COD-AB, geoBoundaries, GADM and Natural Earth are recognised",
        arguments: [
            (
                #""admin0Pcode": "ML", "admin1Pcode": "ML08", "admin1Name_fr": "Kidal", "admin2Pcode": "ML0801", "admin2Name": "Abeibara""#,
                2, "ML0801", "Abeibara", "MLI", "ML08"
            ),
            (
                #""ADM0_PCODE": "NE", "ADM1_PCODE": "NE01", "ADM1_FR": "Agadez", "ADM0_FR": "Niger""#,
                1, "NE01", "Agadez", "NER", "NER"
            ),
            (
                #""adm0_name": "Chad", "adm1_pcode": "TD01", "adm1_name": "Batha", "adm2_pcode": "TD0101", "adm2_name": "Fitri""#,
                2, "TD0101", "Fitri", "TCD", "TD01"
            ),
            (
                #""shapeName": "Mopti", "shapeISO": "ML-5", "shapeID": "x1", "shapeGroup": "MLI", "shapeType": "ADM1""#,
                1, "ML-5", "Mopti", "MLI", "MLI"
            ),
            (
                #""GID_0": "MLI", "COUNTRY": "Mali", "GID_1": "MLI.5_1", "NAME_1": "Mopti", "VARNAME_1": "Moptis|Moti", "NL_NAME_1": "NA", "GID_2": "MLI.5.1_1", "NAME_2": "Bandiagara""#,
                2, "MLI.5.1_1", "Bandiagara", "MLI", "MLI.5_1"
            ),
            (
                #""adm1_code": "MLI-1856", "name": "Kayes", "adm0_a3": "MLI""#,
                1, "MLI-1856", "Kayes", "MLI", "MLI"
            ),
            (#""ADM0_A3": "MLI", "NAME": "Mali", "ISO_A2": "ML""#, 0, "MLI", "Mali", "MLI", ""),
            (
                #""admin3Pcode": "ML080101", "admin2Pcode": "ML0801", "admin3Name": "Abeibara", "admin3Name_fr": "Abéïbara""#,
                3, "ML080101", "Abéïbara", "MLI", "ML0801"
            ),
        ] as [(String, Int, String, String, String, String)])
    func spellings(
        properties: String, level: Int, code: String, name: String, country: String, parent: String
    ) throws {
        let file = try read(collection(squareFeature(10, 0, properties)))
        #expect(file.level.rawValue == level)
        #expect(file.diagnostics.isEmpty)
        let unit = try #require(file.units.first)
        #expect(unit.code == code)
        #expect(unit.name == name)
        #expect(unit.country == country)
        #expect(unit.parent ?? "" == parent)
        #expect(unit.source == "b.geojson")
        #expect(unit.geometry?.pointCount == 4)
    }

    @Test("Other spellings are kept beside the name")
    func alternatives() throws {
        let file = try read(
            collection(
                squareFeature(
                    0, 0,
                    #""admin3Pcode": "ML01", "admin3Name": "Abeibara", "admin3Name_fr": "Abéïbara", "admin3AltName1_fr": "Abeïbara", "admin2Name": "Kidal""#
                )))
        #expect(file.units[0].alternativeNames == ["Abeïbara", "Abeibara"])
    }

    @Test("A file that does not say its level or country asks for it, and takes the answer")
    func given() throws {
        let text = collection(squareFeature(0, 0, #""name": "Nord""#))
        #expect {
            try read(text)
        } throws: {
            ($0 as? GeodataError)?.code == "boundaries.level-unknown"
        }
        #expect {
            try read(text, level: .admin1)
        } throws: {
            ($0 as? GeodataError)?.message.contains("--country") == true
        }
        let file = try read(text, level: .admin1, country: "Mali")
        #expect(file.units.map(\.code) == ["MLI:nord"])
        #expect(file.diagnostics.map(\.code) == ["boundaries.no-code"])
        #expect {
            try read(text, level: .admin1, country: "Atlantis")
        } throws: {
            ($0 as? GeodataError)?.code == "boundaries.no-such-country"
        }
    }

    @Test(
        "A file cut short counts what is lost as set aside; one cut in its first feature is refused"
    )
    func cutShort() throws {
        let whole = collection(
            squareFeature(0, 0, #""admin1Pcode": "ML01", "admin1Name": "A""#),
            squareFeature(5, 5, #""admin1Pcode": "ML02", "admin1Name": "B""#))
        let file = try read(String(whole.dropLast(20)))
        #expect(file.units.map(\.code) == ["ML01"])
        #expect((file.featuresRead, file.setAside) == (2, 1))
        #expect {
            try read(String(whole.prefix(60)))
        } throws: {
            ($0 as? GeodataError)?.code == "boundaries.empty"
        }
    }

    @Test("Faulty borders are kept and said, islands of one code are joined")
    func faults() throws {
        let bow = #"""
            {"properties": {"admin1Pcode": "ML03", "admin1Name": "C"}, "geometry": {"type":
            "Polygon", "coordinates": [[[0,0],[2,2],[2,0],[0,2.1],[0,0]]]}}
            """#
        let file = try read(
            collection(
                squareFeature(0, 0, #""admin1Pcode": "ML01", "admin1Name": "A""#),
                squareFeature(5, 5, #""admin1Pcode": "ML01", "admin1Name": "A""#),
                squareFeature(9, 9, #""admin1Pcode": "ML01", "admin1Name": "B""#), bow,
                #"{"properties": {"admin1Pcode": "ML04", "admin1Name": "D"}, "geometry": null}"#,
                squareFeature(9, 9, #""admin0Pcode": "ML""#)))
        #expect(file.units.map(\.code) == ["ML01", "ML03", "ML04"])
        #expect(file.units[0].geometry?.polygons.count == 3)
        #expect(file.units[0].alternativeNames == ["B"])
        #expect((file.featuresRead, file.merged, file.setAside) == (6, 2, 1))
        #expect(
            file.diagnostics.map(\.code) == [
                "boundaries.code-twice", "boundaries.faulty-area", "boundaries.no-area",
                "boundaries.nameless",
            ])
    }

    @Test(
        "The COD-AB files of Mali, Burkina Faso and Niger are read whole",
        .enabled(if: SharedData.has("geo/admin/MLI_adm1.geojson")),
        arguments: [
            ("MLI_adm1", 9, "MLI"), ("MLI_adm2", 50, "MLI"), ("MLI_adm3", 701, "MLI"),
            ("BFA_adm1", 13, "BFA"), ("BFA_adm2", 45, "BFA"), ("NER_adm1", 8, "NER"),
            ("NER_adm2", 63, "NER"),
        ] as [(String, Int, String)])
    func realFiles(name: String, count: Int, country: String) throws {
        let file = try BoundaryReader(file: name).read(
            SharedData.bytes("geo/admin/\(name).geojson"))
        #expect(file.level.rawValue == Int(name.suffix(1)))
        #expect(file.countries == [country])
        #expect(file.featuresRead == count)
        #expect(file.units.count + file.merged == count)
        #expect(file.setAside == 0)
        let areas = ["MLI": 1_258_000.0, "BFA": 274_000, "NER": 1_185_000]
        let sum = file.units.reduce(0) { $0 + ($1.geometry?.area.squareKilometers ?? 0) }
        #expect(abs(sum / (areas[country] ?? 1) - 1) < 0.01, "\(sum)")
        #expect(file.units.allSatisfy { !$0.code.isEmpty && !$0.name.isEmpty })
    }
}
