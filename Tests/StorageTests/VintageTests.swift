import Domain
import Storage
import Testing

@Suite("What was on record")
struct VintageTests {
    /// A profile has no name of its own to change, so its grade tells the versions apart.
    private static let grades: [String: Reliability] = ["old": .a, "middle": .b, "new": .c]

    private func put(_ store: any Store, at day: String, name: String) throws {
        _ = try store.transaction { writer in
            try writer.record(Source(id: "s", kind: .document, title: name))
            try writer.record(
                ClaimantProfile(claimant: "Mission", reliability: Self.grades[name] ?? .f))
            _ = try writer.record(Actor(id: "a", name: name))
            _ = try writer.record(Place(id: "p", name: name, country: "MLI"))
            _ = try writer.record(
                AdministrativeUnit(
                    level: .admin1, code: "ML05", name: name, country: "MLI", source: "s"))
            _ = try writer.record(
                StoredDocument(name: "d", kind: "casebook", bytes: Array(name.utf8)))
            _ = try writer.append(
                Judgement(
                    id: name, sequence: 0, verdict: .accept, subject: .init(.actor, "a"), by: "x",
                    on: Sample.day(day), why: "test"))
            return Sample.entry(name, at: day)
        }
    }

    private func names(_ store: any Store, _ vintage: Vintage) throws -> [[String]] {
        [
            try store.sources(in: vintage).map(\.title),
            try store.claimantProfiles(in: vintage).compactMap { profile in
                Self.grades.first { $0.value == profile.reliability }?.key
            },
            try store.actors(in: vintage).map(\.name),
            try store.places(country: "MLI", in: vintage).map(\.name),
            try store.administrativeUnits(country: "MLI", in: vintage).map(\.name),
            try store.documents(kind: "casebook", in: vintage).map {
                String(decoding: $0.bytes, as: UTF8.self)
            },
        ]
    }

    @Test(
        "an entry that a later import replaced still answers for the time before",
        arguments: StoreKind.allCases)
    func replaced(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            try put(store, at: "2026-01-01", name: "old")
            try put(store, at: "2026-02-01", name: "middle")
            try put(store, at: "2026-03-01", name: "new")
            func all(_ name: String) -> [[String]] { Array(repeating: [name], count: 6) }
            #expect(try names(store, .now) == all("new"))
            #expect(try names(store, Vintage(ledger: 1)) == all("old"))
            #expect(try names(store, Vintage(ledger: 2)) == all("middle"))
            #expect(try names(store, Vintage(day: Sample.day("2026-02-15"))) == all("middle"))
            #expect(try names(store, Vintage(ledger: 0)) == Array(repeating: [], count: 6))
            #expect(try store.judgements(in: Vintage(ledger: 2)).map(\.id) == ["old", "middle"])
            #expect(try store.judgements(in: Vintage(day: Sample.day("2026-01-15"))).count == 1)
        }
    }
}
