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
        var degrees: [String: Int] = [:]
        for double in doubles {
            degrees[double.one.incident, default: 0] += 1
            degrees[double.other.incident, default: 0] += 1
        }
        // Nearly all incidents have one partner: of those pairs each is settled by itself.
        let (single, tangled) = Self.parted(doubles) {
            degrees[$0.one.incident] == 1 && degrees[$0.other.incident] == 1
        }
        left =
            (single.map { Self.standsBack(of: $0, keeping: keeping) }
            + Self.standBack(of: tangled, keeping: keeping)).sorted { $0.incident < $1.incident }
        pairs = doubles.count
    }

    private static func parted(
        _ doubles: [LikelyDouble], _ isSingle: (LikelyDouble) -> Bool
    ) -> (single: [LikelyDouble], tangled: [LikelyDouble]) {
        var parts: (single: [LikelyDouble], tangled: [LikelyDouble]) = ([], [])
        for double in doubles {
            if isSingle(double) {
                parts.single.append(double)
            } else {
                parts.tangled.append(double)
            }
        }
        return parts
    }

    /// Which half of a pair stands back that has to do with no other pair.
    private static func standsBack(
        of double: LikelyDouble, keeping: String?
    ) -> LikelyDouble.Half {
        let (one, other) = (double.one, double.other)
        if one.incident == keeping { return other }
        if other.incident == keeping { return one }
        // The first is of the longer list.
        return one.claims >= other.claims ? other : one
    }

    private static func standBack(
        of doubles: [LikelyDouble], keeping: String?
    ) -> [LikelyDouble.Half] {
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
        return left
    }

    /// How many dead may be counted twice (best estimates).
    public var deaths: Int { left.reduce(0) { $0 + $1.deaths } }
    /// How many dead civilians may be counted twice (best estimates).
    public var civilianDeaths: Int { left.reduce(0) { $0 + $1.civilianDeaths } }
}
