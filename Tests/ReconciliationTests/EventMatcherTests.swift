import Domain
import LabelledSets
import Testing

@testable import Reconciliation

@Suite("Same or not: events")
struct EventMatcherTests {
    let jnim = [
        ActorMention(name: "JNIM", role: .sideA), ActorMention(name: "Civilians", role: .sideB),
    ]
    let rivalJNIM = [
        ActorMention(
            name: "JNIM: Group for Support of Islam and Muslims", role: .sideA),
        ActorMention(name: "Civilians (Mali)", role: .sideB),
    ]

    func links(_ left: [Claim], _ right: [Claim], _ judgements: [Judgement] = []) -> [EventLink] {
        EventMatcher().match(left, right, judgements: EffectiveJudgements(judgements)).links
    }

    @Test(
        "precision and recall on a rival made from real events: F1 of 0.95 and more",
        .enabled(if: SharedData.holds("ucdp/ged241/mali.csv")))
    func labelled() throws {
        var total = (found: 0, missed: 0, wrong: 0)
        for country in ["mali", "burkina_faso", "niger"] {
            let claims = try GEDRows.claims(country)
            let rival = RivalDataset(of: claims, seed: 11)
            let score = LinkScore(
                EventMatcher().match(claims, rival.claims).links, truth: rival.truth)
            total.found += score.found
            total.missed += score.missed
            total.wrong += score.wrong
        }
        let f1 =
            2 * Double(total.found)
            / Double(2 * total.found + total.missed + total.wrong)
        #expect(f1 >= 0.95, "\(total)")
    }

    @Test(
        "events told again by hand in another codebook find theirs among thousands",
        .enabled(if: SharedData.holds("ucdp/ged241/mali.csv")))
    func retold() throws {
        let events = try ["mali", "burkina_faso"].flatMap { try GEDRows.claims($0) }
        let retold = RetoldEvents.ofMaliAndBurkinaFaso
        let truth = retold.truth(among: events)
        let found = EventMatcher().match(events, retold.rows.map(\.claim))
        let score = LinkScore(found.links, truth: truth)
        #expect(truth.count == 55)
        #expect(score.f1 >= 0.85, "\(score)")
        #expect(score.precision >= 0.85, "\(score)")
    }

    @Test(
        "events of other countries told again by hand, on which nothing was chosen",
        .enabled(if: SharedData.holds("ucdp/candidate/GEDEvent_v23_0_10.csv")))
    func heldOut() throws {
        let own = try ["niger", "cote_divoire", "senegal", "benin", "togo", "guinea_bissau"]
            .flatMap { try GEDRows.claims($0) }
        let countries = Set(own.map(\.place.country))
        let candidate = try GEDRows.claims(file: "ucdp/candidate/GEDEvent_v23_0_10.csv")
        let events = own + candidate.filter { !countries.contains($0.place.country) }
        let retold = RetoldEvents.ofOtherCountries
        let truth = retold.truth(among: events)
        let found = EventMatcher().match(events, retold.rows.map(\.claim))
        let score = LinkScore(found.links, truth: truth)
        #expect(truth.count == 45)
        #expect(score.f1 >= 0.85, "\(score) of \(events.count)")
    }

    @Test("one event under two codebooks is linked: a day off, another village, another toll")
    func twoCodebooks() {
        let ged = claim(
            "ucdp:1", claimant: "UCDP", day: "2022-06-18", lastDay: "2022-06-19",
            name: "Diallassagou village", precision: .nearby, actors: jnim,
            killed: CountInterval(exactly: 132))
        let acled = claim(
            "acled:1", claimant: "ACLED", day: "2022-06-18", name: "Dianweli",
            latitude: 13.7203, longitude: -3.6142, actors: rivalJNIM,
            killed: CountInterval(exactly: 100))
        #expect(links([ged], [acled]).count == 1)
    }

