import Domain

/// Picks of every series the version that stands.
public enum CurrentClaims {
    /// The claims without those that a later version of their series supersedes, in the given
    /// order.
    public static func of(_ claims: [Claim]) -> [Claim] {
        guard claims.count > 1 else { return claims }
        var newest: [String: Int] = [:]
        newest.reserveCapacity(claims.count)
        var isRepeated = false
        for index in claims.indices {
            guard let held = newest[claims[index].series] else {
                newest[claims[index].series] = index
                continue
            }
            isRepeated = true
            if claims[held].isSuperseded(by: claims[index]) {
                newest[claims[index].series] = index
            }
        }
        guard isRepeated else { return claims }
        return claims.indices.lazy.filter { newest[claims[$0].series] == $0 }.map { claims[$0] }
    }
}
