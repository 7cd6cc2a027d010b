import Domain
import Geography
import Testing

@testable import Reconciliation

@Suite("Incident rules")
struct IncidentRulesTests {
    let rules = IncidentRules()

    @Test("a UCDP row keeps its own triple")
    func triple() throws {
        let row = claim(
            "ucdp-ged:1", version: "24.1", claimant: "UCDP",
            killed: CountInterval(low: 0, best: 36, high: 36),
            civilians: CountInterval(exactly: 36))
        let incident = try #require(rules.incident(from: [row]))
        #expect(incident.id == "ucdp-ged:1")
        #expect(incident.deaths == Toll(low: 0, best: 36, high: 36))
        #expect(incident.civilianDeaths == Toll(low: 36, best: 36, high: 36))
        #expect(incident.lineage.rule == "incident-rules/8")
    }

    @Test("a best figure outside low and high widens them")
    func disorder() {
        #expect(
            Toll(claimed: CountInterval(low: 5, best: 9, high: 7))
                == Toll(low: 5, best: 9, high: 9))
        #expect(
            Toll(claimed: CountInterval(low: 5, best: 2, high: 7))
                == Toll(low: 2, best: 2, high: 7))
    }

    @Test("only the current version of a series counts")
    func versions() throws {
        let old = claim("u:1", version: "23.0.9", killed: CountInterval(exactly: 5))
        let new = claim("u:1", version: "23.0.10", killed: CountInterval(exactly: 7))
        for claims in [[old, new], [new, old]] {
            let incident = try #require(rules.incident(from: claims))
            #expect(incident.deaths.best == 7)
            #expect(incident.claims == ["u:1@23.0.10"])
        }
    }

    @Test("a cell is given to point-like places only")
    func cells() throws {
        let exact = try #require(rules.incident(from: [claim("a", precision: .admin2)]))
        #expect(exact.cell != nil)
        let region = try #require(rules.incident(from: [claim("a", precision: .admin1)]))
        #expect(region.cell == nil)
    }

    @Test("a side of a battle is not made the attacker of civilians")
    func sidesOfAnotherKind() throws {
        let row = claim(
            "a", violence: .stateBased,
            actors: [
                ActorMention(name: "Army", role: .sideA), ActorMention(name: "JNIM", role: .sideB),
            ], incident: "g")
        let report = claim(
            "b", actors: [ActorMention(name: "JNIM", role: .perpetrator)], incident: "g")
        let incident = try #require(rules.incident(from: [row, report, claim("c", incident: "g")]))
        #expect(incident.violence == .oneSided)
        #expect((incident.sideA, incident.sideB) == ("JNIM", ""))
    }

    @Test("a relay that misdates the attack does not move it")
    func misdated() throws {
        let claims = [
            claim("a", incident: "g"), claim("b", incident: "g"),
            claim("c", day: "2022-04-30", incident: "g"),
        ]
        let incident = try #require(rules.incident(from: claims))
        #expect(incident.when == DayRange(try #require(Day(iso: "2022-06-18"))))
        #expect(incident.id == "g")
    }

    @Test("the administrative lookup is asked with the place's precision")
    func units() throws {
        let rules = IncidentRules(administrativeUnits: { _, precision, country in
            (country == "MLI" ? "ML05" : nil, precision <= .admin2 ? "ML0502" : nil)
        })
        let incident = try #require(rules.incident(from: [claim("a", precision: .admin1)]))
        #expect(incident.admin1Code == "ML05")
        #expect(incident.admin2Code == nil)
    }

    @Test("no claims make no incident")
    func nothing() {
        #expect(rules.incident(from: []) == nil)
        #expect(
            rules.incidents(from: [], clusters: ClaimClusters(claims: [], judgements: []))
                .isEmpty)
    }
}
