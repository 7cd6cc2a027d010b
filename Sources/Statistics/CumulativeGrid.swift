import RealModule

/// Cumulative probabilities of count distributions at fixed counts, for fast approximate scores of
/// mixtures: a mixture's cumulative probabilities are the weighted sum of its members'.
public enum CumulativeGrid {
    /// The counts, ascending from 0; they contain the upper ends of all ignorance bins.
    public static let counts: [Int32] = [
        0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 17, 20, 25, 30, 35, 42, 50, 60, 70, 85, 100, 120, 150,
        180, 215, 250, 300, 360, 430, 500, 600, 720, 850, 1000, 1200, 1500, 1900, 2400, 3000, 3800,
        4800, 6000, 8000, 11_000, 15_000, 20_000, 30_000, 50_000, 100_000,
    ]

    /// The place in ``counts`` of each ignorance bin's upper end; the last bin has none.
    static let binEnds: [Int] = [0, 2, 5, 8, 13, 17, 21, 26, 30, 34]

    /// The probability of at most each of ``counts``; counts beyond the last are taken as the last.
    public static func cumulative(_ distribution: CountDistribution) -> [Float] {
        let sorted = distribution.sorted()
        let total = sorted.total
        guard total > 0 else { return Array(repeating: 1, count: counts.count) }
        var result: [Float] = []
        result.reserveCapacity(counts.count)
        var cumulated = sorted.zero
        var next = 0
        for count in counts {
            while next < sorted.atoms.count, sorted.atoms[next].value <= count {
                cumulated += sorted.atoms[next].weight
                next += 1
            }
            result.append(Float(cumulated / total))
        }
        result[counts.count - 1] = 1
        return result
    }

    /// Approximate scores of a distribution given by its cumulative probabilities.
    public struct Scores: Sendable {
        public var crps: Double
        public var ignorance: Double
        public var interval: Double

        public init(crps: Double, ignorance: Double, interval: Double) {
            self.crps = crps
            self.ignorance = ignorance
            self.interval = interval
        }
    }

    private static let edges: [Float] = counts.map { Float($0) }

    /// The scores of cumulative probabilities against an outcome; see ``EnsembleScores`` for the
    /// exact ones, which these approach to within the grid's spacing.
    public static func scores(_ cumulative: UnsafeBufferPointer<Float>, outcome: Float) -> Scores {
        let crps = crps(cumulative, outcome)
        let mass = Double(likelihood(cumulative, outcome: outcome))
        let lower = quantile(cumulative, 0.05)
        let upper = quantile(cumulative, 0.95)
        let interval =
            (upper - lower) + 20 * max(0, lower - outcome) + 20 * max(0, outcome - upper)
        return Scores(
            crps: Double(crps), ignorance: -Double.log2(mass), interval: Double(interval))
    }

    /// The probability of the outcome's ignorance bin with the pseudo-counts of 1,000 draws
    /// (``EnsembleScores/ignorance(_:outcome:)``), above 0.
    public static func likelihood(_ cumulative: UnsafeBufferPointer<Float>, outcome: Float) -> Float
    {
        let bin = EnsembleScores.ignoranceBin(Double(outcome))
        let from = bin == 0 ? 0 : cumulative[binEnds[bin - 1]]
        let to = bin < binEnds.count ? cumulative[binEnds[bin]] : 1
        return (max(0, to - from) * 1000 + 1) / 1011
    }

    private static let widths: [Float] = zip(edges.dropFirst(), edges).map { $0 - $1 }

    /// Cumulative probabilities are taken as steps between neighbouring whole numbers and as
    /// straight lines across wider gaps.
    private static func crps(_ cumulative: UnsafeBufferPointer<Float>, _ outcome: Float) -> Float {
        edges.withUnsafeBufferPointer { edges in
            widths.withUnsafeBufferPointer { widths in
                var cell = 0
                while cell < widths.count, edges[cell + 1] <= outcome { cell += 1 }
                var sum: Float = 0
                for place in 0..<cell {
                    let end = widths[place] > 1 ? cumulative[place + 1] : cumulative[place]
                    sum += widths[place] * square(cumulative[place], end)
                }
                guard cell < widths.count else { return sum }
                let start = cumulative[cell]
                let end = widths[cell] > 1 ? cumulative[cell + 1] : start
                let share = (outcome - edges[cell]) / widths[cell]
                let middle = start + (end - start) * share
                sum += widths[cell] * share * square(start, middle)
                sum += widths[cell] * (1 - share) * square(1 - middle, 1 - end)
                for place in cell + 1..<widths.count {
                    let end = widths[place] > 1 ? cumulative[place + 1] : cumulative[place]
                    sum += widths[place] * square(1 - cumulative[place], 1 - end)
                }
                return sum
            }
        }
    }

    /// The mean square along a straight line.
    @inline(__always)
    private static func square(_ start: Float, _ end: Float) -> Float {
        (start * start + start * end + end * end) * (1.0 / 3)
    }

    private static func quantile(_ cumulative: UnsafeBufferPointer<Float>, _ probability: Float)
        -> Float
    {
        var place = 0
        while place < edges.count - 1, cumulative[place] < probability { place += 1 }
        guard place > 0 else { return 0 }
        let low = cumulative[place - 1]
        let gap = cumulative[place] - low
        guard gap > 0, edges[place] - edges[place - 1] > 1 else { return edges[place] }
        return edges[place - 1] + (probability - low) / gap * (edges[place] - edges[place - 1])
    }
}
