import Domain
import Geography
import Storage
import Workflows

@testable import WebService

/// A small store in memory with two incidents in Mali, and the site over it.
enum SampleSite {
    static func workspace() throws -> Workspace {
        let store = InMemoryStore()
        let workspace = Workspace(store: store, now: { 1_700_000_000 })
        _ = try store.transaction { writer in
            try writer.record(Source(id: "ged", kind: .dataset, title: "GED 24.1"))
            try writer.record(
                Source(
                    id: "witness", kind: .person, title: "Talk with Amadou",
                    sensitivity: .strictlyConfidential))
            _ = try writer.append(claim("1", place: "Diallassagou", killed: 132))
            _ = try writer.append(claim("2", place: "Gao", killed: 5, precision: .admin1))
            _ = try writer.append(witness)
            return LedgerEntry(
                name: "sample", digest: "00", size: 1, importedAt: 1_699_000_000,
                format: "sample", knownOn: day("2023-01-01"))
        }
        return workspace
    }

    static func site(
        _ workspace: Workspace? = nil, hosts: [String] = [],
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) throws -> Site {
        Site(
            workspace: try workspace ?? self.workspace(), version: "9.9",
            assets: AssetLibrary(folder: nil), hosts: hosts, log: log)
    }

    static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    static func claim(
        _ number: String, place: String, killed: Int, precision: PlacePrecision = .exact
    ) -> Claim {
        Claim(
            id: "ged:\(number)@24.1", series: "ged:\(number)", version: "24.1", claimant: "UCDP",
            source: "ged", violence: .oneSided, when: DayRange(day("2022-06-18")),
            datePrecision: .day,
            place: PlaceMention(
                name: place, country: "MLI",
                coordinate: Coordinate(latitude: 13.7, longitude: -3.6), precision: precision),
            actors: [
                ActorMention(name: "JNIM", role: .sideA),
                ActorMention(name: "Civilians", role: .sideB),
            ],
            casualties: [CasualtyFigure(.killed, .all, CountInterval(exactly: killed))],
            knownOn: day("2023-01-01"))
    }

    /// A witness whose name must never leave the store, about the first incident.
    static var witness: Claim {
        var claim = claim("3", place: "Diallassagou", killed: 120)
        claim.id = "witness:1@1"
        claim.series = "witness:1"
        claim.claimant = "Amadou"
        claim.source = "witness"
        claim.incident = "ged:1"
        return claim
    }
}
