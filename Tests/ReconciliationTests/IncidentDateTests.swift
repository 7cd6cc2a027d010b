import Domain
import Testing

@testable import Reconciliation

@Suite("The date of an incident")
struct IncidentDateTests {
    private let rules = IncidentRules(
        profiles: ClaimantProfiles([ClaimantProfile(claimant: "Mission", reliability: .b)]))

    /// First day, last day and precision of what the claims add up to.
    private func date(_ claims: [Claim]) throws -> String {
        let shown = try [claims, claims.reversed()].map { claims in
            let incident = try #require(rules.incident(from: claims, id: "g"))
            return "\(incident.when.first)/\(incident.when.last) \(incident.datePrecision)"
        }
        #expect(shown.first == shown.last, "the order of the claims does not matter")
        return try #require(shown.first)
    }

    private func month(_ series: String, _ first: String, _ last: String) -> Claim {
        claim(series, day: first, lastDay: last, datePrecision: .month)
    }

    @Test("a misdated month gives way to the exact days of the parts")
    func misdatedWhole() throws {
        let claims = [
            month("a", "2012-03-01", "2012-03-31"),
            claim("ucdp-ged:1", day: "2012-01-24", scope: .part),
            claim("ucdp-ged:2", day: "2012-01-24", scope: .part),
        ]
        #expect(try date(claims) == "2012-01-24/2012-01-24 day")
    }

    @Test("one misdated statement does not move the date, however exact it is")
    func misdatedDay() throws {
        let night = { (series: String) in
            claim(series, day: "2022-06-18", lastDay: "2022-06-19", datePrecision: .days)
        }
        let claims = [night("b"), night("c"), claim("a", day: "2022-06-21")]
        #expect(try date(claims) == "2022-06-18/2022-06-19 days")
    }

    @Test("an exact day stands within the month that others give")
    func exactWithinMonth() throws {
        let claims = [
            month("a", "2022-06-01", "2022-06-30"), month("b", "2022-06-01", "2022-06-30"),
            claim("c", day: "2022-06-18"),
        ]
        #expect(try date(claims) == "2022-06-18/2022-06-18 day")
    }

    @Test("a month has no vote for itself against two rival days")
    func monthAgainstDays() throws {
        let claims = [
            month("a", "2022-06-01", "2022-06-30"), claim("b", day: "2022-06-18"),
            claim("c", claimant: "Mission", day: "2022-06-19"),
        ]
        #expect(try date(claims) == "2022-06-19/2022-06-19 day", "the more reliable voice stands")
    }

    @Test("copies of a misdated statement are one statement")
    func copies() throws {
        let claims = [
            claim("a", day: "2022-06-21"),
            claim("b", day: "2022-06-21", copies: "a@1"),
            claim("c", day: "2022-06-21", copies: "a@1"),
            claim("d", day: "2022-06-18"), claim("e", day: "2022-06-18"),
        ]
        #expect(try date(claims) == "2022-06-18/2022-06-18 day")
    }

    @Test("parts on two days do not cut down an incident of three")
    func partsOfSeveralDays() throws {
        let claims = [
            claim("a", day: "2022-06-18", lastDay: "2022-06-20"),
            claim("b", day: "2022-06-18", scope: .part),
            claim("c", day: "2022-06-19", scope: .part),
        ]
        #expect(try date(claims) == "2022-06-18/2022-06-20 day")
        #expect(
            try date([month("a", "2022-06-01", "2022-06-30")] + claims.dropFirst())
                == "2022-06-18/2022-06-19 day")
    }

    @Test("what is doubtful dates nothing while something else is said")
    func doubtful() throws {
        let doubtful = claim("a", credibility: .improbable, day: "2022-06-21")
        #expect(
            try date([doubtful, month("b", "2022-06-01", "2022-06-30")])
                == "2022-06-01/2022-06-30 month")
        #expect(
            try date([doubtful, claim("c", credibility: .improbable, day: "2022-06-21")])
                == "2022-06-21/2022-06-21 day")
    }
}
