import RealModule

/// A probability from features: logistic regression with a ridge penalty, fitted by iteratively
/// reweighted least squares (McCullagh and Nelder 1989, section 4.4).
public struct LogisticRegression: Sendable, Hashable {
    /// The intercept, then one coefficient for each feature, on the features' own scale.
    public let coefficients: [Double]

    /// Fits rows of features; `nil` without rows, or when the equations cannot be solved.
    ///
    /// - Parameters:
    ///   - features: row-major and finite, `featureCount` a row.
    ///   - outcomes: whether it happened, one a row.
    ///   - weights: one a row, above 0.
    ///   - ridge: the penalty on squared coefficients (not the intercept), above 0, in weight
    ///     units for features of spread 1.
    public init?(
        features: [Double], featureCount: Int, outcomes: [Bool], weights: [Double],
        ridge: Double = 1
    ) {
        guard !outcomes.isEmpty, features.count == outcomes.count * featureCount,
            weights.count == outcomes.count
        else { return nil }
        let width = featureCount + 1
        var beta = [Double](repeating: 0, count: width)
        var inputs = [Double](repeating: 1, count: width)
        for _ in 0..<25 {
            var matrix = [Double](repeating: 0, count: width * width)
            var gradient = [Double](repeating: 0, count: width)
            features.withUnsafeBufferPointer { features in
                for row in outcomes.indices {
                    inputs.replaceSubrange(
                        1..., with: features[row * featureCount..<(row + 1) * featureCount])
                    Self.accumulate(
                        inputs, outcomes[row], weights[row], beta, &matrix, &gradient)
                }
            }
            for index in 1..<width {
                matrix[index * width + index] += ridge
                gradient[index] -= ridge * beta[index]
            }
            matrix[0] += 1e-9
            guard let step = NormalEquations.solve(matrix, gradient) else { return nil }
            let length = step.map(abs).max() ?? 0
            let scale = length > 4 ? 4 / length : 1
            for index in 0..<width { beta[index] += scale * step[index] }
            if length < 1e-6 { break }
        }
        guard beta.allSatisfy(\.isFinite) else { return nil }
        coefficients = beta
    }

    /// The probability for a row of features, in 0...1.
    public func probability(_ features: some Sequence<Double>) -> Double {
        var sum = coefficients[0]
        for (coefficient, value) in zip(coefficients.dropFirst(), features) {
            sum += coefficient * value
        }
        return 1 / (1 + Double.exp(-sum))
    }

    private static func accumulate(
        _ row: [Double], _ outcome: Bool, _ weight: Double, _ beta: [Double],
        _ matrix: inout [Double], _ gradient: inout [Double]
    ) {
        let width = beta.count
        var sum = 0.0
        for index in 0..<width { sum += beta[index] * row[index] }
        let probability = 1 / (1 + Double.exp(-sum))
        let residual = weight * ((outcome ? 1 : 0) - probability)
        let curvature = weight * max(1e-9, probability * (1 - probability))
        row.withUnsafeBufferPointer { row in
            matrix.withUnsafeMutableBufferPointer { matrix in
                for i in 0..<width {
                    gradient[i] += residual * row[i]
                    let scaled = curvature * row[i]
                    let start = i * width
                    for j in 0...i { matrix[start &+ j] += scaled * row[j] }
                }
            }
        }
    }
}
