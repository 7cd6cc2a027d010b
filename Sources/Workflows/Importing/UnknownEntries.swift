import Domain
import Ingestion
import Storage

/// Finds what a casebook says of entries that a list does not have although the store holds the list.
struct UnknownEntries {
    private let book: Casebook
    private let store: any Store

    init(_ book: Casebook, in store: any Store) {
        self.book = book
        self.store = store
    }

    /// Warnings, each where the entry stands in the files.
    var remarks: [Diagnostic] {
        get throws { try entries() + records() }
    }

    /// Actors and places of other lists.
    private func entries() throws -> [Diagnostic] {
        // A gazetteer of other countries has nothing to say.
        let countries = Set(book.places.map(\.country)).sorted()
        let places = try countries.flatMap { try store.places(country: $0).map(\.id) }
        let known = Set(try store.actors().map(\.id) + places)
        let lists = Set(known.map(Self.list))
        let own = Set(book.actors.map(\.id) + book.places.map(\.id))
        return book.judgements.flatMap { judgement in
            [judgement.subject, judgement.other].compactMap { subject in
                guard let subject, subject.kind == .actor || subject.kind == .place,
                    !own.contains(subject.id), !known.contains(subject.id),
                    lists.contains(Self.list(subject.id))
                else { return nil }
                return Self.remark(subject.id, at: book.judgementLocations[judgement.id])
            }
        }
    }

    /// Rows of datasets. Of many that are missing, as when the store has another country's rows, only
    /// the first is told.
    private func records() throws -> [Diagnostic] {
        let formats = Set(try store.ledger().map(\.format))
        var missing: [(record: String, at: Diagnostic.Location?)] = []
        for incident in book.incidents {
            var told: Set<String> = []
            for record in incident.records
            where record.relation != .absent && told.insert(record.record).inserted {
                guard formats.contains(Self.list(record.record)),
                    try store.versions(ofSeries: record.record).isEmpty
                else { continue }
                let location = book.recordLocations["\(incident.id)=\(record.record)"]
                missing.append((record.record, location))
            }
        }
        if missing.count <= 3 { return missing.map { Self.remark($0.record, at: $0.at) } }
        return missing.prefix(1).map {
            Diagnostic(
                .warning, "judgement.unknown",
                "\(missing.count) records, the first \($0.record), are not in the datasets that the store"
                    + " holds. What is said of them waits until they are imported.", at: $0.at)
        }
    }

    private static func remark(_ id: String, at location: Diagnostic.Location?) -> Diagnostic {
        Diagnostic(
            .warning, "judgement.unknown",
            "There is no \(id) in the list that the store holds. What is said of it waits until a list"
                + " has it; check the number.", at: location)
    }

    private static func list(_ id: String) -> String {
        String(id.prefix { $0 != ":" })
    }
}
