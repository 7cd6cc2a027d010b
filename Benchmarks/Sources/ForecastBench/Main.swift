import Domain
import Forecasting
import Foundation
import Statistics

/// `ForecastBench [part ...]`: parts are those of ``parts``; all of them without any.
///
/// Reads the shared data from `VIGIE_SHARED` or `../shared/data`; Python 3 counts cells and
/// districts, and compares the forest with scikit-learn's.
@main
enum Main {
    static let parts = ["cm", "early", "sahel", "districts", "weekly", "africa", "speed", "forest"]

    static func main() throws {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["VIGIE_SHARED"]
        let shared =
            named.map { URL(fileURLWithPath: $0) }
            ?? repository.deletingLastPathComponent().appendingPathComponent("shared/data")
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let unknown = arguments.first(where: { !parts.contains($0) }) {
            say("There is no part \(unknown); there are \(parts.joined(separator: ", ")).")
            exit(2)
        }
        guard FileManager.default.fileExists(atPath: shared.path + "/views") else {
            say("The shared data are not at \(shared.path); set VIGIE_SHARED to where they are.")
            exit(2)
        }
        let scripts = Scripts(folder: repository.appendingPathComponent("Benchmarks"))
        let prepared = repository.appendingPathComponent("Benchmarks/.build/panels")
        if !FileManager.default.fileExists(atPath: prepared.path + "/weeks_os.csv") {
            scripts.run("prepare_panels.py", [shared.path, prepared.path])
            scripts.run("prepare_districts.py", [shared.path, prepared.path])
        }
        let tables = ScoreTables(panels: Panels(shared: shared, prepared: prepared))
        for part in arguments.isEmpty ? parts : arguments {
            try run(part, tables, scripts)
        }
    }

    private static func run(_ part: String, _ tables: ScoreTables, _ scripts: Scripts) throws {
        switch part {
        case "cm": try tables.countryMonths(2018...2021)
        case "early": try tables.countryMonths(2012...2017)
        case "sahel": try tables.sahel()
        case "districts": try tables.districts()
        case "weekly": try tables.weekly()
        case "africa": try tables.africa()
        case "speed": try Speed.run(tables.panels)
        default:
            try ForestSpeed.run(tables.panels.prepared)
            scripts.run("forest_scikit_learn.py", [tables.panels.prepared.path])
        }
    }

    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
}

/// The Python scripts beside the benchmarks.
struct Scripts {
    let folder: URL

    /// Runs a script; what it could not do it says itself.
    func run(_ script: String, _ arguments: [String]) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", folder.appendingPathComponent(script).path] + arguments
        do {
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus != 0 else { return }
            Main.say("\(script) did not finish; see its message above.")
        } catch {
            Main.say("\(script) could not be started: \(error)")
        }
    }
}