    @Test("a march on the day of an attack is not the attack, nor are shots that hit nobody")
    func quiet() {
        let attack = claim("a", actors: jnim, killed: CountInterval(exactly: 4))
        var march = claim("b", actors: [], killed: CountInterval(exactly: 0))
        march.violence = nil
        #expect(links([attack], [march]).isEmpty)
        #expect(EventMatcher().explain(attack, march).score < 0.5)
        let shots = claim(
            "c", day: "2022-06-19", name: "Bankass", latitude: 14.0, actors: jnim,
            killed: CountInterval(exactly: 0))
        #expect(links([attack], [shots]).isEmpty)
        // The march makes the attack's own report no less likely.
        let report = claim(
            "d", actors: rivalJNIM, killed: CountInterval(exactly: 5))
        #expect(links([attack], [report, march, shots]).map(\.right) == [0])
    }

    @Test(
        "an ally for the state whose war it is, and a people for the civilians it lost, are no contradiction"
    )
    func allies() {
        func odds(_ one: [(String, ActorMention.Role)], _ other: [(String, ActorMention.Role)])
            -> Double
        {
            func actors(_ sides: [(String, ActorMention.Role)]) -> [ActorMention] {
                sides.map { ActorMention(name: $0.0, role: $0.1) }
            }
            let explained = EventMatcher().explain(
                claim("a", actors: actors(one)), claim("b", actors: actors(other)))
            return explained.features.first { $0.feature == "actors" }?.contribution ?? .nan
        }
        let state = [("Government of Mali", ActorMention.Role.sideA), ("JNIM", .sideB)]
        #expect(odds(state, [("Military Forces of France", .sideA), ("JNIM", .sideB)]) > 0.5)
        #expect(odds(state, [("Military Forces of France", .sideA), ("MNLA", .sideB)]) < 0)
        let feud = [("Fulani", ActorMention.Role.sideA), ("Tiv", .sideB)]
        let attack: [(String, ActorMention.Role)] = [
            ("Fulani Ethnic Militia (Nigeria)", .perpetrator), ("Civilians (Nigeria)", .victim),
        ]
        #expect(odds(feud, attack) > 1)
        #expect(odds([("XXX475", .sideA), ("Civilians", .sideB)], attack) == 0)
    }

    @Test("the next attack on the same town, a week later, is another event")
    func anotherWeek() {
        let one = claim("a", day: "2022-06-18", actors: jnim, killed: CountInterval(exactly: 2))
        let two = claim("b", day: "2022-06-25", actors: jnim, killed: CountInterval(exactly: 2))
        #expect(links([one], [two]).isEmpty)
    }

    @Test("what one list lumps and the other splits is linked as a group")
    func split() throws {
        let whole = claim(
            "a", day: "2021-08-08", name: "Ouatagouna", latitude: 15.1787, longitude: 0.7238,
            actors: jnim, killed: CountInterval(exactly: 42))
        let parts = [
            claim(
                "p1", day: "2021-08-08", name: "Karou", latitude: 15.1322, longitude: 0.6795,
                actors: rivalJNIM, killed: CountInterval(exactly: 21)),
            claim(
                "p2", day: "2021-08-08", name: "Ouatagouna", latitude: 15.1787, longitude: 0.7238,
                actors: rivalJNIM, killed: CountInterval(exactly: 14)),
            claim(
                "p3", day: "2021-08-08", name: "Dirga", latitude: 15.16, longitude: 0.70,
                actors: rivalJNIM, killed: CountInterval(exactly: 7)),
        ]
        #expect(Set(links([whole], parts).map(\.right)) == [0, 1, 2])
        #expect(Set(links(parts, [whole]).map(\.left)) == [0, 1, 2])
    }

    @Test("a summary of a month stays apart from the events it sums up")
    func summary() {
        let summary = claim(
            "a", day: "2022-03-01", lastDay: "2022-04-15", actors: jnim,
            killed: CountInterval(exactly: 20))
        let single = claim("b", day: "2022-03-20", actors: jnim, killed: CountInterval(exactly: 20))
        #expect(links([summary], [single]).isEmpty)
        #expect(EventMatcher().explain(summary, single).score == 0)
        let wide = claim(
            "c", day: "2022-03-20", actors: jnim, killed: CountInterval(exactly: 20),
            scope: .cumulative)
        #expect(links([wide], [single]).isEmpty)
    }

