import Domain

/// What claims that stand together tell of: one incident, or several added up by whoever tells it.
struct AccountScope {
    /// Whether every claim that asserts something is cumulative or of a wider area: its figures are
    /// those of incidents that have entries of their own, if anything is known of them.
    let isSummary: Bool
    /// The incident's days; of a summary, the longest time that a claim covers.
    let days: DayRange?

    init(_ claims: [Claim]) {
        let asserting = claims.filter { $0.stance == .asserts }
        isSummary = !asserting.isEmpty && asserting.allSatisfy { $0.scope.isBeyondIncident }
        if isSummary {
            days = asserting.map(\.when).max { ($0.count, $1.first) < ($1.count, $0.first) }
        } else if asserting.contains(where: { $0.scope.isBeyondIncident }) {
            days = IncidentDescription(claims.sorted { $0.id < $1.id }).when
        } else {
            // Nothing depends on it.
            days = nil
        }
    }

    /// What the figure of a cumulative or wider claim says about the account's number; `nil` when
    /// it tells of other days, and so nothing.
    func part(ofWide claim: Claim, reading: TollVoice.Part) -> TollVoice.Part? {
        guard let days else { return .atMost }
        if isSummary {
            if claim.when == days { return reading }
            return reading == .atMost || !days.holds(claim.when) ? nil : .atLeast
        }
        // A day more or less: reports of a night date it differently.
        let isCovered =
            claim.when.first - days.first <= 1 && days.last - claim.when.last <= 1
        return isCovered ? .atMost : nil
    }
}

extension Claim.Scope {
    /// Whether a claim covers more than its incident.
    var isBeyondIncident: Bool { self == .cumulative || self == .wider }
}
