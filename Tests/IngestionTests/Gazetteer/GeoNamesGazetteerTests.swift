import Domain
import Ingestion
import Testing

@Suite struct GeoNamesGazetteerTests {
    private static func line(
        _ id: String, _ name: String, _ alternates: String = "", at: String = "13.5\t-3.25",
        feature: String = "P\tPPL", admin: String = "04\t", population: Int = 0
    ) -> String {
        "\(id)\t\(name)\t\(name)\t\(alternates)\t\(at)\t\(feature)\tML\t\t\(admin)\t\t\t\(population)"
            + "\t\t270\tAfrica/Bamako\t2020-01-01\n"
    }

    private static let text =
        line("1", "Mopti", feature: "A\tADM1")
        + line("2", "Bankass", feature: "A\tADM2", admin: "04\t41")
        + line(
            "3", "Tamra", "Tamera,Tamra,\u{200E}تمرة\u{200E},Tamera", admin: "04\t41",
            population: 900)
        + line("4", "Tam \"the wet\"", feature: "H\tMRSH") + line("5", "\"Camp", feature: "S\tCMP")

    private static func gazetteer(_ bytes: [UInt8]) throws -> GeoNamesGazetteer {
        try bytes.withUnsafeBufferPointer { try GeoNamesGazetteer(file: "ML.txt", $0) }
    }

    private func gazetteer(_ text: String = text) throws -> GeoNamesGazetteer {
        try Self.gazetteer(Array(text.utf8))
    }

    @Test func aLineBecomesAPlaceWithEverySpellingOnce() throws {
        let gazetteer = try gazetteer()
        #expect(gazetteer.rows == 5)
        #expect(gazetteer.diagnostics.isEmpty)
        let place = try #require(gazetteer.places.first { $0.id == "geonames:3" })
        #expect(place.name == "Tamra")
        #expect(place.names == ["Tamera", "تمرة"])
        #expect(place.country == "MLI")
        #expect(place.coordinate?.latitude == 13.5)
        #expect(place.population == 900)
    }

    @Test func divisionsAreNamedFromTheFilesOwnEntries() throws {
        let place = try #require(try gazetteer().places.first { $0.id == "geonames:3" })
        #expect(place.admin1 == "Mopti")
        #expect(place.admin2 == "Bankass")
    }

    @Test func aPopulationOfNobodyIsNotKnown() throws {
        #expect(try gazetteer().places.first { $0.id == "geonames:4" }?.population == nil)
    }

    @Test func featureCodesTellWhatAPlaceIs() throws {
        #expect(
            try gazetteer().places.map(\.kind) == [
                .admin1, .admin2, .settlement, .water, .settlement,
            ])
    }

    @Test func quotesAreOrdinaryCharacters() throws {
        let places = try gazetteer().places
        #expect(places.suffix(2).map(\.name) == ["Tam \"the wet\"", "\"Camp"])
    }

    @Test func linesThatAreNoPlacesAreSetAside() throws {
        let text =
            Self.text + "6\tshort\n" + Self.line("x", "Y") + Self.line("3", "Again")
            + Self.line("7", "Far", at: "95\t0")
        let gazetteer = try gazetteer(text)
        #expect(gazetteer.rows == 9)
        #expect(gazetteer.places.count == 5)
        #expect(
            gazetteer.diagnostics.map(\.code) == [
                "row.short", "id.missing", "row.duplicate", "place.impossible",
            ])
        #expect(gazetteer.diagnostics.map { $0.location?.line } == [6, 7, 8, 9])
    }

    @Test func anotherFileIsRefusedAndNotRecognised() {
        func recognises(_ text: String) -> Bool {
            Array(text.utf8).withUnsafeBufferPointer { GeoNamesGazetteer.recognises($0) }
        }
        #expect(recognises(Self.text))
        #expect(!recognises("a,b\n1,2\n"))
        #expect(!recognises(""))
        #expect(throws: UnreadableFile.self) { try gazetteer("a,b\n1,2\n") }
    }

    @Test func damagedFilesNeverTrapAndKeepTheBalance() throws {
        var kept = 0
        for seed in 0..<1_000 as Range<UInt64> {
            var dice = Dice(state: seed)
            guard let gazetteer = try? Self.gazetteer(dice.damaged(Array(Self.text.utf8))) else {
                continue
            }
            #expect(
                gazetteer.places.count + gazetteer.diagnostics.count == gazetteer.rows,
                "seed \(seed)")
            kept += gazetteer.places.count
        }
        #expect(kept > 1_000)
    }

    @Test(
        .enabled(if: SharedFile.isThere("geo/gazetteer/ML.txt"), "needs shared/data/geo/gazetteer"))
    func aCountryFileIsReadWhole() throws {
        let gazetteer = try Self.gazetteer(try SharedFile.bytes("geo/gazetteer/ML.txt"))
        #expect(gazetteer.rows == 24_312)
        #expect(gazetteer.places.count == 24_312)
        #expect(gazetteer.diagnostics.isEmpty)
        let place = try #require(gazetteer.places.first { $0.id == "geonames:2459040" })
        #expect(place.name == "Diallassagou")
        #expect(place.names == ["Dialassagou", "Diallassagu", "Dialsago", "Jalasagu"])
        #expect(place.country == "MLI")
        #expect(place.admin1 == "Mopti" || place.admin1.contains("Mopti"))
        let segue = gazetteer.places.filter { $0.name == "Ségué" }
        #expect(segue.count >= 8)
    }
}
