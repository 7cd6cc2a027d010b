import Domain
import Geography
import Publishing
import Testing

@Suite("Mandates, indicators and commitments as text")
struct MissionListingTests {
    private let year = DayRange(
        Month(year: 2021, month: 1).firstDay, Month(year: 2021, month: 12).lastDay)
    private let item = MandateItem(
        id: "2584-2", number: 2, title: "Protect civilians", rank: .strategic, theme: .civilians)

    private func comparison(
        _ outcome: IndicatorReading.Outcome, before: IndicatorReading.Outcome,
        _ trend: IndicatorComparison.Trend, notes: [IndicatorRemark] = []
    ) -> IndicatorComparison {
        func reading(_ outcome: IndicatorReading.Outcome, _ period: DayRange) -> IndicatorReading {
            IndicatorReading(
                indicator: "killed", period: period, outcome: outcome,
                evidence: [.init(.register, "i1")], notes: notes)
        }
        return IndicatorComparison(
            current: reading(outcome, year), previous: reading(before, year.previous),
            yearEarlier: reading(before, year.yearEarlier), trend: trend)
    }

    private let killed = IndicatorDefinition(
        id: "killed", title: "Civilians killed", themes: [.civilians],
        numerator: IndicatorQuantity(.civilianDeaths), unit: "people", interval: .toll,
        better: .lower)
    private let answered = IndicatorDefinition(
        id: "answered", title: "Share of alerts answered", themes: [.civilians],
        numerator: IndicatorQuantity(.alertsAnswered), denominator: IndicatorQuantity(.alerts),
        scale: 100, unit: "%", interval: .wilson)

    private func measured(_ value: Double, _ low: Double?, _ high: Double?)
        -> IndicatorReading.Outcome
    {
        .measured(.init(value: value, low: low, high: high, numerator: value))
    }

