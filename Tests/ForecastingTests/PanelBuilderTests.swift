import Domain
import Forecasting
import Statistics
import Testing

@Suite("Panels from events")
struct PanelBuilderTests {
    private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }
    private func month(_ text: String) -> Month { Month(iso: text) ?? Month(number: 0) }

    private func event(_ from: String, _ to: String, deaths: Int) -> CountedEvent {
        CountedEvent(
            claimant: "UCDP", violence: .oneSided, when: DayRange(day(from), day(to)),
            precision: .exact, country: "MLI", deaths: deaths, civilians: 0)
    }

    private func builder(_ booking: Booking = .spread) -> PanelBuilder {
        PanelBuilder(
            kind: .country, target: .oneSided, measure: .deaths,
            periods: (month("2022-01")...month("2022-03")).periods, units: ["MLI", "NER"],
            booking: booking)
    }

    @Test("A long event is spread over its days and adds up")
    func spreading() {
        var builder = builder()
        builder.add(event("2022-01-30", "2022-02-02", deaths: 5), at: .unit("MLI"))
        let panel = builder.panel()
        // Two of four days lie in each month; of 5 deaths the odd one goes to the earlier month.
        #expect(panel.series(row: 0) == [3, 2, 0])
        #expect(panel.series(row: 1) == [0, 0, 0])
        #expect(builder.balance.isBalanced)
    }

    @Test("Booking at the end or start keeps an event whole")
    func booking() {
        var atEnd = builder(.end)
        atEnd.add(event("2022-01-30", "2022-02-02", deaths: 5), at: .unit("MLI"))
        #expect(atEnd.panel().series(row: 0) == [0, 5, 0])
        var atStart = builder(.start)
        atStart.add(event("2022-01-30", "2022-02-02", deaths: 5), at: .unit("MLI"))
        #expect(atStart.panel().series(row: 0) == [5, 0, 0])
    }

    @Test("What reaches beyond the months, or lies in no unit, is counted as such")
    func leftovers() {
        var builder = builder()
        builder.add(event("2021-12-31", "2022-01-01", deaths: 4), at: .unit("MLI"))
        builder.add(event("2022-02-01", "2022-02-01", deaths: 7), at: .unplaced(.imprecise))
        builder.add(event("2022-02-01", "2022-02-01", deaths: 1), at: .unit("TCD"))
        #expect(builder.balance.outside == 2)
        #expect(
            builder.balance.unplaced == [
                "known only to a larger area": 7, "outside all units": 1,
            ])
        #expect(builder.balance.read == 12)
        #expect(builder.balance.isBalanced)
    }

    @Test("Whatever the events and shares, read equals placed, unplaced and outside")
    func balanceHolds() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            var builder = builder()
            for _ in 0..<20 {
                let start = day("2021-11-01") + Int.random(in: 0..<200, using: &generator)
                let span = Int.random(in: 0..<120, using: &generator)
                let share = Double.random(in: 0...1, using: &generator)
                let placement: EventPlacement =
                    switch Int.random(in: 0..<3, using: &generator) {
                    case 0: .unit("MLI")
                    case 1: .shares([.init("MLI", share), .init("NER", 1 - share)])
                    default: .unplaced(.nowhere)
                    }
                let event = CountedEvent(
                    claimant: "UCDP", violence: .oneSided, when: DayRange(start, start + span),
                    precision: .exact, country: "MLI",
                    deaths: Int.random(in: 0..<400, using: &generator), civilians: 0)
                builder.add(event, at: placement)
            }
            #expect(builder.balance.isBalanced)
            #expect(builder.panel().total == Double(builder.balance.placed))
        }
    }

    @Test("A panel of some units gives each what it has in the panel of all")
    func selection() {
        let shares = EventPlacement.shares([
            .init("MLI", 0.3), .init("NER", 0.5), .init("TCD", 0.2),
        ])
        func series(_ units: [String]) -> (series: [Double], balance: PanelBuilder.Balance) {
            var builder = PanelBuilder(
                kind: .country, target: .oneSided, measure: .deaths,
                periods: (month("2022-01")...month("2022-03")).periods, units: units)
            builder.add(event("2022-02-01", "2022-02-01", deaths: 10), at: shares)
            return (Array(builder.panel().series(row: 0)), builder.balance)
        }
        let alone = series(["MLI"])
        #expect(alone.series == series(["MLI", "NER", "TCD"]).series)
        #expect(alone.balance.unplaced == ["outside all units": 7])
        #expect(alone.balance.isBalanced)
    }

    @Test("Events without a figure for civilians are told, not taken for none")
    func civilians() {
        var builder = PanelBuilder(
            kind: .country, target: .any, measure: .civilians,
            periods: (month("2022-01")...month("2022-03")).periods, units: ["MLI"])
        var unknown = event("2022-02-01", "2022-02-01", deaths: 9)
        unknown.civilians = nil
        builder.add(unknown, at: .unit("MLI"))
        builder.add(event("2022-02-01", "2022-02-01", deaths: 9), at: .unit("MLI"))
        #expect(builder.balance.withoutFigure == 1)
    }

    @Test("Shares are whole numbers that add up exactly")
    func apportionment() {
        #expect(Apportionment.parts(of: 10, by: [1, 1, 1]) == [4, 3, 3])
        #expect(Apportionment.parts(of: 1, by: [0.2, 0.5, 0.3]) == [0, 1, 0])
        #expect(Apportionment.parts(of: 3, by: [0, 0]) == [3, 0])
        #expect(Apportionment.parts(of: 3, by: []) == [])
    }
}
