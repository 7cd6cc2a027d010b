import Domain
import Testing

@testable import Publishing

@Suite("Numbers and dates as each language writes them") struct LanguageTests {
    @Test func `Thousands stand apart as the language has it`() {
        #expect(Language.english.number(1_234_567) == "1,234,567")
        #expect(Language.french.number(12_864) == "12\u{202F}864")
        #expect(Language.english.number(-1500) == "\u{2212}1,500")
        #expect(Language.french.number(1234.56, decimals: 1) == "1\u{202F}234,6")
        #expect(Language.english.number(.nan, decimals: 1) == "–")
    }

    @Test func `A percentage never claims certainty by rounding`() {
        #expect(Language.english.percent(0.002) == "<1%")
        #expect(Language.english.percent(0.998) == ">99%")
        #expect(Language.french.percent(0.5) == "50\u{A0}%")
        #expect(Language.english.percent(1) == "100%")
    }

    @Test func `Ranges of days leave out what their ends share`() throws {
        func range(_ first: String, _ last: String) throws -> DayRange {
            DayRange(try #require(Day(iso: first)), try #require(Day(iso: last)))
        }
        let english = Language.english
        #expect(try english.days(range("2022-06-18", "2022-06-19")) == "18–19\u{A0}June\u{A0}2022")
        #expect(
            try english.days(range("2022-05-28", "2022-06-01"))
                == "28\u{A0}May – 1\u{A0}June\u{A0}2022")
        #expect(try english.days(range("2022-06-01", "2022-06-30")) == "June\u{A0}2022")
        #expect(
            try Language.french.days(range("2022-06-01", "2022-06-02"))
                == "1er–2\u{A0}juin\u{A0}2022")
    }

    @Test(arguments: [
        ("Mourdiah village", "village de Mourdiah"), ("Ouankoro village", "village d’Ouankoro"),
        ("Bamako city", "ville de Bamako"), ("Mopti region", "région de Mopti"),
        ("Labezanga military camp", "camp militaire de Labezanga"), ("near Gao", "près de Gao"),
        ("Le Campement camp", "camp du Campement"), ("Ti-n-Bidene wadi", "oued Ti-n-Bidene"),
        ("Between Guire and Nara", "entre Guire et Nara"), ("Northern Mali", "Mali (nord)"),
        (
            "Dianwéli village (Diallassagou commune)",
            "village de Dianwéli (commune de Diallassagou)"
        ), ("Radisson Blu, Bamako", "Radisson Blu, Bamako"),
        ("Region of Ménaka", "région de Ménaka"), ("town", "town"), ("", ""),
    ]) func `Plain words of places are French in French, names stay`(
        english: String, french: String
    ) {
        #expect(Language.french.place(english) == french)
        #expect(Language.english.place(english) == english)
    }

    @Test func `The ends of a tenure are told no more exactly than they are meant`() throws {
        func tenure(_ first: String?, _ last: String?) throws -> Tenure {
            Tenure(
                first: try first.map { try #require(Day(iso: $0)) },
                last: try last.map { try #require(Day(iso: $0)) })
        }
        let (english, french) = (Language.english, Language.french)
        #expect(try english.tenure(tenure("2015-01-01", nil)) == "since 2015")
        #expect(try english.tenure(tenure("2015-01-01", "2015-12-31")) == "2015")
        #expect(try french.tenure(tenure("2019-07-01", nil)) == "depuis juillet\u{A0}2019")
        #expect(try french.tenure(tenure("2017-03-02", nil)) == "depuis le 2\u{A0}mars\u{A0}2017")
        #expect(try french.tenure(tenure(nil, "2017-03-31")) == "jusqu’en mars\u{A0}2017")
        #expect(try english.tenure(tenure(nil, nil)) == "")
    }

    @Test func `A text without a French wording stays as its author wrote it`() {
        let wording = Wording("Held back: why?", languages: ["fr": "Retenu : pourquoi ?"])
        #expect(Language.french.text(wording) == "Retenu\u{A0}: pourquoi\u{A0}?")
        #expect(Language.english.text(wording) == "Held back: why?")
        #expect(Language.french.text("Only here") == "Only here")
    }

    @Test func `An open figure says at least`() {
        #expect(Language.english.figure(CountInterval(low: 20)) == "at least 20")
        #expect(
            Language.french.figure(CountInterval(low: 90, best: 95, high: 132)) == "95 (90–132)")
    }
}

@Suite("Text that authors type plainly") struct TypographyTests {
    @Test(arguments: [
        ("L'opération peut-elle se poursuivre ?", "L’opération peut-elle se poursuivre\u{A0}?"),
        ("Dire : « oui » ; puis non !", "Dire\u{A0}: «\u{A0}oui\u{A0}»\u{A0}; puis non\u{A0}!"),
        ("dans 90 % (ou plus).", "dans 90\u{A0}% (ou plus)."),
        ("ajouter :8080 et 'mot'", "ajouter :8080 et 'mot'"), ("", ""),
    ]) func `French gets its apostrophes and spaces`(plain: String, set: String) {
        #expect(Language.french.typeset(plain) == set)
        #expect(Language.french.typeset(set) == set)
        #expect(Language.english.typeset(plain) == plain)
    }

    @Test func `Code stays as it is typed`() {
        let page = tag("p") {
            "L'ordre : "
            tag("code") { "vigie 'a' ?" }
        }
        #expect(
            page.typeset(.french).html
                == "<p>L’ordre\u{A0}: <code>vigie 'a' ?</code></p>")
    }
}
