/// An area on the ground in square metres.
public struct SquareMeters: Hashable, Comparable, Sendable, Codable, AdditiveArithmetic {
    public let value: Double
    public init(_ value: Double) { self.value = value }
    /// The same area in square kilometres.
    public var squareKilometers: Double { value / 1_000_000 }
    public static let zero = SquareMeters(0)
    public static func < (left: SquareMeters, right: SquareMeters) -> Bool {
        left.value < right.value
    }
    public static func + (left: SquareMeters, right: SquareMeters) -> SquareMeters {
        SquareMeters(left.value + right.value)
    }
    public static func - (left: SquareMeters, right: SquareMeters) -> SquareMeters {
        SquareMeters(left.value - right.value)
    }
}

/// The sphere that every length and area here is measured on.
enum Sphere {
    /// The Earth's mean radius in metres, as in `Coordinate.distance(to:)`.
    static let radius = 6_371_008.8
    /// Metres along a meridian in one degree.
    static let metersPerDegree = radius * .pi / 180
}
