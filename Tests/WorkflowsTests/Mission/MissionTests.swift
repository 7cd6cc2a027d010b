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
        "commitments.yaml", "french.yaml", "mandate.yaml", "measures.yaml", "mission-sources.yaml",
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

    /// A coder's own file, made for one commitment after the other.
    private func codings(by coder: String, _ lines: [String]) throws -> String {
        let text = """
            mission: MINUSMA
            country: MLI
            coders: {\(coder): {title: Codes alone, independent: true}}
            codings:
            \(lines.map { "  - {commitment: \($0)}" }.joined(separator: "\n"))
            """
        let file = FileManager.default.temporaryDirectory
            .appending(path: "\(coder)-\(UUID().uuidString).yaml")
        try Data(text.utf8).write(to: file)
        return file.path
    }

    @Test("Two coders' own files are counted without the readings that ship, and are independent")
    func secondCoder() throws {
        let fixture = try fixture()
        let views = ["CM03, on: 2022-03-01, status: 0", "CM10, on: 2022-05-01, status: 0"]
        let files = [
            try codings(
                by: "kone",
                views.map { $0 + ", coder: kone" } + [
                    "CM08, coder: kone, on: 2021-09-01, status: 3, see: [ecowas-2021-05]"
                ]),
            try codings(
                by: "diallo",
                views.map { $0 + ", coder: diallo" } + [
                    "CM08, coder: diallo, on: 2021-09-01, status: 2, see: [ecowas-2021-05]",
                    "CM99, coder: diallo, on: 2021-09-01, status: 0",
                ]),
        ]
        for file in files {
            defer { try? FileManager.default.removeItem(atPath: file) }
            let balance = try ImportFiles(fixture.workspace)(file).entry.balance
            #expect(balance.isBalanced)
            #expect(balance.new == balance.read && balance.new >= 4)
        }
        var request = ReviewCommitments.Request(on: try day("2022-07-01"))
        let mixed = try ReviewCommitments(fixture.workspace)(request)
        #expect(!mixed.assessment.isIndependent)
        #expect(mixed.diagnostics.contains { $0.code == "mission.unknown-commitment" })
        request.coders = ["kone", "diallo"]
        let review = try ReviewCommitments(fixture.workspace)(request)
        #expect(review.assessment.isIndependent)
        #expect(review.assessment.agreementUnits == 3)
        #expect(review.assessment.disputed == ["CM08"])
        #expect(review.states.first { $0.id == "CM03" }?.codings.count == 2)
        request.coders = ["nobody"]
        #expect(throws: UsageError.self) { try ReviewCommitments(fixture.workspace)(request) }
    }

    @Test("Every text of a French report on the shipped mission has its French wording")
    func frenchWordings() throws {
        let fixture = try fixture()
        let assessment = try AssessMandate(fixture.workspace)(
            period: DayRange(try day("2021-01-01"), try day("2021-12-31")))
        let untranslatable: Set = ["%"]
        #expect(!assessment.rows.isEmpty)
        for row in assessment.rows {
            let texts =
                [row.item?.title].compactMap { $0 }
                + (row.indicator.map { [$0.title, $0.sentence, $0.unit, $0.caveat] } ?? [])
            for text in texts where !text.isEmpty && !untranslatable.contains(text) {
                #expect(assessment.french[text] != nil, "\(text)")
            }
        }
        let review = try ReviewCommitments(fixture.workspace)(
            ReviewCommitments.Request(on: try day("2024-06-01")))
        #expect(!review.commitments.isEmpty)
        for commitment in review.commitments.values {
            let texts =
                [commitment.title] + commitment.criteria + commitment.evidenceToUpgrade
                + commitment.codings.map(\.reason)
            for text in texts where !text.isEmpty {
                #expect(review.french[text] != nil, "\(text)")
            }
        }
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
                == .notMeasured(.noSource(.alerts)))
        #expect(
            try row("malicious-deaths").comparison?.current.outcome
                == .notMeasured(.noSource(.missionDeaths)))
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
