import Domain
import Foundation
import Harvest
import Ingestion

/// The YAML files of one folder, sorted by what they say they are.
struct YAMLFolder {
    let path: String
    /// Files of a casebook, by name.
    let casebook: [RawFile]
    /// Files about a mission, by name.
    let mission: [RawFile]
    /// Files that say neither, by name.
    let others: [RawFile]
    /// Whether these are all files that there are, so that they take the place of the stored ones.
    let isWhole: Bool

    /// The YAML files of a folder; `nil` when the path is no folder.
    ///
    /// - Throws: `FileError` when the folder holds none.
    init?(path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            isFolder.boolValue
        else { return nil }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).filter {
            $0.hasSuffix(".yaml") || $0.hasSuffix(".yml")
        }
        let files = try names.sorted().map {
            try RawFile(path: (path as NSString).appendingPathComponent($0))
        }
        self.path = path
        isWhole = true
        casebook = files.filter { $0.withBytes { CasebookReader.recognises($0) } }
        mission = files.filter { $0.withBytes { MissionReader.recognises($0) } }
        let known = Set((casebook + mission).map(\.path))
        others = files.filter { !known.contains($0.path) }
        if casebook.isEmpty, mission.isEmpty {
            throw FileError(
                .isFolder,
                "'\(path)' is a folder without a casebook (YAML files that say `casebook: NAME`); "
                    + "to load data from a folder use `vigie start --data`, or name the files.")
        }
    }

    /// The same, but a folder without a casebook or mission is `nil` too.
    ///
    /// - Throws: `FileError` when a file in it cannot be opened.
    static func ifAny(path: String) throws -> YAMLFolder? {
        do { return try YAMLFolder(path: path) } catch let error as FileError
            where error.kind == .isFolder
        { return nil }
    }

    /// One file as a casebook of its own.
    init(_ file: RawFile) {
        path = file.path
        casebook = [file]
        mission = []
        others = []
        isWhole = false
    }

    /// A note for every YAML file that is left out.
    var remarks: [Diagnostic] {
        others.map { file in
            Diagnostic(
                .note, "document.unknown",
                "\(file.name) was left out: no line of it begins with 'casebook:' or 'mission:'.",
                at: .init(file: file.path))
        }
    }

    /// All files that are read.
    var files: [RawFile] { casebook + mission }
}
