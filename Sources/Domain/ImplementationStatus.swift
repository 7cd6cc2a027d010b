/// How far a commitment is carried out, on the scale of the Peace Accords Matrix (Joshi, Quinn,
/// Regan 2015, Journal of Peace Research 52(4)).
public enum ImplementationStatus: Int, Sendable, Codable, CaseIterable, Comparable {
    case notBegun = 0
    case minimum = 1
    case intermediate = 2
    case full = 3

    /// The name as shown to people.
    public var label: String {
        switch self {
        case .notBegun: "not begun"
        case .minimum: "minimum"
        case .intermediate: "intermediate"
        case .full: "full"
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Somebody who codes the status of commitments.
public struct Coder: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    public var title: String
    /// Whether they code without seeing the other coders' work; agreement between coders who are
    /// not independent says nothing about reliability and is shown with that remark.
    public var isIndependent: Bool

    public init(id: String, title: String, isIndependent: Bool) {
        self.id = id
        self.title = title
        self.isIndependent = isIndependent
    }
}

/// One coder's view of a commitment from a day on, until the same coder's next view.
public struct StatusCoding: Hashable, Sendable, Codable {
    /// The `Coder.id`.
    public var coder: String
    /// The day on which the view was taken.
    public var on: Day
    /// `nil` when the coder found it not assessable, which is never counted as 0.
    public var status: ImplementationStatus?
    public var reason: String
    public var references: [Reference]

    public init(
        coder: String, on: Day, status: ImplementationStatus?, reason: String = "",
        references: [Reference] = []
    ) {
        self.coder = coder
        self.on = on
        self.status = status
        self.reason = reason
        self.references = references
    }
}
