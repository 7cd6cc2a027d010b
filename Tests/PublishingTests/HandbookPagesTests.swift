import Domain
import Testing

@testable import Publishing

@Suite("The printed handbook")
struct HandbookPagesTests {
    private func wording(_ english: String, _ french: String) -> Handbook.Wording {
        Handbook.Wording(english, french: french)
    }

    private func handbook() throws -> Handbook {
        let first = try #require(Day(iso: "2022-01-01"))
        let last = try #require(Day(iso: "2022-12-31"))
        var book = Handbook(
            id: "sample", title: wording("Sample handbook", "Manuel d’essai"), edition: "3",
            period: DayRange(first, last), preface: wording("Read it.", "À lire."))
        book.facts = [
            Handbook.Fact(
                id: "threat", label: wording("threat", "menace"),
                question: wording("How near?", "Proche ?"),
                domain: .choice([
                    Handbook.Fact.Value(id: "none", label: wording("none", "aucune")),
                    Handbook.Fact.Value(id: "near", label: wording("near", "proche")),
                ])),
            Handbook.Fact(
                id: "force", label: wording("force", "force"), question: wording("?", "?"),
                domain: .choice([
                    Handbook.Fact.Value(id: "yes", label: wording("considered", "envisagée")),
                    Handbook.Fact.Value(id: "no", label: wording("not considered", "non")),
                ])),
        ]
        book.offices = [Handbook.Office(id: "chief", title: wording("The chief", "Le chef"))]
        book.authorities = [
            Handbook.Authority(
                id: "LAW", title: wording("The law", "La loi"),
                reference: Handbook.Wording("Law 1 of 2020"),
                standing: .unverified, note: wording("Seen in part.", "Vue en partie."))
        ]
        book.actions = [
            Handbook.Action(id: "warn", label: wording("warn <b>all</b>", "avertir")),
            Handbook.Action(id: "leave", label: wording("leave", "évacuer")),
        ]
        book.questions = [
            Handbook.Question(
                id: "q", wording: wording("May we leave?", "Peut-on partir ?"), actions: ["leave"])
        ]
        book.chapters = [Handbook.Chapter(id: "c", title: wording("Chapter one", "Chapitre un"))]
        book.rules = [
            Handbook.Rule(
                id: "R1", chapter: "c",
                situations: Handbook.Situations(
                    Handbook.Condition(["threat": .values(["near"])])),
                effects: [.must("warn"), .needsApproval("leave", by: "chief")],
                text: wording("Warn & ask.", "Avertir et demander."),
                limit: wording("while it lasts", "tant que cela dure"),
                citations: [Handbook.Citation("LAW", "art. 2")], standing: .unverified,
                period: DayRange(first, first + 30))
        ]
        book.tables = [sampleTable]
        return book
    }

    private var sampleTable: Handbook.Table {
        let force = Handbook.Allowed.values(["yes"])
        return Handbook.Table(
            id: "t", chapter: "c", title: wording("When to leave", "Quand partir"), policy: .first,
            inputs: ["force", "threat"],
            outputs: [
                Handbook.Table.Output(
                    id: "go", label: wording("Leave", "Partir"), effects: [.may("leave")]),
                Handbook.Table.Output(
                    id: "stay", label: wording("Stay", "Rester"), effects: [.mustNot("leave")]),
            ],
            rows: [
                Handbook.Table.Row(
                    id: "t.1",
                    condition: Handbook.Condition([
                        "force": force, "threat": .values(["near"]),
                    ]), output: "stay"),
                Handbook.Table.Row(
                    id: "t.2", condition: Handbook.Condition(["force": force]), output: "go"),
            ], citations: [Handbook.Citation("LAW")])
    }

    @Test("A rule stands with its situation, limit, approval, dates, source and mark")
    func rule() throws {
        let html = HandbookPages(try handbook(), language: .english).html
        for part in [
            "id=\"r-R1\"", "Warn &amp; ask.", "threat: near", "while it lasts", "The chief",
            "art. 2", "unverified", "● MUST", "▲ ASK FIRST", "until 31\u{A0}January\u{A0}2022",
        ] {
            #expect(html.contains(part), "\(part)")
        }
    }

    @Test("What all rows of a table have in common is said above it, not in a column")
    func tableColumns() throws {
        let html = HandbookPages(try handbook(), language: .english).html
        #expect(html.contains("<th>threat</th>"))
        #expect(!html.contains("<th>force</th>"))
        #expect(html.contains("force: considered"))
        #expect(html.contains("the first row that applies counts"))
    }

    @Test("Every internal link has its target, and every rule is in the index")
    func links() throws {
        let html = HandbookPages(try handbook(), language: .english).html
        let targets = html.split(separator: "href=\"#").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
        #expect(!targets.isEmpty)
        for target in targets { #expect(html.contains("id=\"\(target)\""), "\(target)") }
        let index = try #require(html.split(separator: "id=\"index\"").last)
        #expect(index.contains("#r-R1") && index.contains("#t-t"))
    }

    @Test("The French handbook is French, and sorts é with e")
    func french() throws {
        let html = HandbookPages(try handbook(), language: .french).html
        for part in [
            "Manuel d’essai", "menace\u{A0}: proche", "● DEVOIR", "non vérifiée", "Sommaire",
            "Textes de référence", "Vue en partie.",
        ] {
            #expect(html.contains(part), "\(part)")
        }
        #expect(!html.contains("MUST") && !html.contains("Warn") && !html.contains("Contents"))
        #expect(HandbookPages.sortingKey("Évacuer") == "evacuer")
    }

    @Test("Content stays content, and the same edition gives the same bytes")
    func safety() throws {
        let pages = HandbookPages(try handbook(), language: .english)
        #expect(!pages.html.contains("<b>all</b>"))
        #expect(pages.html == HandbookPages(try handbook(), language: .english).html)
    }

    @Test("Changes since the edition before make a chapter of their own")
    func changes() throws {
        let changes = HandbookChanges(
            edition: "2",
            sections: [HandbookChanges.Section(title: "New rules", lines: ["R1 warn"])])
        let with = HandbookPages(try handbook(), language: .english, changes: changes).html
        #expect(with.contains("Since edition 2.") && with.contains("R1 warn"))
        #expect(!HandbookPages(try handbook(), language: .english).html.contains("id=\"changes\""))
    }
}
