import Foundation

/// Where the tables about peace operations are, on machines that have them.
enum PeacekeepingFiles {
    static let folder: URL = {
        let shared =
            ProcessInfo.processInfo.environment["VIGIE_SHARED"].map { URL(filePath: $0) }
            ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "../shared/data")
        return shared.appending(path: "pko")
    }()

    static let arePresent = FileManager.default.fileExists(
        atPath: folder.appending(path: "DPPADPOSS-FATALITIES.csv").path)

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }
}
