import Domain
import Statistics
import Testing

@testable import Publishing

@Suite("The page of an incident") struct IncidentPageTests {
    /// A government's figure, an open one, a denial, and one from a witness who must stay unnamed.
    static func content() -> IncidentContent {
        func claim(_ who: String, _ count: CountInterval?) -> Claim {
            var claim = Sample.claim(who, killed: count)
            claim.source = who
            return claim
        }
        let claims = [
            claim("Government", CountInterval(exactly: 132)),
            claim("Mission", CountInterval(low: 100)),
            claim("Witness Amadou", CountInterval(low: 90, high: 120)),
        ]
        var sources = Dictionary(
            uniqueKeysWithValues: claims.map { claim in
                (claim.source, Source(id: claim.source, kind: .document, title: "Document"))
            })
        sources["Witness Amadou"]?.sensitivity = .strictlyConfidential
        var distribution = CountDistribution(zero: 0)
        for count in 80...140 { distribution.add(Double(count), weight: 1.0 / 61) }
        let voices = claims.map { claim in
            TollVoice(
                claim: claim.id, claimant: claim.claimant,
                figure: claim.figure(.killed, .all) ?? CountInterval(low: 0),
                incentive: .neutral, reliability: .c, part: .counted,
                fits: claim.claimant != "Mission",
                wouldNeed: claim.claimant == "Mission"
                    ? Objection(
                        claimant: "Mission", figure: CountInterval(low: 100), isDenial: false,
                        faults: [
                            .init(
                                claimant: "Witness Amadou",
                                figure: CountInterval(low: 90, high: 120), isTooHigh: false,
                                factor: 4.9, strain: 2.1)
                        ], more: 2) : nil)
        }
        return IncidentContent(
            incident: Sample.incident("casebook:1", deaths: Toll(low: 83, best: 110, high: 137)),
            claims: claims, earlier: [claims[2]], sources: sources,
            killed: TollEstimate(
                harm: .killed, victims: .all, toll: Toll(low: 83, best: 110, high: 137),
                distribution: distribution, voices: voices, grade: .contested),
            areas: [Sample.square])
    }

    @Test(arguments: Language.allCases)
    func `A protected source's name is nowhere on the page`(language: Language) {
        let html = IncidentPage(Self.content(), language: language).html
        #expect(!html.contains("Amadou"))
        #expect(html.contains(language.say("a protected source", fr: "une source protégée")))
        #expect(html.contains("90–120"))
    }

    @Test func `What would have to be wrong is said in the language of the page`() {
        let html = IncidentPage(Self.content(), language: .french).html
        #expect(html.contains("au moins 100 (Mission)"))
        #expect(html.contains("trop bas, × 4,9"))
        #expect(html.contains("2\u{A0}déclarations de plus"))
        #expect(!html.contains("would have to be wrong"))
    }

    @Test func `Civilians and governments are named in the language of the page`() {
        #expect(Language.french.side("Civilians") == "Civils")
        #expect(Language.french.side("Government of Mali") == "Gouvernement (Mali)")
        #expect(Language.french.side("Government of Burkina Faso") == "Gouvernement (Burkina Faso)")
        #expect(Language.french.side("Government of Russia (Soviet Union)").contains("Russie"))
        #expect(Language.french.side("JNIM") == "JNIM")
        #expect(Language.english.side("Civilians") == "Civilians")
    }

    @Test func `A figure by side names the side of its own claim, and no other claim's`() {
        var lists = Sample.claim("UCDP", killed: nil)
        lists.source = ""
        lists.casualties = [CasualtyFigure(.killed, .sideA, CountInterval(exactly: 35))]
        lists.actors = [ActorMention(name: "Dogon", role: .sideA)]
        var army = lists
        (army.id, army.claimant, army.actors) = ("army@1", "Army", [])
        army.incident = "orsa:tamra"
        var row = army
        (row.id, row.claimant, row.incident) = ("row@1", "Row", nil)
        var content = Self.content()
        content.incident.sideA = "Fulani militia"
        content.sides = [.sideA: "Orsan Army", .sideB: ""]
        content.claims = [lists, army, row]
        let html = IncidentPage(content, language: .english).html
        for said in ["35 killed (Dogon)", "35 killed (Orsan Army)", "35 killed (first side)"] {
            #expect(html.contains(said))
        }
        #expect(!html.contains("(Fulani militia)"))
    }

    @Test func `Each claim has a line in the chart and the list`() {
        let html = IncidentPage(Self.content(), language: .english).html
        #expect(html.matches(of: /class="claim( misfit)?"/).count == 6)
        #expect(html.contains("at least 100 killed"))
        #expect(html.contains("What would have to be wrong"))
    }

    @Test func `The histogram keeps the weight of the counts it shows`() throws {
        let chart = try #require(Self.content().chart(.english))
        let weights = chart.histogram(bins: 160, upTo: chart.reach)
        #expect(abs(weights.reduce(0, +) - 1) < 1e-9)
    }

