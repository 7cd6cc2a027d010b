import Domain
import Foundation
import Testing

@Suite("Countries")
struct CountryTests {
    @Test("Mali is found by every code and spelling")
    func mali() throws {
        let mali = try #require(Country.named("Mali"))
        #expect(mali.alpha3 == "MLI")
        #expect(Country.alpha2("ml") == mali)
        #expect(Country.alpha3("mli") == mali)
        #expect(Country.gleditschWard(432) == mali)
        #expect(Country.m49(466) == mali)
        #expect(Country.views(50) == mali)
        for text in ["MALI", "Mali (le)", "République du Mali", "MLI", "ml", " mali "] {
            #expect(Country.matching(text) == mali)
        }
    }

    @Test(
        "Spellings of UCDP, ACLED, the UN and the press give the country meant",
        arguments: [
            ("DR Congo (Zaire)", "COD"), ("Democratic Republic of Congo", "COD"),
            ("Congo, Democratic Republic of the", "COD"), ("Congo", "COG"),
            ("Republic of Congo", "COG"), ("CONGO BRAZZAVILLE", "COG"),
            ("Kingdom of eSwatini (Swaziland)", "SWZ"), ("eSwatini", "SWZ"),
            ("Cote d’Ivoire", "CIV"), ("COTE D'IVOIRE", "CIV"), ("Ivory Coast", "CIV"),
            ("Côte dIvoire", "CIV"), ("Yemen (North Yemen)", "YEM"), ("South Yemen", "YMD"),
            ("Serbia (Yugoslavia)", "SRB"), ("Yugoslavia", "YUG"), ("Macedonia, FYR", "MKD"),
            ("Bosnia-Herzegovina", "BIH"), ("Bosnie-Herzégovine", "BIH"),
            ("Republic of Korea", "KOR"), ("Democratic People's Republic of Korea", "PRK"),
            ("Guinea", "GIN"), ("Guinea-Bissau", "GNB"), ("Equatorial Guinea", "GNQ"),
            ("Papua New Guinea", "PNG"), ("Niger", "NER"), ("Nigeria", "NGA"),
            ("Sudan", "SDN"), ("South Sudan", "SSD"), ("Turkey (Ottoman Empire)", "TUR"),
            ("Burkina Faso (Upper Volta)", "BFA"), ("Rumania", "ROU"), ("Kyrgyz Republic", "KGZ"),
            ("Venezuela (Bolivarian Republic of)", "VEN"), ("Saint Lucia", "LCA"),
            ("Dominica", "DMA"), ("Dominican Republic", "DOM"), ("Timor-Leste", "TLS"),
            ("Viet Nam", "VNM"), ("Burma/Myanmar", "MMR"), ("Orvelia", "XEX"),
            ("Gambia, The", "GMB"),
        ] as [(String, String)])
    func spellings(name: String, code: String) {
        #expect(Country.named(name)?.alpha3 == code)
    }

    @Test(
        "An adjective gives its country, in English and in French, of any gender and number",
        arguments: [
            ("Malian", ["MLI"]), ("malienne", ["MLI"]), ("maliennes", ["MLI"]),
            ("nigérienne", ["NER"]), ("nigériane", ["NGA"]), ("Nigerien", ["NER"]),
            ("Nigerian", ["NGA"]), ("Françaises", ["FRA"]), ("turque", ["TUR"]),
            ("South Sudanese", ["SSD"]), ("sud-soudanais", ["SSD"]), ("Soudanaise", ["SDN"]),
            ("Congolese", ["COD", "COG"]), ("centrafricaines", ["CAF"]), ("burkinabé", ["BFA"]),
            ("bissau-guinéenne", ["GNB"]), ("lettonne", ["LVA"]), ("Azawadian", []), ("", []),
        ] as [(String, [String])])
    func adjectives(adjective: String, codes: [String]) {
        #expect(Country.described(by: adjective).map(\.alpha3) == codes)
    }

    @Test(
        "What is no country is not one",
        arguments: ["", "()", "Atlantis", "Multinational"])
    func unknown(name: String) {
        #expect(Country.matching(name) == nil)
    }

    @Test("No code and no name means two countries of today")
    func unambiguous() {
        var owners: [String: String] = [:]
        for country in Country.all where country.standing != .former {
            var keys = Set(country.names.map { "name " + NameKey($0).text })
            keys.insert("alpha3 " + country.alpha3)
            if let code = country.alpha2 { keys.insert("alpha2 " + code) }
            if let number = country.m49 { keys.insert("m49 \(number)") }
            keys.formUnion(country.gleditschWard.map { "gw \($0)" })
            keys.formUnion(country.views.map { "views \($0)" })
            for key in keys {
                #expect(owners[key] == nil, "\(key): \(owners[key] ?? "") and \(country.alpha3)")
                owners[key] = country.alpha3
            }
        }
    }

