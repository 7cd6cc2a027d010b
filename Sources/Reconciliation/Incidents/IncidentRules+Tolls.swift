import Domain

extension IncidentRules {
    /// The tolls of a claim that stands alone: its own figures.
    func tolls(single claim: Claim) -> (all: Toll, civilians: Toll) {
        guard claim.stance == .asserts else { return (.zero, .zero) }
        let everybody = claim.figure(.killed, .all) ?? IncidentRules.sumOfClasses(claim)
        let all = everybody.map(Toll.init(claimed:)) ?? .zero
        if let civilians = claim.figure(.killed, .civilians) {
            return (all, Toll(claimed: civilians))
        }
        if claim.violence == .oneSided { return (all, all) }
        // Nobody says how many were civilians: nobody is ruled out either.
        return (all, Toll(low: 0, best: 0, high: all.high))
    }

    /// The tolls of several claims, sorted by identifier.
    func tolls(of claims: [Claim]) -> (all: Toll, civilians: Toll) {
        let single = claims.map(tolls(single:))
        return (
            IncidentRules.hull(single.map(\.all)), IncidentRules.hull(single.map(\.civilians))
        )
    }

    private static func hull(_ tolls: [Toll]) -> Toll {
        let best = tolls.map(\.best).sorted()
        return Toll(
            low: tolls.map(\.low).min() ?? 0, best: best.isEmpty ? 0 : best[best.count / 2],
            high: tolls.map(\.high).max() ?? 0)
    }

    /// The classes of a claim that do not overlap, added: what its total must be when it gives
    /// none. Peacekeepers count apart only when no side does.
    static func sumOfClasses(_ claim: Claim) -> CountInterval? {
        let sides = claim.casualties.contains { $0.victims == .sideA || $0.victims == .sideB }
        var sum: CountInterval?
        for figure in claim.casualties where figure.harm == .killed {
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
