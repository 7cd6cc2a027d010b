/// Numbers as decimal digits, the same on every machine and in every locale.
enum DecimalText {
    private static let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

    /// A number with a fixed count of decimals (0...9), or the shortest digits that read back as
    /// the same number; `nil` when it is not finite.
    static func text(_ value: Double, decimals: Int?) -> String? {
        guard value.isFinite else { return nil }
        guard let decimals else { return shortest(value) }
        let places = min(max(decimals, 0), powers.count - 1)
        let scaled = (value * powers[places]).rounded()
        guard abs(scaled) < 1e15 else { return shortest(value) }
        return placed(Int(scaled), places: places)
    }

    private static func shortest(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        return "\(value)"
    }

    private static func placed(_ scaled: Int, places: Int) -> String {
        guard places > 0 else { return String(scaled) }
        let digits = String(abs(scaled))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = scaled < 0 ? "-" : ""
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }
}
