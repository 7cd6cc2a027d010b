import RealModule

/// The regularized incomplete gamma function and its inverse.
enum RegularizedGamma {
    /// P(shape, x): the share of a gamma distribution with that shape (scale 1) below `x`.
    ///
    /// Series for small `x`, continued fraction (modified Lentz) for large; Abramowitz and Stegun
    /// 6.5.29 and 6.5.31.
    static func lower(shape: Double, x: Double) -> Double {
        guard x > 0 else { return 0 }
        let scale = Double.exp(shape * Double.log(x) - x - Double.logGamma(shape))
        return x < shape + 1
            ? scale * series(shape: shape, x: x) : 1 - scale * fraction(shape: shape, x: x)
    }

    /// The `x` below which that share of the distribution lies, by bisection.
    static func inverse(shape: Double, lower probability: Double) -> Double {
        var low = 0.0
        var high = shape + 20 * shape.squareRoot() + 40
        for _ in 0..<200 where high - low > 1e-13 * high {
            let middle = (low + high) / 2
            if lower(shape: shape, x: middle) < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    private static func series(shape: Double, x: Double) -> Double {
        var term = 1 / shape
        var sum = term
        var step = shape
        for _ in 0..<100_000 {
            step += 1
            term *= x / step
            sum += term
            if term < sum * 1e-16 { break }
        }
        return sum
    }

    private static func fraction(shape: Double, x: Double) -> Double {
        let tiny = 1e-300
        var b = x + 1 - shape
        var c = 1 / tiny
        var d = 1 / b
        var value = d
        for index in 1..<100_000 {
            let i = Double(index)
            let a = -i * (i - shape)
            b += 2
            d = a * d + b
            if abs(d) < tiny { d = tiny }
            c = b + a / c
            if abs(c) < tiny { c = tiny }
            d = 1 / d
            let change = d * c
            value *= change
            if abs(change - 1) < 1e-15 { break }
        }
        return value
    }
}
