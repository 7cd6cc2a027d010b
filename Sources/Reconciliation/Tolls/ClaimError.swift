import Domain
import RealModule
import Statistics

/// How a claimant's figure errs: the logarithm of (figure / truth) follows a normal distribution
/// whose two halves may differ in width (split normal), and with a small probability the figure
/// has nothing to do with the truth (Huber's contamination).
struct ClaimError: Sendable {
    /// The width of the lower half: figures below the truth, in natural logarithms.
    var below: Double
    /// The width of the upper half: figures above the truth.
    var above: Double
    /// The probability that the figure is wild, 0...1.
    var wild: Double
    /// The probability that a claimant says "nobody" although there were victims.
    var denial: Double

    /// The prior for a claimant's incentive and reliability and the claim's credibility; the
    /// figures stand in Documentation/Methods/Tolls.md.
    init(
        _ incentive: ClaimantProfile.Incentive, _ reliability: Reliability,
        _ credibility: Credibility
    ) {
        let (base, contamination) = ClaimError.base(reliability)
        let scale = ClaimError.scale(credibility)
        let width = base * scale.width
        below = width
        above = width
        wild = min(0.9, max(contamination * scale.width, scale.wild))
        denial = 0.01
        switch incentive {
        case .neutral: break
        case .inflates:
            above = (width * width + 0.25).squareRoot()
            denial = 0.005
        case .playsDown:
            below = (width * width + 0.49).squareRoot()
            denial = 0.4
        case .either:
            below = (width * width + 0.16).squareRoot()
            above = below
            denial = 0.15
        }
    }

    private static func base(_ reliability: Reliability) -> (Double, Double) {
        switch reliability {
        case .a: (0.05, 0.01)
        case .b: (0.10, 0.03)
        case .c: (0.18, 0.08)
        case .d: (0.30, 0.20)
        case .e: (0.45, 0.40)
        case .f: (0.25, 0.15)
        }
    }

    private static func scale(_ credibility: Credibility) -> (width: Double, wild: Double) {
        switch credibility {
        case .confirmed: (0.7, 0)
        case .probablyTrue, .unjudged: (1, 0)
        case .possiblyTrue: (1.2, 0)
        case .doubtful: (1.5, 0.4)
        case .improbable: (2, 0.8)
        }
    }

    /// The same error widened by the claimant's own interval around their central figure.
    func widened(by figure: CountInterval) -> ClaimError {
        guard let best = figure.best, best > 0, let high = figure.high else { return self }
        var wider = self
        let center = Double(best)
        // The interval's ends are read as the 5 % and 95 % quantiles of the claimant's own doubt.
        let upward = Double.log(max(1, Double(high) / center)) / 1.645
        let downward = Double.log(max(1, center / max(0.5, Double(figure.low)))) / 1.645
        wider.below = (below * below + upward * upward).squareRoot()
        wider.above = (above * above + downward * downward).squareRoot()
        return wider
    }

    /// The probability of a log error of at most `value`.
    func cumulative(_ value: Double) -> Double {
        let whole = below + above
        if value < 0 { return 2 * below / whole * Normal.cumulative(value / below) }
        return (below + above * (2 * Normal.cumulative(value / above) - 1)) / whole
    }

    /// A log error as a multiple of the usual error in its direction, never negative.
    func standardised(_ value: Double) -> Double { value < 0 ? -value / below : value / above }
}
