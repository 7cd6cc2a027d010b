/// A language that pages are written in.
public enum Language: String, Sendable, Codable, CaseIterable {
    case english = "en"
    case french = "fr"

    /// The wording in this language. Both stand side by side wherever something is said, so that a
    /// translation cannot be missing.
    public func say(_ english: @autoclosure () -> String, fr french: @autoclosure () -> String)
        -> String
    {
        self == .english ? english() : french()
    }

    /// A count with its noun in the right number.
    func count(
        _ count: Int, _ one: String, _ many: String, fr un: String, _ plusieurs: String
    ) -> String {
        switch self {
        case .english: "\(number(count)) \(count == 1 ? one : many)"
        case .french: "\(number(count))\u{A0}\(abs(count) < 2 ? un : plusieurs)"
        }
    }
}
