import Foundation
import Testing

/// `vigie forecast` and what becomes of forecasts, in the exercise country.
@Suite(.serialized) struct ForecastTests {
    private func withExercise(_ body: (Program) throws -> Void) throws {
        try inFolder { vigie in
            try #expect(vigie("exercise", "load").code == 0)
            try body(vigie)
        }
    }

    private static let usual = [
        "forecast", "--target", "any", "--model", "decay-6", "--draws", "40", "--steps", "1...2",
        "--cut-off", "2022-12",
    ]

    @Test func `Coherent draws add up from districts to regions to the country`() throws {
        try withExercise { vigie in
            let run = try vigie.run(
                Self.usual + ["--by", "admin2", "--coherent", "--all-draws", "--format", "csv"])
            #expect(run.code == 0, "\(run.complaints)")
            #expect(run.lines[0].hasPrefix("month_id,unit,draw,outcome"))
            var sums: [String: [Int: Int]] = [:]
            var country: [String: Int] = [:]
            for line in run.lines.dropFirst() where !line.isEmpty {
                let fields = line.split(separator: ",")
                let key = "\(fields[0]) \(fields[2])"
                let outcome = try #require(Int(fields[3]))
                if fields[1] == "XEX" {
                    country[key] = outcome
                } else {
                    sums[key, default: [:]][fields[1].count, default: 0] += outcome
                }
            }
            #expect(country.count == 80)
            #expect(country.values.contains { $0 > 0 })
            for (key, total) in country {
                // Codes of districts and regions differ in length; each level adds up.
                #expect(sums[key]?.count == 2)
                #expect(sums[key]?.values.allSatisfy { $0 == total } == true, "\(key)")
            }
            let refused = try vigie.run(Self.usual + ["--by", "country", "--coherent"])
            #expect(refused.code == 64)
        }
    }

    @Test func `A file has its lineage beside it and the same bytes again`() throws {
        try withExercise { vigie in
            let words = Self.usual + ["--by", "admin1", "--all-draws", "--out"]
            let run = try vigie.run(words + ["a.csv"])
            #expect(run.code == 0, "\(run.complaints)")
            try vigie.run(words + ["b.csv", "--no-keep"])
            try #expect(vigie.read("a.csv") == vigie.read("b.csv"))
            let lineage = try #require(
                JSONSerialization.jsonObject(with: vigie.read("a.csv.lineage.json"))
                    as? [String: Any])
            #expect(lineage["model"] as? String == "decay-6/1")
            #expect(lineage["cut_off"] as? String == "2022-12")
            #expect((lineage["inputs"] as? [String])?.isEmpty == false)
            let header = String(decoding: try vigie.read("a.csv"), as: UTF8.self).prefix(26)
            #expect(header == "month_id,unit,draw,outcome")
        }
    }

    @Test func `Without duckdb a Parquet file is refused with what to do`() throws {
        try withExercise { vigie in
            var bare = vigie
            bare.settings["PATH"] = "/nonexistent"
            let run = try bare.run(Self.usual + ["--by", "admin1", "--out", "a.parquet"])
            #expect(run.code == 69)
            #expect(run.complaints.contains("pip install duckdb-cli"))
            #expect(!vigie.exists("a.parquet"))
        }
    }

    @Test func `A forecast made is listed, and scored once its months are known`() throws {
        try withExercise { vigie in
            try #expect(vigie.run(Self.usual + ["--by", "admin1", "--country", "XEX"]).code == 0)
            let list = try vigie("forecast", "list")
            #expect(list.output.contains("2023-01 to 2023-02"))
            #expect(list.output.contains("decay-6/1"))
            let board = try vigie(
                "forecast", "scoreboard", "--country", "XEX", "--by", "admin1", "--target", "any",
                "--model", "decay-6", "--page", "board.html")
            #expect(board.code == 0, "\(board.complaints)")
            #expect(board.output.contains("\n2023-01  2022-12  afterwards"))
            let page = String(decoding: try vigie.read("board.html"), as: UTF8.self)
            #expect(page.contains("Forecast against outcome") && page.contains("EXERCISE"))
            let none = try vigie("forecast", "scoreboard", "--country", "XEX", "--by", "admin1")
            #expect(none.code == 64)
            #expect(none.complaints.contains("vigie forecast list"))
        }
    }

    @Test func `An explanation is written as text, page or JSON, in two languages`() throws {
        try withExercise { vigie in
            let listed = try vigie.run(Self.usual + ["--by", "admin2", "--format", "csv"])
            let unit = try #require(listed.lines[1].split(separator: ",").dropFirst().first)
            let words = [
                "forecast", "explain", "--unit", "\(unit)", "--target", "any", "--model",
                "decay-6", "--cut-off", "2022-12",
            ]
            let text = try vigie.run(words)
            #expect(text.code == 0, "\(text.complaints)")
            #expect(text.output.contains("- The chance of at least one death is"))
            #expect(text.output.contains("- What followed before:"))
            #expect(text.output.contains("EXERCISE"))
            let french = try vigie.run(words + ["--language", "fr"])
            #expect(french.output.contains("- La probabilité d’au moins un mort est de"))
            let page = try vigie.run(words + ["--format", "html"])
            #expect(page.output.contains("<svg") && page.output.contains("EXERCISE"))
            let json = try vigie.run(words + ["--format", "json"])
            let object = try #require(
                JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
            #expect(object["unit"] as? String == "\(unit)")
            #expect((object["similar"] as? [Any])?.isEmpty == false)
        }
    }
}
