import Domain
import Mandates
import Testing

@Suite("Mandates in force")
struct MandateRegisterTests {
    private func mandate(
        _ id: String, adopted: String, expires: String? = nil, items: [MandateItem] = [],
        rules: [MandateRule] = [], mission: String = "MINUSMA"
    ) -> Mandate {
        Mandate(
            id: id, mission: mission, country: "MLI", title: id, adopted: day(adopted),
            expires: expires.map(day), items: items, rules: rules, references: read)
    }

    private var register: MandateRegister {
        MandateRegister([
            mandate(
                "S/RES/2584", adopted: "2021-06-29", expires: "2022-06-30",
                items: [MandateItem(id: "2584-1", number: 1, title: "agreement", theme: .civilians)]
            ),
            mandate(
                "S/RES/2531", adopted: "2020-06-29", expires: "2021-06-30",
                items: [MandateItem(id: "2531-1", number: 1, title: "agreement", theme: .civilians)]
            ),
            mandate(
                "S/RES/2690", adopted: "2023-06-30", expires: "2023-12-31",
                items: [
                    MandateItem(
                        id: "2690-2", number: 2, title: "civilians nearby", theme: .civilians,
                        period: days("2023-07-01", "2023-09-30")),
                    MandateItem(
                        id: "2690-1", number: 1, title: "leave", theme: .drawdown,
                        period: days("2023-07-01", "2023-12-31")),
                ],
                rules: [MandateRule(id: "2690-force", text: "all means", items: ["2690-2"])]),
        ])
    }

    @Test("A later resolution ends an earlier one on the day before, whatever its text says")
    func supersedes() throws {
        let before = try #require(register.inForce(mission: "MINUSMA", on: day("2021-06-28")))
        #expect(before.mandate.id == "S/RES/2531")
        #expect(before.period.last == day("2021-06-28"))
        let after = try #require(register.inForce(mission: "MINUSMA", on: day("2021-06-29")))
        #expect(after.items.map(\.id) == ["2584-1"])
    }

    @Test("An item that ran out is not in force, and neither is a rule that covered only it")
    func itemRunsOut() throws {
        let september = try #require(register.inForce(mission: "MINUSMA", on: day("2023-09-30")))
        #expect(september.items.map(\.number) == [1, 2])
        #expect(september.rules.count == 1)
        let october = try #require(register.inForce(mission: "MINUSMA", on: day("2023-10-01")))
        #expect(october.items.map(\.id) == ["2690-1"])
        #expect(october.rules.isEmpty)
    }

    @Test("Nothing is in force before the first, between two, or after the last mandate")
    func nothingInForce() {
        #expect(register.inForce(mission: "MINUSMA", on: day("2020-06-28")) == nil)
        #expect(register.inForce(mission: "MINUSMA", on: day("2022-12-01")) == nil)
        #expect(register.inForce(mission: "MINUSMA", on: day("2024-01-01")) == nil)
        #expect(register.inForce(mission: "UNMIL", on: day("2021-01-01")) == nil)
        #expect(register.diagnostics.contains { $0.code == "mandate.gap" })
    }

    @Test("A year may hold several mandates, each with its own days")
    func duringYear() {
        let year = register.mandates(of: "MINUSMA", during: days("2021-01-01", "2021-12-31"))
        #expect(year.map(\.0.id) == ["S/RES/2531", "S/RES/2584"])
        #expect(
            year.map(\.1) == [days("2021-01-01", "2021-06-28"), days("2021-06-29", "2021-12-31")])
    }

    @Test("A mandate with dates that cannot be is set aside and named")
    func impossibleDates() {
        let register = MandateRegister([
            mandate("S/RES/1", adopted: "2020-01-01", expires: "2019-01-01"),
            mandate("S/RES/2", adopted: "2021-01-01"), mandate("S/RES/2", adopted: "2021-02-01"),
        ])
        #expect(register.mandates.map(\.id) == ["S/RES/2"])
        #expect(
            register.diagnostics.map(\.code).sorted()
                == ["mandate.duplicate", "mandate.expires-before-start"])
    }

    @Test("Of two mandates that take effect on one day the later one stands")
    func sameDay() throws {
        let register = MandateRegister([
            mandate("S/RES/2", adopted: "2020-01-01"), mandate("S/RES/1", adopted: "2020-01-01"),
        ])
        let state = try #require(register.inForce(mission: "MINUSMA", on: day("2020-01-01")))
        #expect(state.mandate.id == "S/RES/2")
    }
}