    @Test("The table holds all of ISO 3166-1 and of the Gleditsch-Ward list")
    func complete() {
        let states = Country.all.filter { $0.standing == .state }
        #expect(Country.all.filter { $0.alpha3.count != 3 }.isEmpty)
        #expect(states.count + Country.all.filter { $0.standing == .territory }.count == 250)
        #expect(states.count == 195)
        #expect(states.allSatisfy { !$0.gleditschWard.isEmpty && !$0.frenchName.isEmpty })
        #expect(Country.all.filter { $0.standing == .exercise }.map(\.alpha3) == ["XEX"])
    }

    @Test(
        "Every country name and number of GED 24.1 and the Candidate resolves",
        .enabled(if: Shared.has("ucdp/ged241/mali.csv")))
    func ucdpFiles() throws {
        let folder = Shared.folder.appendingPathComponent("ucdp")
        let files = try ["ged241", "candidate"].flatMap { name in
            try FileManager.default.contentsOfDirectory(
                at: folder.appendingPathComponent(name), includingPropertiesForKeys: nil)
        }.filter { !$0.lastPathComponent.contains("damaged") }
        #expect(files.count == 9)
        for file in files {
            let rows = Shared.rows(try Data(contentsOf: file))
            let name = try #require(rows[0].firstIndex(of: "country"))
            let number = rows[0].firstIndex(of: "country_id")
            for row in rows.dropFirst() where row.count > name {
                let country = Country.named(row[name])
                #expect(country != nil, "\(row[name])")
                #expect(country?.ucdpName == row[name])
                if let number { #expect(Country.gleditschWard(Int(row[number]) ?? 0) == country) }
            }
        }
    }

    @Test(
        "Every country of the global file 21.1 resolves under UCDP's own spelling",
        .enabled(if: Shared.has("ucdp/ged211_global_reduced.csv.gz") && Shared.canUnzip))
    func globalFile() throws {
        let rows = Shared.rows(try Shared.unzipped("ucdp/ged211_global_reduced.csv.gz"))
        let names = Set(rows.dropFirst().compactMap { $0.count > 4 ? $0[4] : nil })
        #expect(names.count > 110)
        for name in names { #expect(Country.named(name)?.ucdpName == name, "\(name)") }
    }

    @Test(
        "Every code and number of the VIEWS files resolves to the same country",
        .enabled(if: Shared.has("views/cm_scored_units.csv")))
    func viewsFiles() throws {
        for file in ["cm_scored_units.csv", "cm_ged_sb_1990_2021.csv"] {
            let rows = Shared.rows(try Shared.data("views/" + file))
            let code = try #require(rows[0].firstIndex(of: "iso3"))
            for pair in Set(rows.dropFirst().filter { $0.count > code }.map { [$0[0], $0[code]] }) {
                #expect(Country.alpha3(pair[1]) != nil, "\(pair)")
                #expect(Country.views(Int(pair[0]) ?? 0) == Country.alpha3(pair[1]), "\(pair)")
            }
        }
    }

    @Test(
        "Every nationality of the UN's fallen resolves to the code and number beside it",
        .enabled(if: Shared.has("pko/DPPADPOSS-FATALITIES.csv")))
    func peacekeepers() throws {
        let rows = Shared.rows(try Shared.data("pko/DPPADPOSS-FATALITIES.csv"))
        #expect(rows.count { $0.count > 10 && !$0[6].isEmpty } > 1000)
        for row in rows.dropFirst() where row.count > 10 && !row[6].isEmpty {
            if row[6].hasPrefix("ZZ") { continue }
            let country = Country.named(row[6])
            #expect(country != nil, "\(row[6])")
            if !row[10].isEmpty { #expect(Country.alpha3(row[10]) == country, "\(row[6])") }
            if let number = Double(row[9]), country?.standing == .state, number != 268 {
                #expect(Country.m49(Int(number)) == country)
            }
        }
    }
}

/// The folder of real data beside the repository, and just enough CSV to read it.
private enum Shared {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["VIGIE_SHARED"] {
            return URL(fileURLWithPath: path)
        }
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return repository.deletingLastPathComponent().appendingPathComponent("shared/data")
    }()

    static let canUnzip = FileManager.default.isExecutableFile(atPath: "/bin/gzip")

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
    }

    static func data(_ path: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(path))
    }

    static func unzipped(_ path: String) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc", folder.appendingPathComponent(path).path]
        process.standardOutput = pipe
        try process.run()
        return try pipe.fileHandleForReading.readToEnd() ?? Data()
    }

    static func rows(_ data: Data) -> [[String]] {
        var rows: [[String]] = []
        var (row, field, quoted): ([String], [UInt8], Bool) = ([], [], false)
        var bytes = Array(data)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        for byte in bytes {
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