    @Test("a likeness says more where little happens than in a crowded week")
    func crowding() throws {
        let one = claim("a", actors: jnim, killed: CountInterval(exactly: 1))
        let other = claim(
            "b", day: "2022-06-20", name: "Bankass", latitude: 13.9, actors: rivalJNIM,
            killed: CountInterval(exactly: 1))
        let crowd = (0..<30).map {
            claim(
                "c:\($0)", day: "2022-06-\(17 + $0 % 5)", name: "Village \($0)",
                latitude: 13.6 + Double($0) / 60, actors: jnim, killed: CountInterval(exactly: 1))
        }
        let lonely = EventMatcher().explain(one, other, candidates: 1).score
        #expect(lonely > EventMatcher().explain(one, other, candidates: 30).score)
        let matches = EventMatcher().match([one] + crowd, [other])
        let link = try #require((matches.links + matches.doubtful).first { $0.right == 0 })
        #expect((link.candidates ?? 0) >= 25)
    }

    @Test("a judgement distinct keeps a perfect pair apart, under any version")
    func distinct() {
        let one = claim("a", actors: jnim, killed: CountInterval(exactly: 9))
        let two = claim("b", version: "2", actors: jnim, killed: CountInterval(exactly: 9))
        #expect(links([one], [two]).count == 1)
        #expect(links([one], [two], [judgement(1, .distinct, "b", "a")]).isEmpty)
    }

    @Test("an explanation adds up to its score")
    func explanation() {
        let one = claim("a", actors: jnim, killed: CountInterval(exactly: 9))
        let two = claim(
            "b", day: "2022-06-19", actors: rivalJNIM, killed: CountInterval(exactly: 12))
        let candidate = EventMatcher().explain(one, two)
        let odds = candidate.features.reduce(0) { $0 + $1.contribution }
        #expect(abs(EventMatcher.probability(odds) - candidate.score) < 1e-9)
        #expect(candidate.features.allSatisfy { !$0.finding.isEmpty })
    }

    @Test("the same lists in any order give the same links")
    func order() {
        let claims = (0..<30).map { index in
            claim(
                "a:\(index)", day: "2022-06-\(10 + index % 15)", latitude: 13 + Double(index) / 20,
                actors: jnim, killed: CountInterval(exactly: 1 + index % 7))
        }
        let rival = RivalDataset(of: claims, seed: 3).claims
        func names(_ left: [Claim], _ right: [Claim]) -> Set<String> {
            Set(links(left, right).map { left[$0.left].id + " " + right[$0.right].id })
        }
        #expect(names(claims, rival) == names(claims.reversed(), rival.reversed()))
        #expect(!rival.isEmpty)
    }

    @Test("claims without place, date range or figure are survived")
    func bare() {
        var bare = claim("a")
        bare.place.coordinate = nil
        bare.actors = []
        bare.violence = nil
        var eternal = claim("b")
        eternal.when = DayRange(Day(number: .min / 4), Day(number: .max / 4))
        #expect(links([bare, eternal], [bare, eternal, claim("c")]).count <= 2)
        #expect(links([], []).isEmpty)
    }

    @Test("twins that nothing tells apart stand for one another in the score, strangers do not")
    func twins() {
        let claims = ["a", "b", "c"].map { name in
            claim(
                name, day: name == "c" ? "2022-06-19" : "2022-06-18", actors: jnim,
                killed: CountInterval(exactly: 3))
        }
        let twins = LinkScore.twins(claims)
        #expect(twins == [0, 0, 2])
        let truth = [
            EventLink(left: 0, right: 0, score: 1, kind: .pair),
            EventLink(left: 1, right: 1, score: 1, kind: .pair),
        ]
        let crossed = [
            EventLink(left: 1, right: 0, score: 1, kind: .pair),
            EventLink(left: 2, right: 1, score: 1, kind: .pair),
        ]
        #expect(LinkScore(crossed, truth: truth).found == 0)
        let score = LinkScore(crossed, truth: truth, twins: twins)
        #expect((score.found, score.missed, score.wrong) == (1, 1, 1))
    }
}
