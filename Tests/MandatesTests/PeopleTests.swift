import Domain
import Mandates
import Testing

@Suite("People of a mission")
struct PeopleTests {
    private func count(
        _ mission: String, _ category: PersonnelCategory, _ month: Month, _ people: Int
    ) -> PersonnelRecord {
        PersonnelRecord(mission: mission, category: category, when: month.days, deployed: people)
    }

    @Test("The uniformed ceiling is military plus police, and police are an eighth of it")
    func ceiling() throws {
        let register = StrengthRegister(
            authorized: [
                AuthorizedStrength(
                    mission: "M", category: .military, from: day("2013-04-25"), count: 11_200),
                AuthorizedStrength(
                    mission: "M", category: .police, from: day("2013-04-25"), count: 1_440),
                AuthorizedStrength(
                    mission: "M", category: .military, from: day("2016-06-29"), count: 13_289),
                AuthorizedStrength(
                    mission: "M", category: .police, from: day("2016-06-29"), count: 1_920),
            ], deployed: [])
        #expect(register.ceiling(mission: "M", .uniformed, on: day("2014-01-01"))?.count == 12_640)
        #expect(register.ceiling(mission: "M", .uniformed, on: day("2021-07-01"))?.count == 15_209)
        #expect(register.ceiling(mission: "M", .uniformed, on: day("2013-01-01")) == nil)
        let share = try #require(register.policeShareOfCeiling(mission: "M", on: day("2021-07-01")))
        #expect(abs(share - 1920.0 / 15_209) < 1e-12)
    }

    @Test("A vacancy is held against the ceiling of the day of the count, with its age")
    func vacancy() throws {
        let month = Month(year: 2015, month: 5)
        let register = StrengthRegister(
            authorized: [
                AuthorizedStrength(
                    mission: "M", category: .police, from: day("2013-04-25"), count: 1_440),
                AuthorizedStrength(
                    mission: "M", category: .police, from: day("2016-06-29"), count: 1_920),
            ], deployed: [count("M", .police, month, 1_055)])
        let state = register.state(mission: "M", .police, on: day("2021-07-01"))
        #expect(state.authorized?.count == 1_920)
        #expect(abs((state.vacancy ?? 0) - (1 - 1055.0 / 1440)) < 1e-12)
        #expect(state.age == day("2021-07-01") - day("2015-05-31"))
        #expect(register.state(mission: "M", .civilian, on: day("2021-07-01")).vacancy == nil)
    }

    @Test("Rates count only deaths in months whose strength is known")
    func rates() throws {
        let first = Month(year: 2014, month: 1)
        let comparison = MissionComparison(
            deaths: [
                MissionDeath(
                    id: "1", mission: "M", on: day("2014-01-10"), cause: .malicious,
                    status: .military),
                MissionDeath(
                    id: "2", mission: "M", on: day("2014-02-10"), cause: .malicious,
                    status: .military),
                MissionDeath(
                    id: "3", mission: "M", on: day("2014-03-10"), cause: .malicious,
                    status: .localCivilian),
                MissionDeath(
                    id: "4", mission: "M", on: day("2014-03-10"), cause: .malicious, status: .police
                ),
            ],
            deployed: [
                count("M", .military, first, 900), count("M", .police, first, 100),
                count("M", .military, first + 2, 900), count("M", .police, first + 2, 100),
                count("N", .uniformed, first, 12),
            ])
        let rate = comparison.rate(of: "M", [.malicious], during: first...first + 5)
        #expect(rate.months == [first, first + 2])
        #expect(rate.deaths == 2)
        #expect(abs(rate.personYears - 1000 * 62 / 365.25) < 1e-9)
        let perThousand = try #require(rate.perThousand)
        #expect(abs(perThousand - 2000 / rate.personYears) < 1e-9)
        #expect((rate.low ?? 9) < perThousand && perThousand < (rate.high ?? 0))
        let all = comparison.rates([.malicious], during: first...first + 5)
        #expect(all.map(\.mission) == ["M"])
        let empty = comparison.rate(of: "Q", [.malicious], during: first...first + 5)
        #expect(empty.perThousand == nil)
    }
}

@Suite("Division of labour")
struct ResponsibilityMatrixTests {
    private func role(_ id: String, posts: Int? = nil) -> MissionRole {
        MissionRole(id: id, title: id, component: "civilian", posts: posts)
    }

    private func function(
        _ id: String, _ assignments: [(String, Responsibility)]
    ) -> MissionFunction {
        MissionFunction(
            id: id, title: id, assignments: assignments.map { .init($0.0, $0.1) })
    }

    @Test("A complete matrix has no findings")
    func complete() {
        let matrix = ResponsibilityMatrix(
            roles: [role("a"), role("b"), role("c")],
            functions: [
                function("f", [("a", .responsible), ("b", .accountable), ("c", .consulted)])
            ])
        #expect(matrix.findings().isEmpty)
    }

    @Test("Gaps, doubled answers, idle, unknown and overloaded roles are all found")
    func findings() {
        let matrix = ResponsibilityMatrix(
            roles: [role("a"), role("b"), role("idle"), role("pool", posts: 3)],
            functions: [
                function("f1", [("a", .responsible), ("a", .accountable), ("b", .accountable)]),
                function("f2", [("a", .responsible), ("ghost", .consulted)]),
                function("f3", [("a", .accountable), ("pool", .consulted)]),
            ])
        let found = matrix.findings(limit: 2).map { "\($0.kind.rawValue) \($0.subject)" }
        #expect(
            found == [
                "several-accountable f1", "nobody-consulted f1", "nobody-accountable f2",
                "unknown-role f2", "nobody-responsible f3", "overloaded-role a", "idle-role idle",
            ])
        #expect(matrix.parts(of: "a", in: matrix.functions[0]) == [.responsible, .accountable])
    }
}
