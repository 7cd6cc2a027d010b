import Domain

/// The pocket handbook: one HTML document with paged style, to be printed or made into a PDF.
///
/// Everything in it comes from the handbook; nothing is looked up, so the same edition always gives
/// the same bytes.
public struct HandbookPages: Sendable {
    public let handbook: Handbook
    public let language: Language
    public let format: Format
    /// What changed since the edition before, for the last chapter; `nil` for none.
    public let changes: HandbookChanges?
    /// The program and its version, for the imprint.
    public let program: String

    let words: SituationWords
    let offices: [String: Handbook.Office]
    let actions: [String: Handbook.Action]

    /// The size of a page.
    public enum Format: String, Sendable, CaseIterable {
        /// For a pocket: 105 by 148 mm.
        case a6
        /// For a folder: 148 by 210 mm.
        case a5
    }

    public init(
        _ handbook: Handbook, language: Language, format: Format = .a6,
        changes: HandbookChanges? = nil, program: String = "vigie"
    ) {
        self.handbook = handbook
        self.language = language
        self.format = format
        self.changes = changes
        self.program = program
        words = SituationWords(handbook)
        offices = Dictionary(
            handbook.offices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        actions = Dictionary(
            handbook.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The language of the handbook's own texts.
    var tongue: Handbook.Language { language == .english ? .english : .french }

    func text(_ wording: Handbook.Wording) -> String { wording.text(in: tongue) }

    /// The document.
    public var html: String {
        let document = tag("html", ["lang": language.rawValue]) {
            tag("head") {
                tag("meta", ["charset": "utf-8"])
                tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                tag("meta", ["name": "referrer", "content": "no-referrer"])
                tag("title") { text(handbook.title) }
                tag("style") { Markup.verbatim(Stylesheet.handbook) }
                tag("style") {
                    Markup.verbatim(format == .a6 ? Stylesheet.pageA6 : Stylesheet.pageA5)
                }
            }
            tag("body", ["class": format.rawValue]) {
                cover
                reading
                contents
                questions
                handbook.chapters.map(chapter)
                changesChapter
                officesChapter
                authoritiesChapter
                index
            }.typeset(language)
        }
        return "<!DOCTYPE html>\n" + document.html + "\n"
    }

    /// A chapter: its introduction, its tables, its rules in the order in which they are written.
    private func chapter(_ chapter: Handbook.Chapter) -> Markup {
        let tables = handbook.tables.filter { $0.chapter == chapter.id }
        let rules = handbook.rules.filter { $0.chapter == chapter.id }
        if tables.isEmpty, rules.isEmpty { return .empty }
        return tag("section", ["class": "chapter", "id": "c-\(chapter.id)"]) {
            tag("h1") { text(chapter.title) }
            if !chapter.introduction.isEmpty {
                tag("p", ["class": "introduction"]) { text(chapter.introduction) }
            }
            tables.map(table)
            rules.map(rule)
        }
    }
}
