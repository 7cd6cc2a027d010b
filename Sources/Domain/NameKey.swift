/// A name reduced to what matters for recognising it: case, accents, punctuation, articles and the
/// order of words do not count.
///
/// `Côte d'Ivoire` equals `COTE D IVOIRE`; `Congo, Democratic Republic of the` equals
/// `Democratic Republic of the Congo`.
public struct NameKey: Hashable, Comparable, Sendable {
    /// The words in alphabetical order, lower case, joined by blanks.
    public let text: String

    /// The key of a name; empty when the name holds no letter or digit.
    public init(_ name: some StringProtocol) {
        let words = NameKey.words(of: name)
        let telling = words.filter { !NameKey.articles.contains($0) }
        text = (telling.isEmpty ? words : telling).sorted().joined(separator: " ")
    }

    /// Whether the name held no letter or digit.
    public var isEmpty: Bool { text.isEmpty }

    public static func < (left: NameKey, right: NameKey) -> Bool { left.text < right.text }

    /// The name in lower-case letters without accents, cut at everything that is neither letter
    /// nor digit, in its own order.
    public static func words(of name: some StringProtocol) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in String(name).lowercased().unicodeScalars {
            if let plain = plainLetters[scalar] {
                word.append(contentsOf: plain.unicodeScalars)
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.append(scalar)
            } else if !isMark(scalar), !word.isEmpty {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    /// Articles and particles of English and French.
    private static let articles: Set<String> = [
        "the", "of", "and", "le", "la", "les", "l", "de", "du", "des", "d", "et",
    ]

    /// Marks that are written onto the letter before them.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }

    private static let plainLetters: [Unicode.Scalar: String] = {
        let groups: [(String, String)] = [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
            ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
            ("n", "ñńņňŋɲ"), ("o", "òóôõöøōŏőɔ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"),
            ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷƴ"), ("z", "źżž"), ("ae", "æ"),
            ("oe", "œ"), ("ss", "ß"), ("th", "þ"), ("b", "ɓ"), ("e", "ɛ"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (plain, marked) in groups {
            for scalar in marked.unicodeScalars { table[scalar] = plain }
        }
        return table
    }()
}
