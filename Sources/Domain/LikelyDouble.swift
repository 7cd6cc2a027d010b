/// Two incidents that are likely one, told by two lists and judged by nobody.
///
/// Nothing merges by itself: until somebody judges the pair both stand, and whatever adds them up
/// says so or counts one of them.
public struct LikelyDouble: Hashable, Sendable {
    /// The incident of the longer list.
    public var one: Half
    /// The incident of the other list.
    public var other: Half
    /// How likely they are one, 0.5...1, as the matcher sees it.
    public var probability: Double

    public init(_ one: Half, _ other: Half, probability: Double) {
        self.one = one
        self.other = other
        self.probability = probability
    }

    /// One of the two, with what it adds to a sum.
    public struct Half: Hashable, Sendable {
        /// The `Incident.id`.
        public var incident: String
        /// How many claims it stands on.
        public var claims: Int
        /// Deaths of everybody and of civilians, best estimates.
        public var deaths: Int
        public var civilianDeaths: Int

        public init(incident: String, claims: Int, deaths: Int, civilianDeaths: Int) {
            self.incident = incident
            self.claims = claims
            self.deaths = deaths
            self.civilianDeaths = civilianDeaths
        }

        /// The half that an incident makes.
        public init(_ incident: Incident) {
            self.init(
                incident: incident.id, claims: incident.claims.count,
                deaths: incident.deaths.best, civilianDeaths: incident.civilianDeaths.best)
        }
    }
}

/// Which of several incidents count when those that are likely the same count once.
public struct CountedOnce: Hashable, Sendable {
    /// How many pairs are likely the same.
    public let pairs: Int
    /// The incidents that stand back for another, by identifier.
    public let left: [LikelyDouble.Half]

    /// Of every pair one stands back: the one on fewer claims, else the one of the shorter list, else
    /// the later identifier. Where one incident is likely told in several parts, it stands back for
    /// all of them or they for it.
    ///
    /// - Parameter keeping: an incident that never stands back.
    public init(_ doubles: [LikelyDouble], keeping: String? = nil) {
        var halves: [String: LikelyDouble.Half] = [:]
        var partners: [String: Set<String>] = [:]
        var leads: Set<String> = []
        for double in doubles {
            let (one, other) = (double.one.incident, double.other.incident)
            halves[one] = double.one
            halves[other] = double.other
            partners[one, default: []].insert(other)
            partners[other, default: []].insert(one)
            leads.insert(one)
        }
        func rank(_ half: LikelyDouble.Half) -> (Int, Int, Int, String) {
            (
                half.incident == keeping ? 0 : 1, -half.claims,
                leads.contains(half.incident) ? 0 : 1, half.incident
            )
        }
        var kept: Set<String> = []
        var left: [LikelyDouble.Half] = []
        for half in halves.values.sorted(by: { rank($0) < rank($1) }) {
            if kept.isDisjoint(with: partners[half.incident] ?? []) {
                kept.insert(half.incident)
            } else {
                left.append(half)
            }
        }
        pairs = doubles.count
        self.left = left.sorted { $0.incident < $1.incident }
    }

    /// How many dead may be counted twice (best estimates).
    public var deaths: Int { left.reduce(0) { $0 + $1.deaths } }
    /// How many dead civilians may be counted twice (best estimates).
    public var civilianDeaths: Int { left.reduce(0) { $0 + $1.civilianDeaths } }
}
