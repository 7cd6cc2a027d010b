import RealModule

extension CountDistribution {
    /// Means above this are computed at this mean and scaled up: relative to its mean, a mixed
    /// Poisson distribution hardly changes any more.
    private static let scalingMean = 400.0

    /// The Poisson distribution; a mean that is 0, negative or unknown gives everything at 0.
    public static func poisson(mean: Double) -> CountDistribution {
        guard mean > 0, mean.isFinite else { return .none }
        guard mean <= 10_000 else { return negativeBinomial(mean: mean, size: mean) }
        return enumerated(
            mode: mean, spread: mean.squareRoot(),
            logarithm: { k in k * Double.log(mean) - mean - Double.logGamma(k + 1) })
    }

    /// The negative binomial distribution with a mean and a size (variance `mean + mean²/size`);
    /// an infinite size is the Poisson distribution.
    public static func negativeBinomial(mean: Double, size: Double) -> CountDistribution {
        guard mean > 0, mean.isFinite else { return .none }
        guard size > 0, size < 1e6 else {
            return mean <= 10_000 ? poisson(mean: mean) : point(mean)
        }
        let scale = max(1, mean / scalingMean)
        let scaled = mean / scale
        let ratio = scaled / (size + scaled)
        var mass = Double.exp(size * Double.log(size / (size + scaled)))
        if mass < 1e-290 {
            let deviation = (scaled + scaled * scaled / size).squareRoot()
            return enumerated(
                mode: scaled, spread: deviation, scale: scale,
                logarithm: { k in
                    Double.logGamma(k + size) - Double.logGamma(size) - Double.logGamma(k + 1)
                        + size * Double.log(size / (size + scaled)) + k * Double.log(ratio)
                })
        }
        var thinner = Thinner(scale: scale)
        var cumulated = 0.0
        var k = 0.0
        while cumulated < 1 - 1e-6, k < 100_000 {
            thinner.add(k, mass)
            cumulated += mass
            mass *= (k + size) / (k + 1) * ratio
            k += 1
        }
        return thinner.finished()
    }

    /// All weight on a count.
    public static func point(_ value: Double) -> CountDistribution {
        var result = CountDistribution()
        result.add(value, weight: 1)
        return result
    }

    private static func enumerated(
        mode: Double, spread: Double, scale: Double = 1, logarithm: (Double) -> Double
    ) -> CountDistribution {
        var thinner = Thinner(scale: scale)
        let low = max(0, (mode - 8 * spread).rounded(.down))
        let high = (mode + 10 * spread + 10).rounded(.up)
        var k = low
        while k <= high {
            thinner.add(k, Double.exp(logarithm(k)))
            k += 1
        }
        return thinner.finished()
    }

    /// The distribution reduced to at most about `count` atoms of equal weight (more where single
    /// counts weigh more), each the weighted mean, rounded, of those it replaces.
    public func thinned(to count: Int) -> CountDistribution {
        guard atoms.count > count, count > 0 else { return sorted() }
        var thinner = Thinner(scale: 1, portion: total / Double(count))
        thinner.add(0, zero)
        for atom in sorted().atoms { thinner.add(Double(atom.value), atom.weight) }
        return thinner.finished()
    }

    /// Joins neighbouring counts until they carry a portion of the weight.
    private struct Thinner {
        var scale: Double
        var portion = 1.0 / 500
        private var result = CountDistribution()
        private var weight = 0.0
        private var sum = 0.0

        init(scale: Double, portion: Double = 1.0 / 500) {
            self.scale = scale
            self.portion = portion
        }

        mutating func add(_ value: Double, _ mass: Double) {
            if value == 0 { return result.add(0, weight: mass) }
            weight += mass
            sum += value * mass
            if weight >= portion { flush() }
        }

        mutating func flush() {
            guard weight > 0 else { return }
            result.add((sum / weight * scale).rounded(), weight: weight)
            weight = 0
            sum = 0
        }

        mutating func finished() -> CountDistribution {
            flush()
            return result.sorted()
        }
    }
}
