import Domain
import Storage
import Testing

@Suite("What editions of a casebook leave out and have again, in every store")
struct EditionStoreTests {
    /// Imports an edition of a book with some claims and actors.
    private func edition(
        of store: any Store, on day: String, claims: [String], actors: [String] = []
    ) throws -> Edition.Changes {
        var changes = Edition.Changes()
        _ = try store.transaction { writer in
            for name in claims {
                _ = try writer.append(
                    Sample.claim("book:\(name)", version: "1", knownOn: "2022-07-01"))
            }
            for id in actors {
                _ = try writer.record(Actor(id: id, name: id))
                _ = try writer.record(Place(id: "book:\(id)", name: id, country: "MLI"))
                try writer.record(
                    ClaimantProfile(claimant: id, incentive: .inflates, reliability: .d))
            }
            changes = try writer.settle(
                Edition(
                    family: "book:", format: "casebook",
                    series: Set(claims.map { "book:\($0)" }),
                    entries: .init(
                        actors: Set(actors), places: Set(actors.map { "book:\($0)" }),
                        claimants: Set(actors)),
                    knownOn: Sample.day(day)))
            var entry = Sample.entry(at: day, knownOn: day)
            entry.format = "casebook"
            return entry
        }
        return changes
    }

    private func standing(_ store: any Store, _ vintage: Vintage = .now) throws -> [String] {
        try store.known(in: vintage).map(\.series).sorted()
    }

    @Test(
        "A claim that an edition leaves out no longer stands, and stands again when it comes back",
        arguments: StoreKind.allCases)
    func claims(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            // Other imports' claims are not the book's, whatever they are called.
            try store.put(
                [Sample.claim("book:other"), Sample.claim("ucdp-ged:1")],
                entry: Sample.entry(at: "2026-01-01"))
            let others = ["book:other", "ucdp-ged:1"]
            #expect(try edition(of: store, on: "2026-02-01", claims: ["a", "b"]) == .init())
            #expect(
                try edition(of: store, on: "2026-03-01", claims: ["a"])
                    == .init(withdrawn: ["book:b"]))
            #expect(try standing(store) == ["book:a"] + others)
            #expect(try store.claimCounts().inForce == 3)
            #expect(try edition(of: store, on: "2026-04-01", claims: ["a"]) == .init())
            #expect(
                try edition(of: store, on: "2026-05-01", claims: ["a", "b"])
                    == .init(restored: ["book:b"]))
            #expect(try standing(store) == ["book:a", "book:b"] + others)
            #expect(try edition(of: store, on: "2026-06-01", claims: ["a", "b"]) == .init())
            #expect(
                try edition(of: store, on: "2026-07-01", claims: ["b"])
                    == .init(withdrawn: ["book:a"]))
            #expect(try store.versions(ofSeries: "book:a").count == 1)
            // Each past keeps its own answer.
            let past: [(Vintage, [String])] = [
                (Vintage(ledger: 2), ["book:a", "book:b"]), (Vintage(ledger: 3), ["book:a"]),
                (Vintage(ledger: 5), ["book:a", "book:b"]),
                (Vintage(day: Sample.day("2026-02-15")), ["book:a", "book:b"]),
                (Vintage(day: Sample.day("2026-03-15")), ["book:a"]),
                (Vintage(day: Sample.day("2026-05-15")), ["book:a", "book:b"]),
                (Vintage(day: Sample.day("2025-12-01")), ["book:a", "book:b"]),
            ]
            for (vintage, expected) in past {
                #expect(try standing(store, vintage).filter { !others.contains($0) } == expected)
            }
        }
    }

    @Test(
        "Actors, places and profiles that an edition leaves out are out of use, and answer for before",
        arguments: StoreKind.allCases)
    func entries(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            _ = try store.transaction { writer in
                _ = try writer.record(Actor(id: "listed", name: "Listed"))
                return Sample.entry(at: "2026-01-01")
            }
            _ = try edition(of: store, on: "2026-02-01", claims: [], actors: ["one", "two"])
            let changes = try edition(of: store, on: "2026-03-01", claims: [], actors: ["two"])
            #expect(changes.removed == ["book:one", "one", "one"])
            func known(_ vintage: Vintage = .now) throws -> [[String]] {
                [
                    try store.actors(in: vintage).map(\.id),
                    try store.places(country: nil, in: vintage).map(\.id),
                    try store.claimantProfiles(in: vintage).map(\.claimant),
                ]
            }
            let less = [["listed", "two"], ["book:two"], ["two"]]
            let more = [["listed", "one", "two"], ["book:one", "book:two"], ["one", "two"]]
            #expect(try known() == less)
            #expect(try store.places(country: "MLI").map(\.id) == ["book:two"])
            #expect(try known(Vintage(ledger: 2)) == more)
            #expect(try known(Vintage(ledger: 3)) == less)
            _ = try edition(of: store, on: "2026-04-01", claims: [], actors: ["one", "two"])
            #expect(try known() == more)
            #expect(try known(Vintage(ledger: 3)) == less)
            #expect(try known(Vintage(day: Sample.day("2026-02-15"))) == more)
        }
    }
}
