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
