/// Brings text to plain lower-case Latin letters and single spaces, so that spellings compare.
enum TextFolding {
    private static let space = UInt8(ascii: " ")

    /// Letters without their accents, digits, and single spaces between words. Apostrophes vanish,
    /// every other sign parts words. Arabic and Cyrillic letters become Latin ones.
    static func fold(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: folded.append(UInt8(scalar.value))
            case 0x41...0x5A: folded.append(UInt8(scalar.value + 32))
            case 0x27, 0x60, 0xB4, 0x2B0...0x2FF, 0x2018, 0x2019: elide(&folded)
            case 0x300...0x36F, 0x64B...0x65F: continue
            case 0..<0xC0: separate(&folded)
            default: append(scalar, to: &folded)
            }
        }
        if folded.last == space { folded.removeLast() }
        return folded
    }

    private static func separate(_ folded: inout [UInt8]) {
        if let last = folded.last, last != space { folded.append(space) }
    }

    /// An apostrophe after a single letter parts an article from its word (l'Azawad); any other is
    /// a sign of transliteration (Jama'at).
    private static func elide(_ folded: inout [UInt8]) {
        let isArticle =
            folded.count == 1 || (folded.count > 1 && folded[folded.count - 2] == space)
        if isArticle, folded.last != space { folded.append(space) }
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        if scalar.value == 0x644, isArabicArticle(folded) {
            // The article al- is written together with its word, and so is "and the".
            folded.append(contentsOf: [UInt8(ascii: "l"), space])
            return
        }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        if let letters = latin[lower] ?? arabic[lower] ?? cyrillic[lower] {
            folded.append(contentsOf: letters.utf8)
        } else {
            separate(&folded)
        }
    }

    /// Whether the text ends in a word that so far is `a`, or `ua` (and), alone.
    private static func isArabicArticle(_ folded: [UInt8]) -> Bool {
        guard folded.last == UInt8(ascii: "a") else { return false }
        let word = folded[((folded.lastIndex(of: space) ?? -1) + 1)...]
        return word.count == 1 || (word.count == 2 && word.first == UInt8(ascii: "u"))
    }

    private static func table(_ rows: [(String, String)]) -> [Unicode.Scalar: String] {
        var table: [Unicode.Scalar: String] = [:]
        for (letter, variants) in rows {
            for scalar in variants.unicodeScalars { table[scalar] = letter }
        }
        return table
    }

    private static let latin = table([
        ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđḍḏɗ"),
        ("dh", "ð"), ("e", "èéêëēĕėęěẹẻẽếềểễệɛǝə"), ("g", "ĝğġģǧ"), ("h", "ĥħḥḫ"),
        ("i", "ìíîïĩīĭįıǐịỉ"), ("j", "ĵ"), ("k", "ķƙ"), ("l", "ĺļľŀł"), ("n", "ñńņňɲŋ"),
        ("o", "òóôõöøōŏőǒọỏốồổỗộớờởỡợơɔ"), ("oe", "œ"), ("r", "ŕŗřṛ"), ("s", "śŝşšșṣ"),
        ("ss", "ß"), ("t", "ţťŧțṭṯ"), ("th", "þ"), ("u", "ùúûüũūŭůűųǔụủứừửữựư"), ("w", "ŵ"),
        ("y", "ýŷÿƴỳỵỷỹ"), ("z", "źżžẓẕ"), ("b", "ɓ"),
    ])

    private static let arabic = table([
        ("a", "اأآىةٱ"), ("i", "إيئی"), ("u", "وؤ"), ("b", "ب"), ("t", "تط"), ("th", "ث"),
        ("j", "ج"), ("h", "حه"), ("kh", "خ"), ("d", "دض"), ("dh", "ذ"), ("r", "ر"), ("z", "زظ"),
        ("s", "سص"), ("sh", "ش"), ("gh", "غ"), ("f", "ف"), ("q", "ق"), ("k", "كک"), ("l", "ل"),
        ("m", "م"), ("n", "ن"), ("p", "پ"), ("g", "گ"), ("", "عءـ"),
    ])

    private static let cyrillic = table([
        ("a", "а"), ("b", "б"), ("v", "в"), ("g", "гґ"), ("d", "д"), ("e", "еэё"), ("zh", "ж"),
        ("z", "з"), ("i", "иійї"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"),
        ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"), ("kh", "х"),
        ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("shch", "щ"), ("y", "ы"), ("yu", "ю"),
        ("ya", "я"), ("ye", "є"), ("", "ьъ"),
    ])

    /// The words of folded text.
    static func words(_ folded: [UInt8]) -> [[UInt8]] {
        folded.split(separator: space).map(Array.init)
    }
}
