import Foundation

/// Real extracts beside the repository, which the project does not ship.
enum SharedData {
    /// The folder: the environment's `VIGIE_SHARED`, else `../shared/data` beside the repository.
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["VIGIE_SHARED"] {
            return URL(fileURLWithPath: path)
        }
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("shared/data")
    }()

    static func file(_ path: String) -> URL { folder.appendingPathComponent(path) }

    static func holds(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: file(path).path)
    }
}
