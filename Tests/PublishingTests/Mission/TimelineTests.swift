import Domain
import Testing

@testable import Publishing

@Suite("A mission's time as a picture")
struct TimelineTests {
    private let period = DayRange(
        Month(year: 2021, month: 1).firstDay, Month(year: 2022, month: 12).lastDay)

    private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    private func measure(
        _ id: String, _ kind: PoliticalMeasure.Kind, on iso: String, until: String? = nil,
        isEndUnknown: Bool = false
    ) -> PoliticalMeasure {
        PoliticalMeasure(
            id: id, country: "MLI", when: DayRange(day(iso)), kind: kind, by: ["ECOWAS"],
            text: "What \(id) was <b>", until: until.map(day), isEndUnknown: isEndUnknown,
            references: [Reference(source: "elder", verification: .read)])
    }

    private func content(_ measures: [PoliticalMeasure], isExercise: Bool = false)
        -> TimelineContent
    {
        let promise = PromisedDate(
            given: DayRange(day("2021-06-07")), by: "CNSP", kind: .promised,
            due: .within(DayRange(day("2022-02-27"))))
        let later = PromisedDate(
            given: DayRange(day("2022-06-06")), by: "CNSP", kind: .promised,
            due: .within(DayRange(day("2024-03-26"))))
        let month = Month(year: 2021, month: 1)
        return TimelineContent(
            country: "MLI", period: period, mandates: [], measures: measures,
            commitments: [
                CommitmentState(
                    id: "CM01", title: "Elected rule", on: period.last, dates: [promise, later],
                    firstDue: promise.due, currentDue: later.due, slippage: 758, moves: 1,
                    standing: .open(days: 450), codings: [], outcomes: [], evidenceToUpgrade: [])
            ],
            violence: [
                MonthlyViolence(
                    month: month, incidents: 3, deaths: Toll(low: 9, best: 9, high: 9),
                    civilianDeaths: Toll(low: 4, best: 4, high: 4)),
                MonthlyViolence(month: month + 1, incidents: nil, deaths: nil, civilianDeaths: nil),
            ],
            sources: ["elder": Source(id: "elder", kind: .person, title: "A name")],
            isExercise: isExercise)
    }

    @Test("Bars that would touch stand in rows of their own; a free row is used again")
    func rows() {
        #expect(
            TimelineLayout.rows([(0, 10), (5, 20), (13, 30), (21, 22)], gap: 3) == [0, 1, 0, 2])
    }

    @Test("Days outside the period stand at the edge")
    func edges() {
        let layout = TimelineLayout(period: period, width: 1000)
        #expect(layout.x(day("1999-01-01")) == layout.left)
        #expect(layout.x(day("2030-01-01")) == layout.right)
        #expect(layout.x(period.first) == layout.left)
        #expect(abs(layout.x(day("2022-01-01")) - (layout.left + layout.right) / 2) < 1)
    }

    @Test("Acts are numbered as in the list; measures last; a month without data says so")
    func page() throws {
        let page = TimelinePage(
            content([
                measure("E1", .coup, on: "2021-05-24"), measure("E0", .coup, on: "2019-01-01"),
                measure("E2", .sanctions, on: "2022-01-09", until: "2022-07-02"),
                measure("E3", .aidCut, on: "2020-01-01", isEndUnknown: true),
                measure("E4", .suspension, on: "2018-01-01", until: "2018-12-31"),
            ]), wording: MissionWording(.english)
        ).html
        #expect(page.contains("1. 24\u{A0}May\u{A0}2021: What E1 was"))
        #expect(!page.contains("What E0"))
        #expect(!page.contains("What E4"))
        #expect(page.contains("ECOWAS: sanctions"))
        #expect(page.contains("ECOWAS: aid cut ?"))
        #expect(page.contains("February\u{A0}2021: no data"))
        #expect(page.contains("758 days after the first date"))
        #expect(page.contains("26\u{A0}March\u{A0}2024"))
        #expect(!page.contains("was <b>"))
        #expect(!page.contains("A name"), "people are no sources to show")
    }

    @Test("As a file the picture carries its style; an exercise says so in it")
    func file() throws {
        let svg = TimelinePage(
            content([measure("E1", .coup, on: "2021-05-24")], isExercise: true),
            wording: MissionWording(.french)
        ).svg
        #expect(svg.hasPrefix("<?xml"))
        #expect(svg.contains("<style>"))
        #expect(svg.contains("EXERCISE"))
        #expect(svg.contains("Promesses"))
    }
}
