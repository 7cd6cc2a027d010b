import Domain

/// Names of a state's forces and government: words for forces, and the country by name or adjective.
///
/// `Military Forces of Mali`, `Malian army`, `l'armée malienne`, `forces armées maliennes` and
/// `Government of Mali` stand for one party.
enum StateForces {
    /// ISO codes of the country whose forces bear a name, by its folded words; none where the name
    /// says anything else besides (`Democratic Forces for the Liberation of Rwanda`).
    static func countries(of words: [[UInt8]]) -> [String] {
        let rest = words.filter { !isForce($0) }
        guard rest.count < words.count, !rest.isEmpty else { return [] }
        let country = text(rest)
        if let named = Country.named(country) { return [named.alpha3] }
        return Country.described(by: text(rest.filter { !NameLexicon.isSilent($0) }))
            .map(\.alpha3)
    }

    private static func isForce(_ word: [UInt8]) -> Bool {
        NameLexicon.concept(word)?.name == NameLexicon.stateForces
    }

    private static func text(_ words: [[UInt8]]) -> String {
        words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
