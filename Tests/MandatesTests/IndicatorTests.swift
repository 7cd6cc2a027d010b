import Domain
import Geography
import Mandates
import Testing

@Suite("Indicators")
struct IndicatorTests {
    private let year = days("2021-01-01", "2021-12-31")

    private func strength(until: String = "2022-12-31") -> StrengthRegister {
        StrengthRegister(
            authorized: [
                AuthorizedStrength(
                    mission: "MINUSMA", category: .military, from: day("2016-06-29"),
                    until: day(until), count: 13_289),
                AuthorizedStrength(
                    mission: "MINUSMA", category: .police, from: day("2016-06-29"),
                    until: day(until), count: 1_920),
            ], deployed: [])
    }

    private func inputs(_ incidents: [Incident]? = nil) -> IndicatorInputs {
        IndicatorInputs(
            mission: "MINUSMA", country: "MLI", sumOfTolls: simplyBounded, incidents: incidents,
            registerCovers: incidents == nil ? nil : days("2019-01-01", "2022-12-31"),
            missionDeaths: [
                MissionDeath(
                    id: "1", mission: "MINUSMA", on: day("2021-04-02"), cause: .malicious,
                    status: .military),
                MissionDeath(
                    id: "2", mission: "MINUSMA", on: day("2021-04-02"), cause: .malicious,
                    status: .military),
                MissionDeath(
                    id: "3", mission: "MINUSMA", on: day("2021-05-01"), cause: .illness,
                    status: .police),
                MissionDeath(
                    id: "4", mission: "UNMISS", on: day("2021-05-01"), cause: .malicious,
                    status: .military),
            ], missionDeathsCover: days("1948-01-01", "2025-04-04"), strength: strength(),
            bases: BaseRegister(
                [
                    MissionBase(
                        mission: "MINUSMA", location: "Mopti",
                        coordinate: Coordinate(latitude: 14.5, longitude: -4.1),
                        when: days("2021-01-01", "2021-12-31"), source: "table")
                ], mission: "MINUSMA"))
    }

    private let killed = IndicatorDefinition(
        id: "civilians-killed", title: "Civilians killed", themes: [.civilians],
        numerator: IndicatorQuantity(.civilianDeaths), unit: "people", interval: .toll)
    private let events = IndicatorDefinition(
        id: "events", title: "Attacks", themes: [.civilians],
        numerator: IndicatorQuantity(.incidents, violence: [.oneSided]), unit: "incidents",
        interval: .poisson)
    private let near = IndicatorDefinition(
        id: "near", title: "Within reach", themes: [.civilians],
        numerator: IndicatorQuantity(
            .incidents, civilianDeathsAtLeast: 1, withinReach: Meters(50_000)),
        denominator: IndicatorQuantity(.incidents, civilianDeathsAtLeast: 1), scale: 100,
        unit: "%", interval: .wilson)
    private let attacks = IndicatorDefinition(
        id: "attacks", title: "Fatal attacks", themes: [.missionSafety],
        numerator: IndicatorQuantity(.fatalAttackDays),
        denominator: IndicatorQuantity(.personMonths), scale: 1000,
        unit: "per 1,000 person-months", interval: .poisson)
    private let answered = IndicatorDefinition(
        id: "answered", title: "Alerts answered", themes: [.civilians],
        numerator: IndicatorQuantity(.alertsAnswered), denominator: IndicatorQuantity(.alerts),
        scale: 100, unit: "%", interval: .wilson)

    @Test("The interval of a sum of tolls is the one given, and its incidents are named")
    func tolls() throws {
        let evaluator = IndicatorEvaluator(
            inputs([
                incident("i1", on: "2021-03-01", civilians: Toll(low: 2, best: 3, high: 9)),
                incident("i2", on: "2021-12-31", civilians: Toll(low: 1, best: 1, high: 1)),
                incident("i3", on: "2022-01-01", civilians: Toll(low: 5, best: 5, high: 5)),
                incident(
                    "i4", on: "2021-03-01", civilians: Toll(low: 7, best: 7, high: 7),
                    country: "NER"), incident("i5", on: "2021-03-01"),
            ]))
        let reading = evaluator.reading(killed, over: year)
        let value = try #require(reading.measurement)
        #expect(value.value == 4)
        #expect(value.low == 3)
        #expect(value.high == 10)
        #expect(reading.incidents == ["i1", "i2"])
    }

