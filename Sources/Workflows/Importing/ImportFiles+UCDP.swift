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
            let coverage = try coverage(file, reader, layout ?? .global, &receiver)
            writer = receiver.writer
            remarks = receiver.remarks
            return closing(file, reader, layout ?? .global, receiver, coverage)
        }
        workspace.progress.finish(step)
        return Report(entry: kept, remarks: remarks, noun: "events")
    }

    private func closing(
        _ file: RawFile, _ reader: UCDPReader, _ layout: UCDPLayout, _ receiver: ImportReceiver,
        _ coverage: LedgerEntry.Coverage?
    ) -> LedgerEntry {
        var entry = entry(file, format: layout.rawValue, knownOn: reader.knownOn)
        entry.sources = [reader.source.id]
        entry.version = reader.version
        entry.balance = receiver.balance
        entry.coverage = coverage
        if reader.release?.isCandidate == true { entry.format = UCDPLayout.candidate.rawValue }
        return entry
    }

    /// What the file covers. A few rows set aside leave a hole that the balance tells of; when one
    /// in a hundred is lost, no event in it no longer means that there was none; nor when events
    /// after its end show that it is not the release that its name says.
    private func coverage(
        _ file: RawFile, _ reader: UCDPReader, _ layout: UCDPLayout,
        _ receiver: inout ImportReceiver
    ) throws -> LedgerEntry.Coverage? {
        let balance = receiver.balance
        guard let release = reader.release, let covered = release.covered,
            balance.setAside * 100 <= balance.read
        else { return nil }
        if !release.isCandidate, let last = receiver.lastDay, last > covered.through { return nil }
        guard let countries = try countries(of: file, layout, &receiver) else { return nil }
        return LedgerEntry.Coverage(
            family: reader.family, claimant: reader.claimant, countries: countries,
            from: covered.from, through: covered.through,
            replaces: balance.setAside == 0 && layout != .reduced && !release.isCandidate)
    }

    /// The countries of which a file holds all events, empty for the world; `nil` when it may be a
    /// selection: UCDP also gives the events of one actor or conflict in the layout of a country's.
    private func countries(
        of file: RawFile, _ layout: UCDPLayout, _ receiver: inout ImportReceiver
    ) throws -> [String]? {
        if let covers = options.covers {
            return covers.isEmpty ? nil : try covers.map { try workspace.country($0) }.sorted()
        }
        guard layout == .country, let only = receiver.countries.first else { return [] }
        let stem = file.name.split(separator: ".").first.map(String.init) ?? file.name
        if let named = Country.matching(stem), receiver.countries.contains(named.alpha3) {
            return [named.alpha3]
        }
        if receiver.countries.count == 1, receiver.sharedSides?.isEmpty ?? true { return [only] }
        receiver.remark(
            Diagnostic(
                .warning, "ucdp.selection",
                "The file may hold the events of an actor or a conflict rather than all of a "
                    + "country, so that no event in it does not mean that there was none. If it is whole, "
                    + "say of what: --covers MLI,NER.", at: .init(file: file.path)))
        return nil
    }
}
