extension TollEstimate {
    /// The same estimate without certain names, wherever they stand in it.
    ///
    /// Figures are not changed: a protected voice counts, but is not named.
    ///
    /// - Parameter names: Claimants whose source protects them.
    public func concealing(_ names: Set<String>) -> TollEstimate {
        guard !names.isEmpty else { return self }
        // Longest first, so that no name is left as the rest of another.
        let ordered = names.filter { !$0.isEmpty }.sorted {
            ($1.count, $0) < ($0.count, $1)
        }
        var result = self
        for index in result.voices.indices {
            if names.contains(result.voices[index].claimant) {
                result.voices[index].claimant = "a protected source"
            }
            for name in ordered {
                result.voices[index].wouldNeed.replace(name, with: "a protected source")
            }
        }
        return result
    }
}
