import Domain
import Ingestion
import Testing

/// The casebook's UCDP figures, compared with UCDP's own file where it is at hand.
@Suite struct MaliCasebookAgainstUCDPTests {
    static let path = "ucdp/ged241/mali.csv"

    @Test(.enabled(if: SharedFile.isThere(path), "needs shared/data/ucdp/ged241/mali.csv"))
    func everyFigureQuotedFromUCDPIsThatOfTheRow() throws {
        var collector = ClaimCollector()
        let reader = UCDPReader(
            file: Self.path, release: UCDPRelease("24.1"), today: Day(number: 20_000))
        _ = try SharedFile.bytes(Self.path).withUnsafeBufferPointer {
            try reader.read($0, into: &collector)
        }
        let rows = Dictionary(uniqueKeysWithValues: collector.claims.map { ($0.id, $0) })
        let casebook = try MaliCasebookTests.loaded.get()
        let quoted = casebook.claims.filter { $0.claimant == "UCDP" }
        #expect(quoted.count >= 50)
        for claim in quoted {
            let row = try #require(claim.copies.flatMap { rows[$0] }, "\(claim.id)")
            #expect(claim.figure(.killed, .all) == row.figure(.killed, .all), "\(claim.id)")
            let civilians = claim.figure(.killed, .civilians)?.low ?? 0
            #expect(civilians == row.figure(.killed, .civilians)?.low, "\(claim.id)")
            #expect(claim.violence == row.violence, "\(claim.id)")
            #expect(claim.when.overlaps(row.when), "\(claim.id)")
            let far = claim.place.coordinate.flatMap { point in
                row.place.coordinate.map { $0.distance(to: point).kilometers }
            }
            #expect(far.map { $0 < 80 } ?? true, "\(claim.id) \(far ?? 0) km")
        }
        #expect(rows["ucdp-ged:205207@24.1"] != nil)
    }
}
