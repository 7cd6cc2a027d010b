/// Chooses the weights of a mixture of forecasts by their past scores.
///
/// What is minimised is the mean of CRPS, ignorance and 90 % interval score, each relative to a
/// reference, over past cases, plus a pull towards the starting weights. Weights move in pairs,
/// in ever smaller portions, as long as that helps (a deterministic pattern search).
public struct MixtureFit: Sendable {
    /// Past cases: each member's cumulative probabilities on ``CumulativeGrid`` and the outcome.
    public struct Cases: Sendable {
        public let memberCount: Int
        /// `count * memberCount * CumulativeGrid.counts.count` probabilities.
        public private(set) var cumulative: [Float] = []
        public private(set) var outcomes: [Float] = []

        public init(memberCount: Int) { self.memberCount = memberCount }

        /// How many cases.
        public var count: Int { outcomes.count }

        /// Adds a case from each member's cumulative probabilities, member by member.
        public mutating func add(_ members: [Float], outcome: Float) {
            precondition(members.count == memberCount * CumulativeGrid.counts.count)
            cumulative += members
            outcomes.append(outcome)
        }

        /// Adds all cases of another set.
        public mutating func add(_ other: Cases) {
            precondition(other.memberCount == memberCount)
            cumulative += other.cumulative
            outcomes += other.outcomes
        }

        /// The cases with each member's probability above a limit of the case moved to it.
        public func clamped(_ limit: (Int) -> Double) -> Cases {
            var copy = self
            let width = memberCount * CumulativeGrid.counts.count
            for index in 0..<count {
                let limit = limit(index)
                for place in 0..<width {
                    let count = CumulativeGrid.counts[place % CumulativeGrid.counts.count]
                    if Double(count) >= limit { copy.cumulative[index * width + place] = 1 }
                }
            }
            return copy
        }

        /// About `limit` cases at even distances.
        public func thinned(to limit: Int) -> Cases {
            guard count > limit, limit > 0 else { return self }
            let width = memberCount * CumulativeGrid.counts.count
            var kept = Cases(memberCount: memberCount)
            for place in 0..<limit {
                let index = place * count / limit
                kept.cumulative += cumulative[index * width..<(index + 1) * width]
                kept.outcomes.append(outcomes[index])
            }
            return kept
        }
    }

    /// The scores that count as 1.
    public var reference: CumulativeGrid.Scores
    /// How much ignorance counts against the other two scores.
    public var ignoranceShare: Double = 1
    /// The cost of moving all weight away from the starting weights, in units of the objective.
    public var pull: Double
    /// The portions of weight that are moved, largest first.
    public var portions: [Float] = [0.2, 0.1, 0.05]

    public init(
        reference: CumulativeGrid.Scores, ignoranceShare: Double = 1, pull: Double = 0
    ) {
        self.reference = reference
        self.ignoranceShare = ignoranceShare
        self.pull = pull
    }

    /// The mean scores of a mixture over cases.
    public static func scores(_ weights: [Float], _ cases: Cases) -> CumulativeGrid.Scores {
        let size = CumulativeGrid.counts.count
        let members = cases.memberCount
        var mixture = [Float](repeating: 0, count: size)
        var sum = CumulativeGrid.Scores(crps: 0, ignorance: 0, interval: 0)
        cases.cumulative.withUnsafeBufferPointer { all in
            mixture.withUnsafeMutableBufferPointer { mixture in
                for index in 0..<cases.count {
                    mixture.update(repeating: 0)
                    for member in 0..<members where weights[member] > 0 {
                        let start = (index * members + member) * size
                        let weight = weights[member]
                        for place in 0..<size {
                            mixture[place] += weight * all[start &+ place]
                        }
                    }
                    let scores = CumulativeGrid.scores(
                        UnsafeBufferPointer(mixture), outcome: cases.outcomes[index])
                    sum.crps += scores.crps
                    sum.ignorance += scores.ignorance
                    sum.interval += scores.interval
                }
            }
        }
        let count = Double(max(1, cases.count))
        return CumulativeGrid.Scores(
            crps: sum.crps / count, ignorance: sum.ignorance / count,
            interval: sum.interval / count)
    }

    /// The objective for a set of weights.
    public func cost(_ weights: [Float], _ cases: Cases, from start: [Float]) -> Double {
        let scores = Self.scores(weights, cases)
        let moved = zip(weights, start).reduce(0.0) { $0 + Double(abs($1.0 - $1.1)) } / 2
        return scores.crps / reference.crps
            + ignoranceShare * scores.ignorance / reference.ignorance
            + scores.interval / reference.interval + pull * moved
    }

    /// The weights that do best on past cases; `start` where there are none.
    public func weights(_ cases: Cases, from start: [Float]) -> [Float] {
        guard cases.count > 0 else { return start }
        var best = (weights: start, cost: cost(start, cases, from: start))
        for portion in portions {
            for _ in 0..<5 where !improve(&best, by: portion, cases, start) { break }
        }
        return best.weights
    }

    /// One round over all pairs of members; whether anything moved.
    private func improve(
        _ best: inout (weights: [Float], cost: Double), by portion: Float, _ cases: Cases,
        _ start: [Float]
    ) -> Bool {
        var moved = false
        for from in start.indices {
            for to in start.indices where to != from && best.weights[from] > 1e-4 {
                var trial = best.weights
                let amount = min(portion, trial[from])
                trial[from] -= amount
                trial[to] += amount
                let cost = cost(trial, cases, from: start)
                if cost < best.cost - 1e-6 {
                    best = (trial, cost)
                    moved = true
                }
            }
        }
        return moved
    }
}
