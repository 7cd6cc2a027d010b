import Domain
import Testing

@testable import Reconciliation

@Suite("Actor dossiers")
struct DossierTests {
    func incident(
        _ id: String, _ sideA: String, _ sideB: String, _ violence: ViolenceType, _ day: String,
        _ deaths: Int
    ) throws -> Incident {
        let row = claim(
            id, claimant: "UCDP", violence: violence, day: day,
            actors: [
                ActorMention(name: sideA, role: .sideA), ActorMention(name: sideB, role: .sideB),
            ], killed: CountInterval(exactly: deaths),
            civilians: CountInterval(exactly: violence == .oneSided ? deaths : 0))
        return try #require(IncidentRules().incident(from: [row]))
    }

    func dossier() throws -> Dossier {
        var builder = DossierBuilder(
            ActorFixtures.macina, index: ActorIndex(ActorFixtures.all))
        let incidents = [
            try incident("a", "Government of Mali", "FLM", .stateBased, "2015-01-05", 11),
            try incident("b", "Katiba Macina", "Civilians", .oneSided, "2015-08-01", 5),
            try incident("c", "Dan Na Ambassagou", "Katibat Macina", .nonState, "2016-05-01", 3),
            try incident("d", "JNIM", "Civilians", .oneSided, "2019-01-01", 50),
        ]
        for incident in incidents { builder.add(incident) }
        return builder.dossier()
    }

    @Test("gathers incidents under every name and leaves others out")
    func incidents() throws {
        let dossier = try dossier()
        #expect(dossier.timeline.map(\.incident) == ["a", "b", "c"])
        #expect(dossier.deaths == Toll(low: 19, best: 19, high: 19))
        #expect(dossier.civilianDeaths.best == 5)
        #expect(dossier.seen?.description == "2015-01-05/2016-05-01")
        #expect(dossier.years.map(\.year) == [2015, 2016])
        #expect(dossier.lethality.deadliest == "a")
    }

    @Test("each of the actors that a side's text lists counts, as itself, ally and rival")
    func listedSides() throws {
        let incident = try incident(
            "a", "Government of Mali, Dan Na Ambassagou", "FLM", .stateBased, "2015-01-05", 11)
        let index = ActorIndex(ActorFixtures.all)
        var militia = DossierBuilder(ActorFixtures.dna, index: index)
        let sides = militia.names([incident.sideA, incident.sideB], meaning: "dan-na-ambassagou")
        #expect(sides == [incident.sideA])
        militia.add(incident)
        let dossier = militia.dossier()
        #expect(dossier.allies.map(\.actor) == ["fama"])
        #expect(dossier.rivals.map(\.actor) == ["katibat-macina"])
        var macina = DossierBuilder(ActorFixtures.macina, index: index)
        macina.add(incident)
        let rivals = macina.dossier().rivals.map(\.actor)
        #expect(Set(rivals) == ["fama", "dan-na-ambassagou"])
    }

    @Test("tells against whom, rivals and the names used")
    func targets() throws {
        let dossier = try dossier()
        #expect(dossier.targets.map(\.kind) == [.civilians, .state, .otherGroups])
        #expect(dossier.rivals.map(\.actor) == ["fama", "dan-na-ambassagou"])
        #expect(dossier.timeline.map(\.calledHere) == ["FLM", "Katiba Macina", "Katibat Macina"])
        #expect(dossier.names.first?.text == "Katibat Macina")
    }

    @Test("ties are seen from both sides")
    func affiliations() throws {
        let index = ActorIndex(ActorFixtures.all)
        let parent = DossierBuilder(ActorFixtures.jnim, index: index).dossier()
        let members = parent.affiliations.filter { $0.affiliation.kind == .member }
        #expect(members.map(\.otherName) == ["Katibat Macina"])
        #expect(members.first?.isFromOther == true)
        #expect(parent.affiliations.contains { $0.affiliation.kind == .rival })
    }

    /// Adds the incident that claims make up.
    @discardableResult
    private func add(_ claims: [Claim], to builder: inout DossierBuilder) throws -> Incident {
        let incident = try #require(IncidentRules().incident(from: claims))
        let isTaken = builder.add(incident, claims: claims.map { ClaimParties($0) })
        #expect(isTaken)
        return incident
    }