    @Test func `An incident without figures still has its page`() {
        var content = Self.content()
        content.killed = nil
        content.claims = []
        content.earlier = []
        content.areas = []
        let html = IncidentPage(content, language: .french).html
        #expect(html.contains("Qui dit quoi"))
        #expect(!html.contains("id=\"toll\""))
    }

    @Test func `A claim's identifier that names a protected claimant is not shown`() {
        let html = IncidentPage(Self.content(), language: .english).html
        #expect(html.contains("(protected)"))
    }
}

@Suite("The site's first page") struct LookoutPageTests {
    static func content(
        _ incidents: [Incident], offset: Int = 200, pageSize: Int = 100, isChosen: Bool = false
    ) -> LookoutContent {
        LookoutContent(
            filter: .init(country: "MLI", types: [.oneSided], actor: "\"><script>"),
            countries: [.init(code: "MLI", name: "Mali")], incidents: incidents, matching: 500,
            killed: 900, civilians: 300, offset: offset,
            pageSize: pageSize, isPageSizeChosen: isChosen,
            chart: MonthChart(bars: [.init(month: Sample.june, deaths: [.oneSided: 3])]),
            areas: [Sample.square], query: "country=MLI&type=os")
    }

    static let frame = SiteFrame(stylesheet: "/assets/vigie.css", scripts: ["/assets/lookout.js"])

    @Test func `The filter keeps what the reader chose, harmlessly`() {
        let html = LookoutPage(Self.content([]), language: .english, frame: Self.frame).html
        #expect(html.contains("<option value=\"MLI\" selected=\"selected\">Mali</option>"))
        #expect(html.contains("value=\"os\" checked=\"checked\""))
        #expect(!html.contains("\"><script>"))
        #expect(html.contains("href=\"/api/incidents.csv?country=MLI&amp;type=os\""))
    }

    @Test func `Totals of several incidents are led to, and never added up`() {
        var content = Self.content([])
        content.totals = .leftOut(2)
        let beside = LookoutPage(content, language: .english, frame: Self.frame).html
        #expect(beside.contains("href=\"/incidents?country=MLI&amp;type=os&amp;totals=1\""))
        #expect(beside.contains("2 totals of several incidents"))
        content.totals = .shown
        let totals = LookoutPage(content, language: .english, frame: Self.frame).html
        #expect(totals.contains("they are not added up"))
        #expect(!totals.contains("people killed"))
        #expect(!totals.contains("By month in which it began"))
        #expect(totals.contains("name=\"totals\""))
    }

    @Test func `The table leads on to the rest of the list`() {
        let incidents = (0..<100).map { Sample.incident("x:\($0)", deaths: .zero) }
        let html = LookoutPage(Self.content(incidents), language: .english, frame: Self.frame).html
        #expect(html.contains("201–300 of 500"))
        #expect(html.contains("offset=300"))
        #expect(html.contains("offset=100"))
        #expect(html.contains("href=\"/incidents/x:7\""))
    }

    @Test func `The last part of the list leads back by a whole page`() {
        let rest = (0..<9).map { Sample.incident("x:\($0)", deaths: .zero) }
        let content = Self.content(rest, offset: 491, pageSize: 50, isChosen: true)
        let html = LookoutPage(content, language: .english, frame: Self.frame).html
        #expect(
            html.contains("href=\"/incidents?country=MLI&amp;type=os&amp;limit=50&amp;offset=441\"")
        )
        #expect(!html.contains("Further in the list"))
    }

    @Test func `Beyond the end of the list there is a way back to it`() {
        let html = LookoutPage(
            Self.content([], offset: 9_000), language: .english, frame: Self.frame
        ).html
        #expect(html.contains("The list ends at 500."))
        #expect(html.contains("href=\"/incidents?country=MLI&amp;type=os&amp;offset=400\""))
    }

    @Test func `Links keep the language and the day of knowledge`() {
        var frame = Self.frame
        frame.language = .french
        frame.knownOn = Day(iso: "2023-06-01")
        frame.present = "/incidents?country=MLI"
        let incidents = [Sample.incident("x/y?z", deaths: .zero)]
        let html = LookoutPage(Self.content(incidents), language: .french, frame: frame).html
        let kept = "lang=fr&amp;as-known-on=2023-06-01\""
        #expect(html.contains("href=\"/incidents/x%2Fy%3Fz?\(kept)"))
        #expect(html.contains("class=\"brand\" href=\"/?\(kept)"))
        #expect(html.contains("type=os&amp;offset=100&amp;\(kept)"))
        #expect(html.contains("État des connaissances au 1er\u{A0}juin"))
        #expect(html.contains("href=\"/incidents?country=MLI\">état actuel"))
    }

    @Test func `A page of the site has no inline style or script`() {
        let html = LookoutPage(Self.content([]), language: .french, frame: Self.frame).html
        #expect(!html.contains("<style"))
        #expect(!html.contains(" style="))
        #expect(html.contains("<script src=\"/assets/lookout.js\" defer=\"defer\"></script>"))
    }
}
