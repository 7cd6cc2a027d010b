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
            let (rows, layout) = try Conveyor.run(
                produce: { loader in
                    try file.withBytes { bytes in
                        var passing = PassingReceiver(loader: loader)
                        return (
                            try reader.read(bytes, into: &passing), UCDPReader.layout(of: bytes)
                        )
                    }
                },
                consume: { try $0.deliver(to: &receiver) })
            receiver.close(read: rows)
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
        entry.coverage = coverage(reader, layout, receiver)
        if reader.release?.isCandidate == true { entry.format = UCDPLayout.candidate.rawValue }
        return entry
    }

    /// What the file covers. A few rows set aside leave a hole that the balance tells of; when one
    /// in a hundred is lost, no event in it no longer means that there was none; nor when events
    /// after its end show that it is not the release that its name says.
    private func coverage(
        _ reader: UCDPReader, _ layout: UCDPLayout, _ receiver: ImportReceiver
    ) -> LedgerEntry.Coverage? {
        let balance = receiver.balance
        guard let release = reader.release, let covered = release.covered,
            balance.setAside * 100 <= balance.read
        else { return nil }
        if !release.isCandidate, let last = receiver.lastDay, last > covered.through { return nil }
        return LedgerEntry.Coverage(
            family: reader.family, claimant: reader.claimant,
            countries: layout == .country ? receiver.countries.sorted() : [],
            from: covered.from, through: covered.through,
            replaces: balance.setAside == 0 && layout != .reduced && !release.isCandidate)
    }
}
