/// A number from features: least squares with a ridge penalty (Hoerl and Kennard 1970).
public struct LinearRegression: Sendable, Hashable {
    /// The intercept, then one coefficient for each feature, on the features' own scale.
    public let coefficients: [Double]

    /// Fits rows of features; `nil` without rows, or when the equations cannot be solved.
    ///
    /// - Parameters:
    ///   - features: row-major and finite, `featureCount` a row.
    ///   - targets: one a row, finite.
    ///   - weights: one a row, above 0.
    ///   - ridge: the penalty on squared coefficients (not the intercept), above 0, in weight
    ///     units for features of spread 1.
    public init?(
        features: [Double], featureCount: Int, targets: [Double], weights: [Double],
        ridge: Double = 1
    ) {
        guard !targets.isEmpty, features.count == targets.count * featureCount,
            weights.count == targets.count
        else { return nil }
        let width = featureCount + 1
        var matrix = [Double](repeating: 0, count: width * width)
        var right = [Double](repeating: 0, count: width)
        for row in targets.indices {
            let inputs = [1.0] + features[row * featureCount..<(row + 1) * featureCount]
            for i in 0..<width {
                right[i] += weights[row] * inputs[i] * targets[row]
                for j in 0...i { matrix[i * width + j] += weights[row] * inputs[i] * inputs[j] }
            }
        }
        for index in 1..<width { matrix[index * width + index] += ridge }
        guard let solution = NormalEquations.solve(matrix, right),
            solution.allSatisfy(\.isFinite)
        else { return nil }
        coefficients = solution
    }

    /// The expected value for a row of features.
    public func value(_ features: some Sequence<Double>) -> Double {
        zip(coefficients.dropFirst(), features).reduce(coefficients[0]) { $0 + $1.0 * $1.1 }
    }
}

/// Symmetric positive systems of equations.
enum NormalEquations {
    /// Solves a symmetric positive system given by its lower triangle (Cholesky).
    static func solve(_ lower: [Double], _ right: [Double]) -> [Double]? {
        let width = right.count
        var factor = lower
        for i in 0..<width {
            for j in 0...i {
                var sum = factor[i * width + j]
                for k in 0..<j { sum -= factor[i * width + k] * factor[j * width + k] }
                if i == j {
                    guard sum > 0 else { return nil }
                    factor[i * width + i] = sum.squareRoot()
                } else {
                    factor[i * width + j] = sum / factor[j * width + j]
                }
            }
        }
        var solution = right
        for i in 0..<width {
            for k in 0..<i { solution[i] -= factor[i * width + k] * solution[k] }
            solution[i] /= factor[i * width + i]
        }
        for i in stride(from: width - 1, through: 0, by: -1) {
            for k in i + 1..<max(width, i + 1) {
                solution[i] -= factor[k * width + i] * solution[k]
            }
            solution[i] /= factor[i * width + i]
        }
        return solution
    }
}
