import Domain
import Foundation
import Ingestion
import Testing

/// The casebook's UCDP figures, compared with UCDP's own file where it is at hand.
@Suite struct MaliCasebookAgainstUCDPTests {
    static let file: URL = {
        let shared = ProcessInfo.processInfo.environment["VIGIE_SHARED"].map { URL(filePath: $0) }
        let beside = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../../shared/data").standardized
        return (shared ?? beside).appending(path: "ucdp/ged241/mali.csv")
    }()
    static let isThere = FileManager.default.fileExists(atPath: file.path())

    private struct Collector: ClaimReceiver {
        var claims: [String: Claim] = [:]
        mutating func receive(_ claim: consuming Claim, line: Int) throws {
            claims[claim.id] = claim
        }
        mutating func remark(_ diagnostic: Diagnostic) {}
    }

    @Test(.enabled(if: isThere, "needs shared/data/ucdp/ged241/mali.csv"))
    func everyFigureQuotedFromUCDPIsThatOfTheRow() throws {
        var rows = Collector()
        let reader = UCDPReader(
            file: "ged241/mali.csv", release: UCDPRelease("24.1"), today: Day(number: 20_000))
        _ = try Data(contentsOf: Self.file).withUnsafeBytes {
            try reader.read($0.bindMemory(to: UInt8.self), into: &rows)
        }
        let casebook = try MaliCasebookTests.loaded.get()
        let quoted = casebook.claims.filter { $0.claimant == "UCDP" }
        #expect(quoted.count >= 50)
        for claim in quoted {
            let row = try #require(claim.copies.flatMap { rows.claims[$0] }, "\(claim.id)")
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
        #expect(rows.claims["ucdp-ged:205207@24.1"] != nil)
    }
}
