import Foundation
import Testing

/// The documentation is held against the built program: every command and option has its place, and
/// every example runs.
@Suite struct DocumentationTests {
    static let root: URL = {
        var place = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<3 { place = place.deletingLastPathComponent() }
        return place
    }()

    /// Real data beside the checkout.
    static let shared: URL = {
        if let named = ProcessInfo.processInfo.environment["VIGIE_SHARED"] {
            return URL(fileURLWithPath: named)
        }
        return root.appendingPathComponent("../shared/data").standardizedFileURL
    }()

    static var hasSharedData: Bool {
        FileManager.default.fileExists(atPath: shared.appendingPathComponent("ucdp").path)
    }

    @Test func `Every command has a section, every argument a line in it`() throws {
        try inFolder { vigie in
            let dump = try vigie("--experimental-dump-help")
            let tree = try JSONDecoder().decode(HelpDump.self, from: Data(dump.output.utf8))
            let page = try Self.text("Documentation/Commands.md")
            let commands = tree.command.leaves()
            #expect(commands.count >= 10)
            for (words, arguments) in commands {
                guard let start = page.range(of: "\n## \(words)\n") else {
                    Issue.record("Commands.md has no section '\(words)'; run `make reference`")
                    continue
                }
                let rest = page[start.upperBound...]
                let section = rest.prefix(
                    upTo: rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)
                for argument in arguments {
                    let isThere = section.contains("`\(argument)")
                    #expect(isThere, "\(words): \(argument); run `make reference`")
                }
            }
        }
    }

    @Test(.enabled(if: hasSharedData))
    func `Every example runs and ends as its page says`() throws {
        try inFolder("examples") { parent in
            try parent.write("", to: "vigie/.keep")
            let files = FileManager.default
            let folder = parent.folder.appendingPathComponent("vigie")
            try files.createSymbolicLink(
                at: folder.appendingPathComponent("Data"),
                withDestinationURL: Self.root.appendingPathComponent("Data"))
            try parent.write("", to: "shared/.keep")
            try files.createSymbolicLink(
                at: parent.folder.appendingPathComponent("shared/data"),
                withDestinationURL: Self.shared)
            let examples = try Self.pages().flatMap { try Example.all(in: $0, Self.text($0)) }
            #expect(examples.count > 10)
            for example in examples { try check(example, in: parent) }
        }
    }

    private func check(_ example: Example, in parent: Program) throws {
        var vigie = parent
        vigie.settings = ["VIGIE_NOW": "2026-12-01", "VIGIE_ANALYST": "A. Analyst"]
        let run = try vigie.shell("cd vigie; \(example.command)")
        #expect(
            run.code == example.code, "\(example.page): \(example.command)\n\(run.complaints)")
        // `make reference` keeps what is shown the same to the letter.
        let isSilent = run.output.isEmpty && run.complaints.isEmpty
        #expect(isSilent == example.output.isEmpty, "\(example.page): \(example.command)")
    }

    static func trimmed(_ line: Substring) -> String {
        var line = line
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line)
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The pages in the order in which `make reference` runs them.
    private static func pages() -> [String] {
        let folder = root.appendingPathComponent("Documentation").path
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        let rest = (found ?? []).filter { $0.hasSuffix(".md") && $0 != "Commands.md" }
        return ["README.md", "Documentation/Commands.md"]
            + rest.sorted().map { "Documentation/\($0)" }
    }
}

/// One command in a page and what it is shown to print.
struct Example {
    let page: String
    let command: String
    let code: Int32
    var output: [String] = []

    static func all(in page: String, _ text: String) throws -> [Example] {
        var found: [Example] = []
        for block in text.matches(of: /```console([^\n]*)\n((?s:.)*?)\n```/) {
            // Forecasts take minutes without optimisation; `make reference` runs them.
            if block.1.contains("slow") { continue }
            let code = block.1.firstMatch(of: /exit=(\d+)/).flatMap { Int32($0.1) } ?? 0
            for line in block.2.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("$ ") {
                    found.append(
                        Example(page: page, command: String(line.dropFirst(2)), code: code))
                } else if line != "…", let last = found.indices.last {
                    found[last].output.append(DocumentationTests.trimmed(line))
                }
            }
        }
        return found
    }
}

/// The program's own description of its commands.
private struct HelpDump: Decodable {
    let command: Command

    struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?
        let arguments: [Argument]?

        /// Commands that can be run, as words, with the arguments that they take.
        func leaves(_ words: [String] = []) -> [(words: String, arguments: [String])] {
            let words = words + [commandName]
            let children = (subcommands ?? []).filter { $0.commandName != "help" }
            let own = (arguments ?? []).compactMap(\.label)
            let isLeaf = words.count > 1 && (children.isEmpty || !own.isEmpty)
            return (isLeaf ? [(words.joined(separator: " "), own)] : [])
                + children.flatMap { $0.leaves(words) }
        }
    }

    struct Argument: Decodable {
        let kind: String
        let shouldDisplay: Bool?
        let names: [Name]?
        let valueName: String?

        /// How the reference writes it; `nil` for what every command has.
        var label: String? {
            guard shouldDisplay ?? true else { return nil }
            if kind == "positional" { return valueName?.uppercased() }
            let long = names?.first { $0.kind == "long" }?.name
            return long == "help" || long == "version" ? nil : long.map { "--\($0)" }
        }
    }

    struct Name: Decodable {
        let kind: String
        let name: String
    }
}
