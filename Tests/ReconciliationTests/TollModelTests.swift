import Domain
import Statistics
import Testing

@testable import Reconciliation

@Suite("Tolls")
struct TollModelTests {
    let profiles = ClaimantProfiles([
        ClaimantProfile(claimant: "Government", incentive: .either, reliability: .c),
        ClaimantProfile(claimant: "Mission", reliability: .b),
        ClaimantProfile(claimant: "Watch", reliability: .b),
        ClaimantProfile(claimant: "Mayor", reliability: .c),
        ClaimantProfile(claimant: "Group", incentive: .playsDown, reliability: .d),
        ClaimantProfile(claimant: "Militia", incentive: .inflates, reliability: .d),
    ])
    var model: TollModel { TollModel(profiles: profiles) }

    func toll(_ claims: [Claim]) throws -> Toll { try #require(model.estimate(from: claims)).toll }

    @Test("90 % intervals hold the truth in 88-92 % of 2,000 made-up incidents")
    func coverage() {
        var simulation = TollSimulation(seed: 1)
        let share = simulation.coverage(2000)
        #expect((0.88...0.92).contains(share), "\(share)")
    }

    @Test("where a third of the figures are echoes that do not say so, intervals still hold")
    func echoes() {
        var plain = TollSimulation(seed: 1)
        plain.unacknowledged = 0.33
        plain.rounding = 0.7
        var trusting = plain
        let share = plain.coverage(2000)
        #expect((0.875...0.925).contains(share), "\(share)")
        // Taken for witnesses of their own, they would make too sure.
        #expect(trusting.coverage(2000, copying: 0) < 0.85)
    }

    @Test("two who say the same within two days weigh less than two who agree a week apart")
    func echo() throws {
        func width(_ claims: [Claim]) throws -> Int {
            let toll = try toll(claims)
            return toll.high - toll.low
        }
        for figure in [CountInterval(exactly: 100), CountInterval(low: 27, best: 30, high: 33)] {
            let first = claim("a", claimant: "Herald", killed: figure)
            let echoed = claim("b", claimant: "Tribune", killed: figure, knownOn: "2022-06-21")
            let later = claim("b", claimant: "Tribune", killed: figure, knownOn: "2022-06-30")
            #expect(try width([first, later]) < width([first, echoed]))
            #expect(try width([first, echoed]) <= width([first]))
        }
    }

    @Test("a claimant of whom nothing is known is as reliable as where it was read, at best C")
    func quoted() throws {
        let sources = Reliability.allCases.map {
            Source(id: "source-\($0.rawValue)", kind: .document, title: "Report", reliability: $0)
        }
        let dataset = Source(id: "list", kind: .dataset, title: "List", reliability: .a)
        let profiles = ClaimantProfiles(
            [ClaimantProfile(claimant: "Known", reliability: .a)], sources: sources + [dataset])
        func profile(_ source: String, _ claimant: String = "Mayor") -> Reliability {
            var claim = claim("a", claimant: claimant, killed: CountInterval(exactly: 50))
            claim.source = source
            return profiles.profile(of: claim).reliability
        }
        #expect(
            Reliability.allCases.map { profile("source-\($0.rawValue)") }
                == [.c, .c, .c, .d, .e, .f])
        #expect(profile("source-E", "Known") == .a)
        #expect(profile("unknown") == .f)
        // A dataset that cites a headline says nothing about who stands behind it.
        #expect(profile("list") == .f)
        func width(_ source: String) throws -> Int {
            var said = claim("a", claimant: "Mayor", killed: CountInterval(exactly: 50))
            said.source = source
            let toll = try #require(TollModel(profiles: profiles).estimate(from: [said])).toll
            return toll.high - toll.low
        }
        #expect(try width("source-B") < width("source-F"))
        #expect(try width("source-D") > width("source-F"))
    }

    @Test("the order of the claims does not matter")
    func order() throws {
        var simulation = TollSimulation(seed: 5)
        for _ in 0..<50 {
            let (_, claims) = simulation.incident()
            let one = TollModel(profiles: simulation.profiles).estimate(from: claims)
            let other = TollModel(profiles: simulation.profiles).estimate(from: claims.reversed())
            #expect(one == other)
        }
    }

