/// Rows to learn from: features, one or more targets, and weights, stored by column.
///
/// Features are cut into at most 64 classes by their quantiles, so that a split is found by
/// counting.
public struct TrainingTable: Sendable {
    /// How many rows.
    public let count: Int
    /// How many features.
    public let featureCount: Int
    /// How many targets.
    public let targetCount: Int
    let classes: [UInt8]
    /// For each feature, the upper edge of each class but the last.
    let edges: [[Float]]
    let targets: [Float]
    let weights: [Float]

    /// The most classes of a feature.
    static let mostClasses = 64

    /// A table from rows of features and targets.
    ///
    /// - Parameters:
    ///   - features: row-major, `count * featureCount`; unknown values (NaN) count as lowest.
    ///   - featureCount: how many features a row has.
    ///   - targets: row-major, `count * targetCount`; each target should have a similar spread.
    ///   - targetCount: how many targets a row has.
    ///   - weights: one per row, above 0.
    public init(
        features: [Float], featureCount: Int, targets: [Float], targetCount: Int, weights: [Float]
    ) {
        precondition(
            features.count == weights.count * featureCount
                && targets.count == weights.count * targetCount,
            "A training table has features, targets and a weight for each row.")
        let count = weights.count
        self.count = count
        self.featureCount = featureCount
        self.targetCount = targetCount
        self.weights = weights
        self.targets = targets
        var classes = [UInt8](repeating: 0, count: count * featureCount)
        var edges: [[Float]] = []
        var column = [Float](repeating: 0, count: count)
        for feature in 0..<featureCount {
            for row in 0..<count {
                let value = features[row * featureCount + feature]
                column[row] = value.isNaN ? -.greatestFiniteMagnitude : value
            }
            let cuts = Self.cuts(column)
            for row in 0..<count {
                classes[feature * count + row] = UInt8(Self.classIndex(column[row], cuts))
            }
            edges.append(cuts)
        }
        self.classes = classes
        self.edges = edges
    }

    /// Distinct quantiles of a column, halfway between neighbouring values.
    private static func cuts(_ column: [Float]) -> [Float] {
        let stride = max(1, column.count / 20_000)
        var sample = Swift.stride(from: 0, to: column.count, by: stride).map { column[$0] }
        sample.sort()
        var cuts: [Float] = []
        var distinct: [Float] = []
        for value in sample where distinct.last != value { distinct.append(value) }
        if distinct.count <= mostClasses {
            return zip(distinct, distinct.dropFirst()).map { $0 / 2 + $1 / 2 }
        }
        for part in 1..<mostClasses {
            let value = sample[part * sample.count / mostClasses]
            if cuts.last.map({ $0 < value }) ?? (value > sample[0]) { cuts.append(value) }
        }
        return cuts
    }

    /// The first class whose upper edge is above the value, by bisection.
    private static func classIndex(_ value: Float, _ cuts: [Float]) -> Int {
        var low = 0
        var high = cuts.count
        while low < high {
            let middle = (low + high) / 2
            if cuts[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
