import Domain
import Ingestion
import Notation
import Storage

/// Checks a store: its integrity, that its books balance, and that what it keeps whole can be read.
public struct CheckStore: Sendable {
    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Returns: what is wrong, each with what to do; nothing when the store is sound.
    public func callAsFunction() throws -> [Diagnostic] {
        var found = try workspace.store.check()
        for stored in try workspace.storedFiles(.casebook) {
            found += Self.fault("casebook '\(stored.owner)'") {
                _ = try CasebookReader.read(stored.files)
            }
        }
        for stored in try workspace.storedFiles(.mission) {
            found += Self.fault("mission '\(stored.owner)'") {
                _ = try MissionReader.read(stored.files, isComplete: false)
            }
        }
        for format in [
            InputFormat.missionDeaths, .missionStrength, .mandateTasks, .missionBases,
        ] {
            for table in try workspace.store.documents(kind: format.rawValue) {
                found += Self.fault("table '\(table.name)'") {
                    try ImportFiles.checkTable(table.bytes, format, file: table.name)
                }
            }
        }
        return found
    }

    private static func fault(_ what: String, _ read: () throws -> Void) -> [Diagnostic] {
        do {
            try read()
            return []
        } catch {
            let faults = (error as? NotationError)?.diagnostics.filter { $0.severity == .error }
            let more =
                (faults?.count ?? 1) > 1 ? " (the first of \(faults?.count ?? 1) faults)" : ""
            let reason = faults?.first.map(\.description) ?? "\(error)"
            return [
                Diagnostic(
                    .error, "store.document",
                    "What the store keeps of the \(what) cannot be read, nor what needs it: "
                        + "\(reason)\(more). Import its folder or file again; a folder takes the "
                        + "place of all that is stored.")
            ]
        }
    }
}
