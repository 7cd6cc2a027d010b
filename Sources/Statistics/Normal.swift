import RealModule

/// The standard normal distribution.
public enum Normal {
    /// The probability of a value of at most `z`.
    public static func cumulative(_ z: Double) -> Double {
        0.5 * Double.erfc(-z * 0.707_106_781_186_547_5)
    }

    /// Two independent standard normal draws (Box and Muller 1958).
    public static func pair(_ generator: inout SeededGenerator) -> (Double, Double) {
        let radius = (-2 * Double.log(1 - generator.uniform())).squareRoot()
        let angle = 2 * Double.pi * generator.uniform()
        return (radius * Double.cos(angle), radius * Double.sin(angle))
    }
}
