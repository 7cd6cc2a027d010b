import Domain
import Ingestion
import Testing

@Suite struct CountWordingTests {
    @Test(arguments: [
        ("132", "132"), ("1 000", "1000"), ("1,500", "1500"), ("0", "0"), ("none", "0"),
        ("aucun", "0"), ("two", "2"), ("deux", "2"), ("vingt", "20"), ("a hundred", "100"),
        ("20-30", "20-30"), ("20 to 30", "20-30"), ("20 – 30", "20-30"),
        ("between 20 and 30", "20-30"), ("entre 20 et 30", "20-30"), ("de 20 à 30", "20-30"),
        ("35 (20-101)", "35 (20-101)"), ("twenty-five", "25"), ("cent trente-deux", "132"),
        ("quatre-vingt-dix-sept", "97"), ("two hundred and six", "206"), ("deux mille", "2000"),
        ("soixante et onze", "71"),
    ])
    func exactFiguresAndRanges(text: String, expected: String) {
        #expect(CountWording.interval(text)?.description == expected)
    }

    @Test(arguments: [
        ("at least 20", "20+"), ("At least  20", "20+"), (">=20", "20+"), ("≥ 20", "20+"),
        ("20+", "20+"), ("au moins 20", "20+"), ("more than 100", "101+"), (">100", "101+"),
        ("more than a hundred", "101+"), ("plus d'une centaine", "101+"),
        ("plus de cent", "101+"), ("more than a dozen", "13+"), ("20 or more", "20+"),
        ("une centaine au moins", "100+"), ("at least several dozen", "30+"),
    ])
    func wordsThatLeaveTheTopOpen(text: String, expected: String) {
        #expect(CountWording.interval(text)?.description == expected)
        #expect(CountWording.interval(text)?.high == nil)
    }

    @Test(arguments: [
        ("up to 30", "0-30"), ("moins de 30", "0-29"), ("nearly 27", "24-27"),
        ("près de 50", "45-50"), ("about 40", "40 (36-44)"), ("environ 40", "40 (36-44)"),
        ("une quarantaine", "40 (36-44)"), ("about 5", "5 (4-6)"), ("dozens", "24-99"),
        ("des dizaines", "20-99"), ("several", "3-9"), ("plusieurs", "3-9"),
        ("several dozen", "30-99"), ("hundreds", "200-999"), ("a dozen", "12 (10-14)"),
        ("half a dozen", "6 (5-7)"), ("près d’une centaine", "90-100"), ("about 20-30", "20-30"),
        ("two dozen", "24 (22-26)"), ("quelques dizaines", "24-99"),
    ])
    func vagueWordsStayIntervals(text: String, expected: String) {
        #expect(CountWording.interval(text)?.description == expected)
    }

    @Test(arguments: [
        "", " ", "unknown", "many", "30-20", "-5", "at least", "at least many", "1 00", "12 34",
        "99999999999", "twenty thirty", "cinq six", "fewer than 0", "35 (40-50)", "35 (", "1.5",
        "at least 99999999999999999999",
    ])
    func whatIsNoNumberOfPeopleIsRefused(text: String) {
        #expect(CountWording.interval(text) == nil)
    }

    @Test func everyIntervalIsOrdered() {
        for count in 0...500 {
            for words in ["about ", "nearly ", "environ ", "up to ", "more than ", "fewer than "] {
                if let interval = CountWording.interval("\(words)\(count)") {
                    #expect(interval.isOrdered, "\(words)\(count)")
                    #expect(interval.low >= 0)
                }
            }
        }
    }
}
