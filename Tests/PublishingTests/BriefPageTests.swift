import Domain
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import Publishing

@Suite("The monthly brief") struct BriefPageTests {
    let page = BriefPage(Sample.brief(), language: .english).html

    @Test(arguments: Language.allCases) func `A brief is well-formed`(language: Language) {
        let html = BriefPage(Sample.brief(), language: language).html
        // Void elements are closed, so that an XML parser can hold the page to account.
        let body = html.replacing("<!DOCTYPE html>\n", with: "")
        let parser = XMLParser(data: Data(body.utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
    }

    @Test func `A brief asks for nothing from outside`() {
        let withoutNamespaces = page.replacing("http://www.w3.org/2000/svg", with: "")
        for reach in ["http:", "https:", "url(/", "@import", "src=", "<script", "//"] {
            #expect(!withoutNamespaces.contains(reach), "\(reach)")
        }
    }

    @Test func `Every link within the page has its target`() {
        let links = page.matches(of: #/href="\#([^"]+)"/#).map { String($0.output.1) }
        #expect(links.count >= 8)
        for link in Set(links) { #expect(page.contains("id=\"\(link)\""), "\(link)") }
    }

    @Test func `Identifiers are unique`() {
        let ids = page.matches(of: #/\sid="([^"]+)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `The headline and the comparison are said in words`() {
        #expect(page.contains("<h1>Mali, June\u{A0}2022: 137 people reported killed"))
        #expect(page.contains("17% fewer than in May\u{A0}2022"))
        #expect(page.contains("up from none in June\u{A0}2021"))
        let french = BriefPage(Sample.brief(), language: .french).html
        #expect(french.contains("17\u{A0}% de moins qu’en mai\u{A0}2022"))
    }

    @Test func `A month without data is said to be without data, not zero`() {
        let html = BriefPage(Sample.brief(previous: nil), language: .english).html
        #expect(html.contains("no data"))
        #expect(!html.contains("than in May"))
    }

    @Test func `An incident known only to a region is named beside the map, not drawn`() {
        #expect(page.contains("1 incident (5 killed), whose place is known only to a region"))
        #expect(page.matches(of: /class="pt( about)?"><title>/).count == 1)
    }

    @Test func `A hostile headline stays text`() {
        let hostile = "</title><script>alert(1)</script>\" onload=\"x"
        let entry = BriefContent.IncidentEntry(
            incident: Sample.incident("<b>", deaths: Toll.zero, name: hostile),
            statements: [
                Statement(
                    Sample.claim(hostile, killed: nil, quotation: hostile),
                    source: Sample.source(url: "javascript:alert(1)"))
            ])
        let html = BriefPage(Sample.brief(entries: [entry]), language: .english).html
        #expect(!html.contains("<script"))
        #expect(!html.contains("javascript:"))
        #expect(!html.contains("\" onload"))
    }

    @Test func `A brief made up for training says EXERCISE on every sheet`() {
        let html = BriefPage(Sample.brief(isExercise: true), language: .french).html
        #expect(html.contains("class=\"exercise\""))
        #expect(html.contains("EXERCISE"))
        #expect(!page.contains("<body class=\"exercise\""))
    }

    @Test func `A quiet month is said to be quiet`() {
        var content = Sample.brief(entries: [])
        let nothing = BriefContent.Comparison(
            current: Sample.cited(0, 0, 0, "june"), previous: nil, yearBefore: nil)
        content.killed = nothing
        content.civilians = nothing
        content.incidents = nothing
        content.killedByType = [:]
        content.areas = []
        let html = BriefPage(content, language: .english).html
        #expect(html.contains("no incident recorded"))
        #expect(html.contains("No boundaries and no places"))
    }

    @Test(arguments: [
        (117, 138, "four in five of them civilians", "dont les quatre cinquièmes de civils"),
        (22, 26, "four in five", "les quatre cinquièmes"), (30, 111, "a quarter", "un quart"),
        (5, 5, "all of them civilians", "tous des civils"),
        (99, 100, "nearly all of them civilians", "presque tous des civils"),
        (1, 3, "a third", "un tiers"), (90, 100, "nine in ten", "les neuf dixièmes"),
    ])
    func `The headline names the nearest plain fraction`(
        civilians: Int, killed: Int, english: String, french: String
    ) {
        var content = Sample.brief()
        content.killed.current = Sample.cited(killed, killed, killed, "june")
        content.civilians.current = Sample.cited(civilians, civilians, civilians, "june")
        let headlines = [Language.english, .french].map {
            BriefPage(content, language: $0).headline
        }
        #expect(headlines[0].contains(english) && headlines[1].contains(french), "\(headlines)")
    }

    @Test func `The same content gives the same bytes`() {
        #expect(BriefPage(Sample.brief(), language: .english).html == page)
    }
}

@Suite("Who says what") struct StatementTests {
    @Test(arguments: [Sensitivity.confidential, .strictlyConfidential])
    func `A protected source gives neither name nor document`(sensitivity: Sensitivity) {
        let statement = Statement(
            Sample.claim("Amadou", killed: CountInterval(exactly: 3), quotation: "j’ai vu"),
            source: Sample.source(sensitivity, url: "https://example.org"))
        #expect(statement.claimant == nil && statement.document == nil)
        #expect(statement.address == nil && statement.quotation.isEmpty)
        #expect(statement.citations.isEmpty)
        #expect(statement.killed == CountInterval(exactly: 3))
    }

    @Test
    func `A restricted person's citations and dates stay out; so do words of an unknown source`() {
        var claim = Sample.claim("Amadou", killed: CountInterval(exactly: 3), quotation: "j’ai vu")
        claim.citation = Citation(office: "clinic of Konna", date: "2022-06-20")
        let person = Statement(claim, source: Sample.source(.restricted, kind: .person))
        #expect(person.citations.isEmpty && person.published == nil && person.claimant == nil)
        let unknown = Statement(claim, source: nil)
        #expect(unknown.claimant == nil)
        #expect(unknown.citations.isEmpty && unknown.quotation.isEmpty && unknown.note.isEmpty)
        claim.source = ""
        #expect(Statement(claim, source: nil).claimant == "Amadou")
    }

    @Test func `A listing of claims gives a protected claim no identifier`() {
        var claim = Sample.claim("Amadou", killed: CountInterval(exactly: 3))
        claim.id = "amadou-of-konna@1"
        let source = Sample.source(.confidential)
        let table = ClaimListing.table([claim], sources: [source.id: source])
        #expect(!table.csv().contains("amadou") && table.csv().contains("(protected)"))
    }

    @Test func `A copy names its origin only where the origin is shown`() {
        var claim = Sample.claim("Radio", killed: CountInterval(exactly: 3))
        claim.copies = "amadou-of-konna@1"
        let sources = [Sample.source().id: Sample.source()]
        let alone = ClaimListing.table([claim], sources: sources)
        #expect(!alone.csv().contains("amadou") && alone.csv().contains("(protected)"))
        var origin = Sample.claim("Mayor", killed: CountInterval(exactly: 3))
        (origin.id, origin.series) = ("amadou-of-konna@1", "amadou-of-konna")
        #expect(ClaimListing.table([origin, claim], sources: sources).csv().contains("amadou"))
    }

    @Test func `A full list of statements tells who holds whom to have done it`() {
        func line(_ claimant: String, _ stance: Claim.Stance, complete: Bool = true) -> String {
            var claim = Sample.claim(claimant, killed: CountInterval(exactly: 3))
            claim.stance = stance
            claim.actors = [ActorMention(name: "The Front", role: .perpetrator)]
            return StatementList(language: .english, isComplete: complete)
                .list([Statement(claim, source: Sample.source())]).html
        }
        #expect(line("Mayor", .asserts).contains("attributed to The Front"))
        #expect(line("the front", .asserts).contains("claims responsibility"))
        #expect(line("The Union", .denies).contains("not the work of The Front"))
        #expect(!line("Mayor", .asserts, complete: false).contains("attributed"))
    }

    @Test func `A citation that names no office is not "citing" anybody`() {
        var claim = Sample.claim("Bamada", killed: CountInterval(exactly: 3))
        claim.citation = Citation(date: "2022-06-20")
        let line = StatementList(language: .english)
            .list([Statement(claim, source: Sample.source())]).html
        #expect(line.contains("Bamada") && !line.contains("citing"))
        claim.citation = Citation(office: "AFP", date: "2022-06-20")
        let cited = StatementList(language: .english)
            .list([Statement(claim, source: Sample.source())]).html
        #expect(cited.contains("citing AFP"))
    }

    @Test func `A person who is not open is never named`() {
        let statement = Statement(
            Sample.claim("Amadou", killed: nil), source: Sample.source(.restricted, kind: .person))
        #expect(statement.claimant == nil)
    }

    @Test func `Documents listed with semicolons are told apart`() {
        let citation = Citation(
            office: "AFP;RFI", date: "2022-06-20;2022-06-21", headline: "One; two;Three")
        let parts = Statement.separated(citation)
        #expect(parts.map(\.office) == ["AFP", "RFI"])
        #expect(parts.map(\.headline) == ["", ""])
    }
}
