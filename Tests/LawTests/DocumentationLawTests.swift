import Testing

/// A thing exists when its page makes sense: commands, settings, codes and models are documented.
/// (Commands and their options are held against the built program in CommandTests.)
@Suite struct DocumentationLawTests {
    let pages = Repository.documentation()

    /// Texts with a dot in them that are no diagnostic code.
    static let otherWords: Set<String> = [
        "no.troops", "unpol.dummy", "i.incident", "store.vigie", "hq.level", "ave.no",
    ]

    static func diagnosticCodes() -> [(code: String, file: String)] {
        let fileEndings = [".js", ".css", ".html", ".csv", ".json", ".yaml", ".vigie", ".svg"]
        return Repository.swift("Sources").flatMap { file in
            file.matches(#""([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)""#)
                .map { ($0.text, file.path) }
        }
        .filter { code, _ in
            !otherWords.contains(code) && !fileEndings.contains { code.hasSuffix($0) }
        }
    }

    @Test func `Every diagnostic code is explained`() throws {
        let page = try #require(Repository.text("Documentation/Diagnostics.md"))
        let codes = Self.diagnosticCodes()
        #expect(codes.count > 50)
        for (code, file) in codes {
            let isThere = page.contains("| `\(code)` |")
            #expect(isThere, "\(code) (\(file)) isn't in Diagnostics.md")
        }
    }

    @Test func `Every explained code can occur`() throws {
        let page = try #require(Repository.text("Documentation/Diagnostics.md"))
        let codes = Set(Self.diagnosticCodes().map(\.code))
        for match in page.matches(of: /\| `([a-z-]+\.[a-z-]+)` \|/) {
            #expect(codes.contains(String(match.1)), "\(match.1) occurs nowhere")
        }
    }

    @Test func `Every setting of the environment is documented`() {
        let found = Repository.swift("Sources").flatMap { file in
            file.matches(#""(VIGIE_[A-Z_]+)""#).map(\.text)
        }
        #expect(!found.isEmpty)
        for setting in Set(found) { #expect(pages.contains("`\(setting)`"), "\(setting)") }
    }

    @Test func `Every forecasting model is documented`() {
        let models = Repository.swift("Sources").filter { $0.target == "Forecasting" }
            .flatMap { $0.matches(#"identifier: "([a-z-]+)"#).map(\.text) }
        #expect(!models.isEmpty)
        for model in Set(models) {
            #expect(pages.contains("`\(model)"), "model \(model) has no place in Documentation")
        }
    }

    @Test func `Every route of the web service is documented`() throws {
        let routes = Repository.swift("Sources").filter { $0.target == "WebService" }
            .flatMap { file in
                file.matches(#"\bRoute\(\s*"(/[^"]*)""#).map(\.text)
            }
        #expect(routes.count > 10)
        for route in Set(routes) {
            #expect(pages.contains("`\(route)`"), "route \(route) isn't in Documentation")
        }
    }

    @Test func `Every exit code is documented`() throws {
        let page = try #require(Repository.text("Documentation/Commands.md"))
        let source = try #require(Repository.text("Sources/Commands/CommandFailure.swift"))
        let found = source.matches(of: /(?::\s|ExitCode\()(\d{1,2})\b/)
        #expect(found.count > 5)
        for match in found {
            let isThere = page.contains("| \(match.1) |")
            #expect(isThere, "exit code \(match.1)")
        }
    }

    @Test func `Documentation links lead somewhere`() {
        let pages =
            Repository.files("Documentation", endings: [".md"])
            + ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]
            .compactMap { path in Repository.text(path).map { .init(path: path, text: $0) } }
        #expect(pages.count > 8)
        for page in pages {
            let folder = page.path.split(separator: "/").dropLast().map(String.init)
            for match in page.text.matches(of: /\]\(([^)#:\s]+)(?:#[^)]*)?\)/) {
                let target = Self.resolved(String(match.1), in: folder)
                #expect(Repository.exists(target), "\(page) links to \(match.1)")
            }
        }
    }

    @Test func `Every page of the documentation is reached from its index`() throws {
        let index = try #require(Repository.text("Documentation/README.md"))
        for page in Repository.files("Documentation", endings: [".md"])
        where page.path != "Documentation/README.md" {
            let path = page.path.dropFirst("Documentation/".count)
            #expect(index.contains("(\(path))"), "\(page) isn't in the index")
        }
    }

    @Test func `Makefile targets that are mentioned exist`() throws {
        let makefile = try #require(Repository.text("Makefile"))
        for match in pages.matches(of: /(?:^|\n|`|\$ )make ([a-z-]+)/) {
            #expect(makefile.contains("\n\(match.1):"), "make \(match.1)")
        }
    }

    private static func resolved(_ link: String, in folder: [String]) -> String {
        var parts = folder
        for part in link.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append("\(part)") }
        }
        return parts.joined(separator: "/")
    }
}
