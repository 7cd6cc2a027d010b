import ArgumentParser
import Bootstrap
import Domain
import Foundation
import Harvest
import Publishing
import Workflows

/// `vigie start`.
struct StartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Open (or make and fill) the store, sum it up, write a brief, and serve.",
        discussion: """
            An empty store is filled from the first of: --data, $VIGIE_DATA, ../shared/data, a \
            download of the latest UCDP release, the exercise country (made up for training). With \
            --once the command ends with code 3 when a file could not be loaded.
            """)

    @Option(
        help: ArgumentHelp(
            "A folder with files, casebooks and missions to load.", valueName: "folder"))
    var data: String?

    @Flag(help: "Do everything but serve.")
    var once = false

    @OptionGroup var service: ServiceOptions
    @OptionGroup var store: StoreOptions

    func run() async throws {
        try await CommandFailure.reported {
            if let data, !FileManager.default.fileExists(atPath: data) {
                throw FileError(.missing, "There is no folder '\(data)'. Check --data.")
            }
            let workspace = try store.openOrMake()
            let outcome = try await Start(
                workspace, folders: folders, casebooks: Bootstrap.dataFolder)()
            report(outcome)
            try writeBrief(outcome.overview, workspace)
            guard once else { return try await service.serve(workspace) }
            if !outcome.failures.isEmpty { throw CommandFailure.setAside }
        }
    }

    private var folders: [String] {
        if let data { return [data] }
        let named = ProcessInfo.processInfo.environment["VIGIE_DATA"]
        return [named, "../shared/data"].compactMap { $0 }
    }

    private func report(_ outcome: Start.Outcome) {
        for remark in outcome.remarks { Console.complain(remark) }
        for failure in outcome.failures { Console.complain(failure) }
        for report in outcome.reports {
            Console.say(ImportSummary.line(report.entry, report.noun))
        }
        let overview = outcome.overview
        let months = overview.months.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "no data"
        Console.say(
            "\n\(store.path): \(overview.inForce) claims in force of \(overview.claims), "
                + "\(overview.imports) imports, \(months)\n")
        Console.say(OverviewTable.table(overview).text())
    }

    private func writeBrief(_ overview: StoreOverview, _ workspace: Workspace) throws {
        guard let brief = overview.brief else { return }
        let page = try WriteBrief(workspace)(
            WriteBrief.Request(
                country: brief.country, month: brief.month,
                program: "vigie \(ProgramVersion.text)"))
        let folder = URL(fileURLWithPath: store.path).deletingLastPathComponent()
        let file = folder.appendingPathComponent("brief-\(brief.country)-\(brief.month).html")
        try OutputFile.write(page, to: file.path)
        Console.say("wrote \(file.relativePath)")
    }
}

/// The overview's countries as a listing.
enum OverviewTable {
    static func table(_ overview: StoreOverview) -> TableDocument {
        TableDocument(
            columns: [
                .init("country", "country"),
                .init("incidents", "incidents", alignment: .trailing),
                .init("deaths", "deaths", alignment: .trailing),
                .init("civilians", "civilians", alignment: .trailing),
                .init("recent", "last 12 months", alignment: .trailing),
                .init("next", "next month (90 %)", alignment: .trailing),
                .init("risk", "P(25+)", alignment: .trailing),
            ],
            rows: overview.lines.prefix(12).map { line in
                [
                    .text(Country.alpha3(line.country)?.name ?? line.country),
                    .integer(line.incidents), .integer(line.deaths), .integer(line.civilians),
                    FieldValue(line.recent), FieldValue(line.forecast.map { "\($0)" }),
                    FieldValue(line.risk, decimals: 2),
                ]
            },
            notes: overview.lines.count > 12
                ? ["\(overview.lines.count - 12) more countries"] : [],
            isExercise: overview.isExercise)
    }
}
