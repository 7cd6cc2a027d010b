extension Handbook {
    /// A language that a handbook is written in.
    public enum Language: String, Sendable, Codable, CaseIterable {
        case english = "en"
        case french = "fr"
    }

    /// The same text in each language.
    public struct Wording: Hashable, Sendable, Codable {
        public var english: String
        public var french: String

        /// A text; a language that is left out is empty.
        public init(_ english: String = "", french: String = "") {
            self.english = english
            self.french = french
        }

        /// The text in a language, or in the other one where it has not been written: a rule is
        /// never silent because a translation is missing.
        public func text(in language: Language) -> String {
            switch language {
            case .english: english.isEmpty ? french : english
            case .french: french.isEmpty ? english : french
            }
        }

        /// Whether nothing is written in any language.
        public var isEmpty: Bool { english.isEmpty && french.isEmpty }

        /// The languages in which nothing is written.
        public var missing: [Language] {
            var languages: [Language] = []
            if english.isEmpty { languages.append(.english) }
            if french.isEmpty { languages.append(.french) }
            return languages
        }
    }
}
