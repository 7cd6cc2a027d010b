import Domain

/// Grades a count by how its voices stand to each other.
struct TollGrading {
    let voices: [TollVoice]
    let toll: Toll

    /// Contested when a voice of its own (or a denial) does not fit, unless it comes from an
    /// unreliable claimant; confirmed when two reliable voices fit a narrow toll; fair when one
    /// does, or several lesser ones; else weak.
    var grade: Grade {
        let own = voices.filter { $0.part == .counted }
        let rival = voices.filter { $0.part == .counted || $0.part == .denial }
        guard !own.isEmpty else {
            return voices.contains { $0.part == .atLeast || $0.part == .atMost }
                ? .weak : .discounted
        }
        if own.count + rival.filter({ $0.part == .denial }).count > 1,
            rival.contains(where: { !$0.fits && isHeard($0) })
        {
            return .contested
        }
        let fitting = own.filter(\.fits)
        let reliable = fitting.filter { $0.reliability <= .b }
        let isNarrow = Double(toll.high) <= 1.5 * Double(max(1, toll.low))
        if reliable.count >= 2 && isNarrow { return .confirmed }
        let isModerate = Double(toll.high) <= 2 * Double(max(1, toll.low))
        if !reliable.isEmpty && isModerate { return .fair }
        return fitting.count >= 2 && isModerate ? .fair : .weak
    }

    /// Unreliable claimants (D, E) do not contest by themselves.
    private func isHeard(_ voice: TollVoice) -> Bool {
        voice.reliability != .d && voice.reliability != .e
    }
}
