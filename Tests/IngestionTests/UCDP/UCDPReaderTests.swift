import Domain
import Ingestion
import Statistics
import Testing

/// Collects what a reader passes on.
struct Collected: ClaimReceiver {
    var claims: [Claim] = []
    var remarks: [Diagnostic] = []

    mutating func receive(_ claim: consuming Claim, line: Int) throws { claims.append(claim) }
    mutating func remark(_ diagnostic: Diagnostic) { remarks.append(diagnostic) }

    /// How often each code was remarked.
    var codes: [String: Int] { remarks.reduce(into: [:]) { $0[$1.code, default: 0] += 1 } }
}

/// Files in UCDP's layouts, made up for tests.
enum UCDPText {
    static let header =
        "id,relid,code_status,type_of_violence,conflict_new_id,dyad_new_id,side_a_new_id,side_a,"
        + "side_b_new_id,side_b,source_article,source_office,source_date,source_headline,"
        + "source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,"
        + "longitude,priogrid_gid,country,event_clarity,date_prec,date_start,date_end,deaths_a,"
        + "deaths_b,deaths_civilians,deaths_unknown,best_est,high_est,low_est"

    static func row(
        id: String = "1", status: String = "Clear", type: String = "3", prec: String = "1",
        latitude: String = "13.84", longitude: String = "-3.75", cell: String = "149393",
        datePrec: String = "1", start: String = "06/18/2022 00:00:00",
        end: String = "06/18/2022 00:00:00", civilians: String = "132", best: String = "132",
        high: String = "132", low: String = "90",
        headline: String = "\"Attack, \"\"Diallassagou\"\"\""
    ) -> String {
        "\(id),MLI-2022-3-\(id),\(status),\(type),1,2,6716,JNIM,9999,Civilians,,AFP,2022-06-20,"
            + "\(headline),a mayor,\(prec),Diallassagou,near Bankass,Mopti region,Bankass cercle,"
            + "\(latitude),\(longitude),\(cell),Mali,1,\(datePrec),\(start),\(end),0,0,\(civilians),"
            + "0,\(best),\(high),\(low)"
    }

    static func read(
        _ text: String, file: String = "ged241/mali.csv"
    ) throws -> (rows: Int, Collected) {
        try read(Array(text.utf8), file: file)
    }

    static func read(
        _ bytes: [UInt8], file: String = "ged241/mali.csv"
    ) throws -> (rows: Int, Collected) {
        var collected = Collected()
        let reader = UCDPReader(file: file, today: Day(number: 20_000))
        let rows = try bytes.withUnsafeBufferPointer { try reader.read($0, into: &collected) }
        return (rows, collected)
    }
}

@Suite("UCDP files")
struct UCDPReaderTests {
    @Test("A row becomes a claim by UCDP that cites the row's article")
    func claim() throws {
        let (rows, collected) = try UCDPText.read("\(UCDPText.header)\n\(UCDPText.row())\n")
        #expect(rows == 1)
        #expect(collected.remarks.isEmpty)
        let claim = try #require(collected.claims.first)
        #expect(claim.id == "ucdp-ged:1@24.1")
        #expect(claim.claimant == "UCDP")
        #expect(claim.source == "ucdp-ged-24.1")
        #expect(claim.citation.headline == "Attack, \"Diallassagou\"")
        #expect(claim.violence == .oneSided)
        #expect("\(claim.when)" == "2022-06-18")
        #expect(claim.place.country == "MLI")
        #expect(claim.place.precision == .exact)
        #expect(claim.figure(.killed, .all) == CountInterval(low: 90, best: 132, high: 132))
        #expect(claim.figure(.killed, .civilians) == CountInterval(exactly: 132))
        #expect(claim.actors.map(\.code) == ["ucdp:6716", "ucdp:9999"])
        #expect(claim.actors.map(\.role) == [.perpetrator, .victim])
        #expect("\(claim.knownOn)" == "2024-06-01")
        #expect(claim.identifiers.first == ForeignIdentifier("relid", "MLI-2022-3-1"))
    }

    @Test("The empty 48th field of country exports is no fault")
    func trailingComma() throws {
        let (_, collected) = try UCDPText.read("\(UCDPText.header)\n\(UCDPText.row()),\n")
        #expect(collected.claims.count == 1)
        #expect(collected.remarks.isEmpty)
    }

    @Test("Columns may stand in any order")
    func shuffled() throws {
        let names = UCDPText.header.split(separator: ",").map(String.init)
        let values = UCDPText.row(headline: "plain").split(
            separator: ",", omittingEmptySubsequences: false
        ).map(String.init)
        let order = Array(names.indices.reversed())
        let text =
            order.map { names[$0] }.joined(separator: ",") + "\n"
            + order.map { values[$0] }.joined(separator: ",")
        let straight = try UCDPText.read("\(UCDPText.header)\n\(UCDPText.row(headline: "plain"))")
        #expect(try UCDPText.read(text).1.claims == straight.1.claims)
    }

