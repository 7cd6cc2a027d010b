import Domain
import Foundation
import Harvest
import Ingestion
import Notation
import Storage

extension ImportFiles {
    /// Imports a casebook (and the files about a mission beside it) as one transaction.
    func importFolder(_ folder: YAMLFolder) throws -> Report {
        let book =
            try folder.casebook.isEmpty ? nil : CasebookReader.read(Self.named(folder.casebook))
        let mission =
            try folder.mission.isEmpty
            ? nil : MissionReader.read(Self.named(folder.mission))
        var entry = LedgerEntry(
            name: (folder.path as NSString).lastPathComponent,
            digest: Self.digest(of: folder),
            size: folder.files.reduce(0) { $0 + $1.size }, importedAt: workspace.now(),
            format: InputFormat.casebook.rawValue,
            version: (book?.revised ?? mission?.revised).map { "\($0)" } ?? "",
            knownOn: options.knownOn ?? book?.revised ?? workspace.today)
        var remarks = (book?.diagnostics ?? []) + (mission?.diagnostics ?? []) + folder.remarks
        if let book {
            let stored = try workspace.storedFiles(.casebook)
            let others = stored.filter { $0.owner != book.name }
                .compactMap { try? CasebookReader.read($0.files) }
            let neighbours = CasebookNeighbours(book: book, others: others)
            try neighbours.checkKeys()
            remarks += neighbours.sharedNames()
            if folder.isWhole, let held = stored.first(where: { $0.owner == book.name }) {
                remarks += Self.age(of: book, after: try? CasebookReader.read(held.files))
            }
        }
        let kept = try workspace.store.transaction { writer in
            if let book {
                remarks += try record(book, in: &writer, &entry)
                let shelf = try shelf(
                    .casebook, of: book.name, folder.casebook, isWhole: folder.isWhole
                ) { try CasebookReader.read($0) }
                remarks += try shelf.record(in: &writer, &entry)
                remarks += try record(verdictsOf: shelf.contents, in: &writer, &entry)
                remarks += try settle(shelf.contents, in: &writer, entry)
                remarks += try UnknownEntries(book, in: workspace.store).remarks
            }
            if let mission {
                let shelf = try shelf(
                    .mission, of: mission.mission, folder.mission, isWhole: folder.isWhole
                ) { try MissionReader.read($0, isComplete: false) }
                remarks += try shelf.record(in: &writer, &entry)
            }
            for remark in remarks { entry.balance.reasons.add(remark) }
            return entry
        }
        return Report(entry: kept, remarks: remarks, noun: "entries")
    }

    /// A warning when an edition takes the place of a later one.
    private static func age(of book: Casebook, after held: Casebook?) -> [Diagnostic] {
        guard let held, held.revised > book.revised else { return [] }
        return [
            Diagnostic(
                .warning, "casebook.older",
                "The store had the edition of \(held.revised); this one, of \(book.revised), is older and"
                    + " takes its place. Import the later one again if that was not meant.",
                at: .init(file: book.name))
        ]
    }

    /// One digest for all files of a folder.
    static func digest(of folder: YAMLFolder) -> String {
        RawFile.sha256(Data(folder.files.map(\.digest).joined().utf8))
    }

    private static func named(_ files: [RawFile]) -> [(name: String, bytes: [UInt8])] {
        files.map { ($0.path, Array($0.content)) }
    }

    /// - Returns: a note when claims keep a place or name that the casebook has corrected since.
    private func record(
        _ book: Casebook, in writer: inout any ClaimWriter, _ entry: inout LedgerEntry
    ) throws -> [Diagnostic] {
        var kept = 0
        for source in book.sources { try writer.record(source) }
        for profile in book.claimants { try writer.record(profile) }
        entry.sources = book.sources.map(\.id)
        for place in book.places { entry.balance.count(try writer.record(place)) }
        for actor in book.actors { entry.balance.count(try writer.record(actor)) }
        for claim in book.claims {
            var outcome = try writer.append(claim)
            if outcome == .conflicting, try differsInEntriesOnly(claim) {
                kept += 1
                outcome = .alreadyThere
            }
            entry.balance.count(outcome)
            if outcome == .conflicting {
                entry.balance.reasons.add(
                    Diagnostic(
                        .error, "claim.conflicting",
                        "The store has \(claim.id) with another content; "
                            + "the stored one stands. If the claim was written down wrongly, give it "
                            + "a `version:` that sorts behind, such as \(claim.version).2.",
                        at: .init(file: entry.name)))
            }
        }
        guard kept > 0 else { return [] }
        return [
            Diagnostic(
                .note, "casebook.entry-changed",
                "\(kept) claims stay on record with the place or the actor's name as it was when they"
                    + " were imported; incidents have the corrected place of their heading.",
                at: .init(file: entry.name))
        ]
    }

