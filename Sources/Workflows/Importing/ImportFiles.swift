import Domain
import Foundation
import Harvest
import Ingestion
import Notation
import Storage

/// Imports files, each in one transaction, and keeps them in the ledger.
public struct ImportFiles: Sendable {
    /// How to read the files.
    public struct Options: Sendable {
        /// The format, when the content should not decide.
        public var format: InputFormat?
        /// The UCDP release, when the file's name does not tell it.
        public var release: String?
        /// The first day on which the content could be known.
        public var knownOn: Day?
        /// The level of boundaries, when the file does not say.
        public var level: AdministrativeUnit.Level?
        /// The country of boundaries by any code or name, when the file does not say.
        public var country: String?
        /// The countries of which the file holds all events, by any code or name; none when empty.
        /// Left out, the file's own name and content tell, or nothing does.
        public var covers: [String]?
        /// Keep every remark in the report, not only counts and examples.
        public var keepsRemarks = false

        public init() {}
    }

    /// What became of one file.
    public struct Report: Sendable {
        public let entry: LedgerEntry
        /// Every remark, when asked for.
        public let remarks: [Diagnostic]
        /// What is counted, such as `events`.
        public let noun: String
    }

    let workspace: Workspace
    let options: Options

    public init(_ workspace: Workspace, options: Options = Options()) {
        self.workspace = workspace
        self.options = options
    }

    /// Imports one file.
    ///
    /// - Throws: `FileError`, `UnreadableFile`, `StoreError`; the store is then as it was.
    public func callAsFunction(_ path: String) throws -> Report {
        if let files = try YAMLFolder(path: path) { return try importFolder(files) }
        let file = try RawFile(path: path)
        guard let format = options.format ?? InputFormat.recognise(file) else {
            throw Self.unrecognised(file)
        }
        switch format {
        case .ucdp: return try importUCDP(file)
        case .acled: return try importACLED(file)
        case .acledDeletions: return try importDeletions(file)
        case .actors: return try importActors(file)
        case .gazetteer: return try importGazetteer(file)
        case .boundaries: return try importBoundaries(file)
        case .casebook: return try importFolder(YAMLFolder(file))
        case .mission: return try importMission(file)
        case .missionDeaths, .missionStrength, .mandateTasks, .missionBases:
            return try importMissionTable(file, format)
        }
    }

    private static func unrecognised(_ file: RawFile) -> UnreadableFile {
        let known = InputFormat.allCases.map(\.rawValue).joined(separator: ", ")
        let complaint = file.withBytes { TextDecoding.unreadable($0) }
        return UnreadableFile(
            complaint == nil ? "format.unknown" : "file.unreadable",
            complaint
                ?? "The content is none of the known formats; name it with --as (\(known)) if you "
                + "know it.",
            file: file.path)
    }

    /// A ledger entry for a file, its balance still empty.
    func entry(_ file: RawFile, format: String, knownOn: Day) -> LedgerEntry {
        LedgerEntry(
            name: file.name, digest: file.digest, size: file.size, importedAt: workspace.now(),
            format: format, knownOn: knownOn)
    }
}
