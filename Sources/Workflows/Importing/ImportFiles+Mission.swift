import Domain
import Harvest
import Ingestion
import Notation
import Storage

extension ImportFiles {
    /// Imports one of a mission's YAML files: kept whole, since its files belong together.
    func importMission(_ file: RawFile) throws -> Report {
        let bytes = Array(file.content)
        let book = try MissionReader.read([(file.path, bytes)], isComplete: false)
        var entry = entry(
            file, format: InputFormat.mission.rawValue,
            knownOn: options.knownOn ?? workspace.today)
        entry.version = book.revised.number == 0 ? "" : "\(book.revised)"
        // Sources stand in a file of their own, so that a missing one is no news here.
        let remarks = book.diagnostics.filter { $0.code != "mission.unknown-source" }
        return try keep(entry, statements: book.statements, remarks: remarks) {
            // Read together with the mission's other files, before any of it is kept.
            try shelf(.mission, of: book.mission, [file], isWhole: false) {
                try MissionReader.read($0, isComplete: false)
            }.files
        }
    }

    /// Imports a table about peace operations: checked row by row, kept whole.
    func importMissionTable(_ file: RawFile, _ format: InputFormat) throws -> Report {
        let bytes = Array(file.content)
        let outcome = try Self.checkTable(bytes, format, file: file.path)
        let document = StoredDocument(
            name: "\(format.rawValue)/\(file.name)", kind: format.rawValue, bytes: bytes)
        var entry = entry(
            file, format: format.rawValue, knownOn: options.knownOn ?? workspace.today)
        entry.balance.setAside = outcome.read - outcome.kept
        return try keep(
            entry, statements: outcome.kept, remarks: outcome.diagnostics, noun: "rows"
        ) { [document] }
    }

    /// Reads a table and tells what became of its rows.
    @discardableResult
    static func checkTable(
        _ bytes: [UInt8], _ format: InputFormat, file: String
    ) throws -> (read: Int, kept: Int, diagnostics: [Diagnostic]) {
        switch format {
        case .missionDeaths: balance(try DeathListReader.read(bytes, file: file))
        case .missionStrength: balance(try PersonnelTableReader.read(bytes, file: file))
        case .mandateTasks: balance(try MandateTaskReader.read(bytes, file: file))
        default: balance(try BaseTableReader.read(bytes, file: file))
        }
    }

    private static func balance<Row>(
        _ reading: TableReading<Row>
    ) -> (read: Int, kept: Int, diagnostics: [Diagnostic]) {
        (reading.read, reading.kept, reading.diagnostics)
    }

    private func keep(
        _ entry: LedgerEntry, statements: Int, remarks: [Diagnostic], noun: String = "statements",
        _ documents: () throws -> [StoredDocument]
    ) throws -> Report {
        var entry = entry
        entry.balance.read = statements + entry.balance.setAside
        for remark in remarks { entry.balance.reasons.add(remark) }
        let kept = try workspace.store.transaction { writer in
            for document in try documents() {
                switch try writer.record(document) {
                case .new: entry.balance.new = statements
                case .alreadyThere: entry.balance.alreadyThere = statements
                case .revised, .older, .conflicting: entry.balance.revised = statements
                }
            }
            return entry
        }
        return Report(entry: kept, remarks: options.keepsRemarks ? remarks : [], noun: noun)
    }
}
