import Foundation
import Testing

/// Whole-system cases: `Cases/NNN-name` holds `input/` and `expected/transcript.txt`. The commands of
/// the transcript are run in a copy of the input, and everything they print must be what stands there.
///
/// `RECORD_CASES=1` writes the transcripts anew; read the difference before you commit it.
@Suite struct CaseTests {
    static let folder = DocumentationTests.root.appendingPathComponent("Cases")
    static let names: [String] = {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return found.filter { $0.contains(/^\d{3}-/) }.sorted()
    }()

    @Test func `Every case stands in the index with a sentence`() throws {
        let index = try String(
            contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
        #expect(!Self.names.isEmpty)
        for name in Self.names { #expect(index.contains("| `\(name)` | "), "\(name)") }
    }

    @Test(arguments: names)
    func `A case keeps its transcript`(_ name: String) throws {
        let files = FileManager.default
        let place = Self.folder.appendingPathComponent(name)
        let transcript = place.appendingPathComponent("expected/transcript.txt")
        let expected = try String(contentsOf: transcript, encoding: .utf8)
        try inFolder("case") { vigie in
            let input = place.appendingPathComponent("input")
            for file in try files.contentsOfDirectory(atPath: input.path) {
                try files.copyItem(
                    at: input.appendingPathComponent(file),
                    to: vigie.folder.appendingPathComponent(file))
            }
            let actual = try Self.replay(expected, vigie)
            if ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" {
                try Data(actual.utf8).write(to: transcript)
            }
            let isKept = actual == expected
            #expect(isKept, "\(name) prints another transcript:\n\(actual)")
        }
    }

    /// The transcript with what its commands print now.
    private static func replay(_ transcript: String, _ vigie: Program) throws -> String {
        var text = ""
        for line in transcript.split(separator: "\n") where line.hasPrefix("$ ") {
            let run = try vigie.shell("{ \(line.dropFirst(2)); } 2>&1")
            text += "\(line)\n\(run.output)"
            if !text.hasSuffix("\n") { text += "\n" }
            if run.code != 0 { text += "(exit code \(run.code))\n" }
        }
        return text
    }
}