    @Test("A covered period without incidents is 0 with an upper end, not \"no data\"")
    func trueZero() throws {
        let value = try #require(
            IndicatorEvaluator(inputs([])).reading(events, over: year).measurement)
        #expect(value.value == 0)
        #expect(value.low == 0)
        #expect(abs((value.high ?? 0) - 3.6888794541) < 1e-6)
    }

    @Test("A period that the register does not cover has no data, never 0")
    func notCovered() {
        let evaluator = IndicatorEvaluator(inputs([]))
        let reading = evaluator.reading(events, over: days("2018-07-01", "2019-06-30"))
        #expect(
            reading.outcome
                == .noData(
                    .covers(
                        .register,
                        DayRange(
                            Month(year: 2019, month: 1).firstDay,
                            Month(year: 2022, month: 12).lastDay))))
        #expect(
            IndicatorRemark.coverUnknown(.register).description
                == "nothing says which days the incident register covers")
        #expect(reading.measurement == nil)
    }

    @Test("A share over nothing has no data, never 0 %")
    func emptyShare() {
        let reading = IndicatorEvaluator(inputs([])).reading(near, over: year)
        #expect(
            reading.outcome == .noData(.nothingToDivideBy(.incidents)))
    }

    @Test("A source that does not exist is not measured")
    func notMeasured() {
        let evaluator = IndicatorEvaluator(inputs())
        #expect(
            evaluator.reading(answered, over: year).outcome
                == .notMeasured(.noSource(.alerts)))
        #expect(
            evaluator.reading(events, over: year).outcome
                == .notMeasured(.noSource(.register)))
    }

    @Test("Incidents known only to a region are left out of both parts of a share, and it says so")
    func withinReach() throws {
        let one = Toll(low: 1, best: 1, high: 1)
        let evaluator = IndicatorEvaluator(
            inputs([
                incident("near", on: "2021-02-01", civilians: one, at: (14.6, -4.2)),
                incident("far", on: "2021-02-01", civilians: one, at: (17, 0)),
                incident(
                    "somewhere", on: "2021-02-01", civilians: one, at: (14.5, -4.1),
                    precision: .admin1),
            ]))
        let reading = evaluator.reading(near, over: year)
        let value = try #require(reading.measurement)
        #expect(value.value == 50)
        #expect(value.numerator == 1)
        #expect(value.denominator == 2)
        #expect(reading.incidents == ["far", "near"])
        #expect(reading.notes.first == .unplaced(1, of: 3))
    }

    @Test("Where no base is known for the day, reach has no data")
    func reachWithoutBases() {
        let evaluator = IndicatorEvaluator(
            inputs([
                incident(
                    "old", on: "2019-02-01", civilians: Toll(low: 1, best: 1, high: 1),
                    at: (14.6, -4.2))
            ]))
        #expect(
            evaluator.reading(near, over: days("2019-01-01", "2019-12-31")).outcome
                == .noData(.noBases(Month(year: 2019, month: 2).firstDay)))
    }

    @Test(
        "One attack that kills two counts once, over the ceiling, and says that it is the ceiling")
    func fatalAttacks() throws {
        let reading = IndicatorEvaluator(inputs()).reading(attacks, over: year)
        let value = try #require(reading.measurement)
        #expect(value.numerator == 1)
        let personMonths = 15_209 * 365 / 30.4375
        #expect(abs((value.denominator ?? 0) - personMonths) < 1e-6)
        #expect(abs(value.value - 1000 / personMonths) < 1e-12)
        #expect(reading.evidence.map(\.id) == ["1", "2"])
        #expect(reading.notes.contains(.overCeiling))
    }

    @Test("Deployed strength is preferred where every month of the period has a count")
    func deployedBasis() throws {
        var inputs = inputs()
        inputs.strength = StrengthRegister(
            authorized: strength().authorized,
            deployed: (1...12).map { month in
                PersonnelRecord(
                    mission: "MINUSMA", category: .uniformed,
                    when: Month(year: 2021, month: month).days, deployed: 1000)
            })
        let reading = IndicatorEvaluator(inputs).reading(attacks, over: year)
        #expect(abs((reading.measurement?.denominator ?? 0) - 365_000 / 30.4375) < 1e-6)
        #expect(reading.notes.isEmpty)
    }

    @Test("Without strength or ceiling for some day there is no rate")
    func noStrength() {
        var inputs = inputs()
        inputs.strength = strength(until: "2021-06-30")
        #expect(
            IndicatorEvaluator(inputs).reading(attacks, over: year).outcome
                == .noData(.strengthUnknown))
    }

    @Test("Discounted incidents are not counted")
    func discounted() throws {
        var wrong = incident("i1", on: "2021-03-01")
        wrong.grades.occurrence = .discounted
        let reading = IndicatorEvaluator(inputs([wrong])).reading(events, over: year)
        #expect(reading.measurement?.value == 0)
    }

    @Test("Deaths come together: one large massacre is no trend, many more small ones are")
    func compoundTrend() {
        func trend(_ before: [Int], _ after: [Int]) -> IndicatorComparison.Trend {
            func incidents(_ tolls: [Int], _ year: Int) -> [Incident] {
                tolls.enumerated().map { index, dead in
                    incident(
                        "\(year)-\(index)", on: "\(year)-05-05",
                        civilians: Toll(low: dead, best: dead, high: dead))
                }
            }
            return IndicatorEvaluator(inputs(incidents(before, 2020) + incidents(after, 2021)))
                .comparison(killed, over: year).trend
        }
        #expect(trend([3, 2, 4], [3, 2, 4, 40]) == .noClearChange)
        #expect(trend([3, 2, 4], Array(repeating: 3, count: 30)) == .rising)
        #expect(trend(Array(repeating: 3, count: 30), [1]) == .falling)
    }

    @Test(
        "Deaths over a denominator are judged as rates: thrice the deaths in thrice the attacks is none"
    )
    func rateTrend() throws {
        let rate = IndicatorDefinition(
            id: "rate", title: "Civilians killed in 100 attacks",
            themes: [.civilians], numerator: IndicatorQuantity(.civilianDeaths),
            denominator: IndicatorQuantity(.incidents), scale: 100, unit: "per 100 incidents",
            interval: .toll)
        func trend(_ before: [Int], _ after: [Int]) -> IndicatorComparison.Trend {
            func incidents(_ tolls: [Int], _ year: Int) -> [Incident] {
                tolls.enumerated().map { index, dead in
                    incident(
                        "\(year)-\(index)", on: "\(year)-05-05",
                        civilians: Toll(low: dead, best: dead, high: dead))
                }
            }
            return IndicatorEvaluator(inputs(incidents(before, 2020) + incidents(after, 2021)))
                .comparison(rate, over: year).trend
        }
        #expect(
            trend(Array(repeating: 3, count: 30), Array(repeating: 3, count: 90)) == .noClearChange)
        #expect(
            trend(Array(repeating: 3, count: 90), Array(repeating: 9, count: 90)) == .rising)
    }

    @Test("Where no source gives a range, no range is made up")
    func noRange() throws {
        let two = Toll(low: 2, best: 2, high: 2)
        let reading = IndicatorEvaluator(
            inputs([incident("i", on: "2021-03-01", civilians: two)])
        ).reading(killed, over: year)
        let value = try #require(reading.measurement)
        #expect(value.low == nil)
        #expect(value.high == nil)
        #expect(reading.notes == [.noRange])
    }

    @Test("Commitments are counted as they stood on the last day of the period")
    func commitments() throws {
        let overdue = IndicatorDefinition(
            id: "overdue", title: "Overdue", themes: [.politicalProcess],
            numerator: IndicatorQuantity(.commitmentsOverdue, commitmentThemes: ["transition"]),
            unit: "commitments", interval: .none)
        var inputs = inputs()
        #expect(
            IndicatorEvaluator(inputs).reading(overdue, over: year).outcome
                == .notMeasured(.noSource(.commitments)))
        let commitment = Commitment(
            id: "CM02", country: "MLI", title: "election", promisors: ["A"], promisees: ["B"],
            since: day("2021-06-07"), theme: "transition",
            dates: [
                PromisedDate(
                    given: DayRange(day("2021-06-07")), by: "A", kind: .promised,
                    due: .within(DayRange(day("2022-02-27"))), references: read)
            ])
        inputs.commitments = CommitmentRegister([commitment], coders: [])
        let evaluator = IndicatorEvaluator(inputs)
        #expect(evaluator.reading(overdue, over: year).measurement?.value == 0)
        let march = evaluator.reading(overdue, over: days("2022-03-01", "2022-03-31"))
        #expect(march.measurement?.value == 1)
        #expect(march.evidence.map(\.id) == ["CM02"])
        #expect(
            evaluator.reading(overdue, over: days("2020-01-01", "2020-12-31")).outcome
                == .noData(.nothingPromised(Month(year: 2020, month: 12).lastDay)))
    }

    @Test("Answered alerts are a share with Wilson's interval once there is a log")
    func alerts() throws {
        var inputs = inputs()
        inputs.alerts = (0..<10).map {
            AlertTally(id: "a\($0)", issued: day("2021-05-05"), isAnswered: $0 == 0)
        }
        let value = try #require(
            IndicatorEvaluator(inputs).reading(answered, over: year).measurement)
        #expect(value.value == 10)
        #expect(abs((value.low ?? 0) - 1.7876213095) < 1e-6)
        #expect(abs((value.high ?? 0) - 40.4150026795) < 1e-6)
    }

    @Test(
        "Comparable periods have the same length or the same days a year before",
        arguments: [
            (
                days("2021-04-01", "2021-06-30"), days("2021-01-01", "2021-03-31"),
                days("2020-04-01", "2020-06-30")
            ),
            (
                days("2021-03-01", "2021-03-31"), days("2021-02-01", "2021-02-28"),
                days("2020-03-01", "2020-03-31")
            ),
            (
                days("2021-02-10", "2021-02-19"), days("2021-01-31", "2021-02-09"),
                days("2020-02-10", "2020-02-19")
            ),
            (
                days("2020-02-29", "2020-03-01"), days("2020-02-27", "2020-02-28"),
                days("2019-02-28", "2019-03-01")
            ),
        ])
    func comparablePeriods(period: DayRange, previous: DayRange, yearEarlier: DayRange) {
        #expect(period.previous == previous)
        #expect(period.yearEarlier == yearEarlier)
    }

    @Test("A trend needs more than chance; without a former value it is unknown")
    func trends() {
        func many(_ count: Int, in year: Int) -> [Incident] {
            (0..<count).map { incident("\(year)-\($0)", on: "\(year)-05-05") }
        }
        func trend(_ before: Int, _ after: Int) -> IndicatorComparison.Trend {
            IndicatorEvaluator(inputs(many(before, in: 2020) + many(after, in: 2021)))
                .comparison(events, over: year).trend
        }
        #expect(trend(10, 40) == .rising)
        #expect(trend(40, 10) == .falling)
        #expect(trend(10, 13) == .noClearChange)
        let unknown = IndicatorEvaluator(inputs(many(5, in: 2019)))
            .comparison(events, over: days("2019-01-01", "2019-12-31"))
        #expect(unknown.trend == .unknown)
    }
}
