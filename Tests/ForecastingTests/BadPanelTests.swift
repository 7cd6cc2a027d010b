import Domain
import Statistics
import Testing

@testable import Forecasting

@Suite("Panels that cannot be taken as they are")
struct BadPanelTests {
    private func panel(_ rows: [String: [Double]]) -> Panel {
        let units = rows.keys.sorted()
        let count = rows.values.first?.count ?? 0
        return Panel(
            kind: .country, target: .any, measure: .deaths, units: units,
            months: Month(year: 2020, month: 1)...(Month(year: 2020, month: 1) + max(0, count - 1)),
            values: units.flatMap { rows[$0] ?? [] })
    }

    private func file(_ text: String) throws -> Panel {
        try PanelReader(kind: .country, target: .any).panel(Array(text.utf8))
    }

    @Test func `a negative count names the unit and the month`() {
        let bad = panel(["MLI": [1, 2, -3]])
        #expect(
            throws: ForecastingError.impossibleCount(
                unit: "MLI", month: "2020-03", value: "-3.0")
        ) { try History(bad, through: Month(year: 2020, month: 3)) }
    }

    @Test func `a count that no month can have is refused, in a panel and in a file`() {
        let bad = panel(["MLI": [1, 2e9, 3]])
        #expect(throws: ForecastingError.self) {
            try History(bad, through: Month(year: 2020, month: 3))
        }
        for value in ["1e30", "2000000000", "-1", "many", "nan", "inf"] {
            #expect(throws: ForecastingError.self) {
                try file("unit,month,value\nMLI,2020-01,3\nMLI,2020-02,\(value)\n")
            }
        }
        #expect(throws: ForecastingError.emptyPanel) { try file("") }
        #expect(throws: ForecastingError.emptyPanel) { try file("unit,month,value\n") }
    }

    @Test func `a cut-off after the data is refused`() {
        let short = panel(["MLI": [1, 2, 3]])
        #expect(
            throws: ForecastingError.cutOffOutsidePanel(
                cutOff: "2020-04", first: "2020-01", last: "2020-03")
        ) { try History(short, through: Month(year: 2020, month: 4)) }
    }

    @Test func `a unit in two rows is refused`() {
        let months = Month(year: 2020, month: 1)...Month(year: 2020, month: 1)
        let twice = Panel(
            kind: .country, target: .any, measure: .deaths, units: ["MLI", "MLI"], months: months,
            values: [1, 2])
        #expect(throws: ForecastingError.duplicateUnit("MLI")) {
            try History(twice, through: months.lowerBound)
        }
    }

    @Test func `a unit and month on two lines is refused with both lines`() {
        #expect(
            throws: ForecastingError.duplicateMonth(
                unit: "MLI", month: "2020-01", firstLine: 2, line: 4)
        ) { try file("unit,month,value\nMLI,2020-01,3\nBFA,2020-01,4\nMLI,2020-01,3\n") }
    }

    @Test func `months without a line are unknown, not zero`() throws {
        let read = try file("unit,month,value\nMLI,2020-01,3\nMLI,2020-03,\nBFA,2020-02,0\n")
        #expect(read.value(row: 0, Month(year: 2020, month: 2)) == nil)
        #expect(read.value(row: 0, Month(year: 2020, month: 3)) == nil)
        #expect(read.value(row: 1, Month(year: 2020, month: 2)) == 0)
    }

    @Test(arguments: [
        "", "unit,month\n", "unit,month,value\n", "unit,month,value\nMLI,x,1\n",
        "unit,month,value\nMLI,2020-01,many\n", "unit,month,value\nMLI,2020-01,-1\n",
        "unit,month,value\nMLI,2020-01,nan\n", "unit,month,value\nMLI,99999999,1\n",
    ])
    func `a file that is no panel is refused`(text: String) {
        #expect(throws: ForecastingError.self) { try file(text) }
    }

    @Test(arguments: [0...3, 1...37]) func `steps outside 1 to 36 are refused`(
        steps: ClosedRange<Int>
    ) throws {
        let history = try History(panel(["MLI": [1]]), through: Month(year: 2020, month: 1))
        #expect(throws: ForecastingError.self) {
            try Forecaster(steps: steps).forecast(history, with: Zero())
        }
    }

    @Test(arguments: ModelCatalog.all.map(\.card.identifier))
    func `every model survives holes, a single month, all zeros and a spike`(name: String) throws {
        let model = try ModelCatalog.model(named: name)
        let long = (0..<60).map { $0 % 7 == 0 ? Double.nan : Double($0 % 5) }
        for rows in [
            ["A": [0.0], "B": [3]], ["A": [.nan], "B": [.nan]],
            ["A": Array(repeating: 0, count: 60), "B": long],
            ["A": Array(repeating: .nan, count: 60), "B": long],
            ["A": (0..<60).map { $0 == 50 ? 100_000 : 0 }, "B": long.map { $0 + 0.3 }],
        ] {
            let panel = panel(rows)
            let history = try History(panel, through: panel.periods.upperBound)
            let forecaster = Forecaster(steps: 1...36, drawCount: 100)
            let forecast = try forecaster.forecast(history, with: model)
            #expect(forecast.draws.count == 2 * 36 * 100)
            #expect(forecast.draws.allSatisfy { $0 >= 0 })
            let again = try Forecaster(steps: 1...36, drawCount: 100, threads: 1)
                .forecast(history, with: model)
            #expect(again.draws == forecast.draws)
            if rows["A"]?.allSatisfy(\.isNaN) == true {
                #expect(forecast.diagnostics.contains { $0.code == "forecast.no-history" })
            }
        }
    }

    @Test func `more steps than months of history are answered with a warning`() throws {
        let history = try History(panel(["MLI": [4]]), through: Month(year: 2020, month: 1))
        let forecast = try Forecaster(steps: 1...12, drawCount: 10)
            .forecast(history, with: Conflictology(memory: 12))
        #expect(forecast.diagnostics.map(\.code) == ["forecast.short-history"])
        #expect(forecast.draws.allSatisfy { $0 == 4 })
    }

    @Test func `fractional counts keep their mean`() throws {
        let panel = panel(["MLI": Array(repeating: 0.25, count: 12)])
        let history = try History(panel, through: panel.periods.upperBound)
        let forecast = try Forecaster(steps: 1...1).forecast(
            history, with: Conflictology(memory: 12))
        let draws = forecast.draws(row: 0, step: 1)
        #expect(draws.reduce(0, +) == 250)
        #expect(draws.allSatisfy { $0 == 0 || $0 == 1 })
    }

    @Test func `a spike of 100,000 does not become the pool's forecast`() throws {
        let quiet = (0..<96).map { $0 % 9 == 0 ? 2.0 : 0 }
        var spiked = quiet
        spiked[90] = 100_000
        let panel = panel(["A": spiked, "B": quiet])
        let history = try History(panel, through: panel.periods.upperBound)
        let forecast = try Forecaster().forecast(history, with: VigiePool(origins: 2))
        #expect((forecast.draws.max() ?? 0) <= 1001)
    }

    @Test(arguments: ModelCatalog.all.map(\.card.identifier))
    func `no model sees the months after the cut-off`(name: String) throws {
        let model = try ModelCatalog.model(named: name)
        var generator = SeededGenerator(seed: 11)
        let cutOff = Month(year: 2024, month: 12)
        let past = (0..<4).map { row in
            (0..<60).map { _ in Double((generator.next() % 9) &* UInt64(row)) }
        }
        func panel(_ future: () -> Double) -> Panel {
            Panel(
                kind: .country, target: .any, measure: .deaths, units: ["A", "B", "C", "D"],
                months: Month(year: 2020, month: 1)...(cutOff + 14),
                values: past.flatMap { $0 + (0..<14).map { _ in future() } })
        }
        let forecaster = Forecaster(drawCount: 200)
        let calm = try forecaster.forecast(History(panel { 0 }, through: cutOff), with: model)
        let wild = try forecaster.forecast(
            History(panel { Double(generator.next() % 5000) }, through: cutOff), with: model)
        #expect(calm.draws == wild.draws)
    }
}
