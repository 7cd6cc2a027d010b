import Domain
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite("Forecasts in every store")
struct ForecastStoreTests {
    static let card = ModelCard(
        identifier: "decay-6", name: "Decay", version: 2, summary: "s", needs: "n",
        horizon: 1...36, reference: "r", fallback: "f")

    /// Two units, two steps, five draws.
    static func forecast(
        _ id: String, cutOff: String = "2023-06", kind: UnitKind = .admin2,
        target: Target = .oneSided, countries: [String] = ["MLI"],
        draws: [Int32] = [
            0, 0, 0, 0, 7, 0, 0, 1, 1, 300, 0, 0, 0, 0, 0, 2, 2, 2, 2_000_000_000, .max,
        ]
    ) -> KeptForecast {
        let forecast = Forecast(
            model: card, kind: kind, target: target, measure: .deaths, units: ["ML01", "ML02"],
            cutOff: Period(iso: cutOff) ?? .month(Month(number: 0)), steps: 1...2, drawCount: 5,
            draws: draws, lineage: Lineage(rule: card.rule, inputs: ["b", "a"], seed: .max),
            diagnostics: [Diagnostic(.note, "forecast.short-history", "Short.")])
        return KeptForecast(
            heading: ForecastHeading(
                forecast, id: id, counting: "{}", countries: countries, ledger: 4,
                knownThrough: .month(Month(number: 522)), madeOn: Sample.day("2023-07-20")),
            draws: draws)
    }

    @Test("A forecast comes back draw by draw", arguments: StoreKind.allCases)
    func roundTrip(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            let made = Self.forecast("one")
            #expect(try store.keep(made))
            let kept = try #require(try store.forecast("one"))
            #expect(kept.heading == made.heading)
            #expect(kept.draws == made.draws)
            #expect(kept.forecast(inputs: ["z"]).lineage.inputs == ["z"])
            #expect(kept.forecast().lineage.inputs == ["a", "b"])
            #expect(try store.forecast("two") == nil)
        }
    }

    @Test("A forecast made is never changed", arguments: StoreKind.allCases)
    func appendOnly(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            try store.keep(Self.forecast("one"))
            let other = Self.forecast("one", draws: Array(repeating: 9, count: 20))
            #expect(try store.keep(other) == false)
            #expect(try store.forecast("one")?.draws == Self.forecast("one").draws)
            #expect(try store.forecasts(ForecastQuery()).count == 1)
        }
    }

    private static let queries: [(ForecastQuery, [String])] = [
        (ForecastQuery(), ["early", "late", "wide", "war"]),
        (ForecastQuery(kind: .country), ["wide"]),
        (ForecastQuery(target: .stateBased), ["war"]),
        (ForecastQuery(measure: .civilians), []),
        (ForecastQuery(model: "decay-6"), ["early", "late", "wide", "war"]),
        (ForecastQuery(model: "zero"), []),
        (ForecastQuery(country: "MLI"), ["early", "late", "war"]),
        (ForecastQuery(country: ""), ["wide"]),
        (
            ForecastQuery(periods: .month(Month(number: 510))...(.month(Month(number: 515)))),
            ["early"]
        ),
    ]

    @Test("Forecasts are found by subject, by cut-off first", arguments: StoreKind.allCases)
    func queries(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            try store.keep(Self.forecast("late"))
            try store.keep(Self.forecast("wide", kind: .country, countries: []))
            try store.keep(Self.forecast("war", target: .stateBased))
            try store.keep(Self.forecast("early", cutOff: "2022-08"))
            for (query, expected) in Self.queries {
                #expect(try store.forecasts(query).map(\.id) == expected, "\(query)")
            }
        }
    }

    @Test("A forecast's skill is kept beside it", arguments: StoreKind.allCases)
    func skill(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            try store.keep(Self.forecast("one"))
            #expect(try store.skill(of: "one") == nil)
            var skill = ForecastSkill(
                cutOffs: [.month(Month(number: 500))], steps: 1...6,
                lines: [
                    .init(
                        model: "zero", name: "Zero", isBaseline: true, crps: 0.1, ignorance: 0.3,
                        interval: 2)
                ])
            try store.keep(skill, of: "one")
            #expect(try store.skill(of: "one") == skill)
            skill.lines[0].crps = 1.0 / 3
            try store.keep(skill, of: "one")
            #expect(try store.skill(of: "one") == skill)
        }
    }

    @Test(
        "What a forecast's members said is kept beside it and never changed",
        arguments: StoreKind.allCases)
    func votes(kind: StoreKind) throws {
        func votes(_ chance: Double) -> ForecastVotes {
            ForecastVotes(units: 2, steps: 1...2) { row, step in
                [
                    MemberVote(
                        model: "Forest", identifier: "forest", weight: 0.75, mean: Double(step),
                        anyDeath: chance),
                    MemberVote(
                        model: "Zero", identifier: "zero", weight: 0.25, mean: 0, anyDeath: 0),
                ].sorted { ($0.model == "Zero") == (row == 0) && $0.weight > $1.weight }
            }
        }
        try kind.with { (store: any Store) throws in
            try store.keep(Self.forecast("one"))
            #expect(try store.votes(of: "one") == nil)
            try store.keep(votes(0.5), of: "one")
            try store.keep(votes(0.125), of: "one")
            let kept = try #require(try store.votes(of: "one"))
            #expect(kept == votes(0.5))
            let said = kept.votes(row: 1, step: 2)
            #expect(said.map(\.identifier) == ["forest", "zero"])
            #expect(said.map(\.mean) == [2, 0] && said[0].anyDeath == 0.5)
            #expect(kept.votes(row: 2, step: 1).isEmpty && kept.votes(row: 0, step: 3).isEmpty)
        }
    }

    @Test("Rebuilding what is derived leaves forecasts alone", arguments: StoreKind.allCases)
    func rebuild(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            try store.keep(Self.forecast("one"))
            try store.replaceDerived {
                try $0.finish(DerivedState(ledger: 1, judgements: 0, rule: "test/1"))
            }
            #expect(try store.forecasts(ForecastQuery()).count == 1)
        }
    }

    @Test("A store from before forecasts is brought up to date and loses nothing")
    func migration() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("old.vigie").path
        try SQLiteStore(path: path).put([Sample.claim("ucdp-ged:1")])
        try RawSQL.run(
            """
            DROP TABLE forecast_votes; DROP TABLE forecast_skill; DROP TABLE forecast;
            DELETE FROM grdb_migrations
            WHERE identifier LIKE '2 %' OR identifier LIKE '8 %'
            """, path: path)
        let store = try SQLiteStore(path: path)
        #expect(try store.known().count == 1)
        #expect(try store.keep(Self.forecast("one")))
        #expect(try store.check().isEmpty)
    }

    @Test("Damaged draws are reported, not read")
    func damage() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("bad.vigie").path
        try SQLiteStore(path: path).keep(Self.forecast("one"))
        for bytes in ["x''", "x'0004'", "x'00ffffffffffff'", "x'ffffffff7f05'"] {
            try RawSQL.run("UPDATE forecast SET draws = \(bytes)", path: path)
            #expect(throws: StoreError.self) { try SQLiteStore(path: path).forecast("one") }
        }
    }
}
