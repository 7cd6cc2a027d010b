import Domain
import Foundation
import Guidance
import Harvest

/// A handbook on disk: one YAML file, or a folder of them.
struct HandbookFolder {
    let path: String
    let reading: HandbookReading

    /// Reads the handbook at a path; the files of a folder are taken in the order of their names.
    ///
    /// - Throws: `FileError` when there is nothing to read, `NotationError` when it is no handbook.
    init(path: String) throws {
        self.path = path
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        var names = [path]
        if exists, isFolder.boolValue {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
                .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
                .map { (path as NSString).appendingPathComponent($0) }
            if names.isEmpty {
                throw FileError(
                    .isFolder, "'\(path)' holds no YAML files, so no handbook can be in it.")
            }
        }
        let files = try names.map { name in
            (name: name, bytes: Array(try RawFile(path: name).content))
        }
        reading = try HandbookReader.read(files)
    }

    var handbook: Handbook { reading.handbook }

    /// The handbooks in a data folder: its sub-folders called `handbook`.
    static func shipped(in dataFolder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: dataFolder)) ?? []
        return names.sorted().map { "\(dataFolder)/\($0)/handbook" }
            .filter { FileManager.default.fileExists(atPath: $0) }
    }
}

/// Finds the handbook to work with.
public struct FindHandbook: Sendable {
    public init() {}

    /// The path given, or else the only handbook that ships.
    ///
    /// - Throws: `UsageError` when none is named and there is not exactly one.
    public func callAsFunction(_ path: String?, dataFolder: String?) throws -> String {
        if let path { return path }
        let shipped = dataFolder.map(HandbookFolder.shipped) ?? []
        if shipped.count == 1 { return shipped[0] }
        throw UsageError(
            shipped.isEmpty
                ? "No handbook ships beside the program. Name one with --handbook (a folder or a "
                    + "YAML file), or set VIGIE_HOME to the folder that holds Data."
                : "Several handbooks ship: \(shipped.joined(separator: ", ")). Name one with "
                    + "--handbook.")
    }
}

extension AdviceError: InputComplaint {
    public var isUsage: Bool { true }
}
