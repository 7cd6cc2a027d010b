import Foundation
import Testing

/// Panels, forecasts and scores by week in the exercise country.
@Suite(.serialized) struct WeeklyTests {
    private func withExercise(_ body: (Program) throws -> Void) throws {
        try inFolder { vigie in
            try #expect(vigie("exercise", "load").code == 0)
            try body(vigie)
        }
    }

    /// The numbers in a balance line: what was read, then what it is made of.
    private func numbers(_ line: String) -> [Int] {
        line.components(separatedBy: "; ").last?.split { !$0.isNumber }.compactMap { Int($0) } ?? []
    }

    @Test func `A panel by week adds up to what was read, and the same whatever the unit`() throws {
        try withExercise { vigie in
            for unit in ["country", "admin1", "admin2", "grid"] {
                let run = try vigie(
                    "panel", "--by", unit, "--target", "any", "--every", "week", "--from",
                    "2021-W01", "--to", "2022-W52", "--long", "--format", "csv")
                #expect(run.code == 0, "\(run.complaints)")
                let columns = run.lines[0].split(separator: ",")
                #expect(Array(columns[0...2]) == ["unit", "week", "deaths"])
                let rows = run.lines.dropFirst().filter { !$0.isEmpty }
                    .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
                #expect(rows.first?[1] == "2021-W01" && rows.last?[1] == "2022-W52")
                let placed = rows.compactMap { Int($0[2]) }.reduce(0, +)
                let balance = try #require(
                    run.complaints.split(separator: "\n").first { $0.contains("events read") })
                let parts = numbers(String(balance))
                #expect(parts.first == parts.dropFirst().reduce(0, +), "\(balance)")
                #expect(parts[1] == placed)
                #expect(run.complaints.contains("outside the weeks"))
                #expect(run.complaints.contains("dated"))
            }
        }
    }

    @Test func `A forecast by week is written, kept, listed and scored by week`() throws {
        try withExercise { vigie in
            let words = [
                "forecast", "--by", "admin1", "--target", "any", "--every", "week", "--cut-off",
                "2022-W26", "--steps", "1...8", "--model", "decay-6", "--draws", "40",
            ]
            let draws = try vigie.run(words + ["--all-draws", "--format", "csv"])
            #expect(draws.code == 0, "\(draws.complaints)")
            #expect(draws.lines[0].hasPrefix("week,unit,draw,outcome"))
            #expect(draws.lines[1].hasPrefix("2022-W27,"))
            let summary = try vigie.run(words)
            #expect(
                summary.output.contains("2022-W34")
                    && summary.output.contains("data through 2022-W26"))
            let list = try vigie("forecast", "list")
            #expect(
                list.lines.contains {
                    $0.hasPrefix("2022-W26") && $0.contains("2022-W27 to 2022-W34")
                })
            let board = try vigie(
                "forecast", "scoreboard", "--by", "admin1", "--target", "any", "--model", "decay-6",
                "--every", "week", "--page", "board.html")
            #expect(board.code == 0, "\(board.complaints)")
            #expect(board.output.contains("8 weeks by decay-6/1"))
            let page = String(decoding: try vigie.read("board.html"), as: UTF8.self)
            #expect(page.contains("Week by week") && !page.contains("Month by month"))
            // Of forecasts by month the store has none.
            let months = try vigie(
                "forecast", "scoreboard", "--by", "admin1", "--target", "any", "--model", "decay-6")
            #expect(months.code == 64 && months.complaints.contains("by month"))
        }
    }

    @Test func `Evaluating a file and the store by week gives windows and steps of weeks`() throws {
        try withExercise { vigie in
            let panel = try vigie(
                "panel", "--by", "admin1", "--target", "any", "--every", "week", "--from",
                "2017-W01", "--to", "2022-W40", "--long", "--format", "csv")
            try vigie.write(panel.output, to: "weeks.csv")
            let windows = [
                "--by", "admin1", "--target", "any", "--cut-offs", "2021-W40...2022-W20/16",
                "--steps", "1...4", "--draws", "40", "--model", "decay-6",
            ]
            for source in [["--panel", "weeks.csv"], ["--every", "week"]] {
                let run = try vigie.run(["evaluate"] + windows + source)
                #expect(run.code == 0, "\(run.complaints)")
                #expect(run.output.contains("2021-W41 to 2021-W44"))
                #expect(run.output.contains("By weeks ahead") && run.output.contains("unit-weeks"))
                #expect(run.output.contains("3 windows, steps 1 to 4"))
            }
        }
    }

    @Test(arguments: [
        (["panel", "--from", "2022-03", "--to", "2022-W20", "--every", "week"], "is a month"),
        (["panel", "--from", "2022-W10", "--to", "2022-W20"], "Add --every week"),
        (
            ["panel", "--from", "2021-W53", "--to", "2022-W20", "--every", "week"],
            "2021 has 52 weeks"
        ),
        (["panel", "--from", "2022-W5", "--to", "2022-W20", "--every", "week"], "2022-W24"),
        (["panel", "--from", "2022-W20", "--to", "2022-W10", "--every", "week"], "is after"),
        (["panel", "--from", "2022-W10", "--to", "2022-W20", "--every", "fortnight"], "fortnight"),
        (["forecast", "--every", "week", "--cut-off", "2022-06"], "is a month"),
        (["forecast", "--cut-off", "2022-W24"], "Add --every week"),
        (["forecast", "--every", "week", "--cut-off", "2035-W24"], "outside the data"),
        (["forecast", "--every", "week", "--steps", "1...40"], "1 to 36 months (or weeks)"),
        (["evaluate", "--every", "week", "--windows", "2021"], "is a month"),
        (["evaluate", "--cut-offs", "2021-W10"], "Add --every week"),
        (["evaluate", "--cut-offs", "2021-W10,2021-06"], "mixes months and weeks"),
        (["evaluate", "--cut-offs", "2021-W53"], "no month or week that exists"),
    ])
    func `What does not fit is said, with a code of usage`(words: [String], said: String) throws {
        try withExercise { vigie in
            let run = try vigie.run(words + ["--by", "admin1", "--target", "any"])
            #expect(run.code == 64, "\(run.complaints)")
            #expect(run.complaints.contains(said), "\(run.complaints)")
        }
    }

    @Test func `Reasons and scoreboards say that a week does not fit`() throws {
        try withExercise { vigie in
            let explained = try vigie(
                "forecast", "explain", "--unit", "XEX", "--cut-off", "2022-W24")
            #expect(explained.code == 64 && explained.complaints.contains("by month only"))
            let board = try vigie("forecast", "scoreboard", "--from", "2022-W24")
            #expect(board.code == 64 && board.complaints.contains("--every week"))
        }
    }
}
