import Domain
import Storage
import Testing

@Suite("Series that are withdrawn and come back, in every store")
struct WithdrawalTests {
    private static let other = "ucdp-ged:9"

    /// Imports a full release: one other event, and this one with a count unless it is left out.
    @discardableResult
    private func release(
        _ version: String, in store: any Store, best: Int?, series: String = "ucdp-ged:1",
        country: String = "MLI"
    ) throws -> (outcomes: [AppendOutcome], withdrawn: Int) {
        let year = (Int(version.prefix(2)) ?? 0) + 2000
        let known = "\(year)-06-01"
        var claims: [Claim] = []
        if country == "MLI" {
            claims.append(Sample.claim(Self.other, version: version, knownOn: known))
        }
        if let best {
            claims.append(
                Sample.claim(
                    series, version: version, best: best, knownOn: known, country: country))
        }
        let coverage = LedgerEntry.Coverage(
            family: "ucdp-ged:", countries: [country], through: Sample.day("\(year - 1)-12-31"))
        let outcomes = try store.put(
            claims, entry: Sample.entry(version, coverage: coverage, knownOn: known))
        let reasons = try store.ledger().last?.balance.reasons.entries ?? []
        return (
            outcomes,
            reasons.filter { $0.code == "claim.withdrawn" }.reduce(0) { $0 + $1.count }
        )
    }

    private func standing(_ store: any Store, _ vintage: Vintage = .now) throws -> [String] {
        try store.known(in: vintage).map(\.id).filter { !$0.hasPrefix(Self.other) }
    }

    @Test(
        "A series that a release left out stands again when a later release has it, revised or not",
        arguments: StoreKind.allCases, [3, 4])
    func comesBack(kind: StoreKind, best: Int) throws {
        try kind.with { (store: any Store) throws in
            try release("23.1", in: store, best: 3)
            try release("24.1", in: store, best: nil)
            #expect(try standing(store).isEmpty)
            #expect(try release("25.1", in: store, best: best).outcomes.last == .revised)
            #expect(try standing(store) == ["ucdp-ged:1@25.1"])
            #expect(try store.claimCounts().inForce == 2)
            #expect(try release("25.1", in: store, best: best).outcomes.last == .alreadyThere)
            #expect(try release("26.1", in: store, best: 5).outcomes.last == .revised)
            #expect(try standing(store) == ["ucdp-ged:1@26.1"])
            // Each past keeps its own answer.
            func known(_ day: String) throws -> [String] {
                try standing(store, Vintage(day: Sample.day(day)))
            }
            #expect(try known("2023-12-31") == ["ucdp-ged:1@23.1"])
            #expect(try known("2024-12-31") == [])
            #expect(try known("2025-12-31") == ["ucdp-ged:1@25.1"])
            #expect(try standing(store, Vintage(ledger: 2)) == [])
            #expect(try standing(store, Vintage(ledger: 3)) == ["ucdp-ged:1@25.1"])
        }
    }

    @Test(
        "A series that is withdrawn is told once, not at every release",
        arguments: StoreKind.allCases)
    func toldOnce(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            #expect(try release("23.1", in: store, best: 3).withdrawn == 0)
            #expect(try release("24.1", in: store, best: nil).withdrawn == 1)
            #expect(try release("25.1", in: store, best: nil).withdrawn == 0)
            try release("26.1", in: store, best: 3)
            #expect(try release("27.1", in: store, best: nil).withdrawn == 1)
            #expect(try standing(store).isEmpty)
        }
    }

    @Test(
        "An event that a release moves to another country's file stands, whichever file comes first",
        arguments: StoreKind.allCases, [true, false])
    func moved(kind: StoreKind, oldCountryFirst: Bool) throws {
        try kind.with { (store: any Store) throws in
            try release("23.1", in: store, best: 3)
            if oldCountryFirst { try release("24.1", in: store, best: nil) }
            try release("24.1", in: store, best: 3, country: "BFA")
            if !oldCountryFirst { try release("24.1", in: store, best: nil) }
            #expect(try standing(store) == ["ucdp-ged:1@24.1"])
        }
    }

    @Test(
        "A deleted event that a later export has again stands, until it is deleted again",
        arguments: StoreKind.allCases)
    func deletedTwice(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            func delete(_ day: String) throws -> AppendOutcome? {
                var outcome: AppendOutcome?
                _ = try store.transaction { writer in
                    outcome = try writer.append(
                        Withdrawal(series: "acled:MLI1", knownOn: Sample.day(day)))
                    return Sample.entry()
                }
                return outcome
            }
            let first = Sample.claim("acled:MLI1", version: "1", knownOn: "2022-07-01")
            let again = Sample.claim("acled:MLI1", version: "2", knownOn: "2023-01-01")
            try store.put([first])
            #expect(try delete("2022-09-01") == .new)
            #expect(try store.put([again]) == [.revised])
            #expect(try delete("2022-09-01") == .alreadyThere)
            #expect(try store.known() == [again])
            #expect(try store.known(in: Vintage(day: Sample.day("2022-10-01"))).isEmpty)
            #expect(try delete("2023-05-01") == .new)
            #expect(try store.known().isEmpty)
            #expect(try store.known(in: Vintage(day: Sample.day("2023-02-01"))) == [again])
        }
    }

    @Test(
        "A deletion reaches what is on record, also an export that does not say when it was known",
        arguments: StoreKind.allCases)
    func undated(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            try store.put([Sample.claim("acled:MLI1", knownOn: "2026-01-01")])
            _ = try store.transaction { writer in
                _ = try writer.append(
                    Withdrawal(series: "acled:MLI1", knownOn: Sample.day("2022-09-01")))
                return Sample.entry()
            }
            #expect(try store.known().isEmpty)
        }
    }
}
