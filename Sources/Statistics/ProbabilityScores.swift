/// Scores of probabilities for events that happen or do not.
public enum ProbabilityScores {
    /// The mean squared difference between probability and outcome (Brier 1950), 0 best;
    /// NaN for no cases.
    public static func brier(_ cases: [(probability: Double, happened: Bool)]) -> Double {
        guard !cases.isEmpty else { return .nan }
        let sum = cases.reduce(0.0) { total, item in
            let gap = item.probability - (item.happened ? 1 : 0)
            return total + gap * gap
        }
        return sum / Double(cases.count)
    }

    /// Average precision: the area under the precision-recall steps, `Σ (Rₙ − Rₙ₋₁) Pₙ`, tied
    /// probabilities taken together. Between the share of events (no skill) and 1; NaN where
    /// nothing happened.
    public static func averagePrecision(
        _ cases: [(probability: Double, happened: Bool)]
    ) -> Double {
        let events = cases.count { $0.happened }
        guard events > 0 else { return .nan }
        let ranked = cases.sorted { $0.probability > $1.probability }
        var area = 0.0
        var hits = 0
        var start = 0
        while start < ranked.count {
            var end = start
            var gained = 0
            while end < ranked.count, ranked[end].probability == ranked[start].probability {
                if ranked[end].happened { gained += 1 }
                end += 1
            }
            hits += gained
            area += Double(gained) / Double(events) * Double(hits) / Double(end)
            start = end
        }
        return area
    }

    /// One class of a reliability diagram.
    public struct ReliabilityClass: Hashable, Sendable {
        /// The mean probability given in the class.
        public let forecast: Double
        /// The share of its cases that happened.
        public let observed: Double
        /// How many cases fell into it.
        public let count: Int
    }

    /// The reliability diagram over equal classes of probability, empty classes left out.
    public static func reliability(
        _ cases: [(probability: Double, happened: Bool)], classes: Int = 10
    ) -> [ReliabilityClass] {
        guard classes > 0 else { return [] }
        var sums = [(probability: Double, happened: Int, count: Int)](
            repeating: (0, 0, 0), count: classes)
        for item in cases where item.probability.isFinite {
            let index = min(classes - 1, max(0, Int(item.probability * Double(classes))))
            sums[index].probability += item.probability
            sums[index].happened += item.happened ? 1 : 0
            sums[index].count += 1
        }
        return sums.filter { $0.count > 0 }.map {
            let count = Double($0.count)
            return ReliabilityClass(
                forecast: $0.probability / count, observed: Double($0.happened) / count,
                count: $0.count)
        }
    }
}
