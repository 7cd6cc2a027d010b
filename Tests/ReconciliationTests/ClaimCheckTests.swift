import Domain
import Testing

@testable import Reconciliation

@Suite("Claim checks")
struct ClaimCheckTests {
    func incident(
        _ id: String, _ day: String, _ low: Int, _ best: Int, _ high: Int,
        lastDay: String? = nil
    ) throws -> Incident {
        let row = claim(
            id, claimant: "UCDP", day: day, lastDay: lastDay,
            killed: CountInterval(low: low, best: best, high: high))
        return try #require(IncidentRules().incident(from: [row]))
    }
    let check = ClaimCheck()

    @Test("the highest toll since 2012 fails when two were surely higher")
    func fails() throws {
        let incidents = [
            try incident("diallassagou", "2022-06-18", 100, 132, 132),
            try incident("ogossagou", "2019-03-23", 145, 160, 175),
            try incident("moura", "2022-03-27", 300, 500, 500),
            try incident("small", "2020-01-01", 3, 3, 3),
        ]
        let result = check.deadliest(incidents[0], among: incidents, scope: .init(country: "MLI"))
        #expect(result.verdict == .fails)
        #expect(Set(result.deciding.map(\.incident)) == ["moura", "ogossagou"])
        let since = DayRange(
            try #require(Day(iso: "2022-04-01")), try #require(Day(iso: "2023-01-01")))
        let later = check.deadliest(incidents[0], among: incidents, scope: .init(days: since))
        #expect(later.verdict == .holds)
    }

    @Test("overlapping tolls leave it undecided, with the probability")
    func undecided() throws {
        let one = try incident("a", "2022-06-18", 50, 100, 200)
        let two = try incident("b", "2021-06-18", 50, 100, 200)
        let result = check.deadliest(one, among: [one, two], scope: .init())
        #expect(result.verdict == .undecided)
        #expect((0.45...0.55).contains(result.probability))
    }

    @Test("a figure for a half-year campaign is left out by name")
    func aggregate() throws {
        let one = try incident("a", "2022-06-18", 132, 132, 132)
        let campaign = try incident("z", "1990-06-01", 250, 250, 250, lastDay: "1990-12-01")
        let result = check.deadliest(one, among: [one, campaign], scope: .init())
        #expect(result.verdict == .holds)
        #expect(result.diagnostics.map(\.code) == ["check.aggregate"])
    }

    @Test("of a whole and its parts in another list one side stands back")
    func countedOnce() {
        func half(_ id: String, _ claims: Int, _ deaths: Int) -> LikelyDouble.Half {
            .init(incident: id, claims: claims, deaths: deaths, civilianDeaths: 0)
        }
        let (whole, first, second) = (half("w", 1, 50), half("p1", 1, 30), half("p2", 1, 19))
        let pairs = [
            LikelyDouble(first, whole, probability: 0.9),
            LikelyDouble(second, whole, probability: 0.8),
        ]
        let parts = CountedOnce(pairs)
        #expect(parts.left == [whole] && parts.deaths == 50 && parts.pairs == 2)
        #expect(CountedOnce(pairs, keeping: "w").left == [first, second])
        let heavier = pairs.map { LikelyDouble($0.one, half("w", 3, 50), probability: 0.9) }
        #expect(CountedOnce(heavier).left == [first, second])
    }

    @Test("a total is checked against the simulated sum")
    func total() throws {
        let incidents = try (0..<50).map {
            try incident("i\($0)", "2020-01-01", 100, 200, 300)
        }
        #expect(check.total(.moreThan(25_000), of: incidents, scope: .init()).verdict == .fails)
        #expect(check.total(.moreThan(5_000), of: incidents, scope: .init()).verdict == .holds)
        let about = check.total(.about(10_000, within: 0.5), of: incidents, scope: .init())
        #expect(about.verdict == .holds)
        #expect(about.considered == 50)
        #expect(check.total(.fewerThan(1), of: [], scope: .init()).verdict == .holds)
        #expect(check.total(.about(.max, within: 2), of: [], scope: .init()).probability == 0)
    }
}
