import Domain
import Statistics
import Testing

@testable import Forecasting

@Suite("Panels and forecasts by week")
struct WeeklyPanelTests {
    private static let first = Week(iso: "2016-W01") ?? Week(number: 0)

    private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

    private func event(_ from: String, _ to: String, deaths: Int) -> CountedEvent {
        CountedEvent(
            claimant: "UCDP", violence: .oneSided, when: DayRange(day(from), day(to)),
            precision: .exact, country: "MLI", deaths: deaths, civilians: 0)
    }

    /// Five weeks around June 2022.
    private func builder(_ booking: Booking = .spread) throws -> PanelBuilder {
        let start = try #require(Period(iso: "2022-W22"))
        return PanelBuilder(
            kind: .country, target: .oneSided, measure: .deaths, periods: start...(start + 4),
            units: ["MLI", "NER"], booking: booking)
    }

    private func panel(_ rows: [[Double]], kind: UnitKind = .country) -> Panel {
        let count = rows[0].count
        return Panel(
            kind: kind, target: .any, measure: .deaths,
            units: rows.indices.map { "U\($0)" },
            periods: .week(Self.first)...(.week(Self.first + count - 1)),
            values: rows.flatMap { $0 })
    }

    @Test("An event counts in the week of its days, Monday to Sunday")
    func days() throws {
        var builder = try builder()
        builder.add(event("2022-06-19", "2022-06-19", deaths: 7), at: .unit("MLI"))
        builder.add(event("2022-06-20", "2022-06-20", deaths: 2), at: .unit("MLI"))
        // Saturday to Monday.
        builder.add(event("2022-06-04", "2022-06-06", deaths: 3), at: .unit("NER"))
        let panel = builder.panel()
        #expect(Array(panel.series(row: 0)) == [0, 0, 7, 2, 0])
        #expect(Array(panel.series(row: 1)) == [2, 1, 0, 0, 0])
        #expect(builder.balance.coarseEvents == 0)
    }

    @Test("An event known only to the month is spread over its weeks, never piled on the first")
    func coarse() throws {
        var builder = try builder()
        builder.add(event("2022-06-01", "2022-06-30", deaths: 1), at: .unit("MLI"))
        builder.add(event("2022-06-01", "2022-06-30", deaths: 4), at: .unit("NER"))
        let panel = builder.panel()
        #expect(Array(panel.series(row: 0)) == [0, 0, 1, 0, 0])
        #expect(Array(panel.series(row: 1)) == [1, 1, 1, 0, 1])
        #expect((builder.balance.coarseEvents, builder.balance.coarse) == (2, 5))
        #expect(builder.balance.isCoarseSpread && builder.balance.isBalanced)
    }

    @Test("Where it would have to be one week, an event known to the month counts in none")
    func coarseBooking() throws {
        for booking in [Booking.start, .end] {
            var builder = try builder(booking)
            builder.add(event("2022-06-02", "2022-06-29", deaths: 9), at: .unit("MLI"))
            builder.add(event("2022-06-13", "2022-06-19", deaths: 4), at: .unit("MLI"))
            #expect(Array(builder.panel().series(row: 0)) == [0, 0, 4, 0, 0])
            #expect(builder.balance.unplaced == ["dated more coarsely than a week": 9])
            #expect(builder.balance.isBalanced && !builder.balance.isCoarseSpread)
        }
    }

    @Test("Whatever the events, weeks add up to what was read", arguments: Booking.allCases)
    func balanceHolds(booking: Booking) throws {
        var generator = SeededGenerator(seed: 15)
        for _ in 0..<200 {
            var builder = try builder(booking)
            for _ in 0..<20 {
                let start = day("2022-05-01") + Int.random(in: 0..<90, using: &generator)
                let span = Int.random(in: 0..<60, using: &generator)
                let share = Double.random(in: 0...1, using: &generator)
                builder.add(
                    CountedEvent(
                        claimant: "UCDP", violence: .oneSided,
                        when: DayRange(start, start + span), precision: .exact, country: "MLI",
                        deaths: Int.random(in: 0..<40, using: &generator), civilians: 0),
                    at: .shares([.init("MLI", share), .init("NER", 1 - share)]))
            }
            let panel = builder.panel { unit in (0..<5).map { unit == "NER" || $0 != 2 } }
            #expect(builder.balance.isBalanced)
            #expect(panel.total == Double(builder.balance.placed))
            #expect(panel.series(row: 0)[2].isNaN)
        }
    }

    @Test("Spacing along time adds up, and its middle is the middle of the days")
    func alongTime() {
        #expect(Apportionment.alongTime(1, over: [7, 7, 7, 7, 7]) == [0, 0, 1, 0, 0])
        #expect(Apportionment.alongTime(2, over: [7, 7, 7, 7]) == [1, 0, 1, 0])
        #expect(Apportionment.alongTime(0, over: [7, 7]) == [0, 0])
        #expect(Apportionment.alongTime(3, over: [0, 0]) == [3, 0])
        #expect(Apportionment.alongTime(3, over: []) == [])
        for amount in 1...40 {
            let parts = Apportionment.alongTime(amount, over: [7, 7, 7, 7, 7, 7, 7, 7, 7])
            #expect(parts.reduce(0, +) == amount)
            #expect(parts.allSatisfy { abs($0 - amount / 9) <= 1 })
            let middle = parts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
            #expect(abs(Double(middle) / Double(amount) - 4) <= 0.5, "\(amount): \(parts)")
        }
    }

