/// An interval for a mean difference, by resampling what was compared in pairs.
public struct PairedBootstrap: Sendable, Hashable {
    /// The mean of the differences.
    public let mean: Double
    /// The ends of the interval.
    public let lower: Double
    public let upper: Double

    /// The percentile interval of the mean (Efron and Tibshirani 1993, chapter 13); NaN without
    /// differences. Unknown (NaN) differences are left out.
    ///
    /// - Parameters:
    ///   - differences: one for each unit.
    ///   - coverage: such as 0.95.
    ///   - repeats: how many resamples.
    public init(
        _ differences: [Double], coverage: Double = 0.95, repeats: Int = 2000, seed: UInt64 = 1
    ) {
        let known = differences.filter { !$0.isNaN }
        guard !known.isEmpty, repeats > 0 else {
            mean = .nan
            lower = .nan
            upper = .nan
            return
        }
        mean = known.reduce(0, +) / Double(known.count)
        var generator = SeededGenerator(seed: seed)
        var means: [Double] = []
        for _ in 0..<repeats {
            var sum = 0.0
            for _ in known.indices { sum += known[Int(generator.next() % UInt64(known.count))] }
            means.append(sum / Double(known.count))
        }
        means.sort()
        let last = Double(means.count - 1)
        lower = means[Int((1 - coverage) / 2 * last)]
        upper = means[Int(((1 + coverage) / 2 * last).rounded(.up))]
    }
}
