import Domain
import Harvest
import Ingestion
import Storage

extension ImportFiles {
    /// Imports a UCDP file: every row one claim.
    func importUCDP(_ file: RawFile) throws -> Report {
        let release = try options.release.map { text in
            guard let release = UCDPRelease(text) else {
                throw UsageError(
                    "'\(text)' is no UCDP release; write it like 24.1 (yearly) or 23.0.10 "
                        + "(candidate).")
            }
            return release
        }
        let reader = UCDPReader(
            file: file.path, release: release, knownOn: options.knownOn, today: workspace.today,
            isExercise: file.withBytes { UCDPReader.isExercise($0) })
        let step = "reading \(file.name)"
        var remarks: [Diagnostic] = []
        let kept = try workspace.store.transaction { writer in
            try writer.record(reader.source)
            var receiver = ImportReceiver(
                writer: writer, file: file.path, keepsRemarks: options.keepsRemarks
            ) { _ in workspace.progress.report(step, 0) }
            let layout = try file.withBytes { bytes in
                let rows = try reader.read(bytes, into: &receiver)
                receiver.close(read: rows)
                return UCDPReader.layout(of: bytes)
            }
            writer = receiver.writer
            remarks = receiver.remarks
            return closing(file, reader, layout ?? .global, receiver)
        }
        workspace.progress.finish(step)
        return Report(entry: kept, remarks: remarks, noun: "events")
    }

    private func closing(
        _ file: RawFile, _ reader: UCDPReader, _ layout: UCDPLayout, _ receiver: ImportReceiver
    ) -> LedgerEntry {
        var entry = entry(file, format: layout.rawValue, knownOn: reader.knownOn)
        entry.sources = [reader.source.id]
        entry.version = reader.version
        entry.balance = receiver.balance
        let isWhole = receiver.balance.setAside == 0
        if isWhole, layout != .reduced, let through = reader.release?.coversThrough {
            entry.coverage = .init(
                family: reader.family,
                countries: layout == .country ? receiver.countries.sorted() : [],
                through: through)
        }
        if reader.release?.isCandidate == true { entry.format = UCDPLayout.candidate.rawValue }
        return entry
    }
}
