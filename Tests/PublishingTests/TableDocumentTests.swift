import Foundation
import Testing

@testable import Publishing

@Suite("A listing in its formats") struct TableDocumentTests {
    static let listing = TableDocument(
        columns: [
            .init("id", "Incident"), .init("place", "Place", tag: "#loc+name"),
            .init("deaths", "Killed", tag: "#affected+killed", alignment: .trailing),
            .init("lat", "Latitude", tag: "#geo+lat", alignment: .trailing, isDetail: true),
        ],
        rows: [
            ["a:1", "Diallassagou", 132, .number(13.7377, decimals: 4)],
            ["a:2", "Ségou, \"ville\"", .nothing, .number(.nan)],
        ])

    @Test func `Columns line up by what people see, not by bytes`() {
        let text = Self.listing.text()
        #expect(
            text == """
                Incident  Place           Killed
                ────────  ──────────────  ──────
                a:1       Diallassagou       132
                a:2       Ségou, "ville"

                """)
    }

    @Test func `Wide and combining characters keep the table aligned`() {
        #expect(DisplayWidth.of("Ségou") == 5)
        #expect(DisplayWidth.of("Se\u{301}gou") == 5)
        #expect(DisplayWidth.of("马里") == 4)
        #expect(DisplayWidth.of("⚠️") == 2)
        #expect(DisplayWidth.cut("马里共和国", to: 6) == "马里…")
        #expect(DisplayWidth.cut("Bamako", to: 6) == "Bamako")
    }

    @Test(arguments: [24, 32, 40]) func `A narrow terminal cuts texts, never numbers`(width: Int) {
        let lines = Self.listing.text(width: width).split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= max(width, 30) })
        #expect(lines.contains { $0.hasSuffix("132") })
    }

    @Test func `A listing cannot send escape sequences to a terminal`() {
        let hostile = TableDocument(
            columns: [.init("a", "A")], rows: [["\u{1B}[2Jx\ny\u{202E}z"]])
        #expect(hostile.text() == "A\n───────\n[2Jx yz\n")
    }

    @Test func `CSV quotes what needs quotes and carries HXL tags below the header`() {
        #expect(
            Self.listing.csv(hxl: true) == """
                id,place,deaths,lat
                ,#loc+name,#affected+killed,#geo+lat
                a:1,Diallassagou,132,13.7377
                a:2,"Ségou, ""ville\""",,

                """)
    }

    @Test func `A text that a spreadsheet would run is disarmed, a negative number is not`() {
        let listing = TableDocument(
            columns: [.init("a", "A"), .init("b", "B")],
            rows: [["=HYPERLINK(1)", -5], ["@x", .number(-0.25)]])
        #expect(listing.csv() == "a,b\n'=HYPERLINK(1),-5\n'@x,-0.25\n")
        #expect(listing.csv(isGuarded: false) == "a,b\n=HYPERLINK(1),-5\n@x,-0.25\n")
    }

    @Test func `JSON keeps the order of columns and writes unknown as null`() throws {
        let text = Self.listing.json(indented: false)
        #expect(
            text.hasPrefix(
                #"[{"id":"a:1","place":"Diallassagou","deaths":132,"lat":13.7377},{"id":"a:2""#))
        let rows = try #require(
            JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        #expect(rows[1]["place"] as? String == "Ségou, \"ville\"")
        #expect(rows[1]["deaths"] is NSNull && rows[1]["lat"] is NSNull)
    }

    @Test func `Made-up data say EXERCISE in every format`() {
        var listing = Self.listing
        listing.isExercise = true
        #expect(listing.text().hasPrefix("EXERCISE"))
        #expect(
            listing.csv().split(separator: "\n").dropFirst().allSatisfy {
                $0.hasSuffix(",EXERCISE")
            })
        #expect(listing.json().contains(#""exercise": "EXERCISE""#))
        let features = FeatureDocument(table: listing, geometry: [])
        #expect(features.json().contains(#""type":"FeatureCollection","exercise":true"#))
    }

    @Test func `A row of the wrong length is squared, not a crash`() {
        let listing = TableDocument(
            columns: [.init("a", "A"), .init("b", "B")], rows: [["x"], ["y", 1, 2]])
        #expect(listing.csv() == "a,b\nx,\ny,1\n")
    }

    @Test(
        arguments: [
            (0.0, nil, "0"), (-0.004, 2, "0.00"), (1234.5, nil, "1234.5"), (2.0, 3, "2.000"),
            (-12.346, 2, "-12.35"), (1e20, 2, "1e+20"),
        ] as [(Double, Int?, String)]) func `Numbers are written the same everywhere`(
            value: Double, decimals: Int?, expected: String
        )
    {
        #expect(DecimalText.text(value, decimals: decimals) == expected)
    }
}
