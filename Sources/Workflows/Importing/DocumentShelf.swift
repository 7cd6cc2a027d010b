import Domain
import Harvest
import Notation
import Storage

/// The stored files of one casebook or mission as an import leaves them: read together before they
/// are kept, because they will be read together from then on.
struct DocumentShelf<Contents> {
    /// What all files say together.
    let contents: Contents
    /// The files of this import.
    let files: [StoredDocument]
    /// Stored files that are no longer in use.
    let removed: [StoredDocument]

    /// Keeps the files.
    ///
    /// - Returns: a note for each file that is no longer in use.
    func record(
        in writer: inout any ClaimWriter, _ entry: inout LedgerEntry
    ) throws -> [Diagnostic] {
        for file in files { entry.balance.count(try writer.record(file)) }
        return try removed.map { document in
            try writer.removeDocument(named: document.name)
            return Diagnostic(
                .note, "document.removed",
                "\(document.name) is not among the files of this edition; it stays on record and is "
                    + "no longer read.", at: .init(file: entry.name))
        }
    }
}

extension ImportFiles {
    /// How the stored files of a casebook or mission look with new ones. A whole folder takes the
    /// place of those that came with a folder before; a file imported by itself stays beside it, as
    /// long as they can be read together.
    ///
    /// - Throws: `NotationError` when they cannot be read together.
    func shelf<Contents>(
        _ format: InputFormat, of owner: String, _ files: [RawFile], isWhole: Bool,
        _ read: ([(name: String, bytes: [UInt8])]) throws -> Contents
    ) throws -> DocumentShelf<Contents> {
        let new = files.map {
            StoredDocument(
                name: "\(owner)/\($0.name)", kind: format.rawValue, bytes: Array($0.content))
        }
        let names = Set(new.map(\.name))
        let others = try workspace.store.documents(kind: format.rawValue).filter {
            $0.name.hasPrefix("\(owner)/") && !names.contains($0.name)
        }
        func contents(with kept: [StoredDocument]) throws -> Contents {
            try read((kept + new).sorted { $0.name < $1.name }.map { ($0.name, $0.bytes) })
        }
        guard isWhole else {
            do {
                return DocumentShelf(contents: try contents(with: others), files: new, removed: [])
            } catch let error as NotationError where !others.isEmpty {
                throw Self.conflict(error, format, owner, new)
            }
        }
        let alone = Set(
            try workspace.store.ledger().filter { $0.format == format.rawValue }
                .map { "\(owner)/\($0.name)" })
        let kept = others.filter { alone.contains($0.name) }
        if !kept.isEmpty, let whole = try? contents(with: kept) {
            let gone = others.filter { !alone.contains($0.name) }
            return DocumentShelf(contents: whole, files: new, removed: gone)
        }
        return DocumentShelf(contents: try contents(with: []), files: new, removed: others)
    }

    private static func conflict(
        _ error: NotationError, _ format: InputFormat, _ owner: String, _ new: [StoredDocument]
    ) -> NotationError {
        let advice = Diagnostic(
            .error, "document.conflict",
            "The file does not go together with the files of the \(format.rawValue) '\(owner)' that "
                + "the store holds, and nothing was stored. Import the folder with all its files: it "
                + "takes the place of the stored ones.", at: .init(file: new.first?.name ?? owner))
        return NotationError([advice] + error.diagnostics.filter { $0.severity == .error })
    }
}

extension Workspace {
    /// The stored files of casebooks or missions, by casebook or mission.
    func storedFiles(
        _ format: InputFormat, in vintage: Vintage = .now
    ) throws -> [(owner: String, files: [(name: String, bytes: [UInt8])])] {
        let documents = try store.documents(kind: format.rawValue, in: vintage)
        let owners = Dictionary(grouping: documents) { document in
            document.name.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
        }
        return owners.sorted { $0.key < $1.key }.map { owner, documents in
            (owner, documents.map { ($0.name, $0.bytes) })
        }
    }
}
