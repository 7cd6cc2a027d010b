import Domain
import Testing

@testable import Reconciliation

/// The worked example: accounts of 18 June 2022 that cannot be reconciled.
@Suite("Diallassagou, June 2022")
struct DiallassagouTests {
    let profiles = ClaimantProfiles([
        ClaimantProfile(
            claimant: "Government of Mali", incentive: .either,
            incentives: [.sideA: .playsDown, .sideB: .inflates], reliability: .c),
        ClaimantProfile(claimant: "MINUSMA", reliability: .b),
        ClaimantProfile(claimant: "UN Secretary-General", reliability: .b),
        ClaimantProfile(claimant: "RFI", reliability: .b),
        ClaimantProfile(
            claimant: "JNIM", incentive: .either, incentives: [.civilians: .playsDown],
            reliability: .d),
    ])

    let accused = [ActorMention(name: "Katibat Macina", role: .perpetrator)]
    let vague = [ActorMention(name: "Extremist groups", role: .perpetrator)]

    var claims: [Claim] {
        [
            claim("un-rfi", claimant: "UN source", killed: CountInterval(low: 40)),
            claim("rfi", claimant: "RFI", actors: accused, killed: CountInterval(low: 101)),
            claim(
                "government", claimant: "Government of Mali", actors: accused,
                civilians: CountInterval(exactly: 132)),
            claim(
                "army", claimant: "Malian army", civilians: CountInterval(exactly: 132),
                copies: "government@1"),
            claim(
                "minusma", claimant: "MINUSMA", actors: vague, civilians: CountInterval(low: 101)),
            claim(
                "sg", claimant: "UN Secretary-General", actors: vague,
                civilians: CountInterval(low: 100), knownOn: "2022-06-22"),
            claim(
                "fidh", claimant: "FIDH", civilians: CountInterval(low: 133),
                copies: "government@1"),
            claim("mayor", claimant: "Mayor", killed: CountInterval(low: 101)),
            claim(
                "official", claimant: "Local official", killed: CountInterval(low: 132, high: 200)),
            claim("bamada", claimant: "Bamada", civilians: CountInterval(exactly: 195)),
            claim(
                "jnim", claimant: "JNIM", stance: .denies, civilians: CountInterval(exactly: 0),
                knownOn: "2022-06-24"),
            claim("ucdp-ged:440699", claimant: "UCDP", killed: CountInterval(exactly: 132)),
        ].map { claim in
            var claim = claim
            claim.incident = "mali:diallassagou-2022"
            return claim
        }
    }

    @Test("the toll lies between the mission's hundred and the officials' two hundred")
    func toll() throws {
        let estimate = try #require(TollModel(profiles: profiles).estimate(from: claims))
        #expect((100...130).contains(estimate.toll.low), "\(estimate.toll)")
        #expect((115...150).contains(estimate.toll.best), "\(estimate.toll)")
        #expect((130...205).contains(estimate.toll.high), "\(estimate.toll)")
        let parts = Dictionary(uniqueKeysWithValues: estimate.voices.map { ($0.claim, $0.part) })
        #expect(parts["army@1"] == .copy(of: "government@1"))
        #expect(parts["fidh@1"] == .copy(of: "government@1"))
        #expect(parts["jnim@1"] == .denial)
        #expect(parts["ucdp-ged:440699@1"] == .compiled)
    }

    @Test("each figure that does not fit says what would have to be wrong")
    func contradictions() throws {
        let estimate = try #require(TollModel(profiles: profiles).estimate(from: claims))
        let denial = try #require(estimate.voices.first { $0.claim == "jnim@1" })
        #expect(!denial.fits)
        #expect(denial.wouldNeed.hasPrefix("For the denial by JNIM to hold, "))
        #expect(denial.strain > 1.645)
        #expect(estimate.voices.filter(\.fits).allSatisfy { $0.wouldNeed.isEmpty })
    }

    @Test("three grades: it happened, how many is contested, and so is who")
    func grades() throws {
        let rules = IncidentRules(profiles: profiles, actors: ActorIndex(ActorFixtures.all))
        let incident = try #require(rules.incident(from: claims))
        #expect(incident.id == "mali:diallassagou-2022")
        #expect(
            incident.grades
                == Grades(
                    occurrence: .confirmed, count: .contested, attribution: .contested))
        #expect(incident.deaths == incident.civilianDeaths)
    }

    @Test("the named views beside it")
    func views() {
        let views = TollModel(profiles: profiles).views(from: claims)
        #expect(views.triple == Toll(low: 132, best: 132, high: 132))
        #expect(views.airwars.grade == .contested)
        #expect(views.conservative == 40)
        #expect(views.reportedFatalities == Toll(low: 132, best: 151, high: 250))
    }
}
