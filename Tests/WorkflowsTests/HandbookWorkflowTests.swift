import Domain
import Foundation
import Publishing
import Testing

@testable import Workflows

@Suite("Working with a handbook on disk")
struct HandbookWorkflowTests {
    private let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data")
        .path

    private func shipped() throws -> String { try FindHandbook()(nil, dataFolder: data) }

    /// A copy of the shipped handbook with some text of it replaced.
    private func edited(_ old: String, _ new: String) throws -> String {
        let copy = FileManager.default.temporaryDirectory
            .appendingPathComponent("vigie-handbook-\(UUID().uuidString)").path
        try FileManager.default.copyItem(atPath: try shipped(), toPath: copy)
        for name in try FileManager.default.contentsOfDirectory(atPath: copy) {
            let url = URL(fileURLWithPath: copy).appendingPathComponent(name)
            let text = try String(contentsOf: url, encoding: .utf8)
            try text.replacingOccurrences(of: old, with: new)
                .write(to: url, atomically: true, encoding: .utf8)
        }
        return copy
    }

    @Test("The shipped handbook is found and sound")
    func check() throws {
        let outcome = try CheckHandbook()(shipped())
        #expect(outcome.isSound)
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.checked > 140)
    }

    @Test("A fault is reported in the reader's language at the line of its rule")
    func fault() throws {
        let copy = try edited(
            "must: let-in\n    must-not: turn-away", "must: [let-in, turn-away]")
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let outcome = try CheckHandbook()(copy, language: .french)
        #expect(!outcome.isSound)
        let found = try #require(outcome.diagnostics.first)
        #expect(found.code == "handbook.contradiction")
        #expect(found.message.contains("l'un exclut l'autre"))
        #expect(found.location?.file.hasSuffix("20-protection.yaml") == true)
        #expect(throws: UsageError.self) {
            try PrintHandbook()(copy, language: .english, format: .a6, program: "test")
        }
    }

    @Test("A question is answered in words, with the next thing to ask")
    func ask() throws {
        let handbook = try AskHandbook(path: try shipped(), language: .french)
        let day = try #require(Day(iso: "2022-06-18"))
        let answer = try handbook(
            ["event": "shelter-sought"], on: day, question: "people-at-the-gate")
        #expect(answer.verdicts.map(\.standing) == [.must, .mustNot])
        #expect(answer.verdicts[0].action.contains("laisser entrer"))
        #expect(answer.verdicts[0].grounds.map(\.rule) == ["P11"])
        #expect(answer.open.isEmpty)
        #expect(handbook.applicableDay(Day(number: 30_000)) == Day(iso: "2023-12-31"))
        #expect(handbook.applicableDay(day) == day)
    }

    @Test("Two editions are compared in words")
    func compare() throws {
        let copy = try edited("must-not: use-school", "may: use-school")
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let changes = try CompareHandbooks()(try shipped(), copy, language: .english)
        let lines = changes.sections.flatMap(\.lines)
        #expect(
            lines.contains {
                $0.hasPrefix(
                    "use a school in operations: was MUST NOT, is now MAY. Situation: place: school"
                )
            })
        #expect(
            try CompareHandbooks()(try shipped(), try shipped(), language: .english).sections == [])
    }
}
