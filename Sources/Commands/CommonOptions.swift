import ArgumentParser
import Bootstrap
import Domain
import Foundation
import Publishing
import Storage
import Workflows

/// Where the store is.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The store's file (default: $VIGIE_STORE, else store.vigie here).", valueName: "path"))
    var store: String?

    var path: String {
        store ?? ProcessInfo.processInfo.environment["VIGIE_STORE"] ?? "store.vigie"
    }

    /// Opens the store that must exist.
    func open() throws -> Workspace {
        try Bootstrap.workspace(
            storePath: path, mayCreate: false, progress: TerminalProgress.standard)
    }

    /// Opens the store, making it when there is none.
    func openOrMake() throws -> Workspace {
        try Bootstrap.workspace(storePath: path, progress: TerminalProgress.standard)
    }
}

/// As known when.
struct VintageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Answer from what was known by the end of this day.", valueName: "YYYY-MM-DD"))
    var asKnownOn: Day?

    @Option(
        help: ArgumentHelp(
            "Answer from the first N imports of the ledger (`vigie sources`).", valueName: "N"))
    var ledger: Int?

    var vintage: Vintage { Vintage(day: asKnownOn, ledger: ledger) }

    /// The day asked about: the one given, else the day of knowledge, else today.
    func day(_ given: Day?, _ workspace: Workspace) -> Day {
        given ?? asKnownOn ?? workspace.today
    }
}

/// How listings are written.
struct OutputOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json, geojson
    }

    @Option(help: "How to write the listing.")
    var format: Format = .table

    @Flag(help: "With csv: a second header row of HXL hashtags.")
    var hxl = false

    /// Writes a listing; `features` is asked for only with geojson.
    ///
    /// - Parameter width: As a table, at most so many characters; the other formats have it all.
    func write(
        _ table: TableDocument, width: Int? = nil, features: (() -> FeatureDocument)? = nil
    ) throws {
        switch format {
        case .table: Console.say(table.text(width: width))
        case .csv: Console.say(table.csv(hxl: hxl))
        case .json: Console.say(table.json())
        case .geojson:
            guard let features else {
                throw UsageError("This listing has no places; use table, csv or json.")
            }
            Console.say(features().json())
        }
    }
}

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}

extension Month: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}

extension Period {
    /// A month or week on the command line.
    ///
    /// - Throws: `ValidationError` that says what is wrong with it.
    static func argument(_ text: String) throws -> Period {
        if let period = Period(iso: text) { return period }
        let parts = text.split(separator: "-")
        if parts.count == 2, parts[1].hasPrefix("W"), let year = Int(parts[0]),
            let week = Int(parts[1].dropFirst()), (1...9999).contains(year)
        {
            throw ValidationError(
                week == 53
                    ? "\(year) has \(Week.count(inYear: year)) weeks, so there is no '\(text)'."
                    : "'\(text)' is no week; write it as 2022-W24.")
        }
        throw ValidationError(
            "'\(text)' is no month or week; write a month as 2022-06, a week as 2022-W24.")
    }
}

extension Cadence: ExpressibleByArgument {}
extension ViolenceType: ExpressibleByArgument {}
extension Domain.Target: ExpressibleByArgument {}
extension Measure: ExpressibleByArgument {}
extension UnitKind: ExpressibleByArgument {}
