import Domain
import Harvest
import Ingestion
import Storage

/// ACLED exports, actor lists and gazetteers.
extension ImportFiles {
    func importACLED(_ file: RawFile) throws -> Report {
        let reader = ACLEDReader(file: file.path, knownOn: options.knownOn ?? workspace.today)
        var remarks: [Diagnostic] = []
        let kept = try workspace.store.transaction { writer in
            try writer.record(ACLEDReader.source)
            var receiver = ImportReceiver(
                writer: writer, file: file.path, keepsRemarks: options.keepsRemarks
            ) { _ in workspace.progress.report("reading \(file.name)", 0) }
            let rows = try file.withBytes { try reader.read($0, into: &receiver) }
            receiver.close(read: rows)
            writer = receiver.writer
            remarks = receiver.remarks
            var entry = entry(file, format: InputFormat.acled.rawValue, knownOn: reader.knownOn)
            entry.sources = [ACLEDReader.source.id]
            entry.balance = receiver.balance
            return entry
        }
        workspace.progress.finish("reading \(file.name)")
        return Report(entry: kept, remarks: remarks, noun: "events")
    }

    func importDeletions(_ file: RawFile) throws -> Report {
        let list = try file.withBytes { try ACLEDDeletions(file: file.path, $0) }
        return try importList(
            file, .acledDeletions, list.withdrawals, list.diagnostics, rows: list.rows
        ) { try $0.append($1) }
    }

    func importActors(_ file: RawFile) throws -> Report {
        let list = try file.withBytes { try UCDPActorList(file: file.path, $0) }
        return try importList(
            file, .actors, list.actors, list.diagnostics, rows: list.rows, source: list.source
        ) { try $0.record($1) }
    }

    func importGazetteer(_ file: RawFile) throws -> Report {
        let list = try file.withBytes { try GeoNamesGazetteer(file: file.path, $0) }
        return try importList(
            file, .gazetteer, list.places, list.diagnostics, rows: list.rows,
            source: GeoNamesGazetteer.source
        ) { try $0.record($1) }
    }

    /// Records a list of things; what is not in the list was set aside.
    private func importList<Thing>(
        _ file: RawFile, _ format: InputFormat, _ things: [Thing], _ diagnostics: [Diagnostic],
        rows: Int, source: Source? = nil,
        _ record: (inout any ClaimWriter, Thing) throws -> AppendOutcome
    ) throws -> Report {
        var entry = entry(
            file, format: format.rawValue,
            knownOn: options.knownOn ?? source?.published ?? workspace.today)
        entry.sources = source.map { [$0.id] } ?? []
        for diagnostic in diagnostics { entry.balance.reasons.add(diagnostic) }
        let kept = try workspace.store.transaction { writer in
            if let source { try writer.record(source) }
            for thing in things { entry.balance.count(try record(&writer, thing)) }
            entry.balance.setAside += rows - things.count
            entry.balance.read = rows
            return entry
        }
        return Report(entry: kept, remarks: diagnostics, noun: "entries")
    }
}
