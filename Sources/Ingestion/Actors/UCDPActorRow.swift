import Domain
import Notation

/// The rows of a UCDP actor list, each read or set aside.
struct UCDPActorRows {
    let file: String
    let columns: UCDPActorColumns
    private(set) var actors: [Actor] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var count = 0
    /// The release that the rows name.
    private(set) var version = ""
    private var first: [String: Int] = [:]

    init(file: String, columns: UCDPActorColumns) {
        self.file = file
        self.columns = columns
    }

    mutating func read(_ record: DelimitedRecord) {
        count += 1
        if let fault = columns.fault(in: record) {
            return setAside(record, fault.code, fault.message)
        }
        if version.isEmpty { version = columns.version(record) }
        let actor = UCDPActorRow(record: record, columns: columns).actor(version)
        if let line = first[actor.id] {
            return setAside(
                record, "row.duplicate", "The actor \(actor.id) already stands in line \(line).")
        }
        first[actor.id] = record.line
        actors.append(actor)
    }

    private mutating func setAside(_ record: DelimitedRecord, _ code: String, _ message: String) {
        diagnostics.append(
            Diagnostic(
                .error, code, message, at: Diagnostic.Location(file: file, line: record.line)))
    }
}

/// One row of a UCDP actor list.
struct UCDPActorRow {
    let record: DelimitedRecord
    let columns: UCDPActorColumns

    /// The actor, its statements backed by a release of the list.
    func actor(_ version: String) -> Actor {
        let number = text(columns.id)
        let source = UCDPActorColumns.sourceID(version)
        return Actor(
            id: "ucdp-actor:\(number)", name: text(columns.name), kind: kind, names: names(source),
            affiliations: affiliations(source), countries: countries,
            identifiers: [ForeignIdentifier("ucdp", number)])
    }

    /// The text of a field without surrounding blanks; `n/a` counts as empty.
    private func text(_ column: Int?) -> String {
        guard let column else { return "" }
        let trimmed = Self.trimmed(record.text(column))
        return trimmed.lowercased() == "n/a" ? "" : trimmed
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    /// UCDP's level of organisation: 1 formally organised, 2 supporters of parties, 3 communal
    /// groups, 4 governments.
    private var kind: Actor.Kind {
        switch record.integer(columns.organisation) {
        case 1: .armedGroup
        case 2: .party
        case 3: .community
        case 4: .stateForces
        default: .unknown
        }
    }

    private func names(_ source: String) -> [ActorName] {
        let changed = columns.nameChange.flatMap { record.integer($0) } == 1
        let original: [(String, ActorName.Kind)] = [
            (text(columns.original), changed ? .former : .other),
            (text(columns.originalFull), changed ? .former : .official),
            (text(columns.originalEnglish), .translation),
        ]
        var seen: Set<String> = [text(columns.name).lowercased()]
        return (original + laterNames).compactMap { name, kind in
            guard !name.isEmpty, seen.insert(name.lowercased()).inserted else { return nil }
            return ActorName(
                name, kind: kind, language: kind == .translation ? "en" : nil, source: source,
                credibility: .probablyTrue)
        }
    }

    /// The names that came later. Several stand in one field, the last of them in use: the full names
    /// are parted like the short ones where there are as many of them; a comma may belong to a name.
    private var laterNames: [(String, ActorName.Kind)] {
        let short = parts(text(columns.newName))
        let fields: [(Int?, ActorName.Kind)] = [
            (columns.newName, .other), (columns.newFull, .official),
            (columns.newEnglish, .translation),
        ]
        return fields.flatMap { column, kind in
            let parts = parts(text(column))
            guard short.count > 1, parts.count == short.count else { return [(text(column), kind)] }
            return parts.enumerated().map { index, name in
                let isPast = index < parts.count - 1 && kind != .translation
                return (name, isPast ? .former : kind)
            }
        }
    }

    private func affiliations(_ source: String) -> [Affiliation] {
        ties(
            .splinter, columns.splinter, columns.previous, columns.previousID, source,
            "Broke away, according to UCDP.")
            + ties(
                .splinter, columns.temporary, columns.temporaryName, columns.temporaryID, source,
                "Broke away for a time, according to UCDP.")
            + ties(
                .parent, columns.alliance, columns.allianceName, columns.allianceID, source,
                "Formed it together with others, according to UCDP.")
            + ties(
                .parent, columns.joined, columns.joinedName, columns.joinedID, source,
                "Joined it, according to UCDP.")
    }

    /// The ties of one sort; several others stand in one field, numbers and names in the same order.
    private func ties(
        _ kind: Affiliation.Kind, _ flag: Int?, _ name: Int?, _ number: Int?, _ source: String,
        _ note: String
    ) -> [Affiliation] {
        guard flag.flatMap({ record.integer($0) }) == 1 else { return [] }
        let numbers = parts(text(number)).filter { Int($0) != nil }.map { "ucdp-actor:\($0)" }
        let others = numbers.isEmpty ? parts(text(name)) : numbers
        return others.map {
            Affiliation(kind, $0, source: source, credibility: .probablyTrue, note: note)
        }
    }

    /// ISO codes by Gleditsch-Ward number, else the names as given.
    private var countries: [String] {
        let byNumber = parts(text(columns.countries)).compactMap { Int($0) }
            .compactMap { Country.gleditschWard($0)?.alpha3 }
        let found =
            byNumber.isEmpty
            ? parts(text(columns.location)).map { Country.named($0)?.alpha3 ?? $0 } : byNumber
        var seen: Set<String> = []
        return found.filter { seen.insert($0).inserted }
    }

    private func parts(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" }.compactMap { part in
            let trimmed = Self.trimmed(String(part))
            return trimmed.isEmpty ? nil : trimmed
        }
    }
}
