import Testing

/// What every file of the repository keeps to.
@Suite struct FileLawTests {
    static let folders = ["Sources", "Tests", "Benchmarks", "Cases"]

    @Test func `No source file reaches 500 lines`() {
        for file in Self.folders.flatMap(Repository.swift) {
            #expect(file.lines.count < 500, "\(file) has \(file.lines.count) lines")
        }
    }

    @Test func `ARCHITECTURE fits on 150 lines`() throws {
        let text = try #require(Repository.text("ARCHITECTURE.md"))
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
    }

    @Test func `Modules have a charter that says what they own`() {
        for target in Manifest.current.targets.values where target.kind == "target" {
            let files = Repository.swift("Sources").filter { $0.target == target.name }
            if files.contains(where: \.isPlaceholder) { continue }
            let path = "Sources/\(target.name)/\(target.name).docc/\(target.name).md"
            guard let charter = Repository.text(path) else {
                Issue.record("\(path) is missing")
                continue
            }
            let words = charter.lowercased()
            for part in ["owns", "does not own", "may import", "invariants"] {
                #expect(words.contains(part), "\(path) doesn't say what the module \(part)")
            }
        }
    }

    @Test func `Module names are fields of work`() {
        let banned = ["Manager", "Helper", "Utils", "Common", "Core"]
        for target in Manifest.current.targets.values {
            for word in banned { #expect(!target.name.contains(word), "\(target.name)") }
        }
    }

    @Test func `Nothing is left for later`() {
        // Spelled in halves, so that this file keeps the law.
        let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "HA" + "CK:"]
        for file in everything() {
            for mark in marks { #expect(!file.text.contains(mark), "\(file) says \(mark)") }
        }
    }

    @Test func `No path of one machine and no package registry is written down`() {
        let paths = ["/wo" + "rk/", "/tm" + "p/", "/ho" + "me/", "/ro" + "ot/", "/op" + "t/"]
        let hosts = ["pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".com"]
        for file in everything() {
            for word in paths + hosts {
                #expect(!file.text.contains(word), "\(file) names \(word)")
            }
        }
    }

    /// All text of the repository.
    private func everything() -> [Repository.File] {
        let endings = [
            ".swift", ".md", ".yaml", ".yml", ".sh", ".py", ".js", ".css", ".html", ".json",
            "Makefile", "run", ".h", ".modulemap",
        ]
        return Repository.files("", endings: endings)
    }
}
