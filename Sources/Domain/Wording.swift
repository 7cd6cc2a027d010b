/// A text that its author may have written in several languages.
public struct Wording: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    /// The text for readers of a language in which it is not written.
    public var text: String
    /// The text by language (BCP 47, such as `fr`); empty where it is written once.
    public var languages: [String: String]

    /// A text written once, or in several languages.
    public init(_ text: String, languages: [String: String] = [:]) {
        self.text = text
        self.languages = languages
    }

    public init(stringLiteral text: String) { self.init(text) }

    /// The text in a language, where it is written in it; otherwise the one for everybody.
    public func text(in language: String) -> String { languages[language] ?? text }

    /// Whether nothing is written.
    public var isEmpty: Bool { text.isEmpty }
}