    @Test("A panel file by week is told from its header")
    func reading() throws {
        let text = "unit,week,deaths\nMLI,2020-W52,3\nMLI,2021-W01,\nMLI,2021-W02,5\n"
        let read = try PanelReader(kind: .country, target: .any).panel(Array(text.utf8))
        #expect(read.cadence == .week)
        #expect("\(read.periods.lowerBound) \(read.periods.upperBound)" == "2020-W52 2021-W02")
        // 2020 has a week 53, of which the file says nothing.
        #expect(read.series(row: 0).map { $0.isNaN ? -1 : $0 } == [3, -1, -1, 5])
        #expect(read.value(row: 0, Month(year: 2021, month: 1)) == nil)
    }

    @Test(
        "Weeks that do not exist and mixtures of months and weeks are refused",
        arguments: [
            "unit,week,value\nMLI,2021-W53,1\n", "unit,week,value\nMLI,2021-01,1\n",
            "unit,week,value\nMLI,492,1\n", "unit,month,value\nMLI,2021-W04,1\n",
            "unit,month,week,value\nMLI,2021-01,2021-W01,1\n",
            "unit,week,value\nMLI,2021-W01,1\nMLI,2021-W01,2\n",
        ])
    func refused(text: String) {
        #expect(throws: ForecastingError.self) {
            try PanelReader(kind: .country, target: .any).panel(Array(text.utf8))
        }
    }

    @Test("A cut-off of the other kind is refused in words")
    func mixedCutOff() {
        let month = Month(year: 2016, month: 3)
        #expect(
            throws: ForecastingError.cadencesDiffer("the cut-off 2016-03", panel: "week")
        ) { try History(panel([Array(repeating: 1, count: 60)]), through: month) }
    }

    @Test("Twelve months of memory are the last 52 weeks")
    func memory() throws {
        // Four a week in the last 52 weeks, a hundred in those before.
        let series = (0..<156).map { $0 < 104 ? 100.0 : 4 }
        let panel = panel([series, series])
        let history = try History(panel, through: panel.periods.upperBound)
        for name in ["conflictology-12", "neighbors-12"] {
            let forecast = try Forecaster(steps: 1...8, drawCount: 52).forecast(
                history, with: ModelCatalog.model(named: name))
            #expect(forecast.draws.allSatisfy { $0 == 4 }, "\(name)")
        }
        let longer = try Forecaster(steps: 1...1, drawCount: 104).forecast(
            history, with: Conflictology(memory: 24))
        #expect(longer.draws(row: 0, step: 1).count { $0 == 100 } == 52)
    }

    @Test("Quiet before means 52 weeks without a death")
    func quiet() throws {
        var early = [Double](repeating: 0, count: 120)
        var late = early
        // The cut-off is week 110: 53 weeks and 52 weeks back.
        early[110 - 52] = 3
        late[110 - 51] = 3
        let panel = panel([early, late])
        let cutOff = panel.periods.lowerBound + 110
        let forecast = try Forecaster(steps: 1...4, drawCount: 10).forecast(
            History(panel, through: cutOff), with: Zero())
        let scored = try Scoring.score(forecast, against: panel)
        #expect(scored.window.label == "\(cutOff + 1) to \(cutOff + 4)")
        #expect(
            scored.rows.map(\.wasQuiet) == [true, true, true, true, false, false, false, false])
    }

    @Test(arguments: ModelCatalog.all.map(\.card.identifier))
    func `no model sees the weeks after the cut-off`(name: String) throws {
        let model = try ModelCatalog.model(named: name)
        var generator = SeededGenerator(seed: 12)
        let past = (0..<4).map { row in
            (0..<240).map { _ in Double((generator.next() % 9) &* UInt64(row)) }
        }
        func forecast(_ future: () -> Double) throws -> [Int32] {
            let panel = panel(past.map { $0 + (0..<8).map { _ in future() } })
            let history = try History(panel, through: panel.periods.upperBound - 8)
            return try Forecaster(steps: 1...8, drawCount: 100).forecast(history, with: model).draws
        }
        let calm = try forecast { 0 }
        #expect(try forecast { Double(generator.next() % 5000) } == calm)
    }

    @Test(arguments: ModelCatalog.all.map(\.card.identifier))
    func `every model survives holes, a single week and all zeros`(name: String) throws {
        let model = try ModelCatalog.model(named: name)
        let long = (0..<230).map { $0 % 7 == 0 ? Double.nan : Double($0 % 5) }
        for rows in [
            [[0.0], [3]], [[.nan], [.nan]], [Array(repeating: 0, count: 230), long],
        ] {
            let panel = panel(rows)
            let history = try History(panel, through: panel.periods.upperBound)
            let forecast = try Forecaster(steps: 1...36, drawCount: 50).forecast(
                history, with: model)
            #expect(forecast.draws.allSatisfy { $0 >= 0 })
            #expect(forecast.periods.lowerBound == panel.periods.upperBound + 1)
        }
    }
}
