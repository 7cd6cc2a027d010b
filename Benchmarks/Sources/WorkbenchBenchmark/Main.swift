import Domain
import Foundation
import Ingestion

/// Measures the program from outside, as its user meets it: every figure includes starting it.
///
/// `WorkbenchBenchmark [PROGRAM]`; data come from `VIGIE_SHARED` or `../shared/data`.
@main
struct Main {
    let program: String
    let shared: URL
    let folder: URL
    var report = Report()

    static func main() {
        do {
            var benchmark = try Main()
            defer { try? FileManager.default.removeItem(at: benchmark.folder) }
            try benchmark.run()
            print(benchmark.report.text)
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    init() throws {
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        let arguments = CommandLine.arguments.dropFirst()
        program =
            URL(fileURLWithPath: arguments.first ?? ".build/release/vigie", relativeTo: here)
            .path
        let named = ProcessInfo.processInfo.environment["VIGIE_SHARED"]
        shared = URL(fileURLWithPath: named ?? "../shared/data", relativeTo: here).standardized
        guard FileManager.default.fileExists(atPath: shared.path) else {
            throw BenchmarkError("no data at \(shared.path); name them with VIGIE_SHARED")
        }
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-benchmark-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    mutating func run() throws {
        let start = try measure(["--version"])
        try countries()
        try world(start.seconds)
        try million()
        try starting()
        try scoring()
        // Last: what this process has mapped would count as its children's memory.
        try reading()
    }

    private func measure(_ arguments: [String], accepting: Set<Int32> = []) throws -> Run {
        try Run(program, arguments, in: folder, accepting: accepting)
    }

    private func data(_ path: String) -> String { shared.appendingPathComponent(path).path }

    private mutating func countries() throws {
        let names = [
            "benin", "burkina_faso", "cote_divoire", "guinea_bissau", "mali", "niger", "senegal",
            "togo",
        ]
        let run = try measure(
            ["import", "--store", "eight.vigie"] + names.map { data("ucdp/ged241/\($0).csv") })
        report.add(
            "import of eight country files", size: "5,073 events", seconds: run.seconds,
            megabytes: run.megabytes, goal: "-", reached: true)
    }

    private mutating func world(_ overhead: Double) throws {
        let run = try measure(
            ["import", "--store", "world.vigie", data("ucdp/ged211_global_reduced.csv.gz")])
        report.add(
            "import into a new store, all indexes", size: "176,579 events", seconds: run.seconds,
            megabytes: run.megabytes, goal: "10 s, 400 MB",
            reached: run.seconds < 10 && run.megabytes < 400)
        let list = try measure([
            "incidents", "--store", "world.vigie", "--within=40,30,50,38", "--from", "2014-01",
            "--to", "2014-06", "--type", "os", "--limit", "100",
        ])
        report.add(
            "incidents by box, months and type (without starting)", size: "that store",
            seconds: max(0, list.seconds - overhead), goal: "20 ms",
            reached: list.seconds - overhead < 0.02)
        let panel = try measure([
            "panel", "--store", "world.vigie", "--by", "country", "--target", "any", "--from",
            "1989-01", "--to", "2020-12", "--format", "csv",
        ])
        report.add(
            "country-month panel of all events", size: "that store", seconds: panel.seconds,
            megabytes: panel.megabytes, goal: "0.5 s", reached: panel.seconds < 0.5)
    }

    private mutating func million() throws {
        _ = try measure([
            "exercise", "generate", "--events", "1000000", "--seed", "7", "--out", "million.csv",
        ])
        let run = try measure(
            ["import", "--store", "million.vigie", "million.csv"], accepting: [3])
        report.add(
            "import of made-up events", size: "1,000,000 events", seconds: run.seconds,
            megabytes: run.megabytes, goal: "60 s", reached: run.seconds < 60)
    }

    /// Counts claims and throws them away.
    private struct Counter: ClaimReceiver {
        var claims = 0
        mutating func receive(_ claim: consuming Claim, line: Int) { claims += 1 }
        mutating func remark(_ diagnostic: Diagnostic) {}
    }

    /// Reading alone, in this process.
    private mutating func reading() throws {
        let bytes = try Data(
            contentsOf: folder.appendingPathComponent("million.csv"), options: .alwaysMapped)
        let reader = UCDPReader(
            file: "million.csv", release: UCDPRelease("24.1"), knownOn: nil,
            today: Day(number: 20_000))
        var counter = Counter()
        let begin = ContinuousClock.now
        try bytes.withUnsafeBytes {
            _ = try reader.read($0.bindMemory(to: UInt8.self), into: &counter)
        }
        let seconds = (ContinuousClock.now - begin) / .seconds(1)
        let speed = Double(bytes.count) / 1e6 / seconds
        report.add(
            "reading alone: \(Int(speed)) MB/s", size: "\(counter.claims) claims",
            seconds: seconds, goal: "100 MB/s", reached: speed >= 100)
    }

    private mutating func starting() throws {
        let eight = folder.appendingPathComponent("eight")
        try FileManager.default.createDirectory(at: eight, withIntermediateDirectories: true)
        let names = try FileManager.default.contentsOfDirectory(atPath: data("ucdp/ged241"))
        for name in names where name.hasSuffix(".csv") && !name.contains("damaged") {
            try FileManager.default.createSymbolicLink(
                at: eight.appendingPathComponent(name),
                withDestinationURL: URL(fileURLWithPath: data("ucdp/ged241/\(name)")))
        }
        for (what, source, limit) in [
            ("the eight files", eight.path, 20.0), ("everything shared", shared.path, 60.0),
        ] {
            let store = "start-\(Int(limit)).vigie"
            let words = ["start", "--once", "--data", source, "--store", store]
            let first = try measure(words, accepting: [3])
            report.add(
                "start --once, empty store", size: what, seconds: first.seconds,
                megabytes: first.megabytes, goal: "\(Int(limit)) s", reached: first.seconds < limit)
            let second = try measure(words, accepting: [3])
            report.add(
                "the same again, full store", size: what, seconds: second.seconds, goal: "seconds",
                reached: second.seconds < 5)
        }
    }

    private mutating func scoring() throws {
        let run = try measure([
            "evaluate", "--panel", data("views/cm_ged_sb_1990_2021.csv"), "--units",
            data("views/cm_scored_units.csv"), "--windows", "2018,2019,2020,2021", "--model",
            "zero", "--model", "conflictology-12",
        ])
        report.add(
            "scoring four cm windows, with all benchmarks", size: "191 countries",
            seconds: run.seconds, megabytes: run.megabytes, goal: "2 s (two models)",
            reached: run.seconds < 2)
    }
}
