import RealModule

/// Proper scores of an ensemble of draws against what happened. Lower is better for all of them.
///
/// All functions take the draws **in ascending order** and an outcome on the same scale; an empty
/// ensemble has no score (NaN). Definitions follow the VIEWS prediction challenge 2023/24
/// (Hegre et al. 2024, arXiv 2407.11045).
public enum EnsembleScores {
    /// The continuous ranked probability score in the ensemble form with 1/m² weights
    /// (Jordan, Krüger, Lerch 2019, equation 3): `(1/m) Σ|xᵢ−y| − (1/m²) Σ(2i−m−1) x₍ᵢ₎`.
    /// In the units of the outcome.
    public static func crps(_ sorted: Span<Int32>, outcome: Double) -> Double {
        let count = sorted.count
        guard count > 0 else { return .nan }
        var spread = 0
        var distance = 0.0
        var weight = 1 - count
        if let whole = Int(exactly: outcome) {
            var sum = 0
            for index in 0..<count {
                let draw = Int(sorted[index])
                spread &+= weight &* draw
                weight &+= 2
                sum &+= abs(draw &- whole)
            }
            distance = Double(sum)
        } else {
            for index in 0..<count {
                let draw = Int(sorted[index])
                spread &+= weight &* draw
                weight &+= 2
                distance += abs(Double(draw) - outcome)
            }
        }
        let size = Double(count)
        return distance / size - Double(spread) / (size * size)
    }

    /// The left edges of the bins of the ignorance score.
    public static let ignoranceEdges: [Double] = [
        0, 0.5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5,
    ]

    /// The bin of ``ignoranceEdges`` that holds a non-negative count, 0...10.
    public static func ignoranceBin(_ outcome: Double) -> Int {
        var bin = 0
        while bin + 1 < ignoranceEdges.count, ignoranceEdges[bin + 1] <= outcome { bin += 1 }
        return bin
    }

    /// The ignorance (logarithmic) score in bits over 11 bins, with one pseudo-count in each:
    /// `−log₂((draws in the outcome's bin + 1) / (m + 11))`.
    public static func ignorance(_ sorted: Span<Int32>, outcome: Double) -> Double {
        guard sorted.count > 0 else { return .nan }
        let bin = ignoranceBin(outcome)
        let from = firstIndex(in: sorted, atLeast: ignoranceEdges[bin])
        let to =
            bin + 1 < ignoranceEdges.count
            ? firstIndex(in: sorted, atLeast: ignoranceEdges[bin + 1]) : sorted.count
        let bins = ignoranceEdges.count
        return -Double.log2(Double(to - from + 1) / Double(sorted.count + bins))
    }

    /// The interval score of the central interval that leaves out `alpha`
    /// (Gneiting and Raftery 2007, equation 43), with linear quantiles; the mean over rows is the
    /// MIS of the challenge, which takes `alpha` 0.1.
    public static func interval(
        _ sorted: Span<Int32>, outcome: Double, alpha: Double = 0.1
    ) -> Double {
        let lower = quantile(sorted, alpha / 2)
        let upper = quantile(sorted, 1 - alpha / 2)
        return (upper - lower) + 2 / alpha * max(0, lower - outcome)
            + 2 / alpha * max(0, outcome - upper)
    }

    /// The linear (type 7) quantile of ascending draws; NaN for an empty ensemble.
    public static func quantile(_ sorted: Span<Int32>, _ probability: Double) -> Double {
        let count = sorted.count
        guard count > 0 else { return .nan }
        let position = min(max(probability, 0), 1) * Double(count - 1)
        let below = Int(position)
        let low = Double(sorted[below])
        guard below + 1 < count else { return low }
        return low + (position - Double(below)) * (Double(sorted[below + 1]) - low)
    }

    /// The share of ascending draws that reach a threshold, 0...1; NaN for an empty ensemble.
    public static func exceedance(_ sorted: Span<Int32>, atLeast threshold: Double) -> Double {
        guard sorted.count > 0 else { return .nan }
        let reached = sorted.count - firstIndex(in: sorted, atLeast: threshold)
        return Double(reached) / Double(sorted.count)
    }

    /// The first index whose draw is at least a value, by bisection.
    static func firstIndex(in sorted: Span<Int32>, atLeast value: Double) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if Double(sorted[middle]) < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The probability integral transform of draws, for calibration plots.
public enum CalibrationTransform {
    /// The randomised transform of an outcome among ascending draws, uniform on 0...1 under a
    /// calibrated forecast: `F(y−1) + u (F(y) − F(y−1))` (Czado, Gneiting, Held 2009, section 2),
    /// `uniform` being a number in 0..<1.
    public static func randomized(
        _ sorted: Span<Int32>, outcome: Double, uniform: Double
    ) -> Double {
        guard sorted.count > 0 else { return .nan }
        let below = EnsembleScores.firstIndex(in: sorted, atLeast: outcome)
        let through = EnsembleScores.firstIndex(in: sorted, atLeast: outcome + 1e-9)
        return (Double(below) + uniform * Double(through - below)) / Double(sorted.count)
    }
}
