/// One value of a listing: what stands in a table cell or a GeoJSON property.
public enum FieldValue: Sendable, Hashable {
    case text(String)
    case integer(Int)
    /// A number with the decimals to show (`nil`: as many as it takes). Not finite means unknown.
    case number(Double, decimals: Int? = nil)
    case flag(Bool)
    /// Several texts, such as the claims of an incident.
    case list([String])
    /// Unknown or not applicable; never shown as 0.
    case nothing

    /// A text, or nothing when there is none.
    public init(_ text: String?) { self = text.map(Self.text) ?? .nothing }
    /// An integer, or nothing when there is none.
    public init(_ integer: Int?) { self = integer.map(Self.integer) ?? .nothing }
    /// A number, or nothing when there is none.
    public init(_ number: Double?, decimals: Int? = nil) {
        self = number.map { .number($0, decimals: decimals) } ?? .nothing
    }

    /// The value as plain text, without grouping of digits; nothing is the empty text and list
    /// entries are joined by `; `.
    public var plainText: String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .number(let number, let decimals): DecimalText.text(number, decimals: decimals) ?? ""
        case .flag(let flag): flag ? "true" : "false"
        case .list(let texts): texts.joined(separator: "; ")
        case .nothing: ""
        }
    }

    /// The value as JSON; nothing and numbers that are not finite are `null`.
    public var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .integer(let integer): .integer(integer)
        case .number(let number, let decimals): .number(number, decimals: decimals)
        case .flag(let flag): .bool(flag)
        case .list(let texts): .array(texts.map(JSONValue.string))
        case .nothing: .null
        }
    }
}

extension FieldValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .flag(value) }
}
