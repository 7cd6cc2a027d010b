import Foundation
import Testing

/// What the listings print, in every format.
@Suite struct ListingTests {
    private func withStore(_ body: (Program) throws -> Void) throws {
        try inFolder { vigie in
            try vigie.write(EventFile.five.text, to: "ged301.csv")
            try #expect(vigie("import", "ged301.csv").code == 0)
            try body(vigie)
        }
    }

    @Test func `Incidents as a table end with their totals`() throws {
        try withStore { vigie in
            let run = try vigie("incidents", "--country", "Iceland", "--sort", "deaths")
            #expect(run.code == 0)
            #expect(
                run.output.contains("5 incidents, 31 deaths (best estimates), 14 of them civilians")
            )
        }
    }

    @Test(arguments: [
        (["--type", "os"], 2), (["--type", "sb", "--type", "ns"], 3), (["--min-deaths", "8"], 2),
        (["--from", "2030-04", "--to", "2030-04"], 2), (["--actor", "company b"], 3),
        (["--within", "-19.1,63.55,-18.9,63.75"], 2), (["--text", "Akureyri"], 1),
        (["--from", "2030-04-03"], 3), (["--to", "2029"], 0),
    ])
    func `Filters keep what they name`(_ arguments: [String], _ expected: Int) throws {
        try withStore { vigie in
            let run = try vigie.run(["incidents"] + arguments)
            #expect(run.code == 0)
            #expect(run.output.contains("\(expected) incidents,"), "\(run.output)")
        }
    }

    @Test func `CSV has one line for each incident and survives quotes`() throws {
        try withStore { vigie in
            let run = try vigie("incidents", "--format", "csv")
            #expect(run.lines.count == 7)
            #expect(run.output.contains("\"\"the port\"\""))
            let tagged = try vigie("incidents", "--format", "csv", "--hxl")
            #expect(tagged.lines[1].contains("#"))
        }
    }

    @Test func `JSON and GeoJSON are valid, and only what has a point is drawn as one`() throws {
        try withStore { vigie in
            let json = try vigie("incidents", "--format", "json")
            _ = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
            let geo = try vigie("incidents", "--format", "geojson")
            let document = try JSONSerialization.jsonObject(with: Data(geo.output.utf8))
            let collection = try #require(document as? [String: Any])
            #expect(collection["type"] as? String == "FeatureCollection")
            let features = try #require(collection["features"] as? [[String: Any]])
            #expect(features.count == 5)
            for feature in features {
                #expect(feature["type"] as? String == "Feature")
                #expect(feature["properties"] is [String: Any])
            }
        }
    }

    @Test func `An incident shows its claim, source and lineage`() throws {
        try withStore { vigie in
            let run = try vigie("incident", "ucdp-ged:4")
            #expect(run.code == 0)
            for word in ["UCDP", "Höfn", "Exercise Gazette", "lineage", "civilians"] {
                #expect(run.output.contains(word), "\(word) is missing in\n\(run.output)")
            }
            let unknown = try vigie("incident", "nothing")
            #expect(unknown.code == 64 || unknown.code == 66)
            #expect(unknown.complaints.contains("nothing"))
        }
    }

    @Test func `A panel spreads long events, leaves vague ones and balances`() throws {
        try withStore { vigie in
            let run = try vigie(
                "panel", "--by", "country", "--target", "any", "--from", "2030-03", "--to",
                "2030-05", "--format", "csv", "--long")
            #expect(run.code == 0)
            // Event 2 killed 8 over four days, two of them in April.
            #expect(run.output.contains(",13"))
            #expect(run.output.contains(",6"))
            let cells = try vigie(
                "panel", "--by", "grid", "--target", "os", "--from", "2030-03", "--to", "2030-05")
            #expect(cells.code == 0)
            #expect(cells.output.contains("unplaced"))
        }
    }

    @Test func `The same seed gives the same forecast`() throws {
        try withStore { vigie in
            let words = [
                "forecast", "--by", "country", "--target", "any", "--steps", "1...3", "--draws",
                "50", "--seed", "5", "--all-draws", "--format", "csv",
            ]
            let first = try vigie.run(words)
            #expect(first.code == 0, "\(first.complaints)")
            #expect(first.lines.count > 100)
            try #expect(vigie.run(words).output == first.output)
        }
    }

    @Test func `A brief is one page that asks for nothing from outside`() throws {
        try withStore { vigie in
            let run = try vigie(
                "brief", "--country", "ISL", "--month", "2030-05", "--out", "brief.html")
            #expect(run.code == 0)
            let page = String(decoding: try vigie.read("brief.html"), as: UTF8.self)
            #expect(page.hasPrefix("<!DOCTYPE html>") || page.hasPrefix("<!doctype html>"))
            #expect(!page.contains("<script src"))
            #expect(!page.contains("<link rel=\"stylesheet\" href"))
            let again = try vigie("brief", "--country", "ISL", "--month", "2030-05")
            #expect(
                again.output.trimmingCharacters(in: .newlines)
                    == page.trimmingCharacters(in: .newlines))
        }
    }

    @Test(arguments: [
        ["incidents", "--country", "Atlantis"], ["incidents", "--from", "yesterday"],
        ["incidents", "--within", "nowhere"], ["incidents", "--type", "war"],
        ["panel", "--by", "country", "--target", "any", "--from", "2030-05", "--to", "2030-01"],
        ["forecast", "--by", "country", "--target", "any", "--model", "oracle"],
        ["brief", "--country", "ISL", "--month", "2030-13"], ["import"], ["unheard-of"],
    ])
    func `A command that makes no sense is told why`(_ arguments: [String]) throws {
        try withStore { vigie in
            let run = try vigie.run(arguments)
            #expect(run.code == 64, "\(arguments): \(run.code) \(run.complaints)")
            #expect(!run.complaints.isEmpty)
            #expect(run.output.isEmpty)
        }
    }
}
