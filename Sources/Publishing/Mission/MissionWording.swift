import Domain

/// The language of a report on a mission, with the French wordings of what analysts have written.
public struct MissionWording: Sendable {
    public let language: Language
    private let french: [String: String]

    /// - Parameter french: French wordings by the English text.
    public init(_ language: Language, french: [String: String] = [:]) {
        self.language = language
        self.french = french
    }

    /// An analyst's text in the language; the English one where nobody has written the other.
    public func text(_ english: String) -> String {
        language == .english ? english : french[english].map(language.typeset) ?? english
    }

    func say(_ english: @autoclosure () -> String, fr french: @autoclosure () -> String) -> String {
        language.say(english(), fr: french())
    }

    /// `a, b and c`.
    func listed(_ names: [String]) -> String {
        let names = names.map(text)
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + say(" and ", fr: " et ") + last
    }

    /// Items in the style of reports: `(a) ...; (b) ...`.
    func lettered(_ items: [String]) -> String {
        items.enumerated().map { "(\(Self.letters($0))) \($1)" }
            .joined(separator: say("; ", fr: "\u{A0}; "))
    }

    /// `a` to `z`, then `aa`.
    static func letters(_ index: Int) -> String {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
        let last = String(alphabet[index % 26])
        return index < 26 ? last : letters(index / 26 - 1) + last
    }

    /// A text as the beginning of a sentence.
    static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