    @Test("a copied report does not narrow the interval, however often it is copied")
    func copies() throws {
        let agency = claim("agency", claimant: "Mission", killed: CountInterval(exactly: 100))
        let copies = (1...9).map {
            claim(
                "copy:\($0)", claimant: "Outlet \($0)", killed: CountInterval(exactly: 100),
                copies: $0 < 5 ? "agency@1" : "copy:1@1")
        }
        let other = claim("mayor", claimant: "Mayor", killed: CountInterval(exactly: 90))
        #expect(try toll([agency] + copies) == toll([agency]))
        #expect(try toll([agency, other] + copies) == toll([agency, other]))
        let estimate = try #require(model.estimate(from: [agency] + copies))
        #expect(estimate.voices.filter { $0.part == .counted }.map(\.claim) == ["agency@1"])
    }

    @Test("a total is nowhere below its civilians, nor below both sides together")
    func wholeAndParts() throws {
        let civilians = claim(
            "watch", claimant: "Watch", violence: .stateBased,
            civilians: CountInterval(exactly: 500))
        let all = claim("group", claimant: "Group", killed: CountInterval(exactly: 200))
        let whole = try toll([civilians, all])
        let part = try #require(
            model.estimate(.killed, .civilians, from: [civilians, all])
        ).toll
        #expect(whole.low >= part.low && whole.best >= part.best && whole.high >= part.high)

