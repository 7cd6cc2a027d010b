import RealModule

/// The standard normal distribution.
public enum Normal {
    /// The probability of a value of at most `z`.
    public static func cumulative(_ z: Double) -> Double {
        0.5 * Double.erfc(-z * 0.707_106_781_186_547_5)
    }

    /// The value that a standard normal stays below with a probability above 0 and below 1, by
    /// bisection to the last digit within -10...10.
    public static func quantile(_ probability: Double) -> Double {
        if probability < 0.5 { return -quantile(1 - probability) }
        var low = 0.0
        var high = 10.0
        for _ in 0..<80 {
            let middle = (low + high) / 2
            if 1 - Double.erfc(middle / 2.0.squareRoot()) / 2 < probability {
                low = middle
            } else {
                high = middle
            }
        }
        return (low + high) / 2
    }

    /// Two independent standard normal draws (Box and Muller 1958).
    public static func pair(_ generator: inout SeededGenerator) -> (Double, Double) {
        let radius = (-2 * Double.log(1 - generator.uniform())).squareRoot()
        let angle = 2 * Double.pi * generator.uniform()
        return (radius * Double.cos(angle), radius * Double.sin(angle))
    }
}
