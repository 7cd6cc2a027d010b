import Domain
import Storage
import Testing
import Workflows

@Suite("Checks of statements")
struct CheckTests {
    private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        let rows = [
            Fixture.row(1, "2019-03-23", best: 157), Fixture.row(2, "2022-06-18", best: 132),
            Fixture.row(3, "2022-05-02", best: 5, country: "Niger"),
        ]
        try fixture.load(
            ([Fixture.header] + rows).joined(separator: "\n"), as: "GEDEvent_v23_1.csv")
        return fixture
    }

    @Test("An incident outside the scope can be no deadliest of it")
    func outside() throws {
        let check = CheckStatement(try fixture().workspace)
        var scope = CheckStatement.Scope()
        scope.since = day("2020-01-01")
        #expect(throws: UsageError.self) { try check.deadliest("ucdp-ged:1", scope: scope) }
        #expect(try check.deadliest("ucdp-ged:2", scope: scope).verdict == .holds)
        scope.country = "NER"
        #expect(throws: UsageError.self) { try check.deadliest("ucdp-ged:2", scope: scope) }
    }

    @Test("Where months are unknown a total is known only from below")
    func gaps() throws {
        let check = CheckStatement(try fixture().workspace)
        var scope = CheckStatement.Scope()
        scope.country = "MLI"
        scope.since = day("2022-01-01")
        scope.until = day("2025-12-31")
        let more = try check.total(moreThan: 100, fewerThan: nil, about: nil, scope: scope)
        #expect(more.verdict == .holds)
        let fewer = try check.total(moreThan: nil, fewerThan: 500, about: nil, scope: scope)
        #expect(fewer.verdict == .undecided)
        #expect(fewer.explanation.contains("36 of the 48 months"))
        scope.until = day("2022-12-31")
        #expect(
            try check.total(moreThan: nil, fewerThan: 500, about: nil, scope: scope).verdict
                == .holds)
    }

    @Test("A total of what no dataset tells of is no total of nobody")
    func nothingKnown() throws {
        let check = CheckStatement(try fixture().workspace)
        var scope = CheckStatement.Scope()
        scope.country = "MLI"
        scope.since = day("2030-01-01")
        let later = try check.total(moreThan: 100, fewerThan: nil, about: nil, scope: scope)
        #expect(later.verdict == .undecided)
        #expect(later.explanation.contains("no dataset"))
        let empty = try Fixture()
        let nowhere = try CheckStatement(empty.workspace).total(
            moreThan: 1, fewerThan: nil, about: nil, scope: .init())
        #expect(nowhere.verdict == .undecided)
    }

    @Test("Days upside down are refused")
    func upsideDown() throws {
        let check = CheckStatement(try fixture().workspace)
        var scope = CheckStatement.Scope()
        scope.since = day("2023-01-01")
        scope.until = day("2020-01-01")
        #expect(throws: UsageError.self) {
            try check.total(moreThan: 5, fewerThan: nil, about: nil, scope: scope)
        }
    }
}
