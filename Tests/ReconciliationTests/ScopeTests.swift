import Domain
import Testing

@testable import Reconciliation

@Suite("What figures cover")
struct ScopeTests {
    let model = TollModel()

    func toll(_ claims: [Claim]) throws -> Toll { try #require(model.estimate(from: claims)).toll }

    private func month(_ name: String, _ killed: CountInterval, to last: String) -> Claim {
        claim(
            name, claimant: name, day: "2022-03-01", lastDay: last, killed: killed,
            scope: .cumulative, incident: "campaign")
    }

    @Test("an account of which every claim tells of several incidents is a total, in no sum")
    func total() throws {
        let claims = [
            month("Analysts", CountInterval(exactly: 925), to: "2022-09-30"),
            month("Mission", CountInterval(exactly: 40), to: "2022-04-30"),
        ]
        let campaign = try #require(IncidentRules().incident(from: claims))
        #expect(campaign.isSummary)
        // The longest time is the frame; what covers less of it bounds from below.
        #expect(campaign.when.last == Day(iso: "2022-09-30"))
        #expect(campaign.deaths.low > 500)
        let village = try #require(
            IncidentRules().incident(
                from: [claim("village", killed: CountInterval(exactly: 145))]))
        #expect(!village.isSummary)
        let checks = [[campaign, village], [village]].map {
            ClaimCheck().total(.moreThan(200), of: $0, scope: ClaimCheck.Scope())
        }
        #expect(checks[0].considered == 1)
        #expect(checks[0].probability == checks[1].probability)
        let deadliest = ClaimCheck().deadliest(
            village, among: [campaign, village], scope: ClaimCheck.Scope())
        #expect(deadliest.probability == 1)
    }

    @Test("a claim of wider scope that stands alone is a total too")
    func alone() throws {
        let wide = claim("a", killed: CountInterval(low: 101), scope: .wider)
        let incident = try #require(IncidentRules().incident(from: [wide]))
        #expect(incident.isSummary)
        // Nothing is added or taken away: the figure as its claimant gives it.
        #expect(try toll([wide]) == toll([claim("a", killed: CountInterval(low: 101))]))
    }

