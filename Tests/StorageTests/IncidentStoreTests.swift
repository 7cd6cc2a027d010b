import Domain
import Geography
import Storage
import Testing

@Suite("Incidents in every store")
struct IncidentStoreTests {
    private let incidents = [
        Sample.incident("a", best: 132, on: "2022-06-18"),
        Sample.incident(
            "b", best: 5, on: "2022-06-20", type: .stateBased, side: "Government of Mali",
            latitude: 16.27, longitude: -0.04, admin2: "ML0701"),
        Sample.incident(
            "c", best: 0, on: "2021-03-01", type: .nonState, side: "Dan Na Ambassagou"),
    ]

    private let parties = [
        ClaimParties(
            source: "ged", stance: .asserts,
            actors: [
                ActorMention(name: "JNIM", code: "ucdp-actor:1", role: .sideA),
                ActorMention(name: "Civilians", role: .sideB),
            ], hasPeacekeepers: false),
        ClaimParties(
            source: "daily", stance: .denies,
            when: DayRange(Sample.day("2022-06-18"), Sample.day("2022-06-19")), actors: [],
            hasPeacekeepers: true),
    ]

    private func with(_ kind: StoreKind, _ body: (any Store) throws -> Void) throws {
        try kind.with { (store: any Store) throws in
            try store.replaceDerived { writer in
                for incident in incidents {
                    try writer.add(
                        incident, words: incident.id == "a" ? "AFP communiqué 032" : "",
                        parties: incident.id == "c" ? [] : parties)
                    try writer.add(
                        CountedEvent(
                            claimant: "UCDP", violence: incident.violence ?? .oneSided,
                            when: incident.when, precision: .exact, country: "MLI",
                            admin2Code: incident.admin2Code, cell: incident.cell,
                            deaths: incident.deaths.best, civilians: 0))
                }
                try writer.finish(DerivedState(ledger: 1, judgements: 0, rule: "test/1"))
            }
            try body(store)
        }
    }

    @Test(
        "Who took part comes back with an incident, once for all of which the same is said",
        arguments: StoreKind.allCases)
    func parties(kind: StoreKind) throws {
        try with(kind) { (store: any Store) throws in
            var found: [String: IncidentParties] = [:]
            try store.forEachIncident(IncidentQuery()) { found[$0.id] = $1 }
            #expect(found["a"]?.claims == parties)
            #expect(found["a"] == found["b"])
            #expect(found["c"] == IncidentParties.none)
        }
    }

