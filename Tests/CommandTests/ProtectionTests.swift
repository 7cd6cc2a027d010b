import Foundation
import Testing

/// What must never be said: who talked, that something made up is real, that nothing known is zero.
@Suite struct ProtectionTests {
    @Test func `Review names no protected source`() throws {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            try #expect(vigie("import", "ged301.csv").code == 0)
            let added = try vigie(
                "claim", "add", "--by", "Amadou the teacher", "--in", "A talk", "--sensitivity",
                "strictly-confidential", "--said", "2030-04-09", "--when", "2030-04-03",
                "--country", "Iceland", "--place", "Akureyri", "--killed", "8", "--type", "os")
            #expect(added.code == 0, "\(added.complaints)")
            for format in ["table", "csv", "json"] {
                let run = try vigie("review", "events", "--list", "--format", format)
                #expect(run.code == 0)
                #expect(!run.output.contains("Amadou"), "\(run.output)")
            }
        }
    }

    @Test func `Words of a protected source cannot be searched for`() throws {
        try inFolder { vigie in
            let added = try vigie(
                "claim", "add", "--by", "A teacher", "--in", "A talk", "--sensitivity",
                "confidential", "--said", "2030-04-09", "--when", "2030-04-03",
                "--country", "Iceland", "--place", "Akureyri", "--killed", "8", "--type", "os",
                "--note", "saw it from the minaret")
            #expect(added.code == 0, "\(added.complaints)")
            try #expect(vigie("incidents").output.contains("1 incidents"))
            try #expect(vigie("incidents", "--text", "mina").output.contains("0 incidents"))
        }
    }

    @Test(arguments: [
        ["incidents", "--limit=-1", "--ledger", "1"], ["place", "Akureyri", "--limit=-1"],
        ["forecast", "explain", "--unit", "ISL", "--step", "0"],
        [
            "evaluate", "--by", "country", "--target", "any", "--windows", "2030", "--known-after",
            "9223372036854775807",
        ],
        ["serve", "--port", "99999"],
        [
            "evaluate", "--by", "country", "--target", "any", "--cut-offs",
            "2018-06...2020-06/9223372036854775807",
        ], ["evaluate", "--by", "country", "--target", "any", "--cut-offs", ","],
        ["forecast", "--by", "country", "--target", "any", "--steps=-3"],
    ])
    func `A number out of range is refused, not fallen over`(_ arguments: [String]) throws {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            try #expect(vigie("import", "ged301.csv").code == 0)
            let run = try vigie.run(arguments)
            #expect(run.code == 64, "\(run.complaints)")
        }
    }

    @Test func `An exercise is marked on every listing, blank lines and all`() throws {
        try inFolder { vigie in
            try #expect(
                vigie("exercise", "generate", "--events", "400", "--out", "made-up.csv").code == 0)
            let text = String(decoding: try vigie.read("made-up.csv"), as: UTF8.self)
            let cut = try #require(text.firstIndex(of: "\n"))
            try vigie.write(text[...cut] + "\n" + text[text.index(after: cut)...], to: "blank.csv")
            try #expect([0, 3].contains(vigie("import", "blank.csv").code))
            let list = try vigie("incidents", "--format", "csv", "--limit", "1").output
            let id = try #require(
                list.split(separator: "\n").last?.split(separator: ",").first { $0.contains(":") })
            for arguments in [
                ["incidents"], ["actors"], ["incident", String(id)],
                ["check", "total", "--more-than", "3"],
            ] {
                let run = try vigie.run(arguments)
                #expect(run.output.hasPrefix("EXERCISE"), "\(arguments): \(run.output)")
            }
        }
    }

    @Test func `A box holds what happened in it, not the middle of a region`() throws {
        try inFolder { vigie in
            var rows = EventFile.five.rows
            rows[0]["where_prec"] = "4"
            try vigie.write(EventFile(rows: rows).text, to: "ged301.csv")
            try #expect(vigie("import", "ged301.csv").code == 0)
            let run = try vigie("incidents", "--within", "-30,60,-10,70")
            #expect(run.output.contains("3 incidents,"), "\(run.output)")
        }
    }
}
