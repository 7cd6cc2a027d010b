import Domain
import Storage
import Testing

@Suite("Claims in every store")
struct ClaimStoreTests {
    @Test("A claim comes back as it was put in", arguments: StoreKind.allCases)
    func roundTrip(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            let claim = Sample.claim("ucdp-ged:1", incident: "mali-diallassagou")
            #expect(try store.put([claim]) == [.new])
            #expect(try store.known() == [claim])
            #expect(try store.claims(series: ["ucdp-ged:1", "nothing"]) == [claim])
            #expect(try store.groupedClaims(in: .now) == [claim])
        }
    }

    @Test("Importing the same claim twice changes nothing", arguments: StoreKind.allCases)
    func twice(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            try store.put([Sample.claim("ucdp-ged:1")])
            #expect(try store.put([Sample.claim("ucdp-ged:1")]) == [.alreadyThere])
            #expect(try store.claimCounts() == (1, 1))
        }
    }

    @Test("A newer release revises; the old claim stays on record", arguments: StoreKind.allCases)
    func revision(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            let old = Sample.claim("ucdp-ged:1", version: "23.0.10", best: 2, knownOn: "2023-11-20")
            let new = Sample.claim("ucdp-ged:1", version: "24.1", best: 3)
            try store.put([old])
            #expect(try store.put([new]) == [.revised])
            #expect(try store.known() == [new])
            #expect(try store.versions(ofSeries: "ucdp-ged:1") == [old, new])
            #expect(try store.claimCounts() == (2, 1))
        }
    }

    @Test(
        "An older release that comes later is kept, not put in force", arguments: StoreKind.allCases
    )
    func olderLater(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            let old = Sample.claim("ucdp-ged:1", version: "21.1", best: 2, knownOn: "2021-06-01")
            let new = Sample.claim("ucdp-ged:1", version: "24.1")
            try store.put([new])
            #expect(try store.put([old]) == [.older])
            #expect(try store.known() == [new])
            #expect(try store.versions(ofSeries: "ucdp-ged:1") == [old, new])
        }
    }

    @Test(
        "An older release that comes later with the same content tells when it was first known",
        arguments: StoreKind.allCases)
    func sameContentEarlier(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            let old = Sample.claim("ucdp-ged:1", version: "21.1", knownOn: "2021-06-01")
            let new = Sample.claim("ucdp-ged:1", version: "24.1")
            try store.put([new])
            #expect(try store.put([old]) == [.older])
            #expect(try store.put([old]) == [.alreadyThere])
            #expect(try store.known() == [new])
            var then: [Claim] = []
            try store.forEachClaim(in: Vintage(day: Day(iso: "2022-01-01"))) { then.append($0) }
            #expect(then == [old])
        }
    }

    @Test("The same release with another content is refused", arguments: StoreKind.allCases)
    func conflict(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            try store.put([Sample.claim("ucdp-ged:1", best: 3)])
            #expect(try store.put([Sample.claim("ucdp-ged:1", best: 4)]) == [.conflicting])
            #expect(try store.known().first?.figure(.killed, .all)?.best == 3)
        }
    }

    @Test("A full release withdraws what it leaves out", arguments: StoreKind.allCases)
    func withdrawal(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            let early = "2023-11-20"
            let kept = Sample.claim("ucdp-ged:1", version: "23.0.10", best: 2, knownOn: early)
            let left = Sample.claim("ucdp-ged:2", version: "23.0.10", knownOn: early)
            let elsewhere = Sample.claim(
                "ucdp-ged:3", version: "23.0.10", knownOn: early, country: "NER")
            try store.put([kept, left, elsewhere])
            let coverage = LedgerEntry.Coverage(
                family: "ucdp-ged:", countries: ["MLI"], through: Sample.day("2023-12-31"))
            try store.put([Sample.claim("ucdp-ged:1")], entry: Sample.entry(coverage: coverage))
            #expect(try store.known().map(\.id) == ["ucdp-ged:1@24.1", "ucdp-ged:3@23.0.10"])
            // Before the full release was known, all three counted.
            #expect(
                try store.known(in: Vintage(day: Sample.day("2023-12-31"))).map(\.id) == [
                    "ucdp-ged:1@23.0.10", "ucdp-ged:2@23.0.10", "ucdp-ged:3@23.0.10",
                ])
            // Imported again, the left-out event stays out.
            let late = Sample.claim("ucdp-ged:4", version: "23.0.10", knownOn: early)
            #expect(try store.put([late]) == [.older])
            #expect(try store.known().count == 2)
        }
    }

    @Test(
        "A withdrawn claim no longer counts from the day of its withdrawal",
        arguments: StoreKind.allCases)
    func explicitWithdrawal(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            try store.put([Sample.claim("acled:MLI1", knownOn: "2022-07-01")])
            let withdrawal = Withdrawal(series: "acled:MLI1", knownOn: Sample.day("2022-09-01"))
            _ = try store.transaction { (writer: inout any ClaimWriter) throws in
                #expect(try writer.append(withdrawal) == .new)
                #expect(try writer.append(withdrawal) == .alreadyThere)
                return Sample.entry()
            }
            #expect(try store.known().isEmpty)
            #expect(try store.known(in: Vintage(day: Sample.day("2022-08-01"))).count == 1)
            #expect(try store.versions(ofSeries: "acled:MLI1").count == 1)
        }
    }

    @Test("The past is answered from what was known then", arguments: StoreKind.allCases)
    func asKnownOn(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            let old = Sample.claim("ucdp-ged:1", version: "23.0.10", best: 2, knownOn: "2023-11-20")
            let new = Sample.claim("ucdp-ged:1", version: "24.1", best: 3)
            try store.put([old], entry: Sample.entry(at: "2026-01-01"))
            try store.put([new], entry: Sample.entry(at: "2026-03-01"))
            func known(_ day: String) throws -> [String] {
                try store.known(in: Vintage(day: Sample.day(day))).map(\.version)
            }
            #expect(try known("2023-11-19") == [])
            #expect(try known("2023-12-31") == ["23.0.10"])
            #expect(try known("2024-07-01") == ["24.1"])
            // In February 2026 the store was in use and had not yet read the new release.
            #expect(try known("2026-02-01") == ["23.0.10"])
            #expect(try store.known(in: Vintage(ledger: 1)).map(\.version) == ["23.0.10"])
        }
    }

    private struct Stop: Error {}

    private static func failAfterWriting(_ store: any Store) throws {
        _ = try store.transaction { (writer: inout any ClaimWriter) throws in
            _ = try writer.append(Sample.claim("ucdp-ged:1"))
            try writer.record(Source(id: "s", kind: .document, title: "t"))
            throw Stop()
        }
    }

    @Test("A failed import leaves no trace", arguments: StoreKind.allCases)
    func failure(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            #expect(throws: Stop.self) { try Self.failAfterWriting(store) }
            #expect(try store.claimCounts() == (0, 0))
            #expect(try store.sources().isEmpty)
            #expect(try store.ledger().isEmpty)
        }
    }

    @Test("Judgements are kept in order, each once", arguments: StoreKind.allCases)
    func judgements(kind: StoreKind) throws {
        func judgement(_ id: String) -> Judgement {
            Judgement(
                id: id, sequence: 0, verdict: .same, subject: .init(.incident, "a"),
                other: .init(.incident, "b"), by: "analyst", on: Sample.day("2026-01-01"),
                why: "same village, same day")
        }
        try kind.with { (store: any Store) throws in
            _ = try store.transaction { (writer: inout any ClaimWriter) throws in
                #expect(try writer.append(judgement("j1")))
                #expect(try writer.append(judgement("j2")))
                #expect(try writer.append(judgement("j1")) == false)
                return Sample.entry()
            }
            #expect(try store.judgements().map(\.id) == ["j1", "j2"])
            #expect(try store.judgements().map(\.sequence) == [1, 2])
        }
    }
}
