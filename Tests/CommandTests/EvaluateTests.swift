import Foundation
import Testing

/// `vigie evaluate` as a user runs it.
@Suite struct EvaluateTests {
    /// Six units, ten years: two burn, one dies down, three are quiet; one month is unknown.
    static let panel: String = {
        var lines = ["unit,month_id,value"]
        for (index, unit) in ["MLI", "NER", "BFA", "TGO", "FRA", "BEN"].enumerated() {
            for month in 0..<132 {
                let wave = (month * 7 + index * 3) % 11
                var value = [wave * 4, wave, month < 60 ? wave : 0, 0, 0, 0][index]
                if index == 3, month % 50 == 49 { value = 2 }
                let text = index == 5 && month == 125 ? "" : "\(value)"
                lines.append("\(unit),\(361 + month),\(text)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }()

    private func withPanel(_ body: (Program) throws -> Void) throws {
        try inFolder { vigie in
            try vigie.write(Self.panel, to: "panel.csv")
            try body(vigie)
        }
    }

    @Test func `An evaluation shows every part beside all benchmarks`() throws {
        try withPanel { vigie in
            let run = try vigie(
                "evaluate", "--panel", "panel.csv", "--windows", "2019...2020", "--model",
                "decay-6", "--draws", "100", "--page", "report.html")
            #expect(run.code == 0, "\(run.complaints)")
            for name in ["zero", "last", "conflictology-12", "neighbors-12", "bootstrap-240"] {
                #expect(run.output.contains("\n\(name) "), "\(name)")
            }
            for caption in [
                "Differences", "Calibration", "Where at least so many died", "By months ahead",
                "By region", "Onset", "Without the units with the most deaths (MLI, NER",
            ] {
                #expect(run.output.contains("\n\(caption)"), "\(caption)")
            }
            #expect(run.output.contains("Africa") && run.output.contains("Europe"))
            #expect(run.output.contains("1 unit-months whose outcome is unknown are not scored"))
            let page = String(decoding: try vigie.read("report.html"), as: UTF8.self)
            #expect(page.contains("<svg") && page.contains("Reliability of the probability"))
        }
    }

    @Test func `A machine reads the same numbers as a person`() throws {
        try withPanel { vigie in
            let words = ["evaluate", "--panel", "panel.csv", "--windows", "2020", "--draws", "50"]
            let table = try vigie.run(words + ["--part", "scores"])
            let csv = try vigie.run(words + ["--part", "scores", "--format", "csv"])
            let json = try vigie.run(words + ["--format", "json"])
            let line = try #require(csv.lines.first { $0.hasPrefix("scores,zero,2020,crps,") })
            let value = line.split(separator: ",", omittingEmptySubsequences: false)[4]
            #expect(table.output.contains(value))
            let object = try #require(
                JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
            let scores = try #require(object["scores"] as? [[String: Any]])
            #expect(scores.count == 5)
            #expect(scores[0]["crps"] as? Double == Double(value))
        }
    }

    @Test func `Origins may roll, and reach from 1 to 36 months`() throws {
        try withPanel { vigie in
            let run = try vigie(
                "evaluate", "--panel", "panel.csv", "--cut-offs", "2016-01...2016-07/3", "--steps",
                "1...36", "--draws", "20", "--part", "steps", "--format", "csv")
            #expect(run.code == 0, "\(run.complaints)")
            #expect(run.lines.contains { $0.hasPrefix("steps,zero,36,crps,") })
            // Six units from each of three origins.
            let line = try #require(run.lines.first { $0.hasPrefix("steps,zero,1,crps,") })
            #expect(line.hasSuffix(",18"))
        }
    }

    @Test func `Regions may come from a file`() throws {
        try withPanel { vigie in
            try vigie.write("unit,part\nMLI,west\nNER,east\n", to: "regions.csv")
            let run = try vigie(
                "evaluate", "--panel", "panel.csv", "--windows", "2020", "--draws", "20",
                "--regions", "regions.csv", "--region-column", "part", "--part", "regions")
            #expect(run.code == 0, "\(run.complaints)")
            #expect(run.output.contains("west") && run.output.contains("east"))
            #expect(!run.output.contains("Africa"))
        }
    }

    @Test(arguments: [
        ["--windows", "2020", "--cut-offs", "2019-10"], [],
        ["--windows", "soon"], ["--cut-offs", "2019"], ["--cut-offs", "2019-01...2020-01/0"],
        ["--windows", "2020", "--model", "oracle"], ["--windows", "2035"],
        ["--windows", "2020", "--steps", "0...3"], ["--windows", "2020", "--steps", "1...37"],
        ["--windows", "2020", "--as-known-on", "2019-01-01"],
        ["--windows", "2020", "--regions", "panel.csv", "--region-column", "part"],
    ])
    func `What cannot be scored is refused in words`(_ words: [String]) throws {
        try withPanel { vigie in
            let run = try vigie.run(["evaluate", "--panel", "panel.csv"] + words)
            #expect(run.code == 64, "\(words): \(run.code) \(run.complaints)")
            #expect(!run.complaints.isEmpty && run.output.isEmpty)
        }
    }
}
