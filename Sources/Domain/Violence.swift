/// UCDP's three kinds of organised violence.
public enum ViolenceType: String, Sendable, Codable, CaseIterable {
    /// Two organised parties, at least one the government of a state.
    case stateBased = "sb"
    /// Two organised groups, neither a government.
    case nonState = "ns"
    /// An organised party against civilians.
    case oneSided = "os"

    /// UCDP's numeric code, 1...3.
    public var ucdpCode: Int {
        switch self {
        case .stateBased: 1
        case .nonState: 2
        case .oneSided: 3
        }
    }

    /// The kind with UCDP's numeric code, if there is one.
    public init?(ucdpCode: Int) {
        guard let type = Self.allCases.first(where: { $0.ucdpCode == ucdpCode }) else { return nil }
        self = type
    }

    /// The name as shown to people.
    public var label: String {
        switch self {
        case .stateBased: "state-based conflict"
        case .nonState: "non-state conflict"
        case .oneSided: "violence against civilians"
        }
    }
}

/// Which violence a panel or forecast counts.
public enum Target: String, Sendable, Codable, CaseIterable {
    case stateBased = "sb"
    case nonState = "ns"
    case oneSided = "os"
    case any

    /// The kinds of violence counted.
    public var types: [ViolenceType] {
        switch self {
        case .stateBased: [.stateBased]
        case .nonState: [.nonState]
        case .oneSided: [.oneSided]
        case .any: ViolenceType.allCases
        }
    }

    /// Whether a kind of violence is counted.
    public func includes(_ type: ViolenceType) -> Bool { types.contains(type) }
}

/// What a panel adds up.
public enum Measure: String, Sendable, Codable, CaseIterable {
    /// Deaths of everybody, best estimate.
    case deaths
    /// Deaths of civilians, best estimate.
    case civilians
    /// Incidents, counted at their (spread) dates.
    case events
}

/// The kind of area a panel or forecast is about.
public enum UnitKind: String, Sendable, Codable, CaseIterable {
    /// Countries by ISO 3166-1 alpha-3 code.
    case country
    /// First-level administrative units by P-code.
    case admin1
    /// Second-level administrative units by P-code.
    case admin2
    /// PRIO-GRID cells by `gid`.
    case grid
}
