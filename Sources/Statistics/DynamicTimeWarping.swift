/// How alike two series are when time may stretch.
public enum DynamicTimeWarping {
    /// The least sum of absolute differences over monotone alignments that stay within `band`
    /// places of the diagonal (Sakoe and Chiba 1978); infinite when a series is empty or the band
    /// is too narrow for their lengths.
    ///
    /// - Parameter limit: stops and answers infinity once every alignment costs more.
    public static func distance(
        _ left: [Float], _ right: [Float], band: Int, limit: Float = .infinity
    ) -> Float {
        guard !left.isEmpty, !right.isEmpty else { return .infinity }
        let width = right.count + 1
        var previous = [Float](repeating: .infinity, count: width)
        var current = previous
        previous[0] = 0
        for i in 1...left.count {
            current.withUnsafeMutableBufferPointer { $0.update(repeating: .infinity) }
            var least = Float.infinity
            let from = max(1, i - band)
            let to = min(right.count, i + band)
            guard from <= to else { return .infinity }
            for j in from...to {
                let cost = abs(left[i - 1] - right[j - 1])
                let best = min(previous[j], previous[j - 1], current[j - 1])
                current[j] = cost + best
                least = min(least, current[j])
            }
            if least > limit { return .infinity }
            swap(&previous, &current)
        }
        return previous[right.count]
    }
}