    @Test("A figure stands with its interval and the change; what is not measured says so")
    func sentences() {
        let rising = comparison(
            measured(1321, 1306, 1351), before: measured(518, nil, nil), .rising)
        #expect(
            MandateReport.sentence(killed, rising)
                == "Civilians killed: 1,321 (90 per cent interval 1,306 to 1,351), against 518 in 2020: "
                + "an increase beyond chance.")
        let missing = comparison(
            .notMeasured(.noSource(.alerts)), before: .notMeasured(.noSource(.alerts)),
            .unknown)
        #expect(
            MandateReport.sentence(answered, missing)
                == "Share of alerts answered: not measured (there is no alert log).")
        let first = comparison(measured(3, nil, nil), before: .noData(.noPlan), .unknown)
        #expect(
            MandateReport.sentence(killed, first)
                == "Civilians killed: 3, without a figure for earlier periods.")
    }

    @Test("A missing figure is an empty cell with its reason, never 0")
    func emptyCells() {
        let table = IndicatorListing.table(
            [
                .init(
                    item: item, indicator: answered,
                    comparison: comparison(
                        .noData(.coverUnknown(.alerts)), before: .noData(.noPlan), .unknown)),
                .init(item: item, indicator: nil, comparison: nil),
            ], caption: "", notes: [], isExercise: false)
        let value = table.columns.firstIndex { $0.key == "value" }
        let reason = table.columns.firstIndex { $0.key == "why_none" }
        #expect(value.map { table.rows[0][$0] } == .nothing)
        #expect(
            reason.map { table.rows[0][$0] }
                == .text("no data: nothing says which days the alert log covers"))
        #expect(
            reason.map { table.rows[1][$0] } == .text("no indicator is declared for this item"))
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }

    @Test("Worse and better follow from what the indicator declares")
    func judgement() {
        let table = IndicatorListing.table(
            [
                .init(
                    item: item, indicator: killed,
                    comparison: comparison(
                        measured(10, nil, nil), before: measured(2, nil, nil), .rising))
            ], caption: "", notes: [], isExercise: true)
        #expect(table.text().contains("rising, worse"))
        #expect(table.text().hasPrefix("EXERCISE"))
        #expect(table.csv().contains("register:i1"))
    }

    private func state(_ standing: CommitmentState.Standing, slippage: Int? = nil)
        -> CommitmentState
    {
        let day = Month(year: 2022, month: 7).firstDay
        return CommitmentState(
            id: "CM01", title: "Elected rule", on: day,
            dates: [
                PromisedDate(
                    given: DayRange(day - 300), by: "CNSP", kind: .promised,
                    due: .within(DayRange(day - 100)))
            ], firstDue: .within(DayRange(day - 100)), currentDue: .within(DayRange(day + 634)),
            slippage: slippage, moves: 1, standing: standing, codings: [], outcomes: [],
            evidenceToUpgrade: [])
    }

    @Test(
        "A standing in words",
        arguments: [
            (
                .kept(on: Month(year: 2023, month: 6).firstDay, late: 91),
                "kept 2023-06-01, 91 days late"
            ),
            (.kept(on: Month(year: 2023, month: 6).firstDay, late: 0), "kept 2023-06-01, on time"),
            (.kept(on: Month(year: 2023, month: 6).firstDay, late: nil), "kept 2023-06-01"),
            (.overdue(days: 1), "overdue by 1 day"), (.dueSoon(days: 12), "due in 12 days"),
            (.undated, "owed without a date"),
        ] as [(CommitmentState.Standing, String)])
    func standings(standing: CommitmentState.Standing, text: String) {
        #expect(CommitmentListing.standing(standing) == text)
    }

    @Test("A report names every date by voice, the slippage and that coders are not independent")
    func commitmentReport() {
        let text = CommitmentReport(
            CommitmentReport.Content(
                on: Month(year: 2022, month: 7).firstDay, country: "MLI",
                states: [state(.open(days: 634), slippage: 734)], commitments: [:],
                assessment: CommitmentAssessment(
                    on: Month(year: 2022, month: 7).firstDay, share: 0.39, shareByThemes: 0.47,
                    shareByCoder: ["a": 0.46, "b": 0.33], assessed: 20, notAssessable: 3,
                    uncoded: 2, counts: [:], disputed: ["CM06"], agreement: 0.83,
                    agreementUnits: 19, isIndependent: false), coders: [], measures: [],
                isExercise: false)
        ).text
        #expect(
            text.hasPrefix(
                "1. On 1\u{A0}July\u{A0}2022, 1 commitment in Mali was followed: 1 due later."))
        #expect(text.contains("2. Elected rule. Due in 634 days: the deadline is "))
        #expect(text.contains(", 734 days after the first one ("))
        #expect(text.contains("in 1 move. Promised: "))
        #expect(text.contains("alpha (ordinal) 0.83 over 19 commitments, different on CM06. "))
        #expect(text.contains("not independent"))
    }

    @Test("French reports use the French wordings, and English where nobody has written any")
    func frenchReport() {
        let wording = MissionWording(
            .french, french: ["Civilians killed": "Civils tués", "Elected rule": "Pouvoir élu"])
        let falling = comparison(
            measured(12, 10, 15), before: measured(1518, nil, nil), .falling,
            notes: [.unplaced(2, of: 9)])
        #expect(
            MandateReport.sentence(killed, falling, wording: wording)
                == "Civils tués\u{A0}: 12 (intervalle à 90\u{A0}%\u{A0}: 10 à 15), contre "
                + "1\u{202F}518 en 2020\u{A0}: baisse au-delà du hasard. 2 incidents sur 9 ne sont "
                + "connus qu’à la région ou au pays près et sont laissés de côté.")
        #expect(
            MandateReport.sentence(
                answered, comparison(.noData(.noPlan), before: .noData(.noPlan), .unknown),
                wording: wording)
                == "Share of alerts answered\u{A0}: pas de données (aucun plan de protection n’a été "
                + "établi durant la période).")
    }

    @Test("A definition says what is counted, how sure it is and from which table")
    func definitions() {
        let reach = IndicatorDefinition(
            id: "reach", title: "Near", themes: [.civilians],
            numerator: IndicatorQuantity(
                .incidents, civilianDeathsAtLeast: 1, withinReach: Meters(50_000)),
            denominator: IndicatorQuantity(.incidents, civilianDeathsAtLeast: 1), scale: 100,
            unit: "%", interval: .wilson, caveat: "As the crow flies.")
        #expect(
            MandateReport.definition(reach, origins: [.register: ["mali.csv 24.1"]])
                == "Incidents that began in the period (with civilians killed, within 50 km of a base "
                + "in use on the day), over incidents that began in the period (with civilians "
                + "killed); 95% Wilson interval. Source: incident register (mali.csv 24.1); table of "
                + "bases. As the crow flies.")
    }

    @Test("The identity of a person stays out of the list of sources")
    func personalSources() {
        let lines = SourceList.lines(
            [
                Reference(source: "doc", verification: .read),
                Reference(source: "elder", verification: .read),
                Reference(source: "secret", verification: .read),
            ],
            [
                "doc": Source(id: "doc", kind: .document, title: "Report"),
                "elder": Source(id: "elder", kind: .person, title: "A name"),
                "secret": Source(
                    id: "secret", kind: .document, title: "A cable", sensitivity: .confidential),
            ])
        #expect(lines == ["Sources:", "  doc: Report"])
    }

    @Test("Months without coverage say no data beneath a timeline")
    func violenceWithoutData() {
        let month = Month(year: 2021, month: 1)
        let text = TimelineListing.violence([
            MonthlyViolence(
                month: month, incidents: 2, deaths: Toll(low: 4, best: 4, high: 4),
                civilianDeaths: Toll(low: 4, best: 4, high: 4)),
            MonthlyViolence(month: month + 1, incidents: nil, deaths: nil, civilianDeaths: nil),
        ]).text()
        #expect(text.contains("2021-02"))
        #expect(text.contains("no data"))
        #expect(text.contains("████"))
    }
}
