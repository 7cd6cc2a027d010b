import Domain
import Notation
import Testing

@Suite struct YAMLFileTests {
    private enum Colour: String, CaseIterable { case red, green }

    private func codes(_ text: String, _ read: (YAMLNode) -> Void) -> [String] {
        let file = YAMLFile(text, name: "t.yaml")
        file.documents.forEach(read)
        return file.findings.diagnostics.map {
            "\($0.code)@\($0.location?.line ?? 0) \($0.location?.field ?? "")"
        }
    }

    @Test func valuesKeepTheLineAndKeyPathOfWhereTheyStand() throws {
        let file = YAMLFile("a:\n  - b: 1\n  -\n    b: 2\n", name: "t.yaml")
        let items = try #require(file.documents.first?.mapping(required: ["a"])).items("a")
        let fields = try items.map { try #require($0.mapping(required: ["b"])) }
        #expect(fields.map { $0["b"]?.location.line } == [2, 4])
        #expect(fields.map { $0["b"]?.location.field } == ["a[1].b", "a[2].b"])
        #expect(fields.map { $0.integer("b") } == [1, 2])
        #expect(file.findings.diagnostics.isEmpty)
    }

    @Test func aMisspeltKeyIsAnErrorThatNamesTheKeyMeant() throws {
        let file = YAMLFile("title: x\nkiled: 4\n", name: "t.yaml")
        _ = file.documents.first?.mapping(required: ["title"], optional: ["killed", "note"])
        let finding = try #require(file.findings.diagnostics.first)
        #expect(finding.code == "yaml.unknown-key")
        #expect(finding.location?.line == 2)
        #expect(finding.message.contains("Did you mean 'killed'?"))
        #expect(throws: NotationError.self) { try file.throwIfInvalid() }
    }

    @Test func aKeyUnlikeAnyOtherListsTheKnownOnes() {
        let file = YAMLFile("colour: x", name: "t.yaml")
        _ = file.documents.first?.mapping(optional: ["when", "where"])
        #expect(
            file.findings.diagnostics.first?.message
                == "'colour' is not known here. Known are: when, where.")
    }

    @Test func aCommaInAnUnquotedTextIsExplained() throws {
        let file = YAMLFile("{note: at first four, later six}", name: "t.yaml")
        _ = file.documents.first?.mapping(optional: ["note"])
        let finding = try #require(file.findings.diagnostics.first)
        #expect(finding.code == "yaml.unknown-key")
        #expect(finding.message.contains("between quotes"))
    }

    @Test func everyMistakeIsFoundInOneRun() {
        let text =
            "n: many\nday: 2022-02-30\nspan: 2022-06-19/18\ncolour: gren\nlist: x\nflag: perhaps"
        let found = codes(text) { root in
            guard
                let fields = root.mapping(
                    required: ["id"], optional: ["n", "day", "span", "colour", "list", "flag"])
            else { return }
            #expect(fields.integer("n") == nil)
            #expect(fields.day("day") == nil)
            #expect(fields.span("span") == nil)
            #expect(fields.choice("colour", of: Colour.self) == nil)
            #expect(fields.items("list").isEmpty)
            #expect(fields.flag("flag") == nil)
        }
        #expect(
            found == [
                "yaml.missing-key@1 ", "yaml.not-a-number@1 n", "date.impossible@2 day",
                "date.impossible@3 span", "yaml.unknown-choice@4 colour", "yaml.wrong-type@5 list",
                "yaml.unknown-choice@6 flag",
            ])
    }

    @Test func numbersOutsideTheirRangeAreRefused() {
        let found = codes("a: -1\nb: inf\nc: 99999999999999999999") { root in
            guard let fields = root.mapping(optional: ["a", "b", "c"]) else { return }
            #expect(fields.integer("a", in: 0...10) == nil)
            #expect(fields.number("b") == nil)
            #expect(fields.integer("c") == nil)
        }
        #expect(
            found == ["yaml.out-of-range@1 a", "yaml.not-a-number@2 b", "yaml.not-a-number@3 c"])
    }

    @Test func textsThatLookLikeOtherTypesStayAsWritten() throws {
        let file = YAMLFile("a: 007\nb: no\nc: 2022-06-18\nd: \"~\"\ne: ~\n", name: "t.yaml")
        let fields = try #require(
            file.documents.first?.mapping(optional: ["a", "b", "c", "d", "e"]))
        #expect(fields.text("a") == "007")
        #expect(fields.text("b") == "no")
        #expect(fields.text("c") == "2022-06-18")
        #expect(fields.text("d") == "~")
        #expect(fields["e"] == nil)
    }

    @Test func severalDocumentsOfOneFileAreAllRead() {
        let file = YAMLFile("a: 1\n---\na: 2\n---\n# nothing\n", name: "t.yaml")
        let values = file.documents.compactMap { $0.mapping(required: ["a"])?.integer("a") }
        #expect(values == [1, 2])
        #expect(file.findings.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3\n", "yaml.duplicate-key", 1),
        ("ok: 1\na: [1, 2\nb: 3\n", "yaml.syntax", 3),
        ("ok: 1\nnote: said: no\n", "yaml.syntax", 2),
        ("a: &x {b: 1}\nc: *x\n", "yaml.alias", 2),
        ("a: \u{0}\n", "yaml.encoding", 1),
    ])
    func brokenTextIsAFindingWithItsLine(text: String, code: String, line: Int) {
        let file = YAMLFile(text, name: "t.yaml")
        #expect(file.findings.diagnostics.map(\.code) == [code])
        #expect(file.findings.diagnostics.first?.location?.line == line)
    }

    @Test func starsAndAmpersandsInProseAreNoAliases() {
        let file = YAMLFile("a: FIDH & AMDH\nb: |\n  *sic* and &more\n", name: "t.yaml")
        #expect(file.findings.diagnostics.isEmpty)
        #expect(file.documents.count == 1)
    }

    @Test func bytesThatAreNotUTF8NameTheLine() {
        let file = YAMLFile(bytes: Array("a: 1\nb: S".utf8) + [0xE9] + Array("gou".utf8), name: "t")
        #expect(file.findings.diagnostics.map(\.code) == ["yaml.encoding"])
        #expect(file.findings.diagnostics.first?.location?.line == 2)
        #expect(file.documents.isEmpty)
    }

    @Test func aThousandOpenBracketsAreAFindingAndNotAStackOverflow() {
        let file = YAMLFile(String(repeating: "[", count: 100_000), name: "t.yaml")
        #expect(file.findings.hasErrors)
        let blocks = YAMLFile(String(repeating: "- ", count: 100_000), name: "t.yaml")
        #expect(blocks.findings.hasErrors)
    }

    @Test func aListMayBeWrittenAsOneText() throws {
        let file = YAMLFile("a: one\nb: [one, two]\n", name: "t.yaml")
        let fields = try #require(file.documents.first?.mapping(optional: ["a", "b", "c"]))
        #expect(fields.texts("a") == ["one"])
        #expect(fields.texts("b") == ["one", "two"])
        #expect(fields.texts("c").isEmpty)
    }
}
