import Domain
import Ingestion
import Testing

/// Figures as reports word them. What each must mean was written down from the codebook's conventions
/// before any of them was read.
@Suite struct CountPhraseTests {
    @Test(arguments: [
        ("more than a thousand", "1001+"), ("well over 100", "101+"), ("far more than 50", "51+"),
        ("in excess of 50", "51+"), ("above 60", "61+"), ("upwards of 40", "41+"),
        ("20 at least", "20+"), ("at the very least 20", "20+"), ("a minimum of 12", "12+"),
        ("20-plus", "20+"), ("a dozen or more", "12+"), ("at least 20 to 30", "20+"),
        ("a maximum of 30", "0-30"), ("30 at most", "0-30"), ("up to several dozen", "0-99"),
        ("100 or fewer", "0-100"), ("not more than 12", "0-12"), ("under a dozen", "0-11"),
        ("fewer than a hundred", "0-99"), ("well under 100", "0-99"),
        ("just under 100", "90-99"), ("just over 100", "101-110"),
        ("slightly more than 40", "41-44"), ("not quite 50", "45-49"),
        ("nearly two dozen", "21-24"), ("a good dozen", "12-14"), ("twenty-odd", "20-29"),
        ("20 or so", "20 (18-22)"), ("c. 20", "20 (18-22)"), ("ca. 20", "20 (18-22)"),
        ("circa 200", "200 (180-220)"), ("an estimated 50", "50 (45-55)"),
        ("in the region of 50", "50 (45-55)"), ("perhaps 30", "30 (27-33)"),
        ("a dozen or so", "12 (10-14)"), ("approx. 40", "40 (36-44)"),
        ("a score", "20 (18-22)"), ("three dozen", "36 (33-39)"),
        ("half a hundred", "50 (45-55)"), ("a couple of dozen", "24-36"),
        ("a couple of hundred", "200-300"), ("a few hundred", "200-999"),
        ("a few thousand", "2000-9999"), ("tens of thousands", "20000-99999"),
        ("hundreds of thousands", "200000-999999"), ("several hundred thousand", "300000-999999"),
        ("half a million", "500000 (450000-550000)"), ("2 million", "2000000"),
        ("from 20 to 30", "20-30"), ("40 or 50", "40-50"), ("two or three", "2-3"),
        ("two or three dozen", "24-36"), ("20 to 30 thousand", "20000-30000"),
        ("between two and three hundred", "200-300"), ("anywhere between 20 and 40", "20-40"),
        ("dozens if not hundreds", "24-999"), ("some 20 to 30", "20-30"),
        ("one hundred and thirty-two", "132"), ("a hundred and fifty", "150"),
        ("exactly 20", "20"), ("only 12", "12"), ("20 in total", "20"), ("١٣٢", "132"),
        ("۱۳۲", "132"), ("٢٠-٣٠", "20-30"), ("at least ٢٠", "20+"), ("١٬٢٠٠", "1200"),
    ])
    func inEnglish(text: String, expected: String) {
        #expect(CountWording.interval(text)?.description == expected)
    }

