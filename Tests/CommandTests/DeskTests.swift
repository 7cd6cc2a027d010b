import Foundation
import Testing

/// What several hands, or several files, leave behind.
@Suite struct DeskTests {
    @Test func `Claims and judgements made by several programs at once are all kept`() throws {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            try vigie("import", "ged301.csv")
            let run = try vigie.shell(
                """
                for i in 1 2 3 4 5; do
                    vigie claim add --by "claimant $i" --in "report $i" --said 2030-06-01 \
                        --when 2030-05-30 --country Iceland > added.$i &
                    vigie judge reject ucdp-ged:$i --why "not so" --by analyst > judged.$i &
                done
                wait
                cat added.*
                """)
            #expect(run.complaints.isEmpty)
            #expect(Set(run.lines.filter { !$0.isEmpty }).count == 5)
            let check = try vigie("store", "check")
            #expect(check.output.hasPrefix("sound: 10 claims"), "\(check.output)")
            let list = try vigie("incidents", "--format", "csv")
            #expect(list.lines.filter { $0.contains("desk:") }.count == 5)
            #expect(!list.output.contains("ucdp-ged:"))
        }
    }

    @Test func `A claim more sensitive than its source is not shown`() throws {
        try inFolder { vigie in
            let open = try vigie(
                "claim", "add", "--by", "The mayor", "--in", "Town hall", "--said", "2030-06-01",
                "--when", "2030-05-30", "--country", "Iceland")
            #expect(open.code == 0)
            let secret = try vigie(
                "claim", "add", "--by", "Amadou the teacher", "--in", "by-hand-1", "--said",
                "2030-06-01", "--when", "2030-05-30", "--country", "Iceland", "--sensitivity",
                "strictly-confidential")
            #expect(secret.code == 64)
            #expect(secret.complaints.contains("--in"))
            try #expect(!vigie("incidents", "--format", "json").output.contains("Amadou"))
        }
    }

    @Test func `A casebook's file that is renamed leaves the store readable`() throws {
        try inFolder { vigie in
            let text = "casebook: small\ncountry: ISL\nsources: {a: {title: A}}\n"
            try vigie.write(text + "revised: 2030-01-01\n", to: "book/one.yaml")
            try #expect(vigie("import", "book").code == 0)
            try #expect(vigie.shell("mv book/one.yaml book/two.yaml").code == 0)
            try vigie.write(text + "revised: 2030-02-01\n", to: "book/two.yaml")
            let again = try vigie("import", "book")
            #expect(again.code == 0)
            #expect(again.output.contains("document.removed"))
            try #expect(vigie("incidents").code == 0)
            try #expect(vigie("store", "rebuild").code == 0)
            try #expect(vigie("store", "check").code == 0)
            // A store that an earlier version left with both.
            let spoilt = try vigie.shell(
                "python3 -c \"import sqlite3; d = sqlite3.connect('store.vigie'); "
                    + "d.execute('UPDATE document SET removed = NULL'); d.commit()\"")
            #expect(spoilt.code == 0, "python3 is needed here: \(spoilt.complaints)")
            let check = try vigie("store", "check")
            #expect(check.code == 70)
            #expect(check.output.contains("store.document"))
            try #expect(vigie("import", "book").code == 0)
            try #expect(vigie("store", "check").code == 0)
        }
    }

    private static let square = """
        {"type": "Feature", "properties": {"admin1Pcode": "IS1", "admin1Name": "South"},
        "geometry": {"type": "Polygon", "coordinates": [[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}
        """

    @Test func `A boundary file cut short ends with code 3, and the balance says so`() throws {
        try inFolder { vigie in
            try vigie.write(
                "{\"type\": \"FeatureCollection\", \"features\": [\(Self.square), {\"type\": \"Fea",
                to: "cut.geojson")
            let run = try vigie("import", "cut.geojson", "--country", "Iceland")
            #expect(run.code == 3)
            #expect(run.output.contains("2 units read = 1 new"))
            #expect(run.output.contains("1 set aside"))
        }
    }

    @Test func `A country that there is not is refused`() throws {
        try inFolder { vigie in
            try vigie.write(
                "{\"type\": \"FeatureCollection\", \"features\": [\(Self.square)]}", to: "b.geojson"
            )
            let run = try vigie("import", "b.geojson", "--country", "Atlantis")
            #expect(run.code == 64)
            #expect(run.complaints.contains("Atlantis"))
        }
    }

    @Test func `Of several failures each is told once, and the gravest decides the code`() throws {
        try inFolder { vigie in
            try vigie.write("a,b\n1,2\n", to: "odd.csv")
            for files in [["odd.csv", "missing.csv"], ["missing.csv", "odd.csv"]] {
                let run = try vigie.run(["import"] + files)
                #expect(run.code == 65)
                for file in files {
                    let told = run.complaints.split(separator: "\n").filter { $0.contains(file) }
                    #expect(told.count == 1, "\(run.complaints)")
                }
            }
        }
    }

    @Test func `A file in the folder that cannot be opened is named, and decides the code`() throws
    {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "data/ged301.csv")
            try #expect(vigie("start", "--once", "--data", "data").code == 0)
            try vigie.write(Data([0x1F, 0x8B, 8, 0, 0, 0]), to: "data/cut.csv.gz")
            let run = try vigie("start", "--once", "--data", "data", "--store", "other.vigie")
            #expect(run.code == 3)
            #expect(run.complaints.contains("cut.csv.gz"))
            #expect(run.output.contains("ged301.csv: 5 events read = 5 new"))
        }
    }
}