    /// Whether a stored claim says the same but for a place or an actor's name that its casebook has
    /// corrected since.
    private func differsInEntriesOnly(_ claim: Claim) throws -> Bool {
        let versions = try workspace.store.versions(ofSeries: claim.series)
        guard let held = versions.first(where: { $0.id == claim.id }) else { return false }
        var same = claim
        if held.place.name == claim.place.name || held.place.coordinate == claim.place.coordinate {
            same.place = held.place
        }
        let parties = { (claim: Claim) in claim.actors.map { "\($0.role) \($0.code ?? $0.name)" } }
        if parties(held) == parties(claim) { same.actors = held.actors }
        return same == held
    }

    /// Appends what this edition's verdicts change.
    ///
    /// - Returns: a note for each verdict that the edition no longer has.
    private func record(
        verdictsOf book: Casebook, in writer: inout any ClaimWriter, _ entry: inout LedgerEntry
    ) throws -> [Diagnostic] {
        let verdicts = CasebookVerdicts(book, after: try workspace.store.judgements())
        for judgement in verdicts.new {
            try writer.appendNew(judgement)
            entry.balance.count(.new)
        }
        for _ in 0..<verdicts.unchanged { entry.balance.count(.alreadyThere) }
        return try verdicts.undone.map { judgement in
            try writer.appendNew(judgement)
            entry.balance.count(.revised)
            return Diagnostic(
                .note, "casebook.verdict-undone",
                "This edition no longer says how \(judgement.subject.id) and "
                    + "\(judgement.other?.id ?? "") belong together; they are left to the rules.",
                at: .init(file: entry.name))
        }
    }
}

extension ImportFiles {
    /// Lets stand what the casebook has now, and nothing else that its editions brought.
    ///
    /// - Returns: notes on what it leaves out and what it has again.
    private func settle(
        _ book: Casebook, in writer: inout any ClaimWriter, _ entry: LedgerEntry
    ) throws -> [Diagnostic] {
        let others = try? workspace.storedFiles(.casebook).filter { $0.owner != book.name }
            .map { try CasebookReader.read($0.files) }
        let entries = others.map { others in
            let books = others + [book]
            return Edition.Entries(
                actors: Set(books.flatMap { $0.actors.map(\.id) }),
                places: Set(books.flatMap { $0.places.map(\.id) }),
                claimants: Set(books.flatMap { $0.claimants.map(\.claimant) }))
        }
        let changes = try writer.settle(
            Edition(
                family: "\(book.name):", format: InputFormat.casebook.rawValue,
                series: Set(book.claims.map(\.series)), entries: entries, knownOn: entry.knownOn))
        let gone = changes.withdrawn + changes.removed
        var notes: [Diagnostic] = []
        if !gone.isEmpty {
            notes.append(
                Diagnostic(
                    .note, "casebook.left-out",
                    "The casebook no longer has \(Self.listed(gone)). What was left out stays on "
                        + "record and no longer counts.", at: .init(file: entry.name)))
        }
        if !changes.restored.isEmpty {
            notes.append(
                Diagnostic(
                    .note, "casebook.back",
                    "The casebook has \(Self.listed(changes.restored)) again, which counts again.",
                    at: .init(file: entry.name)))
        }
        return notes
    }

    /// The first few names of a list, and how many more there are.
    private static func listed(_ names: [String]) -> String {
        let shown = names.prefix(5).joined(separator: ", ")
        return names.count > 5 ? "\(shown) and \(names.count - 5) more" : shown
    }
}

extension ImportBalance {
    /// Counts one thing read and what became of it.
    mutating func count(_ outcome: AppendOutcome) {
        read += 1
        switch outcome {
        case .new: new += 1
        case .alreadyThere: alreadyThere += 1
        case .revised, .older: revised += 1
        case .conflicting: setAside += 1
        }
    }
}

extension Workspace {
    /// The casebooks in the store, as their analysts wrote them.
    func casebooks(in vintage: Vintage = .now) throws -> [Casebook] {
        try storedFiles(.casebook, in: vintage).map { try CasebookReader.read($0.files) }
    }

    /// The headings under which casebooks collect claims, by incident. What their analysts wrote
    /// counts from the day of the edition.
    func casebookHeadings(in vintage: Vintage = .now) throws -> [String: CasebookIncident] {
        let headings = try casebooks(in: vintage).flatMap { book in
            let isWritten = vintage.day.map { book.revised <= $0 } ?? true
            return book.incidents.map { isWritten ? $0 : $0.withoutWords }
        }
        return Dictionary(headings.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    }
}

extension CasebookIncident {
    /// The heading without its analyst's account and leads.
    fileprivate var withoutWords: CasebookIncident {
        var heading = self
        heading.summary = ""
        heading.unverified = []
        return heading
    }
}
