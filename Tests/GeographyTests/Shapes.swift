import Geography

/// A point; tests give valid degrees.
func at(_ latitude: Double, _ longitude: Double) -> Coordinate {
    Coordinate(latitude: latitude, longitude: longitude)!
}

/// A ring through (latitude, longitude) pairs.
func ring(_ points: [(Double, Double)]) -> Ring { Ring(points.map { at($0.0, $0.1) }) }

/// An axis-parallel square with its south-west corner at a point.
func square(_ south: Double, _ west: Double, size: Double = 1) -> Ring {
    ring([
        (south, west), (south, west + size), (south + size, west + size), (south + size, west),
    ])
}

/// A star with random radii around a centre: never crosses itself.
func star(
    _ latitude: Double, _ longitude: Double, corners: Int, radius: Double,
    using generator: inout some RandomNumberGenerator
) -> Ring {
    Ring(
        (0..<corners).map { corner in
            let angle = 2 * Double.pi * Double(corner) / Double(corners)
            let reach = radius * Double.random(in: 0.3...1, using: &generator)
            return at(latitude + reach * sine(angle), longitude + reach * sine(angle + .pi / 2))
        })
}

/// Sine by its series, good to 1e-12 in -2 pi...3 pi.
func sine(_ angle: Double) -> Double {
    var x = angle
    while x > .pi { x -= 2 * .pi }
    var (term, sum) = (x, x)
    for step in 1...14 {
        term *= -x * x / Double(2 * step * (2 * step + 1))
        sum += term
    }
    return sum
}

/// A small deterministic generator (SplitMix64).
struct TestGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
