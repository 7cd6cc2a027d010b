import Domain
import Foundation
import Testing

@Suite("What an import covers")
struct LedgerEntryTests {
    private let through = Day(iso: "2023-12-31") ?? Day(number: 0)

    @Test("A coverage written before claimants were named reads as a full release")
    func earlier() throws {
        let now = LedgerEntry.Coverage(
            family: "ucdp-ged:", claimant: "UCDP", countries: ["MLI"], through: through)
        let text = String(decoding: try JSONEncoder().encode(now), as: UTF8.self)
        var fields = try #require(
            JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        fields["claimant"] = nil
        fields["replaces"] = nil
        let earlier = try JSONSerialization.data(withJSONObject: fields)
        #expect(try JSONDecoder().decode(LedgerEntry.Coverage.self, from: earlier) == now)
    }

    @Test("Days and countries outside are not covered")
    func covers() {
        let month = LedgerEntry.Coverage(
            family: "ucdp-ged:", claimant: "UCDP", countries: [], from: through - 30,
            through: through, replaces: false)
        #expect(month.covers("MLI", on: through) && month.covers("UKR", on: through - 30))
        #expect(!month.covers("MLI", on: through + 1) && !month.covers("MLI", on: through - 31))
        let country = LedgerEntry.Coverage(
            family: "ucdp-ged:", countries: ["MLI"], through: through)
        #expect(country.covers("MLI", on: Day(number: 0)) && !country.covers("NER", on: through))
    }
}
