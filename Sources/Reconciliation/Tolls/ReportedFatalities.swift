import Domain
import RealModule
import Statistics

/// The reported-fatalities model (uncertainUCDP; Vesco, Randahl, Hegre and others, Journal of
/// Conflict Resolution 2026, doi 10.1177/00220027261423826): what a number in UCDP's data says
/// about the number of dead.
///
/// With probability `weight` the reported number itself, else a Gumbel distribution. It knows
/// under-reporting only, nothing of who says what. Neither cut at 0 nor rounded, as published.
public struct ReportedFatalities: Hashable, Sendable {
    /// The reported number, 0 or more.
    public let reported: Int
    /// The Gumbel distribution's location, in deaths.
    public let location: Double
    /// The Gumbel distribution's scale, in deaths, above 0.
    public let scale: Double
    /// The probability that the reported number is the number, 0...1.
    public let weight: Double

    /// The model for a reported number (negative counts as 0) and a kind of violence.
    public init(reported: Int, target: Target) {
        let count = max(0, reported)
        let coefficients = Self.coefficients(target)
        func predictor(_ regression: Regression) -> Double {
            let heap = Self.heaps.firstIndex(of: count).map { regression.heaps[$0] } ?? 0
            return regression.intercept + regression.slope * Double.log(onePlus: Double(count))
                + heap
        }
        self.reported = count
        location = Double.expMinusOne(predictor(coefficients.location))
        scale = Double.exp(predictor(coefficients.scale))
        weight = 1 / (1 + Double.exp(-predictor(coefficients.weight)))
    }

    /// The probability of at most `count` dead.
    public func cumulative(_ count: Double) -> Double {
        let mass = count >= Double(reported) ? weight : 0
        return mass + (1 - weight) * gumbel(count)
    }

    /// The expected number of dead.
    public var mean: Double {
        (location + 0.577_215_664_901_532_9 * scale) * (1 - weight) + Double(reported) * weight
    }

    /// The number of dead at a level between 0 and 1: below, at or above the reported number.
    public func quantile(_ level: Double) -> Double {
        let jump = (1 - weight) * gumbel(Double(reported))
        if level < jump { return gumbelQuantile(level / (1 - weight)) }
        if level <= jump + weight { return Double(reported) }
        return gumbelQuantile((level - weight) / (1 - weight))
    }

    /// The probability of at least the reported number.
    public var probabilityOfAtLeastReported: Double {
        1 - (1 - weight) * gumbel(Double(reported))
    }

    /// The 5 %, 50 % and 95 % quantiles rounded to whole people, never below 0.
    public var toll: Toll {
        func whole(_ level: Double) -> Int { max(0, Int(quantile(level).rounded())) }
        return Toll(low: whole(0.05), best: whole(0.5), high: whole(0.95))
    }

    private func gumbel(_ count: Double) -> Double {
        Double.exp(-Double.exp(-(count - location) / scale))
    }

    private func gumbelQuantile(_ level: Double) -> Double {
        location - scale * Double.log(-Double.log(level))
    }
}
