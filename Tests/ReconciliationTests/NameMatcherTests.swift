import Domain
import Testing

@testable import Reconciliation

@Suite("Names")
struct NameMatcherTests {
    @Test(
        "one name in many spellings",
        arguments: [
            ("Katibat Macina", "Kabitiat Macina"), ("Katibat Macina", "Katiba du Macina"),
            ("Katibat Macina", "Katiba Massina"), ("Ansar Dine", "Ansar Eddine"),
            ("Ansar Dine", "Ansar al-Din"),
            ("Macina Liberation Front", "Front de libération du Macina"),
            ("Dan Na Ambassagou", "Dan Nan Amassagou"), ("Al-Mourabitoun", "al-Murabitun"),
            ("Jama'at Nusrat al-Islam wal-Muslimin", "Jamaat Nosrat al Islam wa al Mouslimine"),
            ("Government of Mali", "Military Forces of Mali (2020-2021)"),
            ("Dozos (Mali)", "Dozo (Mali)"), ("Ansaroul Islam", "Ansarul Islam"),
            ("Diallassagou", "Dialassagou"), ("Diamweli", "Dianwéli"), ("Diaweli", "Dianweli"),
            ("أنصار الدين", "Ansar al-Din"), ("Вагнер", "Vagner"),
            ("Amadou Kouffa", "Amadou Koufa"), ("Dan Na Ambassagou", "Danna Ambassagou"),
            ("JNIM", "JNIM: Group for Support of Islam and Muslims"),
            ("FLM", "Macina Liberation Movement (FLM)"),
        ])
    func spellings(one: String, other: String) {
        let match = NameMatcher.match(one, other)
        #expect(match.score >= 0.8, "\(one) / \(other): \(match)")
        #expect(match == NameMatcher.match(one, other))
        #expect(!match.features.isEmpty)
    }

    @Test(
        "an abbreviation is known by the initials",
        arguments: [
            ("JNIM", "Jamaat Nusrat al-Islam wal-Muslimin"),
            ("FLM", "Front de libération du Macina"),
            ("MLF", "Macina Liberation Front"), ("ISGS", "Islamic State in the Greater Sahara"),
            ("EIGS", "État islamique dans le Grand Sahara"),
            ("AQIM", "Al-Qaeda in the Islamic Maghreb"),
            ("MNLA", "Mouvement national pour la libération de l'Azawad"),
            ("MUJAO", "Mouvement pour l'unicité et le jihad en Afrique de l'Ouest"),
            ("CMA", "Coordination des mouvements de l'Azawad"),
        ])
    func abbreviations(short: String, long: String) {
        #expect(NameMatcher.match(short, long).score >= 0.85)
        #expect(NameMatcher.match(long, short).score >= 0.85)
    }

    @Test(
        "different names stay apart",
        arguments: [
            ("Government of Mali", "Government of Niger"), ("JNIM", "ISGS"),
            ("Katiba Macina", "Katiba Serma"), ("Front de libération du Macina", "Front Polisario"),
            ("Fulani", "Dogon"), ("FLM", "MLA"), ("Mopti", "Gao"), ("Civilians", "Fulani"),
            ("Islamic State in the Greater Sahara", "Islamic State in West Africa"),
            ("MNLA", "Macina Liberation Front"), ("", "Macina"), ("---", "..."),
        ])
    func different(one: String, other: String) {
        let match = NameMatcher.match(one, other)
        #expect(match.score < NameMatcher.candidate + 0.1, "\(match)")
    }

    @Test(
        "a state's forces are one party under any word and adjective",
        arguments: [
            ("Government of Mali", "Malian army"), ("Government of Mali", "l'armée malienne"),
            ("Government of Mali", "Forces armées maliennes"),
            ("Government of Niger", "l'armée nigérienne"),
            ("Government of Nigeria", "l'armée nigériane"),
            ("Government of France", "forces françaises"),
            ("Government of Chad", "soldats tchadiens"),
            ("Government of DR Congo (Zaire)", "Military Forces of Democratic Republic of Congo"),
            ("Government of Syria", "Military Forces of Syria (2000-)"),
            ("Government of Myanmar (Burma)", "Burmese army"),
            ("Government of South Sudan", "armée sud-soudanaise"),
            ("Government of Nigeria", "Military Forces of Nigeria (2010-2015) Joint Task Force"),
        ])
    func stateForces(government: String, forces: String) {
        #expect(NameMatcher.match(government, forces).score >= 0.9)
    }

    @Test(
        "forces of two states, and namesakes of two countries, are two",
        arguments: [
            ("l'armée nigérienne", "l'armée nigériane"),
            ("Government of Sudan", "South Sudanese army"),
            ("Military Forces of Niger", "Government of Nigeria"),
            ("Muslims (Nigeria)", "Muslims (Myanmar)"),
            ("Democratic Forces for the Liberation of Rwanda", "Government of Rwanda"),
        ])
    func otherForces(one: String, other: String) {
        #expect(NameMatcher.match(one, other).score < NameMatcher.candidate + 0.05)
    }

    @Test(
        "names as ACLED writes them",
        arguments: [
            ("Fulani", "Fulani Ethnic Militia (Nigeria)"), ("Fulani", "Peuls"),
            ("Dozos (Mali)", "Dozo Militia"), ("Seleka", "Seleka Militia"),
            ("Christians (Nigeria)", "Christian Militia (Nigeria)"),
            ("IS", "Islamic State (Greater Sahara)"),
            ("IS", "Islamic State West Africa Province (ISWAP) - Lake Chad Faction"),
            ("LRA", "LRA: Lord's Resistance Army"),
            (
                "Jama'atu Ahlis Sunna Lidda'awati wal-Jihad",
                "Boko Haram - Jama'atu Ahli is-Sunnah lid-Da'wati wal-Jihad"
            ),
            ("Jama'at Nusrat al-Islam wal-Muslimin", "جماعة نصرة الإسلام والمسلمين"),
        ])
    func acled(name: String, asWritten: String) {
        #expect(NameMatcher.match(name, asWritten).score >= NameMatcher.likely)
    }

    @Test("letters in another order hint at a translated abbreviation")
    func translated() {
        let match = NameMatcher.match("FLM", "Macina Liberation Front")
        #expect((0.6..<0.85).contains(match.score))
        #expect(match.features.last?.feature == "abbreviation")
    }

    @Test("likeness does not depend on the order of the two names")
    func symmetry() {
        let names = ["Katibat Macina", "FLM", "Ansar Dine", "Dan Na Ambassagou", "JNIM", "Dozo"]
        for one in names {
            for other in names {
                let (left, right) = (ComparableName(one), ComparableName(other))
                #expect(abs(NameMatcher.score(left, right) - NameMatcher.score(right, left)) < 1e-9)
            }
        }
    }

    @Test("Jaro-Winkler agrees with the published examples")
    func jaroWinkler() {
        func similarity(_ one: String, _ other: String) -> Double {
            JaroWinkler.similarity(Array(one.utf8), Array(other.utf8))
        }
        #expect(abs(similarity("MARTHA", "MARHTA") - 0.9611) < 1e-4)
        #expect(abs(similarity("DIXON", "DICKSONX") - 0.8133) < 1e-4)
        #expect(abs(similarity("DWAYNE", "DUANE") - 0.84) < 1e-4)
    }
}
