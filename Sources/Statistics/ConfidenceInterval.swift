import RealModule

/// A two-sided confidence interval.
public struct ConfidenceInterval: Hashable, Sendable {
    public let low: Double
    public let high: Double
    /// The confidence level, within 0..<1.
    public let level: Double

    public init(low: Double, high: Double, level: Double) {
        self.low = low
        self.high = high
        self.level = level
    }

    /// Whether the two intervals share a value.
    public func overlaps(_ other: ConfidenceInterval) -> Bool {
        low <= other.high && other.low <= high
    }
}

extension ConfidenceInterval {
    /// The exact interval of a Poisson mean after observing a count (Garwood 1936, Biometrika 28).
    ///
    /// Its coverage is never below the level. The low end is 0 after observing nothing.
    ///
    /// - Parameters:
    ///   - count: Events seen; negative counts are taken as 0.
    ///   - level: The confidence level, clamped to 0.5...0.9999.
    public static func poisson(count: Int, level: Double = 0.95) -> ConfidenceInterval {
        let count = max(0, count)
        let level = min(0.9999, max(0.5, level))
        let tail = (1 - level) / 2
        // P(X >= count | mean) is the regularized gamma P(count, mean).
        let low = count == 0 ? 0 : RegularizedGamma.inverse(shape: Double(count), lower: tail)
        let high = RegularizedGamma.inverse(shape: Double(count + 1), lower: 1 - tail)
        return ConfidenceInterval(low: low, high: high, level: level)
    }

    /// The score interval of a share (Wilson 1927, Journal of the American Statistical Association
    /// 22); `nil` without any trial, or when there are more successes than trials.
    ///
    /// - Parameter level: The confidence level, clamped to 0.5...0.9999.
    public static func wilson(
        successes: Int, trials: Int, level: Double = 0.95
    ) -> ConfidenceInterval? {
        guard trials > 0, (0...trials).contains(successes) else { return nil }
        let level = min(0.9999, max(0.5, level))
        let z = Normal.quantile((1 + level) / 2)
        let n = Double(trials)
        let share = Double(successes) / n
        let center = (share + z * z / (2 * n)) / (1 + z * z / n)
        let spread = share * (1 - share) / n + z * z / (4 * n * n)
        let half = z * spread.squareRoot() / (1 + z * z / n)
        return ConfidenceInterval(
            low: successes == 0 ? 0 : max(0, center - half),
            high: successes == trials ? 1 : min(1, center + half), level: level)
    }
}