    @Test(
        "What cannot be is set aside with a reason",
        arguments: [
            (UCDPText.row(start: "02/30/2022 00:00:00"), "date.impossible"),
            (UCDPText.row(start: "2022-6-18"), "date.impossible"),
            (UCDPText.row(end: "01/01/3022 00:00:00"), "date.impossible"),
            (UCDPText.row(latitude: "95.0"), "place.impossible"),
            (UCDPText.row(longitude: "west"), "place.impossible"),
            (UCDPText.row(best: "-4"), "toll.negative"),
            (UCDPText.row(best: ""), "toll.unreadable"),
            (UCDPText.row(high: "999999999"), "toll.absurd"),
            (UCDPText.row(id: ""), "id.missing"),
            (UCDPText.row(type: "7"), "type.unknown"),
            (UCDPText.row() + ",x", "row.long"),
            ("1,too,short", "row.short"),
            ("\"2,never closed", "row.short"),
        ])
    func setAside(row: String, code: String) throws {
        let (rows, collected) = try UCDPText.read(
            "\(UCDPText.header)\n\(row)\n\(UCDPText.row(id: "9"))\n")
        #expect(rows == 2)
        #expect(collected.claims.map(\.series) == ["ucdp-ged:9"])
        #expect(collected.codes[code] == 1)
        #expect(collected.remarks.first?.location?.line == 2)
    }

    @Test("A quote that is never closed costs its own line only")
    func neverClosed() throws {
        let text =
            "\(UCDPText.header)\n1,\"open\n\(UCDPText.row(id: "8"))\n"
            + "\(UCDPText.row(id: "9", headline: "plain"))\n"
        #expect(try UCDPText.read(text).1.claims.map(\.series) == ["ucdp-ged:8", "ucdp-ged:9"])
        let last = "\(UCDPText.header)\n\(UCDPText.row())\n9,\"open,x\n"
        let (rows, collected) = try UCDPText.read(last)
        #expect(rows == 2)
        #expect(collected.codes == ["row.quote": 1])
    }

    @Test(
        "What is doubtful is kept and remarked on",
        arguments: [
            (UCDPText.row(best: "200"), "toll.order"),
            (UCDPText.row(status: "Check dyad"), "status.unclear"),
            (UCDPText.row(cell: "1"), "cell.disagrees"),
            (UCDPText.row(start: "06/20/2022 00:00:00"), "date.order"),
            (UCDPText.row(datePrec: "9"), "date.precision"),
            (UCDPText.row(prec: "0"), "place.precision"),
            (UCDPText.row(latitude: "", longitude: ""), "place.unplaced"),
        ])
    func doubtful(row: String, code: String) throws {
        let (_, collected) = try UCDPText.read("\(UCDPText.header)\n\(row)\n")
        #expect(collected.claims.count == 1)
        #expect(collected.codes == [code: 1])
    }

    @Test("An unclear status makes a claim doubtful; a best outside low and high stays as given")
    func keptAsGiven() throws {
        let text = "\(UCDPText.header)\n\(UCDPText.row(status: "Check dyad", best: "200"))"
        let claim = try #require(try UCDPText.read(text).1.claims.first)
        #expect(claim.credibility == .doubtful)
        #expect(claim.figure(.killed, .all) == CountInterval(low: 90, best: 200, high: 132))
    }

