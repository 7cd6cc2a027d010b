import Domain
import RealModule

/// One comparison of two lists.
struct MatchRun {
    /// A compared pair that is worth keeping.
    struct Pair {
        let left: Int32
        let right: Int32
        /// Log odds, and log odds without the dead.
        let odds: Float
        let bare: Float
    }

    private let left: [ComparedEvent]
    private let right: [ComparedEvent]
    private var scorer: EventScorer
    private var pairs: [Pair] = []
    private var compared = 0
    private var candidatesOfLeft: [Int32]
    private var candidatesOfRight: [Int32]
    private var partnersOfLeft: [Int32: [Int32]] = [:]
    private var partnersOfRight: [Int32: [Int32]] = [:]
    private var links: [EventLink] = []

    init(left: [ComparedEvent], right: [ComparedEvent], scorer: EventScorer) {
        self.left = left
        self.right = right
        self.scorer = scorer
        candidatesOfLeft = [Int32](repeating: 0, count: left.count)
        candidatesOfRight = [Int32](repeating: 0, count: right.count)
    }

    static func key(_ left: Int, _ right: Int) -> UInt64 {
        UInt64(UInt32(truncatingIfNeeded: left)) << 32 | UInt64(UInt32(truncatingIfNeeded: right))
    }

    /// Compares neighbours and keeps the pairs that may matter, best first.
    mutating func collect(days: Int32, doubt: Double, forbidden: Set<UInt64>) {
        let floor = Float(Double.log(doubt / (1 - doubt)))
        let blocks = blocks()
        func forEach(_ visit: (Int32, Int32) -> Void) {
            for (isSummary, members) in blocks {
                for index in left.indices where left[index].isSummary == isSummary {
                    members.neighbours(of: left[index], days: days) { visit(Int32(index), $0) }
                }
            }
        }
        forEach { one, other in
            guard scorer.areNear(left[Int(one)], right[Int(other)]) else { return }
            // What is told beside the attacks makes no week of attacks more crowded.
            if right[Int(other)].mayBeDeadly { candidatesOfLeft[Int(one)] += 1 }
            if left[Int(one)].mayBeDeadly { candidatesOfRight[Int(other)] += 1 }
        }
        forEach { compare($0, $1, floor: floor, forbidden: forbidden) }
        pairs.sort { ($1.odds, $0.left, $0.right) < ($0.odds, $1.left, $1.right) }
    }

    /// The right list in blocks of like precision: what is vague would make every search as wide.
    private func blocks() -> [(isSummary: Bool, EventBlocks)] {
        let bools = [false, true]
        return bools.flatMap { isSummary in
            bools.flatMap { isLong in
                bools.map { isWide in
                    let members = EventBlocks(right, reach: scorer.weights.reach) {
                        $0.isSummary == isSummary && ($0.length + $0.slack > 8) == isLong
                            && ($0.radius > 15) == isWide
                    }
                    return (isSummary, members)
                }
            }
        }
    }

    private mutating func compare(
        _ one: Int32, _ other: Int32, floor: Float, forbidden: Set<UInt64>
    ) {
        compared += 1
        let parts = scorer.parts(
            left[Int(one)], right[Int(other)], candidates: candidates(one, other),
            floor: Double(floor))
        let odds = Float(parts.total)
        let bare = Float(parts.withoutDeaths)
        guard max(odds, bare) >= floor else { return }
        if !forbidden.isEmpty, forbidden.contains(Self.key(Int(one), Int(other))) { return }
        pairs.append(Pair(left: one, right: other, odds: odds, bare: bare))
    }

    /// How many candidates that one of two events has which has more.
    private func candidates(_ one: Int32, _ other: Int32) -> Int {
        Int(max(candidatesOfLeft[Int(one)], candidatesOfRight[Int(other)]))
    }

    /// Pairs events one to one, in the likeliest way among those above the threshold.
    mutating func pairUp(threshold: Double) {
        let floor = Float(Double.log(threshold / (1 - threshold)))
        let likely = pairs.prefix { $0.odds >= floor }
        let edges = likely.map {
            BestAssignment.Edge(left: $0.left, right: $0.right, gain: $0.odds - floor + 1e-3)
        }
        for number in BestAssignment.chosen(of: edges) {
            let pair = likely[number]
            partnersOfLeft[pair.left] = [pair.right]
            partnersOfRight[pair.right] = [pair.left]
            links.append(link(pair, odds: pair.odds, kind: .pair))
        }
    }

    /// Lets free events join a link as further parts, where all parts together name a number of
    /// dead closer to the whole's than before.
    mutating func joinParts(threshold: Double) {
        // A part is taken on less evidence than a whole, so it needs more of what there is.
        let floor = Float(Double.log(threshold / (1 - threshold)) + 1)
        for pair in pairs where pair.bare >= floor {
            let leftPartners = partnersOfLeft[pair.left]
            let rightPartners = partnersOfRight[pair.right]
            if let parts = leftPartners, rightPartners == nil,
                parts.allSatisfy({ partnersOfRight[$0]?.count == 1 }),
                improves(
                    whole: left[Int(pair.left)], parts.map { right[Int($0)] },
                    right[Int(pair.right)])
            {
                partnersOfLeft[pair.left, default: []].append(pair.right)
                partnersOfRight[pair.right] = [pair.left]
                links.append(link(pair, odds: pair.bare, kind: .splitRight))
            } else if let parts = rightPartners, leftPartners == nil,
                parts.allSatisfy({ partnersOfLeft[$0]?.count == 1 }),
                improves(
                    whole: right[Int(pair.right)], parts.map { left[Int($0)] },
                    left[Int(pair.left)])
            {
                partnersOfRight[pair.right, default: []].append(pair.left)
                partnersOfLeft[pair.left] = [pair.right]
                links.append(link(pair, odds: pair.bare, kind: .splitLeft))
            }
        }
    }

    /// Whether the parts with one more of them add up to the whole better than without.
    private func improves(
        whole: ComparedEvent, _ parts: [ComparedEvent], _ more: ComparedEvent
    ) -> Bool {
        guard whole.hasDeaths, more.hasDeaths, more.best > 0, whole.best > 1 else { return false }
        let before = parts.reduce(0) { $0 + Double($1.best) }
        let after = before + Double(more.best)
        func strain(_ sum: Double) -> Double {
            abs(Double.log((sum + 1) / (Double(whole.best) + 1)))
        }
        return strain(after) < strain(before) - 0.1
            && after <= Double(max(whole.high, whole.best)) * 1.15 + 0.5
    }

    private func link(_ pair: Pair, odds: Float, kind: EventLink.Kind) -> EventLink {
        EventLink(
            left: Int(pair.left), right: Int(pair.right),
            score: EventMatcher.probability(Double(odds)), kind: kind,
            candidates: candidates(pair.left, pair.right))
    }

    /// The links by position, and the doubtful pairs, best first.
    func result(threshold: Double, doubt: Double) -> EventMatches {
        let taken = Set(links.map { Self.key($0.left, $0.right) })
        let floor = Float(Double.log(doubt / (1 - doubt)))
        let doubtful = pairs.lazy.filter { pair in
            pair.odds >= floor && !taken.contains(Self.key(Int(pair.left), Int(pair.right)))
        }
        .map { link($0, odds: $0.odds, kind: .pair) }
        return EventMatches(
            links: links.sorted { ($0.left, $0.right) < ($1.left, $1.right) },
            doubtful: Array(doubtful), compared: compared,
            summaries: left.lazy.filter(\.isSummary).count
                + right.lazy.filter(\.isSummary).count)
    }
}
