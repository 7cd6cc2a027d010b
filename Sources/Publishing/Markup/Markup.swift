/// A piece of HTML or SVG as a value.
///
/// Text and attribute values are escaped when it is written; there is no other way into a page, so
/// that a hostile headline stays a headline.
public indirect enum Markup: Sendable, Hashable {
    /// Text, escaped.
    case text(String)
    case element(String, [Attribute], [Markup])
    case group([Markup])
    /// Text of the program itself that must stand as it is (style sheets, scripts); never content.
    case verbatim(StaticText)

    /// A named value of an element.
    public struct Attribute: Sendable, Hashable {
        let name: String
        let value: String
    }

    /// Text that can only come from a literal in the program.
    public struct StaticText: Sendable, Hashable, ExpressibleByStringLiteral {
        let text: String
        public init(stringLiteral value: StaticString) { text = value.description }
        init(joining parts: [StaticText]) { text = parts.map(\.text).joined(separator: "\n") }
    }

    /// Nothing at all.
    public static let empty = Markup.group([])

    /// The HTML or SVG text.
    public var html: String {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// An element with its attributes; an attribute without a value (`nil`) is left out.
func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    @MarkupBuilder _ content: () -> Markup = { .empty }
) -> Markup {
    let kept = attributes.compactMap { name, value in
        value.map { Markup.Attribute(name: name, value: $0) }
    }
    return .element(name, kept, [content()])
}

/// Lets elements be written as blocks.
@resultBuilder
enum MarkupBuilder {
    static func buildExpression(_ markup: Markup) -> Markup { markup }
    static func buildExpression(_ text: String) -> Markup { .text(text) }
    static func buildExpression(_ markup: Markup?) -> Markup { markup ?? .empty }
    static func buildExpression(_ several: [Markup]) -> Markup { .group(several) }
    static func buildBlock(_ parts: Markup...) -> Markup {
        parts.count == 1 ? parts[0] : .group(parts)
    }
    static func buildOptional(_ part: Markup?) -> Markup { part ?? .empty }
    static func buildEither(first part: Markup) -> Markup { part }
    static func buildEither(second part: Markup) -> Markup { part }
    static func buildArray(_ parts: [Markup]) -> Markup { .group(parts) }
}