    @Test("Likely doubles come back where both halves match", arguments: StoreKind.allCases)
    func doubles(_ kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            try store.replaceDerived { writer in
                for incident in incidents { try writer.add(incident, words: "", parties: []) }
                try writer.addDouble("a", "b", probability: 0.75)
                try writer.addDouble("a", "c", probability: 0.5)
                try writer.finish(DerivedState(ledger: 1, judgements: 0, rule: "test/1"))
            }
            let all = try store.likelyDoubles(IncidentQuery(limit: 1))
            #expect(all.map(\.probability) == [0.75, 0.5])
            #expect(
                all.first?.one
                    == .init(incident: "a", claims: 1, deaths: 132, civilianDeaths: 0))
            let june = IncidentQuery(
                country: "MLI", from: Sample.day("2022-06-01"), to: Sample.day("2022-06-30"))
            #expect(try store.likelyDoubles(june).map(\.other.incident) == ["b"])
            #expect(try store.likelyDoubles(IncidentQuery(summaries: true)).isEmpty)
            try store.replaceDerived {
                try $0.finish(DerivedState(ledger: 2, judgements: 0, rule: "test/1"))
            }
            #expect(try store.likelyDoubles(IncidentQuery()).isEmpty)
        }
    }

    @Test("An incident comes back as it was derived", arguments: StoreKind.allCases)
    func roundTrip(kind: StoreKind) throws {
        try with(kind) { (store: any Store) throws in
            #expect(try store.incident("a") == incidents[0])
            #expect(try store.incident("a@24.1") == incidents[0])
            #expect(try store.incident("zzz") == nil)
            #expect(try store.derivedState()?.ledger == 1)
        }
    }

    @Test(
        "Totals of several incidents stand apart, and shares are disjoint",
        arguments: StoreKind.allCases)
    func summaries(kind: StoreKind) throws {
        try kind.with { (store: any Store) throws in
            var total = Sample.incident("total", best: 900, on: "2022-03-01")
            total.isSummary = true
            total.claims = ["total/a@1", "total/b@1"]
            try store.replaceDerived { writer in
                for incident in incidents + [total] {
                    try writer.add(incident, words: "", parties: [])
                }
                try writer.finish(DerivedState(ledger: 1, judgements: 0, rule: "test/1"))
            }
            #expect(try store.incidents(IncidentQuery(sort: .id)) == incidents)
            #expect(try store.incidents(IncidentQuery(summaries: true)) == [total])
            #expect(try store.incident("total") == total)
            #expect(try store.incidents(IncidentQuery(minimumClaims: 2)).isEmpty)
            #expect(try store.summary(IncidentQuery()).deaths == 137)
            #expect(try store.deathsByDay(IncidentQuery()).reduce(0) { $0 + $1.deaths } == 137)
            var seen: [String] = []
            for share in 0..<2 {
                try store.forEachIncident(
                    IncidentQuery(sides: ["JNIM", "Civilians"], share: .init(share, of: 2))
                ) { incident, _ in seen.append(incident.id) }
            }
            #expect(seen.sorted() == ["a", "b", "c"])
        }
    }

    private static let queries: [(IncidentQuery, [String])] = {
        let box = BoundingBox(south: 16, west: -1, north: 17, east: 1)
        return [
            (IncidentQuery(), ["b", "a", "c"]),
            (IncidentQuery(sort: .deaths), ["a", "b", "c"]),
            (IncidentQuery(sort: .earliest, limit: 2), ["c", "a"]),
            (IncidentQuery(sort: .id, limit: 1, offset: 1), ["b"]),
            (IncidentQuery(country: "NER"), []),
            (IncidentQuery(from: Sample.day("2022-06-19")), ["b"]),
            (IncidentQuery(from: Sample.day("2022-06-18"), beganWithin: true), ["b", "a"]),
            (IncidentQuery(to: Sample.day("2022-06-18")), ["a", "c"]),
            (IncidentQuery(types: [.stateBased, .nonState]), ["b", "c"]),
            (IncidentQuery(actor: "dan na"), ["c"]),
            (IncidentQuery(actor: "civil govern"), ["b"]),
            (IncidentQuery(sides: ["JNIM", "Government of Mali"]), ["b", "a"]),
            (IncidentQuery(minimumClaims: 2), []),
            (IncidentQuery(minimumClaims: 1, limit: 1), ["b"]),
            (IncidentQuery(minimumDeaths: 1), ["b", "a"]),
            (IncidentQuery(text: "sevare communique"), ["a"]),
            (IncidentQuery(text: "\"quoted' OR *"), []),
            (IncidentQuery(within: .unit("ML0701")), ["b"]),
            (IncidentQuery(within: .unit("ML05")), ["b", "a", "c"]),
            (IncidentQuery(within: box.map { .box($0) }), ["b"]),
            (
                IncidentQuery(within: PRIOGridCell(row: 208, column: 353).map { .cell($0) }),
                ["a", "c"]
            ),
        ]
    }()

    @Test("Every store answers a query alike", arguments: StoreKind.allCases)
    func queries(kind: StoreKind) throws {
        try with(kind) { (store: any Store) throws in
            for (query, expected) in Self.queries {
                #expect(try store.incidents(query).map(\.id) == expected, "\(query)")
                if query.limit == nil, query.offset == 0 {
                    #expect(try store.summary(query).incidents == expected.count)
                    let days = try store.deathsByDay(query)
                    let known = try store.incidents(query).filter { $0.violence != nil }
                    #expect(
                        days.reduce(0) { $0 + $1.deaths }
                            == known.reduce(0) { $0 + $1.deaths.best })
                    #expect(Set(days.map(\.day)) == Set(known.map(\.when.first)))
                    #expect(days.map(\.day) == days.map(\.day).sorted())
                }
            }
        }
    }

    @Test("Counted events are passed by days, target and country", arguments: StoreKind.allCases)
    func counts(kind: StoreKind) throws {
        try with(kind) { (store: any Store) throws in
            let days = try store.countedDays("UCDP")
            #expect(Array(days.keys) == ["MLI"])
            try store.forEachCount(CountQuery()) { event in
                let known = days[event.country]
                #expect(known.map { $0.first <= event.when.first } == true)
                #expect(known.map { $0.last >= event.when.last } == true)
            }
            #expect(try store.countedDays("nobody").isEmpty)
            func count(_ query: CountQuery) throws -> [Int] {
                var found: [Int] = []
                try store.forEachCount(query) { found.append($0.deaths) }
                return found
            }
            #expect(try count(CountQuery()) == [132, 5, 0])
            #expect(try count(CountQuery(target: .stateBased)) == [5])
            #expect(try count(CountQuery(country: "NER")) == [])
            #expect(
                try count(
                    CountQuery(
                        days: DayRange(Sample.day("2022-06-19"), Sample.day("2022-06-30")))) == [5])
            #expect(
                try store.sideNames() == [
                    "Civilians", "Dan Na Ambassagou", "Government of Mali", "JNIM",
                ])
            #expect(try store.countedClaimants().map(\.events) == [3])
        }
    }

    @Test("Deriving again replaces what was there", arguments: StoreKind.allCases)
    func replacing(kind: StoreKind) throws {
        try with(kind) { (store: any Store) throws in
            try store.replaceDerived { writer in
                try writer.add(incidents[2], words: "", parties: [])
                try writer.finish(DerivedState(ledger: 2, judgements: 0, rule: "test/1"))
            }
            #expect(try store.incidents(IncidentQuery()).map(\.id) == ["c"])
            #expect(try store.incidents(IncidentQuery(text: "communique")).isEmpty)
            #expect(try store.check().isEmpty)
        }
    }
}
