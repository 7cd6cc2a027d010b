import Domain
import Forecasting
import Foundation
import Harvest
import Storage

/// Fills an empty store, brings it up to date, and sums it up.
public struct Start: Sendable {
    /// Where the events came from.
    public enum Origin: Sendable, Hashable {
        /// The store had them already.
        case store
        case folder(String)
        case download(String)
        /// Made up: the exercise country.
        case exercise
    }

    /// What was loaded and what is there.
    public struct Outcome: Sendable {
        public let origin: Origin
        public let reports: [ImportFiles.Report]
        /// Files that could not be imported, with the reason.
        public let failures: [String]
        /// Why earlier places gave nothing.
        public let remarks: [String]
        public let overview: StoreOverview
    }

    let workspace: Workspace
    /// Folders to look for data in, first to last.
    private let folders: [String]
    /// The folder of the casebooks that ship with the program, when there is one.
    private let casebooks: String?

    public init(_ workspace: Workspace, folders: [String], casebooks: String?) {
        self.workspace = workspace
        self.folders = folders
        self.casebooks = casebooks
    }

    public func callAsFunction() async throws -> Outcome {
        var reports: [ImportFiles.Report] = []
        var failures: [String] = []
        var remarks: [String] = []
        var origin = Origin.store
        if try workspace.store.claimCounts().all == 0 {
            origin = try await load(&reports, &failures, &remarks)
        }
        if let casebooks { loadCasebooks(casebooks, &reports, &failures) }
        try RebuildIncidents(workspace).ifNeeded()
        return Outcome(
            origin: origin, reports: reports, failures: failures, remarks: remarks,
            overview: try StoreOverview(workspace))
    }

    private func load(
        _ reports: inout [ImportFiles.Report], _ failures: inout [String],
        _ remarks: inout [String]
    ) async throws -> Origin {
        for folder in folders {
            guard let data = try? DataFolder(path: folder) else {
                remarks.append("There is no folder '\(folder)'.")
                continue
            }
            let items = data.items
            failures += data.failures
            guard items.contains(where: { $0.format == .ucdp }) else {
                remarks.append("'\(folder)' holds no event data that vigie recognises.")
                continue
            }
            for item in items { importing(item.path, &reports, &failures) }
            return .folder(folder)
        }
        do {
            let path = try await Self.download()
            importing(path, &reports, &failures)
            if try workspace.store.claimCounts().all > 0 { return .download(path) }
        } catch {
            remarks.append("No event data could be downloaded: \(error)")
        }
        reports += try LoadExercise(workspace)()
        return .exercise
    }

    /// The casebooks that ship with the program are always there, in their present edition.
    private func loadCasebooks(
        _ folder: String, _ reports: inout [ImportFiles.Report], _ failures: inout [String]
    ) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() {
            let path = (folder as NSString).appendingPathComponent(name)
            do {
                guard let files = try YAMLFolder.ifAny(path: path) else { continue }
                let digest = ImportFiles.digest(of: files)
                let known = try workspace.store.ledger().contains { $0.digest == digest }
                if !known { reports.append(try ImportFiles(workspace)(path)) }
            } catch {
                failures.append("\(error)")
            }
        }
    }

    private func importing(
        _ path: String, _ reports: inout [ImportFiles.Report], _ failures: inout [String]
    ) {
        do { reports.append(try ImportFiles(workspace)(path)) } catch {
            failures.append("\(error)")
        }
    }

    /// The newest yearly release that can be had.
    private static func download() async throws -> String {
        var last: (any Error)?
        for release in ["261", "251"] {
            do {
                return try await Download().fetch(
                    "https://ucdp.uu.se/downloads/ged/ged\(release)-csv.zip",
                    into: FileManager.default.temporaryDirectory.path)
            } catch {
                last = error
                // Only a release that is not published yet is worth a second try.
                guard (error as? FileError)?.kind == .missing else { break }
            }
        }
        throw last ?? FileError(.unreachable, "no release found")
    }
}
