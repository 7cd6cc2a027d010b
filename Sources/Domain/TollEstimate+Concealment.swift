extension TollEstimate {
    /// The same estimate without certain names, wherever they stand in it.
    ///
    /// Figures are not changed: a protected voice counts, but is not named.
    ///
    /// - Parameter names: Claimants whose source protects them.
    public func concealing(_ names: Set<String>) -> TollEstimate {
        guard !names.isEmpty else { return self }
        let hidden = names.filter { !$0.isEmpty }.sorted()
        var result = self
        for index in result.voices.indices {
            if names.contains(result.voices[index].claimant) {
                result.voices[index].claimant = "a protected source"
            }
            result.voices[index].wouldNeed = voices[index].wouldNeed?.concealing(hidden)
        }
        return result
    }
}
