import Domain

/// A name prepared for comparison.
public struct ComparableName: Sendable, Hashable {
    /// One word that counts.
    struct Word: Sendable, Hashable {
        let letters: [UInt8]
        let sound: [UInt8]
        let skeleton: [UInt8]
        /// The concept of a generic word, else `nil`.
        let concept: String?
        let weight: Double
    }

    /// The name as given.
    public let text: String
    let folded: [UInt8]
    let words: [Word]
    /// The first letters of all words, with whether the word may be left out of an abbreviation.
    let initials: [Initial]
    /// How many of the initials stand before a bracket.
    let mainInitials: Int
    let weight: Double
    /// The names that a double name holds, such as an abbreviation and what it stands for.
    let variants: [ComparableName]
    /// ISO codes of the country whose state's forces bear the name; several for an adjective of
    /// several countries, none for other names.
    let forces: [String]
    /// Whether the name calls itself a province or branch of a larger whole.
    let isBranch: Bool
    /// ISO code of the country in brackets (`Dozos (Mali)`), which tells namesakes apart.
    let country: String?

    struct Initial: Sendable, Hashable {
        let letter: UInt8
        let isSilent: Bool
    }

    /// Prepares a name. Numbers (`Military Forces of Mali (2020-2021)`) do not belong to it.
    public init(_ text: String) {
        self.text = text
        folded = TextFolding.fold(text)
        let bracket = text.firstIndex(of: "(") ?? text.endIndex
        let main = TextFolding.words(TextFolding.fold(String(text[..<bracket])))
        country = ComparableName.country(inBrackets: text[bracket...])
        let aside =
            country != nil && !main.isEmpty
            ? [] : TextFolding.words(TextFolding.fold(String(text[bracket...])))
        forces = StateForces.countries(of: main)
        isBranch = main.contains(where: NameLexicon.tellsBranch)
        var words: [Word] = []
        var initials: [Initial] = []
        var mainInitials = 0
        for (position, raw) in (main + aside).enumerated()
        where !raw.allSatisfy(ComparableName.isDigit) {
            let isSilent = NameLexicon.isSilent(raw)
            initials.append(Initial(letter: raw[0], isSilent: isSilent))
            if position < main.count { mainInitials += 1 }
            guard !isSilent else { continue }
            // What stands in brackets (Dozos (Mali)) says less, unless nothing else is there.
            let isAside = position >= main.count && !main.isEmpty
            let word = ComparableName.word(
                ComparableName.withoutArticle(raw), share: isAside ? 0.3 : 1)
            // Several words of one concept (Military Forces) count once.
            if word.concept != nil, words.contains(where: { $0.concept == word.concept }) {
                continue
            }
            words.append(word)
        }
        self.words = words
        self.initials = initials
        self.mainInitials = mainInitials
        weight = words.reduce(0) { $0 + $1.weight }
        variants = ComparableName.parts(of: text).map(ComparableName.init)
    }

    /// `JNIM: Group for Support of Islam and Muslims`, `Macina Liberation Front (FLM)` and `Boko Haram -
    /// Jama'atu Ahli is-Sunnah` hold two names each, `ISWAP and/or Boko Haram` names two actors.
    private static func parts(of text: String) -> [String] {
        for separator in [" and/or ", " et/ou ", " - ", " – "] {
            let parts = pieces(of: text, parted: separator)
            if !parts.isEmpty { return parts }
        }
        if let colon = text.firstIndex(of: ":") {
            let parts = [text[..<colon], text[text.index(after: colon)...]].map(String.init)
            return parts.allSatisfy { $0.contains(where: \.isLetter) } ? parts : []
        }
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"),
            open < close
        else { return [] }
        let aside = text[text.index(after: open)..<close]
        let isAbbreviation =
            (2...8).contains(aside.count) && aside.allSatisfy { $0.isUppercase || $0 == "-" }
        guard isAbbreviation, text[..<open].contains(where: \.isLetter) else { return [] }
        return [String(text[..<open]), String(aside)]
    }

    /// The names on both sides of a sign; none where a side is a mere tag (`SPLM/A - IO`).
    private static func pieces(of text: String, parted separator: String) -> [String] {
        guard let range = text.firstRange(of: separator) else { return [] }
        let parts = [String(text[..<range.lowerBound]), String(text[range.upperBound...])]
        let isDash = !separator.contains("/")
        return parts.allSatisfy {
            $0.contains(where: \.isLetter) && (!isDash || $0.split(separator: " ").count > 1)
        } ? parts : []
    }

    /// The country that stands in brackets, whatever years stand there too.
    private static func country(inBrackets text: Substring) -> String? {
        guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")")
        else { return nil }
        return Country.named(text[text.index(after: open)..<close])?.alpha3
    }

    private static func word(_ letters: [UInt8], share: Double) -> Word {
        let concept = NameLexicon.concept(letters)
        let sound = Phonetics.key(letters)
        return Word(
            letters: letters, sound: sound, skeleton: Phonetics.skeleton(sound),
            concept: concept?.name, weight: share * (concept?.weight ?? 1))
    }

    /// `eddine` is `al-din` and `liddawati` is `li-l-dawati` written in one word.
    private static func withoutArticle(_ word: [UInt8]) -> [UInt8] {
        if word.count >= 7, word.starts(with: [UInt8(ascii: "l"), UInt8(ascii: "i")]),
            word[2] == word[3]
        {
            return Array(word[3...])
        }
        guard word.count >= 5, word[2] == word[1],
            [UInt8(ascii: "e"), UInt8(ascii: "a"), UInt8(ascii: "u")].contains(word[0]),
            [UInt8(ascii: "d"), UInt8(ascii: "s"), UInt8(ascii: "z")].contains(word[1])
        else { return word }
        return Array(word[2...])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// Whether the name looks like an abbreviation: one short word.
    var isAbbreviation: Bool {
        initials.count == 1 && folded.count >= 2 && folded.count <= 8
    }
}
