import Foundation
import Testing

/// Files that are not what they should be: each gives a message that names the trouble and a
/// documented exit code, and never costs a good row.
@Suite struct BadFileTests {
    private func importing(
        _ bytes: Data, named name: String = "ged301.csv",
        _ check: (Program.Outcome, Program) throws -> Void
    ) throws {
        try inFolder { vigie in
            try vigie.write(bytes, to: name)
            try check(vigie("import", name), vigie)
        }
    }

    private func importing(
        _ text: String, _ check: (Program.Outcome, Program) throws -> Void
    ) throws {
        try importing(Data(text.utf8), check)
    }

    /// Nothing may have been stored, however the attempt ended.
    private func expectEmptyStore(_ vigie: Program) throws {
        guard vigie.exists("store.vigie") else { return }
        try #expect(vigie("store", "check").output.contains("0 claims"))
    }

    @Test func `Missing columns are named`() throws {
        var file = EventFile.five
        file.without = ["date_start", "best"]
        try importing(file.text) { run, vigie in
            #expect(run.code == 65)
            #expect(run.complaints.contains("date_start"))
            #expect(run.complaints.contains("best"))
            try expectEmptyStore(vigie)
        }
    }

    @Test func `Shuffled columns do no harm`() throws {
        var file = EventFile.five
        file.isReversed = true
        try importing(file.text) { run, vigie in
            #expect(run.code == 0)
            #expect(run.output.contains("5 new"))
            try #expect(vigie("incidents").output.contains("31 deaths"))
        }
    }

    @Test func `Empty fields too many do no harm, shifted values are set aside`() throws {
        let lines = EventFile.five.text.replacingOccurrences(of: "road,\nnorth", with: "road north")
            .split(separator: "\n").map(String.init)
        let padded = lines.enumerated().map { index, line in
            index == 0 ? line : line + (index == 2 ? ",,surplus" : ",,,")
        }
        try importing(padded.joined(separator: "\n")) { run, _ in
            #expect(run.code == 3)
            #expect(run.output.contains("5 events read = 4 new"))
            #expect(run.output.contains("row.long"))
            #expect(run.output.contains("line 3"))
        }
    }

    @Test func `A quote that never ends costs its own row only`() throws {
        let lines = EventFile.five.text.replacingOccurrences(of: "road,\nnorth", with: "road north")
            .split(separator: "\n").map(String.init)
        var damaged = lines
        damaged[2] = lines[2].replacingOccurrences(of: "Company A", with: "\"Company A")
        try importing(damaged.joined(separator: "\n")) { run, _ in
            #expect(run.code == 3)
            #expect(run.output.contains("5 events read = 4 new"))
            #expect(run.output.contains("line 3"))
        }
    }

    @Test func `A byte order mark and Latin-1 letters are understood`() throws {
        try importing(Data([0xEF, 0xBB, 0xBF]) + Data(EventFile.five.text.utf8)) { run, _ in
            #expect(run.code == 0)
            #expect(run.output.contains("5 new"))
        }
        let latin = try #require(EventFile.five.text.data(using: .isoLatin1))
        try importing(latin) { run, vigie in
            #expect(run.code == 0)
            #expect(run.output.contains("5 new"))
            try #expect(vigie("incidents", "--format", "csv").output.contains("Höfn"))
        }
    }

    @Test func `An empty file, binary bytes and an unknown text are refused`() throws {
        try importing(Data()) { run, vigie in
            #expect(run.code == 65)
            #expect(run.complaints.contains("empty"))
            try expectEmptyStore(vigie)
        }
        try importing(Data((0..<4096).map { UInt8(($0 * 37) % 256) })) { run, vigie in
            #expect(run.code == 65)
            #expect(run.complaints.contains("binary"))
            try expectEmptyStore(vigie)
        }
        try importing("a,b\n1,2\n") { run, vigie in
            #expect(run.code == 65)
            #expect(run.complaints.contains("--as"))
            try expectEmptyStore(vigie)
        }
    }

    @Test func `A folder and a missing file are named as such`() throws {
        try inFolder { vigie in
            let folder = try vigie("import", ".")
            #expect(folder.code == 66)
            #expect(folder.complaints.contains("folder"))
            let missing = try vigie("import", "nowhere.csv")
            #expect(missing.code == 66)
            #expect(missing.complaints.contains("nowhere.csv"))
        }
    }

    @Test func `Packed data that end early are refused whole`() throws {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            _ = try vigie.shell("gzip ged301.csv")
            let bytes = try vigie.read("ged301.csv.gz")
            try vigie.write(bytes.prefix(bytes.count * 2 / 3), to: "ged301.csv.gz")
            let run = try vigie("import", "ged301.csv.gz")
            #expect(run.code == 65)
            #expect(run.complaints.contains("ged301.csv.gz"))
            try expectEmptyStore(vigie)
        }
    }

    @Test(arguments: [
        ("date_start", "2030-02-30", "date.impossible"), ("date_end", "soon", "date.impossible"),
        ("latitude", "91", "place.impossible"), ("longitude", "-19,5", "place.impossible"),
        ("deaths_civilians", "-4", "toll.negative"), ("best", "many", "toll.unreadable"),
        ("high", "90000000", "toll.absurd"), ("type_of_violence", "9", "type.unknown"),
        ("id", "", "id.missing"),
    ])
    func `An impossible value costs its row, and says so`(
        _ field: String, _ value: String, _ code: String
    ) throws {
        var file = EventFile.five
        file.rows[1][field] = value
        try importing(file.text) { run, vigie in
            #expect(run.code == 3)
            #expect(run.output.contains("5 events read = 4 new + 0 already there + 0 revised + 1"))
            #expect(run.output.contains(code))
            try #expect(vigie("store", "check").code == 0)
        }
    }

    @Test func `Figures out of order are kept and reported`() throws {
        var file = EventFile.five
        file.rows[0]["high"] = "3"
        try importing(file.text) { run, vigie in
            #expect(run.code == 0)
            #expect(run.output.contains("1 × toll.order"))
            try #expect(vigie("incidents").output.contains("31 deaths"))
        }
    }

    @Test func `A field of ten megabytes is read or set aside, never fatal`() throws {
        var file = EventFile.five
        file.rows[2]["where_description"] = String(repeating: "far away, ", count: 1_000_000)
        try importing(file.text) { run, vigie in
            #expect(run.code == 0 || run.code == 3)
            #expect(run.output.contains("5 events read"))
            try #expect(vigie("store", "check").code == 0)
        }
    }

    @Test func `One bad file among several does not cost the others`() throws {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            try vigie.write("", to: "empty.csv")
            let run = try vigie("import", "empty.csv", "ged301.csv")
            #expect(run.code == 65)
            #expect(run.output.contains("5 new"))
            #expect(run.complaints.contains("empty.csv"))
        }
    }
}
