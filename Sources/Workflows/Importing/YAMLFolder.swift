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
        casebook = files.filter { $0.withBytes { CasebookReader.recognises($0) } }
        mission = files.filter { $0.withBytes { MissionReader.recognises($0) } }
        if casebook.isEmpty, mission.isEmpty {
            throw FileError(
                .isFolder,
                "'\(path)' is a folder without a casebook (YAML files that say `casebook: NAME`); "
                    + "to load data from a folder use `vigie start --data`, or name the files.")
        }
    }

    /// One file as a casebook of its own.
    init(_ file: RawFile) {
        path = file.path
        casebook = [file]
        mission = []
    }

    /// All files.
    var files: [RawFile] { casebook + mission }
}
