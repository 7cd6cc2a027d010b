import Domain
import Forecasting
import Foundation
import Statistics

/// `ForecastBench [part ...]`: parts are cm, sahel, africa, speed and forest.
///
/// Reads the shared data from `VIGIE_SHARED` or `../shared/data`; Python 3 counts the cells.
@main
enum Main {
    static func main() throws {
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["VIGIE_SHARED"]
        let shared =
            named.map { URL(fileURLWithPath: $0) }
            ?? repository.deletingLastPathComponent().appendingPathComponent("shared/data")
        let prepared = repository.appendingPathComponent("Benchmarks/.build/panels")
        if !FileManager.default.fileExists(atPath: prepared.path + "/africa_units.csv") {
            try python(repository, "prepare_panels.py", [shared.path, prepared.path])
        }
        let panels = Panels(shared: shared, prepared: prepared)
        let arguments = Array(CommandLine.arguments.dropFirst())
        for part in arguments.isEmpty ? ["cm", "sahel", "africa", "speed", "forest"] : arguments {
            switch part {
            case "cm": try countryMonths(panels)
            case "sahel": try sahel(panels)
            case "africa": try africa(panels)
            case "speed": try Speed.run(panels)
            case "forest":
                try ForestSpeed.run(prepared)
                try python(repository, "forest_scikit_learn.py", [prepared.path])
            default: say("There is no part \(part).")
            }
        }
    }

    private static func python(_ repository: URL, _ script: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let path = repository.appendingPathComponent("Benchmarks/\(script)").path
        process.arguments = ["python3", path] + arguments
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 {
            say("\(script) did not finish; see its message above.")
        }
    }

    static func countryMonths(_ panels: Panels) throws {
        let panel = try panels.countryMonths()
        let windows = (2018...2021).map { Window(year: $0) }
        let own: [any ForecastModel] = ModelCatalog.all.filter {
            $0.card.identifier != "self-exciting"
        }
        try table(
            "Country-month, state-based, 2018-2021", panel, windows, own, "conflictology-12", 2)
    }

    static func sahel(_ panels: Panels) throws {
        for (name, target) in [("sahel_os", Target.oneSided), ("sahel_any", .any)] {
            let panel = try panels.cells(
                name, area: "sahel", target: target, through: Month(year: 2023, month: 12))
            let windows = (2019...2023).map { Window(year: $0) }
            try table(
                "Eight Sahel and coastal countries, \(target.rawValue), 2019-2023", panel, windows,
                [
                    SpaceTimeKernel(halfLife: 12), KernelHurdle(), SelfExciting(), QuantileForest(),
                    VigiePool(),
                ],
                "neighbors-12", 4)
        }
    }

    static func africa(_ panels: Panels) throws {
        let panel = try panels.cells(
            "africa_sb", area: "africa", target: .stateBased, through: Month(year: 2020, month: 12))
        try table(
            "Africa and Middle East, state-based, 2018-2020", panel,
            (2018...2020).map { Window(year: $0) },
            [KernelHurdle(), SelfExciting(), VigiePool()], "zero", 4)
    }

    private static func table(
        _ title: String, _ panel: Panel, _ windows: [Window], _ models: [any ForecastModel],
        _ other: String, _ digits: Int
    ) throws {
        let start = Date()
        let report = try Evaluation(windows: windows).report(models, on: panel)
        let seconds = Tables.number(Date().timeIntervalSince(start), 1)
        say("\n## \(title) (\(seconds) s)\n")
        say(Tables.scores(report, digits: digits, against: other))
        say("\nCRPS / IGN without the units with most deaths\n")
        say(Tables.withoutLargest(report, digits: digits))
        let last = report.models.last?.card.identifier ?? other
        say("\n\(last) by step\n")
        say(Tables.byStep(report, last))
    }

    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
}
