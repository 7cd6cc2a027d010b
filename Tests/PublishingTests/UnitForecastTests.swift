import Domain
import Foundation
import Publishing
import Testing

@Suite("A unit's forecast in words")
struct UnitForecastTests {
    private static let card = ModelCard(
        identifier: "vigie-pool", name: "Vigie pool", version: 3, summary: "s", needs: "n",
        horizon: 1...36, reference: "r", fallback: "f")

    private func similar(_ name: String, _ sixMonths: Int) -> UnitForecast.Similar {
        .init(
            id: name, name: name, month: Month(year: 2017, month: 7), year: 21, quietMonths: 5,
            next: 0, sixMonths: sixMonths)
    }

    /// Bankass after December 2023: one chance in five, quiet for five months.
    private func forecast(
        past: [Int?] = Array(repeating: 0, count: 13) + [18, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
        unknownSince: Int = 0
    ) -> UnitForecast {
        UnitForecast(
            id: "ML0502", name: "Bankass", within: ["Mopti", "Mali"], kind: .admin2,
            target: .oneSided, cutOff: Month(year: 2023, month: 12),
            month: Month(year: 2024, month: 1),
            summary: ForecastSummary(draws: (0..<100).map { Int32($0 < 80 ? 0 : 4) }),
            rank: (8, 50), model: Self.card, past: past, monthsSinceLast: 5,
            record: .init(violent: 21, known: 60, months: 60, unknownSince: unknownSince),
            peak: (Month(year: 2019, month: 3), 147),
            neighbors: [
                .init(id: "a", name: "Bandiagara", recent: 0, year: 63),
                .init(id: "b", name: "Koro", recent: 0, year: 0),
            ],
            votes: [
                MemberVote(
                    model: "Scale hurdle", identifier: "scale-hurdle", weight: 0.7, mean: 1,
                    anyDeath: 0.22),
                MemberVote(
                    model: "Forest", identifier: "quantile-forest", weight: 0.3, mean: 1,
                    anyDeath: 0.12),
            ],
            similar: [
                similar("Macina", 0), similar("Mopti", 3), similar("Koro", 8),
                similar("Ménaka", 483),
            ], followed: (1, 3), skill: nil, fan: nil, isExercise: false)
    }

    private func text(_ forecast: UnitForecast, _ language: Language = .english) -> String {
        forecast.sentences(language).joined(separator: "\n")
            .replacingOccurrences(of: "\u{A0}", with: " ")
    }

    @Test func `It says what speaks for less and for more, and what was so before`() {
        let words = text(forecast())
        #expect(words.contains("20% is less than its own record of recent years (35% of months"))
        #expect(words.contains("For less: no death here for 5 months, none next door"))
        #expect(words.contains("For more: 19 deaths here in twelve months."))
        #expect(words.contains("18 in February 2023, 1 in July 2023; none in the last three."))
        #expect(words.contains("Bandiagara 63 (none in the last three); none in Koro."))
        #expect(words.contains("They lie between 12% and 22%."))
        #expect(words.contains("1 saw a death in the next month (25%) and 3 within six"))
        #expect(words.contains("The worst that followed: 483 deaths in six months (Ménaka"))
        #expect(words.contains("How far to trust it is not known"))
        let french = text(forecast(), .french)
        #expect(french.contains("Pour moins : aucun mort ici depuis 5 mois"))
        #expect(french.contains("18 en février 2023, 1 en juillet 2023"))
        for word in ["death", "month ", "The ", "killed", " in "] {
            #expect(!french.contains(word), "\(word)")
        }
    }

    @Test func `Unknown months are named and never told as calm`() {
        var known = forecast(
            past: Array(repeating: 0, count: 13) + [18, nil, nil, 0, 0, 1, 0, 0, 0, nil, 0],
            unknownSince: 1)
        known.record.known = 57
        known.neighbors[0].knownYear = 9
        known.neighbors[1] = .init(
            id: "b", name: "Koro", recent: nil, year: nil, knownRecent: 0, knownYear: 0)
        known.similar = []
        let words = text(known)
        #expect(words.contains("0 in the 2 known of the last three"))
        #expect(
            words.contains(
                "Not known, and not counted as calm: March 2023, April 2023, November 2023."))
        #expect(words.contains("5 months before (1 of them unknown)"))
        #expect(words.contains("Of the last 60 months 57 are known, and 21 of them had a death"))
        #expect(words.contains("9 of twelve months known"))
        #expect(words.contains("nothing is known of Koro"))
        #expect(words.contains("some of its last twelve months are unknown"))
        #expect(!words.contains("For less"))
        let dark = text(forecast(past: Array(repeating: nil, count: 24)))
        #expect(dark.contains("Nothing is known of it in the twelve months to December 2023"))
    }

    @Test func `A chance of nothing is said as such`() {
        var calm = forecast()
        calm.summary = ForecastSummary(draws: Array(repeating: Int32(0), count: 100))
        #expect(text(calm).contains("in nineteen of twenty futures nobody dies"))
        #expect(text(calm, .french).contains("il n’y a aucun mort"))
    }
}