    @Test("claims bring names with their sources, and allies")
    func claims() throws {
        var builder = DossierBuilder(
            ActorFixtures.macina, index: ActorIndex(ActorFixtures.all))
        let row = claim(
            "a",
            actors: [
                ActorMention(name: "Kabitiat Macina", role: .perpetrator),
                ActorMention(name: "Dan Na Ambassagou", role: .perpetrator),
                ActorMention(name: "Villagers", role: .victim),
            ], killed: CountInterval(exactly: 4))
        try add([row], to: &builder)
        let dossier = builder.dossier()
        #expect(dossier.names.first { $0.text == "Kabitiat Macina" }?.uses == 1)
        #expect(dossier.allies.map(\.actor) == ["dan-na-ambassagou"])
    }

    @Test("an actor without incidents has a dossier without numbers")
    func empty() {
        let dossier = DossierBuilder(
            ActorFixtures.dna, index: ActorIndex(ActorFixtures.all)
        ).dossier()
        #expect(dossier.seen == nil)
        #expect(dossier.lethality.mean == nil)
        #expect(dossier.trend == nil)
    }

    @Test("where others are accused, the dead are not the actor's; the timeline still has it")
    func othersAccused() throws {
        var builder = DossierBuilder(ActorFixtures.macina, index: ActorIndex(ActorFixtures.all))
        let claims = [
            claim(
                "army", claimant: "Malian Armed Forces", violence: .stateBased,
                actors: [
                    ActorMention(name: "FAMa", role: .sideA),
                    ActorMention(name: "Katibat Macina", role: .sideB),
                ], killed: CountInterval(exactly: 203), incident: "moura"),
            claim(
                "hrw", claimant: "HRW",
                actors: [
                    ActorMention(name: "FAMa", role: .perpetrator),
                    ActorMention(name: "Civilian men", role: .victim),
                ], killed: CountInterval(exactly: 300), incident: "moura"),
            claim(
                "ohchr", claimant: "OHCHR",
                actors: [ActorMention(name: "FAMa", role: .perpetrator)],
                killed: CountInterval(low: 500), incident: "moura"),
        ]
        let moura = try add(claims, to: &builder)
        #expect(moura.violence == .oneSided)
        builder.add(try incident("b", "Katiba Macina", "Civilians", .oneSided, "2015-08-01", 5))
        let dossier = builder.dossier()
        #expect((dossier.incidents, dossier.namedOnly) == (1, 1))
        #expect(dossier.deaths.best == 5)
        #expect(dossier.timeline.map(\.against) == [.civilians, .othersAccused])
        #expect(dossier.targets.map(\.kind) == [.civilians])
        #expect(dossier.allies.isEmpty)
    }

    @Test("an attack claimed for a group is against the side that its parent fights")
    func tiedSide() throws {
        var builder = DossierBuilder(ActorFixtures.macina, index: ActorIndex(ActorFixtures.all))
        let claims = [
            claim(
                "ucdp", claimant: "UCDP", violence: .stateBased,
                actors: [
                    ActorMention(name: "FAMa", role: .sideA),
                    ActorMention(name: "JNIM", role: .sideB),
                ], killed: CountInterval(exactly: 29), incident: "dioura"),
            claim(
                "jnim", claimant: "JNIM", violence: .stateBased,
                actors: [
                    ActorMention(name: "Katibat Macina", role: .perpetrator),
                    ActorMention(name: "Two other groups", role: .perpetrator),
                ], incident: "dioura"),
        ]
        try add(claims, to: &builder)
        let dossier = builder.dossier()
        #expect(dossier.targets.map(\.kind) == [.state])
        #expect(dossier.rivals.map(\.actor) == ["fama"])
        #expect(dossier.allies.isEmpty)
    }

    @Test("ties to an entry that was taken together with another bear the other's name")
    func mergedTies() {
        var merged = ActorFixtures.jnim
        merged.identifiers.append(ForeignIdentifier("actor", "ucdp-actor:6716"))
        var macina = ActorFixtures.macina
        macina.affiliations.append(Affiliation(.parent, "ucdp-actor:6716", source: "ucdp"))
        let index = ActorIndex([macina, merged])
        let ties = DossierBuilder(macina, index: index).dossier().affiliations
        #expect(ties.map(\.otherName) == ["JNIM", "JNIM"])
        #expect(Set(ties.map(\.affiliation.other)) == ["jnim"])
    }
}
