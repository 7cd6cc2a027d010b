import Domain
import Foundation
import Storage
import Testing
import Workflows

@Suite("Mandates and promises from the store")
struct MissionTests {
    private static let files = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Data/mali")

    private static let names = [
        "commitments.yaml", "mandate.yaml", "measures.yaml", "mission-sources.yaml",
        "personnel.yaml", "roles.yaml",
    ]

    private func fixture(importing: Bool = true) throws -> Fixture {
        let fixture = try Fixture()
        let rows =
            [Fixture.header]
            + (0..<24).map { index in
                Fixture.row(index + 1, "\(Month(year: 2020, month: 1) + index)-10", best: 3)
            }
        try fixture.load(rows.joined(separator: "\n"), as: "ged241/mali.csv")
        if importing {
            for name in Self.names {
                _ = try ImportFiles(fixture.workspace)(Self.files.appending(path: name).path)
            }
        }
        return fixture
    }

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test("Files imported one by one, in any order, make one mission; again they change nothing")
    func importing() throws {
        let fixture = try fixture()
        let answer = try ShowMandate(fixture.workspace)(on: try day("2021-07-15"))
        #expect(answer.mission == "MINUSMA")
        #expect(answer.inForce?.mandate.id == "S/RES/2584")
        #expect(answer.ceilings.map(\.count) == [13_289, 1_920])
        #expect(answer.diagnostics.isEmpty)
        let again = try ImportFiles(fixture.workspace)(
            Self.files.appending(path: "mandate.yaml").path)
        #expect(again.entry.balance.new == 0)
        #expect(again.entry.balance.alreadyThere == again.entry.balance.read)
        #expect(again.entry.balance.isBalanced)
    }

    @Test("The whole folder gives the same mission as its files one by one")
    func folder() throws {
        let fixture = try fixture()
        _ = try ImportFiles(fixture.workspace)(Self.files.path)
        let review = try ReviewCommitments(fixture.workspace)(
            ReviewCommitments.Request(on: try day("2022-07-01")))
        #expect(review.diagnostics.isEmpty)
        #expect(review.states.first { $0.id == "CM01" }?.slippage == 742)
    }

    @Test("Without a mission in the store the message says what to import")
    func noMission() throws {
        let fixture = try fixture(importing: false)
        #expect {
            try ShowMandate(fixture.workspace)(on: try day("2021-07-15"))
        } throws: { error in
            "\(error)".contains("vigie import")
        }
    }

    @Test("Indicators come from the register; what has no source is not measured")
    func status() throws {
        let fixture = try fixture()
        let period = DayRange(try day("2021-01-01"), try day("2021-12-31"))
        let assessment = try AssessMandate(fixture.workspace)(period: period)
        #expect(assessment.mandates.map(\.mandate.id) == ["S/RES/2531", "S/RES/2584"])
        func row(_ id: String) throws -> AssessMandate.Row {
            try #require(assessment.rows.first { $0.indicator?.id == id })
        }
        let fighting = try row("state-based-fighting").comparison?.current
        let others = try row("communal-violence").comparison?.current
        let attacks = try row("attacks-killing-civilians").comparison?.current
        #expect([fighting, others, attacks].allSatisfy { $0?.measurement != nil })
        #expect(
            try row("alerts-answered").comparison?.current.outcome
                == .notMeasured("there is no alert log"))
        #expect(
            try row("malicious-deaths").comparison?.current.outcome
                == .notMeasured("there is no list of the mission's dead"))
        #expect(Set(assessment.rows.compactMap { $0.indicator?.id }).count == 18)
    }

    @Test("One indicator opens down to the incidents it counts")
    func drilling() throws {
        let fixture = try fixture()
        let period = DayRange(try day("2021-01-01"), try day("2021-12-31"))
        let drilling = try ReadIndicator(fixture.workspace)(
            "attacks-killing-civilians", period: period)
        #expect(
            drilling.incidents.count == Int(drilling.comparison.current.measurement?.value ?? -1))
        #expect(drilling.months.count == 12)
        #expect(throws: UsageError.self) {
            try ReadIndicator(fixture.workspace)("nonsense", period: period)
        }
    }

    @Test("A timeline shows the acts of a year and the months beneath")
    func timeline() throws {
        let fixture = try fixture()
        let timeline = try ShowTimeline(fixture.workspace)(
            country: "MLI", period: DayRange(try day("2021-01-01"), try day("2021-12-31")))
        #expect(timeline.entries.contains { $0.id == "E15" })
        #expect(timeline.violence.count == 12)
        #expect(timeline.violence.allSatisfy { $0.incidents == 1 })
    }

    @Test("People and roles answer without any table, and say what is missing")
    func peopleAndRoles() throws {
        let fixture = try fixture()
        let picture = try ShowPeople(fixture.workspace)(on: try day("2021-07-15"))
        #expect(picture.deaths == nil)
        #expect(picture.bases == nil)
        #expect(picture.rates.isEmpty)
        #expect(picture.strength.first { $0.category == .uniformed }?.authorized?.count == 15_209)
        let labour = try ShowRoles(fixture.workspace)()
        #expect(labour.findings.contains { $0.subject == "medical-evacuation" })
    }
}
