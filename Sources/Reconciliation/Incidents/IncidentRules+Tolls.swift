import Domain

extension IncidentRules {
    /// The tolls of a claim that stands alone: a dataset's own figures, else what the toll model
    /// makes of the one voice.
    func tolls(single claim: Claim) -> (all: Toll, civilians: Toll) {
        guard claim.stance == .asserts else { return (.zero, .zero) }
        guard claim.scope == .incident, profiles.profile(of: claim.claimant).compiles else {
            return tolls(of: [claim])
        }
        let everybody =
            claim.figure(.killed, .all) ?? IncidentRules.sumOfClasses(claim, harm: .killed)
        let all = everybody.map(Toll.init(claimed:)) ?? .zero
        if let civilians = claim.figure(.killed, .civilians) {
            return (all, Toll(claimed: civilians))
        }
        return (all, unsaid(all: all, violence: claim.violence))
    }

    /// The tolls of several claims.
    func tolls(of claims: [Claim]) -> (all: Toll, civilians: Toll) {
        let model = TollModel(profiles: profiles)
        let all = model.estimate(.killed, .all, from: claims)?.toll ?? .zero
        let civilians = model.estimate(.killed, .civilians, from: claims)
        // A toll known only from above leaves the number open, not low.
        let isKnown = civilians?.voices.contains { $0.part == .counted || $0.part == .atLeast }
        guard let civilians, isKnown == true else {
            let violence = IncidentDescription.modal(claims.lazy.compactMap(\.violence))
            return (all, unsaid(all: all, violence: violence))
        }
        return (all, civilians.toll)
    }

    /// Nobody says how many were civilians: all of them in one-sided violence, else anything from
    /// none to all.
    private func unsaid(all: Toll, violence: ViolenceType?) -> Toll {
        violence == .oneSided ? all : Toll(low: 0, best: 0, high: all.high)
    }

    /// The classes of a claim that do not overlap, added: what its total must be when it gives
    /// none. Peacekeepers count apart only when no side does.
    static func sumOfClasses(_ claim: Claim, harm: Harm) -> CountInterval? {
        let sides = claim.casualties.contains {
            $0.harm == harm && ($0.victims == .sideA || $0.victims == .sideB)
        }
        var sum: CountInterval?
        for figure in claim.casualties where figure.harm == harm {
            if figure.victims == .peacekeepers && sides || figure.victims == .all { continue }
            sum = sum.map { $0.adding(figure.count) } ?? figure.count
        }
        return sum
    }
}

extension Toll {
    /// The toll that a claimed interval amounts to by itself: an interval without a central figure
    /// gets its middle, an open end counts as its lower end, and a central figure outside the
    /// interval widens it. Negative figures count as 0.
    public init(claimed count: CountInterval) {
        let low = max(0, count.low)
        let high = max(low, count.high ?? count.best ?? low)
        let best = max(0, count.best ?? (low + (high - low) / 2))
        self.init(low: min(low, best), best: best, high: max(high, best))
    }
}

extension CountInterval {
    /// The interval of a sum of two separate groups of people; saturates instead of overflowing.
    func adding(_ other: CountInterval) -> CountInterval {
        func plus(_ one: Int, _ two: Int) -> Int {
            let (sum, overflow) = one.addingReportingOverflow(two)
            return overflow ? (one < 0 ? .min : .max) : sum
        }
        let best = plus(best ?? low, other.best ?? other.low)
        var top: Int?
        if let high, let otherHigh = other.high { top = plus(high, otherHigh) }
        return CountInterval(low: plus(low, other.low), best: best, high: top)
    }
}
