import Domain
import Foundation
import Geography
import SQLiteStorage
import Storage
import Testing

/// The stores that must behave alike.
enum StoreKind: String, CaseIterable, Sendable {
    case memory, sqlite

    /// Runs a body with an empty store.
    func with(_ body: (any Store) throws -> Void) throws {
        switch self {
        case .memory: try body(InMemoryStore())
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("vigie-test-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try body(try SQLiteStore(path: folder.appendingPathComponent("s.vigie").path))
        }
    }
}

/// Things to put into stores.
enum Sample {
    static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

    static func claim(
        _ series: String, version: String = "24.1", best: Int = 3, on: String = "2022-06-18",
        knownOn: String = "2024-06-01", incident: String? = nil, country: String = "MLI",
        latitude: Double = 13.84, longitude: Double = -3.75
    ) -> Claim {
        Claim(
            id: "\(series)@\(version)", series: series, version: version, claimant: "UCDP",
            source: "ucdp-ged-\(version)",
            citation: Citation(office: "AFP", date: "2022-06-20", headline: "Villagers killed"),
            violence: .oneSided, when: DayRange(day(on)), datePrecision: .day,
            place: PlaceMention(
                name: "Diallassagou", admin1: "Mopti", admin2: "Bankass", country: country,
                coordinate: Coordinate(latitude: latitude, longitude: longitude),
                precision: .exact),
            actors: [
                ActorMention(name: "JNIM", code: "ucdp:6716", role: .perpetrator),
                ActorMention(name: "Civilians", role: .victim),
            ],
            casualties: [
                CasualtyFigure(.killed, .all, CountInterval(low: 1, best: best, high: 200))
            ],
            knownOn: day(knownOn), incident: incident,
            identifiers: [ForeignIdentifier("relid", "MLI-2022-3")])
    }

    static func entry(
        _ name: String = "file.csv", at day: String = "2026-01-01",
        coverage: LedgerEntry.Coverage? = nil, knownOn: String = "2024-06-01"
    ) -> LedgerEntry {
        LedgerEntry(
            name: name, digest: "00", size: 1, importedAt: Sample.day(day).number * 86_400,
            format: "test", knownOn: Sample.day(knownOn), coverage: coverage)
    }

    static func incident(
        _ id: String, best: Int, on: String, type: ViolenceType = .oneSided, side: String = "JNIM",
        latitude: Double = 13.84, longitude: Double = -3.75, admin2: String = "ML0502"
    ) -> Incident {
        let point = Coordinate(latitude: latitude, longitude: longitude)
        return Incident(
            id: id, title: "Attack on Diallassagou", violence: type, when: DayRange(day(on)),
            datePrecision: .day,
            place: PlaceMention(
                name: "Sévaré", country: "MLI", coordinate: point, precision: .exact),
            cell: point.map { PRIOGridCell(containing: $0) }, admin1Code: "ML05",
            admin2Code: admin2, sideA: side, sideB: "Civilians",
            deaths: Toll(low: best, best: best, high: best), civilianDeaths: .zero,
            grades: Grades(occurrence: .fair, count: .weak, attribution: .contested),
            claims: ["\(id)@24.1"], lineage: Lineage(rule: "test/1", inputs: ["\(id)@24.1"]))
    }
}

extension ClaimStore {
    /// Imports claims as one file and returns what became of each.
    @discardableResult
    func put(
        _ claims: [Claim], entry: LedgerEntry = Sample.entry()
    ) throws -> [AppendOutcome] {
        var outcomes: [AppendOutcome] = []
        _ = try transaction { writer in
            for claim in claims { outcomes.append(try writer.append(claim)) }
            return entry
        }
        return outcomes
    }

    /// The claims in force in a vintage.
    func known(in vintage: Vintage = .now) throws -> [Claim] {
        var found: [Claim] = []
        try forEachClaim(in: vintage) { found.append($0) }
        return found.sorted { $0.id < $1.id }
    }
}
