/// A claim of one list and a claim of another that may tell of one event.
public struct EventLink: Hashable, Sendable {
    /// The position in the first list.
    public var left: Int
    /// The position in the second list.
    public var right: Int
    /// The probability that both tell of one event, 0...1.
    public var score: Double
    public var kind: Kind
    /// How many events were near enough to one of the two to be compared with it, the larger of both
    /// numbers: where many are, a likeness says less. `nil` when it was not counted.
    public var candidates: Int?

    /// How the two belong together.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// One event each.
        case pair
        /// The left one is told in several parts by the right list.
        case splitRight = "split-right"
        /// The right one is told in several parts by the left list.
        case splitLeft = "split-left"
    }

    public init(
        left: Int, right: Int, score: Double, kind: Kind, candidates: Int? = nil
    ) {
        self.left = left
        self.right = right
        self.score = score
        self.kind = kind
        self.candidates = candidates
    }
}

/// What a comparison of two lists of claims found.
public struct EventMatches: Hashable, Sendable {
    /// Accepted links, sorted by position. Links that share a claim form a group.
    public var links: [EventLink]
    /// Further pairs worth an analyst's look, best first.
    public var doubtful: [EventLink]
    /// How many pairs were compared.
    public var compared: Int
    /// How many summary events stood apart from single events, in both lists.
    public var summaries: Int

    public init(
        links: [EventLink], doubtful: [EventLink], compared: Int, summaries: Int
    ) {
        self.links = links
        self.doubtful = doubtful
        self.compared = compared
        self.summaries = summaries
    }
}
