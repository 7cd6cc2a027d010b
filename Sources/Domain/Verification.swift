/// How far a fact of an authored casebook has been checked against its source.
public enum Verification: String, Sendable, Codable, CaseIterable, Comparable {
    /// Nobody has held it against a source yet; shown with a mark wherever it appears.
    case unverified
    /// Computed from a data set that the reference names.
    case computed
    /// Read in the source that the reference names.
    case read

    public static func < (left: Verification, right: Verification) -> Bool {
        let order = Self.allCases
        return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
}

/// Where an authored fact comes from: a source, the place in it, and how far that was checked.
public struct Reference: Hashable, Sendable, Codable {
    /// The `Source.id`; empty when nothing is cited.
    public var source: String
    /// Paragraph, page or table within the source; empty when the whole of it is meant.
    public var pinpoint: String
    public var verification: Verification

    public init(source: String, pinpoint: String = "", verification: Verification) {
        self.source = source
        self.pinpoint = pinpoint
        self.verification = verification
    }
}

extension Reference: CustomStringConvertible {
    /// `SC/10987, para. 3`, with `(unverified)` behind it when nobody has checked.
    public var description: String {
        let place = pinpoint.isEmpty ? source : source.isEmpty ? pinpoint : "\(source), \(pinpoint)"
        let text = place.isEmpty ? "no source" : place
        return verification == .unverified ? text + " (unverified)" : text
    }
}

extension Collection where Element == Reference {
    /// The best check that any of the references has; `unverified` when there is none.
    public var verification: Verification { map(\.verification).max() ?? .unverified }
}
