import Domain
import Mandates
import Testing

@Suite("Timeline")
struct ChronicleTests {
    private var chronicle: Chronicle {
        let commitment = Commitment(
            id: "CM", country: "MLI", title: "referendum", promisors: ["A"], promisees: ["B"],
            since: day("2022-01-01"),
            dates: [
                PromisedDate(
                    given: DayRange(day("2022-07-01")), by: "A", kind: .promised,
                    due: .within(DayRange(day("2023-03-19"))), references: read),
                PromisedDate(
                    given: DayRange(day("2023-05-05")), by: "A", kind: .promised,
                    due: .within(DayRange(day("2023-06-18"))), references: read),
            ],
            outcomes: [CommitmentOutcome(on: day("2023-06-18"), kind: .kept, references: read)])
        return Chronicle(
            mandates: MandateRegister([
                Mandate(
                    id: "S/RES/2640", mission: "MINUSMA", country: "MLI", title: "one year",
                    adopted: day("2022-06-29"), expires: day("2023-06-30"), references: read)
            ]),
            measures: [
                PoliticalMeasure(
                    id: "E02", country: "MLI", when: DayRange(day("2021-06-01")), kind: .suspension,
                    by: ["African Union"], text: "suspended"),
                PoliticalMeasure(
                    id: "E27", country: "MLI", when: DayRange(day("2022-01-09")), kind: .sanctions,
                    text: "sanctions", until: day("2022-07-02")),
            ], commitments: CommitmentRegister([commitment], coders: []))
    }

    @Test("Entries come in order of time, missed deadlines and all")
    func order() {
        let entries = chronicle.entries(
            during: days("2022-06-01", "2023-12-31"), today: day("2026-01-01"))
        #expect(
            entries.map { "\($0.when.first) \($0.kind.rawValue)" } == [
                "2022-06-29 mandate", "2022-07-01 promise", "2023-03-19 deadline",
                "2023-05-05 promise", "2023-06-18 deadline", "2023-06-18 outcome",
            ])
        #expect(entries[2].text == "referendum: deadline passed, not kept")
        #expect(entries[4].text == "referendum: deadline met")
    }

    @Test("A deadline still ahead is neither met nor missed")
    func ahead() {
        let entries = chronicle.entries(
            during: days("2022-06-01", "2023-12-31"), today: day("2023-01-01"))
        #expect(entries.contains { $0.text == "referendum: deadline" })
        #expect(!entries.contains { $0.text.contains("not kept") })
    }

    @Test("A measure holds until it is lifted; one without an end holds on")
    func holding() {
        #expect(chronicle.measuresHolding(on: day("2022-03-01")).map(\.id) == ["E02", "E27"])
        #expect(chronicle.measuresHolding(on: day("2022-07-03")).map(\.id) == ["E02"])
        #expect(chronicle.measuresHolding(on: day("2021-05-31")).isEmpty)
    }

    @Test("Months outside the register have no figures; covered quiet months have zeros")
    func violence() {
        let months = Month(year: 2021, month: 1)...Month(year: 2021, month: 3)
        let rows = Chronicle.violence(
            of: [
                incident("i", on: "2021-02-10", civilians: Toll(low: 1, best: 2, high: 3)),
                incident("j", on: "2021-03-10", civilians: Toll(low: 1, best: 2, high: 3)),
            ], country: "MLI", months: months,
            known: Set(months.dropLast()), sumOfTolls: simplyBounded)
        #expect(rows.map(\.incidents) == [0, 1, nil])
        #expect(rows[1].civilianDeaths == Toll(low: 1, best: 2, high: 3))
        #expect(rows[2].deaths == nil)
    }
}