    @Test("one claim about the incident itself makes it an incident")
    func own() throws {
        let incident = try #require(
            IncidentRules().incident(
                from: [
                    claim("a", killed: CountInterval(exactly: 12), incident: "x"),
                    claim(
                        "b", claimant: "Press", killed: CountInterval(exactly: 900), scope: .wider,
                        incident: "x"),
                ]))
        #expect(!incident.isSummary)
        #expect(incident.deaths.high < 30)
    }

    @Test("a total of other days says nothing about the incident")
    func otherDays() throws {
        let own = claim("a", killed: CountInterval(low: 30))
        let later = claim(
            "b", claimant: "Press", day: "2022-07-01", lastDay: "2022-09-30",
            killed: CountInterval(exactly: 20), scope: .cumulative)
        #expect(try toll([own, later]) == toll([own]))
    }

    @Test("a number that is known only from below stays near it")
    func onlyParts() throws {
        let rows = [45, 46].map {
            claim(
                "ucdp-ged:\($0)", claimant: "UCDP", killed: CountInterval(exactly: $0), scope: .part
            )
        }
        let toll = try toll(rows)
        #expect(toll.low >= 85 && toll.best < 150 && toll.high < 400)
    }

    @Test("a dataset's rows for separate parts add up to what the incident has at the least")
    func parts() throws {
        let rows = (1...3).map {
            claim(
                "ucdp-ged:\($0)", claimant: "UCDP",
                killed: CountInterval(exactly: 40 + $0), scope: .part)
        }
        let whole = claim("a", claimant: "Mayor", killed: CountInterval(low: 20, high: 400))
        #expect(try toll([whole] + rows).low >= 115)
        #expect(try toll([whole] + rows.reversed()) == toll(rows + [whole]))
        // A casebook's repetition of a row is no further part.
        let copy = claim(
            "book:1", claimant: "UCDP", killed: CountInterval(exactly: 41), scope: .part,
            copies: "ucdp-ged:1@1")
        #expect(try toll([whole, copy] + rows).best < toll([whole] + rows).best + 10)
    }

    @Test("a dossier names a total and counts it nowhere")
    func dossier() throws {
        let index = ActorIndex(ActorFixtures.all)
        var builder = DossierBuilder(ActorFixtures.macina, index: index)
        let actors = [ActorMention(name: "Katibat Macina", role: .perpetrator)]
        let wide = claim("wide", actors: actors, killed: CountInterval(low: 900), scope: .wider)
        let single = claim("one", actors: actors, killed: CountInterval(exactly: 7))
        for claim in [wide, single] {
            let incident = try #require(IncidentRules().incident(from: [claim]))
            builder.add(incident, claims: [ClaimParties(claim)])
        }
        let dossier = builder.dossier()
        #expect((dossier.incidents, dossier.namedOnly) == (1, 0))
        #expect(dossier.deaths.high < 20)
        #expect(dossier.years.map(\.incidents) == [1])
        #expect(dossier.summaries.map(\.incident) == ["wide"])
        #expect(builder.course().incidents.map(\.id) == ["one"])
    }

    @Test("a dossier counts the same dead once where two lists are likely to tell of them")
    func twice() throws {
        var builder = DossierBuilder(ActorFixtures.macina, index: ActorIndex(ActorFixtures.all))
        let actors = [ActorMention(name: "Katibat Macina", role: .perpetrator)]
        var incidents: [Incident] = []
        for (name, killed) in [("one", 40), ("two", 42), ("three", 5)] {
            let claim = claim(name, actors: actors, killed: CountInterval(exactly: killed))
            let incident = try #require(IncidentRules().incident(from: [claim]))
            builder.add(incident, claims: [ClaimParties(claim)])
            incidents.append(incident)
        }
        let all = builder.dossier()
        #expect((all.incidents, all.standingBack) == (3, 0))
        let double = LikelyDouble(.init(incidents[0]), .init(incidents[1]), probability: 0.9)
        let elsewhere = LikelyDouble(
            .init(incident: "x", claims: 1, deaths: 9, civilianDeaths: 0), .init(incidents[2]),
            probability: 0.9)
        let once = builder.dossier(builder.course(doubles: [double, elsewhere]))
        #expect(
            (once.incidents, once.standingBack, once.deathsStandingBack)
                == (2, 1, incidents[1].deaths.best))
        #expect(once.deaths.best == incidents[0].deaths.best + incidents[2].deaths.best)
        #expect(once.timeline.count == 3 && once.namedOnly == 0)
    }

    @Test("a dossier of one incident has that incident's toll")
    func single() throws {
        var builder = DossierBuilder(ActorFixtures.macina, index: ActorIndex(ActorFixtures.all))
        let actors = [ActorMention(name: "Katibat Macina", role: .perpetrator)]
        let claim = claim(
            "one", actors: actors, killed: CountInterval(low: 20, best: 50, high: 300))
        let incident = try #require(IncidentRules().incident(from: [claim]))
        builder.add(incident, claims: [ClaimParties(claim)])
        let dossier = builder.dossier()
        #expect(dossier.deaths == incident.deaths)
        #expect(dossier.years.map(\.deaths) == [incident.deaths])
        #expect(TollSum.toll(of: [incident], civilians: false) == incident.deaths)
    }

    @Test("a dossier is the same on any number of threads")
    func threads() throws {
        let index = ActorIndex(ActorFixtures.all)
        let dossiers = try [1, 2, 5].map { threads in
            var builder = DossierBuilder(ActorFixtures.macina, index: index, threads: threads)
            for year in 2015...2022 {
                let claim = claim(
                    "\(year)", day: "\(year)-06-01",
                    actors: [ActorMention(name: "Katiba Macina", role: .sideA)],
                    killed: CountInterval(low: 3, best: 5, high: 20))
                let incident = try #require(IncidentRules().incident(from: [claim]))
                builder.add(incident, claims: [ClaimParties(claim)])
            }
            #expect(builder.names(["Katibat Macina", "JNIM"], meaning: "macina").count <= 1)
            return builder.dossier()
        }
        #expect(Set(dossiers).count == 1)
        #expect(dossiers[0].years.count == 8)
    }
}