        var sides = claim("mission", claimant: "Mission", violence: .stateBased)
        sides.casualties = [
            CasualtyFigure(.killed, .sideA, CountInterval(exactly: 4)),
            CasualtyFigure(.killed, .sideB, CountInterval(exactly: 40)),
        ]
        let low = claim("mayor", claimant: "Mayor", killed: CountInterval(exactly: 4))
        #expect(try toll([sides, low]).low >= 35)
    }

    @Test("who denies that civilians died does not deny that anybody did")
    func narrowDenial() throws {
        let denial = claim(
            "army", claimant: "Government", stance: .denies, violence: .stateBased,
            civilians: CountInterval(exactly: 0))
        let watch = claim("watch", claimant: "Watch", killed: CountInterval(exactly: 22))
        let estimate = try #require(model.estimate(from: [denial, watch]))
        #expect(estimate.voices.map(\.claim) == ["watch@1"])
        #expect(estimate.grade != .contested)
    }

    @Test("where the only count contradicts a bound, the toll does not run to numbers nobody named")
    func unnamed() throws {
        let count = claim("a", claimant: "Official", killed: CountInterval(exactly: 42))
        let part = claim(
            "b", claimant: "Watch", killed: CountInterval(exactly: 57), scope: .part)
        var claimed = claim("c", claimant: "Militia", killed: nil)
        claimed.casualties = [CasualtyFigure(.killed, .sideA, CountInterval(low: 85))]
        let toll = try toll([count, part, claimed])
        #expect((40...62).contains(toll.low) && (57...100).contains(toll.best), "\(toll)")
        #expect((85...250).contains(toll.high), "\(toll)")
    }

    @Test("a list of a mission's own dead is no total; both sides together are one")
    func missionList() throws {
        func told(_ id: String, _ figures: [(VictimClass, Int)]) -> Claim {
            var claim = claim(id, claimant: id, violence: .stateBased, killed: nil)
            claim.casualties = figures.map {
                CasualtyFigure(.killed, $0.0, CountInterval(exactly: $0.1))
            }
            return claim
        }
        let list = told("Mission", [(.sideA, 1), (.peacekeepers, 1)])
        let both = told("Watch", [(.sideA, 1), (.sideB, 15)])
        let toll = try toll([list, both])
        #expect(toll.low >= 12 && toll.best == 16 && toll.high <= 20, "\(toll)")
        let estimate = try #require(model.estimate(from: [list, both]))
        #expect(estimate.voices.map(\.part) == [.atLeast, .counted])
    }

    @Test("a row for a part without civilians denies nothing")
    func partWithoutCivilians() throws {
        let row = claim(
            "row", claimant: "Watch", violence: .stateBased, killed: CountInterval(exactly: 2),
            scope: .part)
        let civilians = claim(
            "mayor", claimant: "Mayor", violence: .stateBased, civilians: CountInterval(exactly: 4))
        let estimate = try #require(model.estimate(.killed, .civilians, from: [row, civilians]))
        #expect(!estimate.voices.contains { $0.part == .denial })
    }

    @Test("who says at least 40 is not wrong when many more died")
    func openFigure() throws {
        let open = claim("open", claimant: "Mission", killed: CountInterval(low: 40))
        let high = claim("high", claimant: "Group", killed: CountInterval(exactly: 900))
        let exact = claim("exact", claimant: "Watch", killed: CountInterval(exactly: 100))
        let estimate = try #require(model.estimate(from: [open, high, exact]))
        let faults = estimate.objections.flatMap(\.faults)
        #expect(!faults.contains { $0.figure == CountInterval(low: 40) && !$0.isTooHigh })
    }

    @Test("copies in a circle count once")
    func circle() throws {
        let one = claim(
            "a", claimant: "Mission", killed: CountInterval(exactly: 100), copies: "b@1")
        let two = claim("b", claimant: "Mayor", killed: CountInterval(exactly: 100), copies: "a@1")
        let estimate = try #require(model.estimate(from: [one, two]))
        #expect(estimate.voices.filter { $0.part == .counted }.count == 1)
    }

    @Test("an equal uneven figure of another claimant is taken for the same count")
    func equalFigures() throws {
        let government = claim("a", claimant: "Government", killed: CountInterval(exactly: 132))
        let others = (1...4).map {
            claim(
                "b\($0)", claimant: "NGO \($0)", killed: CountInterval(exactly: 132),
                knownOn: "2022-06-25")
        }
        #expect(try toll([government] + others) == toll([government]))
    }

    @Test("independent voices that agree narrow the interval")
    func agreement() throws {
        let one = claim("a", claimant: "Mission", killed: CountInterval(exactly: 38))
        let two = claim("b", claimant: "Watch", killed: CountInterval(exactly: 40))
        let alone = try toll([one])
        let both = try toll([one, two])
        #expect(both.high - both.low < alone.high - alone.low)
        #expect((38...40).contains(both.best))
    }

    @Test("one wild claim does not move the toll", arguments: [1, 4000, 150_000])
    func wild(figure: Int) throws {
        let claims = [
            claim("a", claimant: "Mission", killed: CountInterval(exactly: 100)),
            claim("b", claimant: "Watch", killed: CountInterval(exactly: 104)),
            claim("c", claimant: "Mayor", killed: CountInterval(exactly: 95)),
        ]
        let before = try toll(claims)
        let wild = claim("d", claimant: "Somebody", killed: CountInterval(exactly: figure))
        let after = try #require(model.estimate(from: claims + [wild]))
        #expect(abs(after.toll.best - before.best) <= 3)
        #expect(after.voices.last?.fits == false)
        #expect(after.grade == .contested)
    }

    @Test("a claim alone gives its own uncertainty")
    func alone() throws {
        let exact = try toll([claim("a", claimant: "Mission", killed: CountInterval(exactly: 100))])
        #expect(exact.low < 100 && exact.high > 100)
        #expect(abs(exact.best - 100) <= 1)
        let range = try toll(
            [claim("a", claimant: "Mission", killed: CountInterval(low: 60, high: 140))])
        #expect(range.low <= 65 && range.high >= 135)
        let dataset = claim(
            "u", claimant: "UCDP", killed: CountInterval(low: 10, best: 35, high: 60))
        #expect(try toll([dataset]) == Toll(low: 10, best: 35, high: 60))
    }

    @Test("at least twenty is open at the top")
    func openTop() throws {
        let open = try toll([claim("a", claimant: "Mission", killed: CountInterval(low: 20))])
        #expect(open.low >= 17 && open.low <= 20)
        #expect(open.high > 45)
    }

    @Test("who inflates is read lower, who plays down is read higher")
    func incentives() throws {
        let said = CountInterval(exactly: 100)
        #expect(try toll([claim("a", claimant: "Militia", killed: said)]).best < 90)
        #expect(try toll([claim("a", claimant: "Group", killed: said)]).best > 110)
    }

    @Test("a denial by those accused hardly moves the number and says what it would need")
    func denial() throws {
        let mission = claim("a", claimant: "Mission", killed: CountInterval(low: 100))
        let group = claim("b", claimant: "Group", killed: CountInterval(exactly: 0))
        let alone = try toll([mission])
        let estimate = try #require(model.estimate(from: [mission, group]))
        #expect(abs(estimate.toll.best - alone.best) <= 2)
        #expect(estimate.voices.last?.fits == false)
        #expect(estimate.voices.last?.wouldNeed?.faults.first?.claimant == "Mission")
    }

    @Test("a cumulative figure bounds from above and is never added")
    func cumulative() throws {
        let own = claim("a", claimant: "Mission", killed: CountInterval(exactly: 29))
        let both = claim(
            "b", claimant: "Government", killed: CountInterval(exactly: 43), scope: .cumulative)
        let toll = try toll([own, both])
        #expect(abs(toll.best - 29) <= 2)
        #expect(toll.high < 43)
    }

    @Test("a part bounds from below")
    func part() throws {
        let whole = claim("a", claimant: "Mayor", killed: CountInterval(low: 20, high: 200))
        let village = claim(
            "b", claimant: "Mission", killed: CountInterval(exactly: 60), scope: .part)
        #expect(try toll([whole, village]).low >= 50)
    }

    @Test("of a claimant's own figures the last stands, also when it goes down")
    func revision() throws {
        let first = claim(
            "a", claimant: "Government", killed: CountInterval(exactly: 95), knownOn: "2019-06-10")
        let second = claim(
            "b", claimant: "Government", killed: CountInterval(exactly: 35), knownOn: "2019-06-12")
        #expect(try toll([first, second]) == toll([second]))
    }

    @Test("a dataset that repeats a count is no second witness")
    func compiler() throws {
        let government = claim("a", claimant: "Government", killed: CountInterval(exactly: 132))
        let row = claim("u", claimant: "UCDP", killed: CountInterval(exactly: 132))
        #expect(try toll([government, row]) == toll([government]))
    }

    @Test("no figure gives no toll, not zero")
    func nothing() {
        #expect(model.estimate(from: []) == nil)
        #expect(model.estimate(from: [claim("a")]) == nil)
        #expect(model.estimate(.abducted, .all, from: [claim("a")]) == nil)
    }

    @Test("figures out of order or out of bounds are survived")
    func absurd() throws {
        let figures = [
            CountInterval(low: -5, best: -3, high: -1), CountInterval(low: .max),
            CountInterval(low: 9, best: 2, high: 4), CountInterval(low: 0, best: 0, high: 0),
            CountInterval(low: .min, best: .max, high: .min), CountInterval(low: 0, high: 5),
        ]
        for figure in figures {
            let toll = try toll([claim("a", claimant: "Mission", killed: figure)])
            #expect(toll.low >= 0 && toll.low <= toll.best && toll.best <= toll.high)
        }
    }

    @Test("neither a denial nor fewer-than sets the most conservative figure")
    func conservative() {
        let government = claim("a", claimant: "Government", killed: CountInterval(exactly: 132))
        let mission = claim("b", claimant: "Mission", killed: CountInterval(low: 101))
        let denial = claim(
            "c", claimant: "Group", stance: .denies, killed: CountInterval(exactly: 0))
        let fewer = claim("d", claimant: "Essay", killed: CountInterval(low: 0, high: 131))
        let doubtful = claim(
            "e", claimant: "Blog", credibility: .doubtful, killed: CountInterval(exactly: 7))
        let views = model.views(from: [government, mission, denial, fewer, doubtful])
        #expect(views.conservative == 101)
        #expect(views.airwars.lowest == 7)
        // Somebody who counts and finds nobody does name a number.
        let nobody = claim("f", claimant: "Red Cross", killed: CountInterval(exactly: 0))
        #expect(model.views(from: [government, nobody]).conservative == 0)
        #expect(model.views(from: [doubtful]).conservative == 7)
        #expect(model.views(from: [fewer]).conservative == nil)
    }
}
