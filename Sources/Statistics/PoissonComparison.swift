import RealModule

/// The exact comparison of two Poisson rates given their sum (Przyborowski and Wilenski 1940,
/// Biometrika 31).
public enum PoissonComparison {
    /// The two-sided p-value for equal rates: the probability, given the total, of a split at most
    /// as likely as the one seen.
    ///
    /// - Returns: Within 0...1; 1 when nothing was counted; `nil` when an exposure is not positive.
    public static func pValue(
        count first: Int, exposure firstExposure: Double, against second: Int,
        exposure secondExposure: Double
    ) -> Double? {
        guard firstExposure > 0, secondExposure > 0, first >= 0, second >= 0 else { return nil }
        let total = first + second
        guard total > 0 else { return 1 }
        let share = firstExposure / (firstExposure + secondExposure)
        let observed = logBinomial(first, total, share)
        // Relative slack, so that splits that are equally likely on paper stay so in arithmetic.
        let limit = observed + 1e-7
        var sum = 0.0
        for split in 0...total {
            let log = logBinomial(split, total, share)
            if log <= limit { sum += Double.exp(log) }
        }
        return min(1, sum)
    }

    private static func logBinomial(_ count: Int, _ total: Int, _ share: Double) -> Double {
        let k = Double(count)
        let n = Double(total)
        return Double.logGamma(n + 1) - Double.logGamma(k + 1) - Double.logGamma(n - k + 1)
            + k * Double.log(share) + (n - k) * Double.log(1 - share)
    }
}