    @Test(arguments: [
        ("plus d'un millier", "1001+"), ("plus d’une quinzaine", "16+"),
        ("plus d'une trentaine", "31+"), ("bien plus de 100", "101+"),
        ("largement plus de cent", "101+"), ("au-delà de 60", "61+"),
        ("au moins une dizaine", "10+"), ("20 au minimum", "20+"), ("une dizaine ou plus", "10+"),
        ("tout au moins 20", "20+"), ("30 au maximum", "0-30"), ("un maximum de 30", "0-30"),
        ("tout au plus 30", "0-30"), ("jusqu'à une centaine", "0-100"),
        ("jusqu’à plusieurs dizaines", "0-99"), ("moins d'une centaine", "0-99"),
        ("un peu plus de 100", "101-110"), ("un peu moins de 100", "90-99"),
        ("près d'un millier", "900-1000"), ("pas loin de 50", "45-50"), ("quasiment 50", "45-50"),
        ("une bonne vingtaine", "20-24"), ("une petite vingtaine", "16-20"),
        ("vingt et quelques", "20-29"), ("50 environ", "50 (45-55)"),
        ("de l'ordre de 50", "50 (45-55)"), ("aux alentours de 50", "50 (45-55)"),
        ("à peu près 50", "50 (45-55)"), ("quelque 200", "200 (180-220)"),
        ("une demi-centaine", "50 (45-55)"), ("une demi-douzaine", "6 (5-7)"),
        ("trois dizaines", "30 (27-33)"), ("deux centaines", "200 (180-220)"),
        ("trois milliers", "3000 (2700-3300)"), ("quelques centaines", "200-999"),
        ("quelques milliers", "2000-9999"), ("des dizaines de milliers", "20000-99999"),
        ("plusieurs centaines de milliers", "300000-999999"),
        ("une centaine de milliers", "100000 (90000-110000)"),
        ("de 20 à 30", "20-30"), ("40 ou 50", "40-50"), ("trois ou quatre", "3-4"),
        ("deux à trois cents", "200-300"), ("deux ou trois dizaines", "20-30"),
        ("entre une dizaine et une vingtaine", "10-20"), ("20 voire 30", "20-30"),
        ("des dizaines, voire des centaines", "20-999"), ("septante-cinq", "75"),
        ("mille deux cents", "1200"), ("trois cent mille", "300000"), ("au total 20", "20"),
        ("seulement 12", "12"), ("un demi-million", "500000 (450000-550000)"),
        ("au moins plusieurs dizaines", "30+"),
    ])
    func inFrench(text: String, expected: String) {
        #expect(CountWording.interval(text)?.description == expected)
    }

    @Test(arguments: [
        ("132 dead", "132"), ("132 morts", "132"), ("132 people killed", "132"),
        ("dozens of people", "24-99"), ("une vingtaine de morts", "20 (18-22)"),
        ("une dizaine d'habitants", "10 (9-11)"), ("plus de cent personnes tuées", "101+"),
        ("100 personnes au moins", "100+"), ("20 people at most", "0-20"), ("a person", "1"),
        ("no deaths", "0"), ("pas de victimes", "0"), ("aucun mort", "0"),
        ("une personne", "1"), ("between 20 and 30 dead", "20-30"), ("cinq enfants", "5"),
        ("several bodies", "3-9"), ("20 villagers", "20"), ("dix autres", "10"),
    ])
    func figuresThatNameWhatTheyCount(text: String, expected: String) {
        #expect(CountWording.people(text)?.count.description == expected)
        #expect(CountWording.people(text)?.kind == .unsaid)
    }

    @Test(arguments: [
        ("dozens of civilians", "24-99", CountWording.Kind.civilians),
        ("20 civils tués", "20", .civilians), ("20 morts civils", "20", .civilians),
        ("at least 132 civilians", "132+", .civilians),
        ("une dizaine de casques bleus", "10 (9-11)", .peacekeepers),
        ("two blue helmets", "2", .peacekeepers), ("20 soldats", "20", .stateForces),
        ("une trentaine de militaires", "30 (27-33)", .stateForces),
        ("about 50 fighters", "50 (45-55)", .armedGroups),
        ("plusieurs djihadistes", "3-9", .armedGroups), ("a civilian", "1", .civilians),
    ])
    func figuresThatSayWhoTheDeadWere(text: String, expected: String, kind: CountWording.Kind) {
        let people = CountWording.people(text)
        #expect(people?.count.description == expected)
        #expect(people?.kind == kind)
    }

    @Test func whatIsSaidOfOthersIsNoFigureOfTheDead() {
        #expect(CountWording.people("20 blessés", harm: .killed) == nil)
        #expect(CountWording.people("20 blessés", harm: .injured)?.count.low == 20)
        #expect(CountWording.people("132 dead", harm: .abducted) == nil)
        #expect(CountWording.people("3 civilians and 2 soldiers") == nil)
        #expect(CountWording.people("20 households") == nil)
        #expect(CountWording.people("dead") == nil)
    }

    @Test(arguments: [
        "moins de plusieurs dizaines", "nearly several", "a number of", "de nombreux", "1.500",
        "20 or", "or 20", "between 20", "50 to 20", "tens of", "c.", "dozen hundreds of thousands",
        "twenty thirty forty", "99 million", "of thousands", "- 20",
    ])
    func whatHasNoIntervalIsRefused(text: String) {
        #expect(CountWording.interval(text) == nil)
    }
}
