import Foundation

/// Real extracts beside the repository, used by tests that say so and are skipped without them.
enum SharedFile {
    private static let folder: URL = {
        let named = ProcessInfo.processInfo.environment["VIGIE_SHARED"].map { URL(filePath: $0) }
        return named
            ?? URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared/data").standardized
    }()

    static func url(_ path: String) -> URL { folder.appending(path: path) }

    static func isThere(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url(path).path())
    }

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(path))) }
}
