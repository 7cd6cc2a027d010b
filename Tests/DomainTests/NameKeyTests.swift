import Domain
import Testing

@Suite("Names compared without case, accents and order")
struct NameKeyTests {
    @Test(
        "Spellings of one name are equal",
        arguments: [
            ("Ségou", "SEGOU"), ("Se\u{301}gou", "Ségou"), ("Côte d’Ivoire", "cote d'ivoire"),
            ("Congo, Democratic Republic of the", "Democratic Republic of Congo"),
            ("Guinea-Bissau", "guinea  bissau"), ("L'Œuvre", "oeuvre"), ("Straße", "STRASSE"),
            ("Ménaka ", "menaka"),
        ])
    func equal(one: String, other: String) {
        #expect(NameKey(one) == NameKey(other))
    }

    @Test(
        "Different names are different",
        arguments: [("Niger", "Nigeria"), ("Mopti", "Mopt i"), ("Ber 1", "Ber 2"), ("", "a")])
    func different(one: String, other: String) {
        #expect(NameKey(one) != NameKey(other))
    }

    @Test("Names of other scripts keep their letters, and articles alone stay")
    func others() {
        #expect(NameKey("تمبكتو") == NameKey("تمبكتو "))
        #expect(!NameKey("تمبكتو").isEmpty)
        #expect(NameKey("La").text == "la")
        #expect(NameKey("-- !").isEmpty)
        #expect(NameKey.words(of: "Koro (Cercle de)") == ["koro", "cercle", "de"])
    }
}
