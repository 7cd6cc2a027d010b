import Domain

extension Language {
    /// Text that authors have typed plainly, with the signs that the language sets: in French the
    /// curved apostrophe, and spaces that do not break before `: ; ! ? » %` and after `«`.
    public func typeset(_ text: String) -> String {
        guard self == .french else { return text }
        let plain = Array(text)
        var result = ""
        for (index, sign) in plain.enumerated() {
            let before = index > 0 ? plain[index - 1] : nil
            let after = index + 1 < plain.count ? plain[index + 1] : nil
            switch sign {
            case "'" where before?.isLetter == true && after?.isLetter == true:
                result.append("’")
            case " " where before == "«" || Self.isHighMark(after, in: plain, at: index + 1):
                result.append("\u{A0}")
            default: result.append(sign)
            }
        }
        return result
    }

    /// An author's text in this language, with the signs that the language sets where it is written
    /// in it.
    func text(_ wording: Wording) -> String {
        wording.languages[rawValue].map(typeset) ?? wording.text
    }

    /// Whether a sign is one with a space before it that ends something, not the beginning of a
    /// word such as `:8080`.
    private static func isHighMark(_ sign: Character?, in text: [Character], at index: Int) -> Bool
    {
        guard let sign, ":;!?»%".contains(sign) else { return false }
        guard index + 1 < text.count else { return true }
        let next = text[index + 1]
        return next.isWhitespace || ").,;:!?»…".contains(next)
    }
}

extension Markup {
    /// The same with its running text set as a language does; code and style stay as they are.
    func typeset(_ language: Language) -> Markup {
        switch self {
        case .text(let text): .text(language.typeset(text))
        case .group(let parts): .group(parts.map { $0.typeset(language) })
        case .element(let name, _, _) where ["code", "pre", "style", "script"].contains(name): self
        case .element(let name, let attributes, let content):
            .element(name, attributes, content.map { $0.typeset(language) })
        case .verbatim: self
        }
    }
}
