/// A number of people as somebody claims it: a point, an interval, or open at the top
/// ("at least 20").
public struct CountInterval: Hashable, Sendable, Codable {
    /// The fewest people the wording allows, 0 or more.
    public var low: Int
    /// The figure given as most likely, when one is given.
    public var best: Int?
    /// The most people the wording allows; `nil` when the wording sets no upper end.
    public var high: Int?

    public init(low: Int, best: Int? = nil, high: Int? = nil) {
        self.low = low
        self.best = best
        self.high = high
    }

    /// An exact figure.
    public init(exactly count: Int) { self.init(low: count, best: count, high: count) }

    /// Whether low, best and high stand in order.
    public var isOrdered: Bool {
        if let high, high < low { return false }
        if let best { return best >= low && (high.map { best <= $0 } ?? true) }
        return true
    }
}

extension CountInterval: CustomStringConvertible {
    /// `132`, `100-132`, `20+`, `95 (90-132)`.
    public var description: String {
        let range =
            switch high {
            case .some(low): "\(low)"
            case .some(let high): "\(low)-\(high)"
            case .none: "\(low)+"
            }
        guard let best, low != high else { return range }
        return "\(best) (\(range))"
    }
}

/// What happened to people.
public enum Harm: String, Sendable, Codable, CaseIterable {
    case killed, injured, abducted, displaced
    /// Neither found nor accounted for when the claim was made.
    case missing
}

/// Which people.
public enum VictimClass: String, Sendable, Codable, CaseIterable {
    /// Everybody together.
    case all
    case civilians
    /// Members of the first-named side.
    case sideA = "side-a"
    /// Members of the second-named side.
    case sideB = "side-b"
    /// Nobody says who they were.
    case unknown
    /// Members of a peace operation.
    case peacekeepers
}

/// One casualty figure of a claim.
public struct CasualtyFigure: Hashable, Sendable, Codable {
    public var harm: Harm
    public var victims: VictimClass
    public var count: CountInterval

    public init(_ harm: Harm, _ victims: VictimClass, _ count: CountInterval) {
        self.harm = harm
        self.victims = victims
        self.count = count
    }
}
