import Domain
import Ingestion
import Mandates
import Storage

/// Everything that the store holds about one mission, with its tables.
struct MissionLibrary {
    let book: MissionBook
    let mandates: MandateRegister
    let commitments: CommitmentRegister
    let strength: StrengthRegister
    /// Bases of any mission.
    let bases: [MissionBase]
    /// Deaths of any mission, with the last day of the list; `nil` when there is no list.
    let deaths: TableReading<MissionDeath>?
    /// People in place of any mission by month.
    let deployed: [PersonnelRecord]
    /// Coded mandate tasks of any mission.
    let coded: [MandateMonth]

    /// The sources that the mission's files define, by identifier.
    var sources: [String: Source] {
        Dictionary(book.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is doubtful in the mission's files.
    var diagnostics: [Diagnostic] {
        book.diagnostics + mandates.diagnostics + commitments.diagnostics
    }
}

extension Workspace {
    /// The mission of a name, or of a country, or the only one that the store holds, with what was
    /// known of it in a vintage.
    ///
    /// - Throws: `UsageError` when there is none or the choice is open.
    func mission(
        named name: String? = nil, country: String? = nil, in vintage: Vintage
    ) throws -> MissionLibrary {
        let books = try missionBooks(in: vintage)
        let matching = books.filter { book in
            (name.map { $0.uppercased() == book.mission.uppercased() } ?? true)
                && (country.map { $0 == book.country } ?? true)
        }
        guard let book = matching.first, matching.count == 1 else {
            throw Self.noMission(name, country, books)
        }
        return try library(vintage.day.map(book.asKnown(on:)) ?? book, in: vintage)
    }

    private func missionBooks(in vintage: Vintage) throws -> [MissionBook] {
        try storedFiles(.mission, in: vintage).map {
            try MissionReader.read($0.files, isComplete: false)
        }
    }

    private static func noMission(
        _ name: String?, _ country: String?, _ books: [MissionBook]
    ) -> UsageError {
        if books.isEmpty {
            return UsageError(
                missing:
                    "The store holds no mission. Import its files, such as `vigie import "
                    + "Data/mali/*.yaml`.",
                fr:
                    "La base ne contient pas de mission. Importer ses fichiers, par exemple `vigie import "
                    + "Data/mali/*.yaml`.")
        }
        let known = books.map { "\($0.mission) (\($0.country))" }.joined(separator: ", ")
        if let asked = name ?? country {
            return UsageError(
                missing: "The store holds no mission '\(asked)'; it holds \(known).",
                fr:
                    "La base ne contient pas la mission «\u{A0}\(asked)\u{A0}»\u{A0}; elle contient \(known)."
            )
        }
        return UsageError(
            "The store holds several missions: \(known). Choose one.",
            fr: "La base contient plusieurs missions\u{A0}: \(known). En choisir une.")
    }

    private func library(_ book: MissionBook, in vintage: Vintage) throws -> MissionLibrary {
        let personnel = try rows(
            .missionStrength, PersonnelTableReader.read, day: \.month.firstDay, in: vintage
        ) { "\($0.mission)|\($0.month)" }
        let deaths = try rows(
            .missionDeaths, DeathListReader.read, day: \.on, in: vintage, key: \.id)
        let bases = try rows(.missionBases, BaseTableReader.read, day: \.when.first, in: vintage) {
            "\($0.mission)|\($0.location)|\($0.when)"
        }
        let coded = try rows(
            .mandateTasks, MandateTaskReader.read, day: \.month.firstDay, in: vintage
        ) { "\($0.mission)|\($0.month)" }
        let deployed = personnel?.records(source: "personnel-by-month") ?? []
        let mandated = Set(book.authorized.map(\.mission))
        // A table's ceilings count only for missions whose mandates do not state them.
        let ceilings = (personnel?.ceilings(source: "personnel-by-month") ?? [])
            .filter { !mandated.contains($0.mission) }
        return MissionLibrary(
            book: book, mandates: MandateRegister(book.mandates),
            commitments: CommitmentRegister(book.commitments, coders: book.coders),
            strength: StrengthRegister(
                authorized: book.authorized + ceilings.filter { $0.mission == book.mission },
                deployed: book.personnel + deployed.filter { $0.mission == book.mission }),
            bases: bases?.rows ?? [], deaths: deaths, deployed: deployed, coded: coded?.rows ?? [])
    }

    /// The rows of all stored tables of a format up to the day of a vintage, `nil` when there is no
    /// such table. What several tables tell counts once, as the newest says it.
    private func rows<Row>(
        _ format: InputFormat, _ read: ([UInt8], String) throws -> TableReading<Row>,
        day: (Row) -> Day, in vintage: Vintage, key: (Row) -> String
    ) throws -> TableReading<Row>? {
        let tables = try store.documents(kind: format.rawValue, in: vintage)
        guard !tables.isEmpty else { return nil }
        let imports = try lastImports(of: format, in: vintage)
        var readings = try tables.map { try read($0.bytes, $0.name) }
        let ages = tables.indices.map { index in
            (readings[index].through?.number ?? .min, imports[tables[index].name] ?? 0, index)
        }
        var told: Set<String> = []
        for (_, _, index) in ages.sorted(by: >) {
            let keys = readings[index].rows.map(key)
            readings[index].rows = zip(readings[index].rows, keys)
                .filter { !told.contains($0.1) }.map(\.0)
            told.formUnion(keys)
        }
        var all = TableReading<Row>()
        all.rows = readings.flatMap(\.rows)
        all.through = readings.compactMap(\.through).max()
        if let last = vintage.day {
            all.rows.removeAll { day($0) > last }
            all.through = all.through.map { min($0, last) }
        }
        return all
    }

    /// The last import of a vintage that changed each stored table of a format.
    private func lastImports(
        of format: InputFormat, in vintage: Vintage
    ) throws -> [String: Int] {
        var last: [String: Int] = [:]
        let ledger = try store.ledger()
        let made = vintage.lastImport(of: ledger)
        for entry in ledger where entry.format == format.rawValue && entry.id <= made {
            if entry.balance.new + entry.balance.revised > 0 {
                last["\(format.rawValue)/\(entry.name)"] = entry.id
            }
        }
        return last
    }
}
