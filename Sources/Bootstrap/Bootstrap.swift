import Domain
import Foundation
import SQLiteStorage
import Storage
import Workflows

/// The composition root: the only place that names a database.
public enum Bootstrap {
    /// Opens (or makes) the store and returns a workspace over it with the system's clock.
    ///
    /// - Throws: `StoreError`.
    public static func workspace(
        storePath: String, mayCreate: Bool = true,
        progress: any ProgressReporter = SilentProgress()
    ) throws -> Workspace {
        Workspace(
            store: try SQLiteStore(path: storePath, mayCreate: mayCreate), now: now,
            progress: progress)
    }

    /// The folder `Data` that ships with the program: in `$VIGIE_HOME`, here, or beside the
    /// program's own package; `nil` where there is none.
    public static var dataFolder: String? {
        var places: [URL] = []
        if let home = ProcessInfo.processInfo.environment["VIGIE_HOME"] {
            places.append(URL(fileURLWithPath: home))
        }
        places.append(URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
        var place = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
            .resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<5 {
            places.append(place)
            place = place.deletingLastPathComponent()
        }
        return places.map { $0.appendingPathComponent("Data").path }
            .first { FileManager.default.fileExists(atPath: $0 + "/mali") }
    }

    /// The present in seconds since 1970-01-01 UTC; `VIGIE_NOW` (an ISO day) stands in for it, so
    /// that documents can be reproduced.
    static let now: @Sendable () -> Int = {
        if let text = ProcessInfo.processInfo.environment["VIGIE_NOW"], let day = Day(iso: text) {
            return day.number * 86_400
        }
        return Int(Date().timeIntervalSince1970)
    }
}
