import Domain
import Foundation
import Harvest
import Ingestion
import LabelledSets
import Testing

@testable import Reconciliation

/// Hand-told events on the road of real data: read as exports, then matched.
@Suite("Same or not: an export of many countries")
struct RetoldExportTests {
    struct Kept: ClaimReceiver {
        var claims: [Claim] = []
        var remarks: [Diagnostic] = []

        mutating func receive(_ claim: consuming Claim, line: Int) throws { claims.append(claim) }
        mutating func remark(_ diagnostic: Diagnostic) { remarks.append(diagnostic) }
    }

    private func retold() throws -> Kept {
        var kept = Kept()
        _ = try Array(RetoldExport.ofManyCountries.csv.utf8).withUnsafeBufferPointer {
            try ACLEDReader(file: "told.csv", knownOn: Day(number: 20_000)).read($0, into: &kept)
        }
        return kept
    }

    /// The events of the rows' countries since 2009, of the rows of a reduced global file.
    private func events(_ data: Data) throws -> [Claim] {
        let countries: Set<Substring> = [
            "Algeria", "Burundi", "Cameroon", "Central African Republic", "DR Congo (Zaire)",
            "Egypt", "Ethiopia", "Kenya", "Libya", "Mozambique", "Nigeria", "Somalia",
            "South Sudan", "Sudan", "Uganda", "Zimbabwe (Rhodesia)",
        ]
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        let wanted = lines.dropFirst().filter { line in
            let fields = line.split(separator: ",", maxSplits: 5, omittingEmptySubsequences: false)
            return fields.count > 4 && (Int(fields[1]) ?? 0) >= 2009
                && countries.contains(fields[4])
        }
        let text = ([lines[0]] + wanted).joined(separator: "\n")
        var kept = Kept()
        _ = try Array(text.utf8).withUnsafeBufferPointer {
            try UCDPReader(file: "ged211_global_reduced.csv", today: Day(number: 20_000))
                .read($0, into: &kept)
        }
        return kept.claims
    }

    @Test("every row is read, and no march, arrest or base is a kind of violence")
    func readWhole() throws {
        let kept = try retold()
        #expect(kept.claims.count == 80)
        #expect(kept.remarks.map(\.code) == ["header.timestamp"])
        #expect(kept.claims.filter { $0.violence == nil }.count == 13)
    }

    @Test(
        "rows of other countries and years find theirs among twenty thousand events",
        .enabled(
            if: SharedData.holds("ucdp/ged211_global_reduced.csv.gz")
                && SharedData.holds("ucdp/candidate/GEDEvent_v23_0_10.csv")))
    func found() throws {
        let path = SharedData.file("ucdp/ged211_global_reduced.csv.gz").path
        let candidate = try GEDRows.claims(file: "ucdp/candidate/GEDEvent_v23_0_10.csv")
        let events = try events(RawFile(path: path).content) + candidate
        let rows = try retold().claims
        let truth = RetoldExport.ofManyCountries.truth(
            events: events.map(\.series), rows: rows.map(\.series))
        #expect(truth.count == 58)
        let score = LinkScore(EventMatcher().match(events, rows).links, truth: truth)
        #expect(score.f1 >= 0.79, "\(score) of \(events.count)")
    }
}