    @Test("The reduced global file has fewer columns and its own words")
    func reduced() throws {
        let text = """
            id,year,month,day,country,type_of_violence,conflict_name,side_a,side_b,latitude,\
            longitude,low_death,best_death,high_death
            13364,1989,1,1,South Africa,Non-state violence,A - B,A,B,-29.857896,31.029198,1,2,3
            """
        let claim = try #require(
            try UCDPText.read(text, file: "ged211_global_reduced.csv.gz").1.claims.first)
        #expect(claim.version == "21.1")
        #expect(claim.violence == .nonState)
        #expect(claim.place.country == "ZAF")
        #expect(claim.place.precision == .nearby)
        #expect(claim.figure(.killed, .all) == CountInterval(low: 1, best: 2, high: 3))
    }

    @Test("A file rewrapped by a spreadsheet gives its whole rows and says what happened")
    func rewrapped() throws {
        func wrapped(_ row: String) -> String {
            "\"" + row.replacing("\"", with: "\"\"") + "\""
        }
        let text = [
            "\(UCDPText.header);;", wrapped(UCDPText.row(id: "5")) + ";;",
            wrapped(String(UCDPText.row(id: "6").prefix(120))) + ";cut here\"\";", ";;",
            wrapped(UCDPText.row(id: "7", best: "-1")) + ";;",
        ].joined(separator: "\n")
        let (rows, collected) = try UCDPText.read(text)
        #expect(rows == 3)
        #expect(collected.claims.map(\.series) == ["ucdp-ged:5"])
        #expect(collected.claims.first?.citation.headline == "Attack, \"Diallassagou\"")
        #expect(
            collected.codes == ["file.rewrapped": 1, "row.cut": 1, "toll.negative": 1])
    }

    @Test(
        "A file that is none of UCDP's is refused with a reason",
        arguments: [
            ("", "file.unreadable"), ("\u{0}\u{1}binary", "file.unreadable"),
            ("name,age\nx,3\n", "header.unknown"),
            (UCDPText.header.replacing("date_end,", with: ""), "header.unknown"),
        ])
    func refused(text: String, code: String) throws {
        let failure = #expect(throws: UnreadableFile.self) { try UCDPText.read(text) }
        #expect(failure?.diagnostic.code == code)
    }

    @Test("A missing column is named")
    func missingColumn() throws {
        let text = UCDPText.header.replacing("where_prec,", with: "")
        let failure = #expect(throws: UnreadableFile.self) { try UCDPText.read(text) }
        #expect(failure?.diagnostic.message.contains("where_prec") == true)
    }

    @Test("A byte order mark and Windows-1252 text are read")
    func encodings() throws {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        bytes += Array("\(UCDPText.header)\n".utf8)
        bytes += Array(UCDPText.row(headline: "S@var@").utf8).map { $0 == 0x40 ? 0xE9 : $0 }
        let claim = try #require(try UCDPText.read(bytes).1.claims.first)
        #expect(claim.citation.headline == "Sévaré")
    }

    @Test("Mutated files never trap, and every row is a claim or set aside")
    func fuzz() throws {
        let seedText = Array(
            "\(UCDPText.header)\n\(UCDPText.row())\n\(UCDPText.row(id: "2"))\n".utf8)
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<1_500 {
            var bytes = seedText
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[index] = [34, 44, 10, 45, 57, 255].randomElement(using: &generator) ?? 0
            }
            guard let (rows, collected) = try? UCDPText.read(bytes) else { continue }
            let setAside = collected.remarks.count { $0.severity == .error }
            #expect(rows == collected.claims.count + setAside)
        }
    }

    @Test("An exercise in UCDP's layout never becomes UCDP's claim")
    func exercise() throws {
        let row = UCDPText.row().replacing("MLI-2022-3-1", with: "XEX-2022-3-1")
        let bytes = Array("\(UCDPText.header)\n\(row)".utf8)
        var collected = Collected()
        try bytes.withUnsafeBufferPointer { buffer in
            #expect(UCDPReader.isExercise(buffer))
            let reader = UCDPReader(file: "x.csv", today: Day(number: 20_000), isExercise: true)
            _ = try reader.read(buffer, into: &collected)
        }
        let claim = try #require(collected.claims.first)
        #expect(claim.claimant == "EXERCISE dataset")
        #expect(claim.series == "exercise-ged:1")
        #expect(claim.place.country == "XEX")
    }

    @Test(
        "The release is read from the names that UCDP gives its downloads",
        arguments: [
            ("data/ged241/mali.csv", "24.1"), ("GEDEvent_v23_0_10.csv", "23.0.10"),
            ("ged251-csv.zip", "25.1"), ("GEDEvent_v25_1.csv", "25.1"),
            ("ged211_global_reduced.csv.gz", "21.1"), ("events.csv", nil),
        ] as [(String, String?)])
    func releases(path: String, version: String?) {
        #expect(UCDPRelease(path: path)?.version == version)
    }

    @Test("Candidate releases are known in the month after, yearly ones in June")
    func knownOn() {
        #expect(UCDPRelease("23.0.12").map { "\($0.knownOn)" } == "2024-01-20")
        #expect(UCDPRelease("24.1").map { "\($0.knownOn)" } == "2024-06-01")
        #expect(UCDPRelease("24.1")?.covered.map { "\($0.through)" } == "2023-12-31")
        let october = UCDPRelease("23.0.10")?.covered
        #expect(
            october?.from == Day(iso: "2023-10-01") && october?.through == Day(iso: "2023-10-31"))
        let quarter = UCDPRelease("24.1.24.3")?.covered
        #expect(
            quarter?.from == Day(iso: "2024-01-01") && quarter?.through == Day(iso: "2024-03-31"))
        #expect(UCDPRelease("nonsense") == nil)
    }
}
