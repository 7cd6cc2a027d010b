/// The weights of a mixture of forecasts that maximise its past log score.
public enum MixtureWeights {
    /// Weights by expectation maximisation (Dempster, Laird, Rubin 1977; Raftery et al. 2005,
    /// equation 5), held by starting weights that count as `strength` cases (a Dirichlet prior).
    ///
    /// - Parameters:
    ///   - likelihoods: the probability that each member gave to what happened, above 0; case by
    ///     case, member by member.
    ///   - start: one weight for each member, 0 or more, adding up to 1; a member that starts
    ///     with 0 stays out.
    ///   - strength: above 0.
    /// - Returns: weights that add up to 1; `start` when there is no case.
    public static func fitted(_ likelihoods: [Float], from start: [Double], strength: Double)
        -> [Double]
    {
        let members = start.count
        guard members > 1, likelihoods.count >= members else { return start }
        precondition(
            likelihoods.count % members == 0, "Every case has one likelihood for each member.")
        var weights = start
        for _ in 0..<100 {
            let shares = shares(likelihoods, weights)
            let total = shares.reduce(strength, +)
            let next = zip(shares, start).map { ($0 + strength * $1) / total }
            let moved = zip(next, weights).reduce(0) { max($0, abs($1.0 - $1.1)) }
            weights = next
            if moved < 1e-4 { break }
        }
        return weights
    }

    /// How many cases each member accounts for under the weights.
    private static func shares(_ likelihoods: [Float], _ weights: [Double]) -> [Double] {
        let members = weights.count
        let single = weights.map { Float($0) }
        var shares = [Double](repeating: 0, count: members)
        likelihoods.withUnsafeBufferPointer { likelihoods in
            for start in stride(from: 0, to: likelihoods.count, by: members) {
                var total: Float = 0
                for member in 0..<members { total += single[member] * likelihoods[start + member] }
                guard total > 0 else { continue }
                for member in 0..<members {
                    shares[member] += Double(single[member] * likelihoods[start + member] / total)
                }
            }
        }
        return shares
    }
}
