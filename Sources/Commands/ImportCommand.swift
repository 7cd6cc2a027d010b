import ArgumentParser
import Domain
import Foundation
import Publishing
import Workflows

/// `vigie import`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read files into the store.",
        discussion: """
            Every row becomes a claim, or is set aside with a reason; the balance is printed. \
            Importing a file twice changes nothing; a newer release revises what it changes, and \
            the old claims stay on record. Formats:

            \(InputFormat.allCases.map { "  \($0.rawValue): \($0.summary)" }
                .joined(separator: "\n"))
            """)

    @Argument(help: "The files (.csv, .csv.gz, .csv.zip, .geojson ...).")
    var files: [String]

    @Option(name: .customLong("as"), help: "The format, when the content should not decide.")
    var format: InputFormat?

    @Option(help: "The UCDP release, when the file's name does not tell it (24.1, 23.0.10).")
    var release: String?

    @Option(
        help: ArgumentHelp(
            "The day from which the content could be known.", valueName: "YYYY-MM-DD"))
    var knownOn: Day?

    @Option(help: "The level of boundaries, when the file does not say: 0 (country) to 3.")
    var level: AdministrativeUnit.Level?

    @Option(
        help: ArgumentHelp(
            "The country of boundaries, when the file does not say.", valueName: "ISO3|name"))
    var country: String?

    @Option(
        help: ArgumentHelp(
            "UCDP: the countries of which the file holds all events (comma list), or none; without it "
                + "the file's name or content tells.", valueName: "ISO3|name,...|none"))
    var covers: String?

    @Flag(help: "Print the balance as JSON.")
    var json = false

    @Option(help: ArgumentHelp("Write every remark to a file (JSON lines).", valueName: "file"))
    var report: String?

    @OptionGroup var store: StoreOptions

    func run() throws {
        try CommandFailure.reported {
            let workspace = try store.openOrMake()
            var options = ImportFiles.Options()
            options.format = format
            options.release = release
            options.knownOn = knownOn
            options.level = level
            options.country = country
            options.covers = covers.map { text in
                text == "none" ? [] : text.split(separator: ",").map(String.init)
            }
            options.keepsRemarks = report != nil
            let importing = ImportFiles(workspace, options: options)
            let known = try workspace.likelyDoubles().pairs
            var reports: [ImportFiles.Report] = []
            var failures: [any Error] = []
            for file in files {
                do { reports.append(try importing(file)) } catch {
                    failures.append(error)
                    if files.count > 1 { Console.complain("\(error)") }
                }
            }
            try RebuildIncidents(workspace).ifNeededAndFree()
            try write(reports)
            let doubles = try workspace.likelyDoubles()
            if doubles.pairs > known, let remark = Language.english.remark(doubles) {
                Console.complain("note: \(remark) `vigie review events` puts them to you.")
            }
            try CommandFailure.throwGravest(failures, areTold: files.count > 1)
            if reports.contains(where: { $0.entry.balance.setAside > 0 }) {
                throw CommandFailure.setAside
            }
        }
    }

    private func write(_ reports: [ImportFiles.Report]) throws {
        if json {
            Console.say(try ImportSummary.json(reports.map(\.entry)))
        } else {
            for report in reports { Console.say(ImportSummary.text(report.entry, report.noun)) }
        }
        guard let report else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let lines = try reports.flatMap(\.remarks).map {
            String(decoding: try encoder.encode($0), as: UTF8.self)
        }
        try OutputFile.write(lines.map { $0 + "\n" }.joined(), to: report)
    }
}

extension InputFormat: ExpressibleByArgument {}

/// An import's balance for people and machines.
enum ImportSummary {
    static func text(_ entry: LedgerEntry, _ noun: String) -> String {
        let balance = entry.balance
        var lines = [
            "\(entry.name) (\(entry.format)\(entry.version.isEmpty ? "" : ", \(entry.version)"))",
            "  \(balance.read) \(noun) read = \(balance.new) new + \(balance.alreadyThere) already "
                + "there + \(balance.revised) revised + \(balance.setAside) set aside",
        ]
        for reason in balance.reasons.entries {
            let verb = reason.severity == .error ? "set aside" : reason.severity.rawValue
            lines.append("  \(verb), \(reason.count) × \(reason.code)")
            for example in reason.examples {
                let line = example.location?.line.map { "line \($0): " } ?? ""
                lines.append("      \(line)\(example.message)")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// One line, for a folder with many files.
    static func line(_ entry: LedgerEntry, _ noun: String) -> String {
        let balance = entry.balance
        return "\(entry.name): \(balance.read) \(noun) read = \(balance.new) new + "
            + "\(balance.alreadyThere) already there + \(balance.revised) revised + "
            + "\(balance.setAside) set aside"
    }

    static func json(_ entries: [LedgerEntry]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(entries), as: UTF8.self)
    }
}
extension AdministrativeUnit.Level: ExpressibleByArgument {}
