import Domain

/// Follows chains of copies to the claim that they start from.
struct CopyOrigins {
    private var copied: [String: String] = [:]
    private var idOfSeries: [String: String] = [:]

    init(_ claims: [Claim]) {
        for claim in claims {
            idOfSeries[claim.series] = claim.id
            if let origin = claim.copies { copied[claim.id] = origin }
        }
    }

    /// The identifier of the claim at the start of the chain, which may be one that is not here; a
    /// chain that runs in a circle ends at its smallest member.
    func origin(of claim: Claim) -> String {
        var current = claim.id
        var seen: [String] = [current]
        while let next = copied[current] {
            let resolved = idOfSeries[next] ?? next
            if seen.contains(resolved) { return seen.min() ?? resolved }
            seen.append(resolved)
            current = resolved
        }
        return current
    }
}
