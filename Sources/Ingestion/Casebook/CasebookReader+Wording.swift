import Domain
import Notation

extension CasebookReader {
    /// A text, or a mapping of languages to the same text: `{en: ..., fr: ...}`. Readers of a language
    /// that is left out see the English text, else the first.
    func wording(_ fields: YAMLMapping, _ key: String) -> Wording {
        guard let node = fields[key] else { return "" }
        guard case .mapping(let entries) = node.content else { return Wording(node.text() ?? "") }
        var languages: [String: String] = [:]
        var first: String?
        for entry in entries {
            guard Self.isLanguage(entry.key) else {
                findings.error(
                    "casebook.language",
                    "'\(entry.key)' is no language: write a text, or the same text by language, such as"
                        + " {en: ..., fr: ...}.", at: entry.location)
                continue
            }
            guard let text = entry.value.text(), !text.isEmpty else { continue }
            languages[entry.key] = text
            first = first ?? text
        }
        return Wording(languages["en"] ?? first ?? "", languages: languages)
    }

    /// Whether a key is a language's code: two or three letters, perhaps with a region (`pt-BR`).
    private static func isLanguage(_ key: String) -> Bool {
        let parts = key.split(separator: "-", omittingEmptySubsequences: false)
        guard let code = parts.first, (2...3).contains(code.count),
            code.allSatisfy({ $0.isASCII && $0.isLowercase })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (2...8).contains(part.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}
