/// Krippendorff's alpha: agreement between coders beyond chance, with missing codes allowed.
///
/// Computed from the coincidence matrix (Krippendorff 2011, "Computing Krippendorff's
/// Alpha-Reliability"; Krippendorff 2004, Content Analysis, chapter 11).
public struct KrippendorffAlpha: Hashable, Sendable {
    /// 1 is perfect agreement, 0 agreement by chance, below 0 systematic disagreement.
    public let value: Double
    /// Units that at least two coders coded.
    public let units: Int
    /// Codes in those units.
    public let codes: Int

    /// How far apart two codes are.
    public enum Level: String, Sendable, CaseIterable {
        case nominal, ordinal, interval
    }

    /// Alpha over units, each with the codes that coders gave it.
    ///
    /// - Parameters:
    ///   - units: For each unit the codes given, in any order; units with fewer than two are left
    ///     out, as the method demands.
    ///   - level: The level of measurement.
    /// - Returns: `nil` when no unit has two codes, or when all codes are the same value (there is
    ///   then nothing that chance could have got wrong, and alpha is undefined).
    public init?(units: [[Int]], level: Level) {
        let pairable = units.filter { $0.count >= 2 }
        let values = Array(Set(pairable.joined())).sorted()
        guard values.count > 1 else { return nil }
        let position = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
        var coincidences = [[Double]](
            repeating: [Double](repeating: 0, count: values.count), count: values.count)
        for unit in pairable {
            for (index, first) in unit.enumerated() {
                for (other, second) in unit.enumerated() where other != index {
                    guard let row = position[first], let column = position[second] else { continue }
                    coincidences[row][column] += 1 / Double(unit.count - 1)
                }
            }
        }
        let totals = coincidences.map { $0.reduce(0, +) }
        let all = totals.reduce(0, +)
        var observed = 0.0
        var expected = 0.0
        for row in values.indices {
            for column in values.indices where column > row {
                let distance = Self.distance(row, column, values, totals, level)
                observed += coincidences[row][column] * distance
                expected += totals[row] * totals[column] * distance
            }
        }
        value = 1 - (all - 1) * observed / expected
        self.units = pairable.count
        codes = pairable.reduce(0) { $0 + $1.count }
    }

    /// The squared difference between the values at two positions, the first below the second.
    private static func distance(
        _ low: Int, _ high: Int, _ values: [Int], _ totals: [Double], _ level: Level
    ) -> Double {
        switch level {
        case .nominal: return 1
        case .interval:
            let difference = Double(values[high] - values[low])
            return difference * difference
        case .ordinal:
            let between = totals[low...high].reduce(0, +) - (totals[low] + totals[high]) / 2
            return between * between
        }
    }
}
