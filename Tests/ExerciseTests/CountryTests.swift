import Domain
import Exercise
import Foundation
import Geography
import Testing

@Suite("The exercise country")
struct ExerciseCountryTests {
    let country = ExerciseCountry.orvelia

    @Test("One country, seven regions, thirty districts, about 120 towns")
    func counts() {
        #expect(country.units.filter { $0.level == .country }.map(\.code) == ["XEX"])
        #expect(country.units.filter { $0.level == .admin1 }.count == 7)
        #expect(country.units.filter { $0.level == .admin2 }.count == 30)
        #expect((100...140).contains(country.towns.count))
        #expect(Set(country.units.map(\.code)).count == 38)
        let names = country.units.map(\.name) + country.towns.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(country.units.allSatisfy { $0.source == "EXERCISE" && $0.country == "XEX" })
    }

    @Test("The borders are sound and fit together: districts, regions and country are one area")
    func borders() throws {
        for unit in country.units {
            #expect(try #require(unit.geometry).problems == [], "\(unit.code)")
        }
        func area(_ level: AdministrativeUnit.Level) -> Double {
            country.units.filter { $0.level == level }
                .reduce(0) { $0 + ($1.geometry?.area.squareKilometers ?? 0) }
        }
        #expect(abs(area(.admin2) / area(.country) - 1) < 1e-9)
        #expect(abs(area(.admin1) / area(.country) - 1) < 1e-9)
        #expect((300_000...700_000).contains(area(.country)))
        // The mainland and two islands; the capital's enclave leaves no hole in the country.
        #expect(country.area.polygons.count == 3)
        #expect(country.area.rings.count == 3)
    }

    @Test("An atlas of it answers as for a real country")
    func atlas() throws {
        let atlas = AdministrativeAtlas(country.units)
        for town in country.towns {
            let location = try #require(atlas.locate(town.coordinate))
            #expect(location.country == "XEX")
            #expect(location.admin2 == town.district)
            #expect(location.admin1 == String(town.district.prefix(4)))
        }
        let capital = try #require(atlas.units(.admin1).last)
        let around = atlas.adjacency(.admin1).neighbors(of: capital.code).map(\.id)
        #expect(around == ["XE03"])
    }

    @Test("It lies in the open Atlantic, far from any land cell of PRIO-GRID")
    func atSea() throws {
        let box = try #require(country.area.boundingBox)
        #expect(box.south > 3.5 && box.north < 12.5 && box.west > -34.5 && box.east < -24)
        #expect(country.river.count > 50)
        #expect(Country.named("Orvelia")?.alpha3 == ExerciseCountry.code)
    }

    @Test(
        "No place name of it is in the gazetteers of Mali, Burkina Faso and Niger",
        .enabled(if: Gazetteers.folder != nil))
    func namesAreInvented() throws {
        let own = Set((country.units + []).map { NameKey($0.name) })
            .union(country.towns.map { NameKey($0.name) })
        for file in ["ML.txt", "BF.txt", "NE.txt"] {
            let folder = try #require(Gazetteers.folder)
            let data = try Data(contentsOf: folder.appendingPathComponent(file))
            for line in data.split(separator: 10) {
                let fields = line.split(separator: 9, omittingEmptySubsequences: false)
                guard fields.count > 2 else { continue }
                #expect(!own.contains(NameKey(String(decoding: fields[2], as: UTF8.self))))
            }
        }
    }
}

private enum Gazetteers {
    static let folder: URL? = {
        let base: URL
        if let path = ProcessInfo.processInfo.environment["VIGIE_SHARED"] {
            base = URL(fileURLWithPath: path)
        } else {
            base = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("shared/data")
        }
        let folder = base.appendingPathComponent("geo/gazetteer")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()
}
