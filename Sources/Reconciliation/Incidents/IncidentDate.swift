import Domain

/// When an incident was: the days on which most voices agree.
///
/// Every independent voice that speaks of the incident or of a part of it has one vote for each date
/// that fits its own: its own days, exact days within the month or week that it gives, and for the
/// voice of a part any days that hold it. A month never has the votes of exact days: it gives way to
/// them. Among dates of equally many votes the one with the most reliable voter stands, then the most
/// exact, then that of a claim about the whole incident, then the one that is given most often.
struct IncidentDate {
    private struct Vote {
        let span: Span
        let isWhole: Bool
        let reliability: Reliability
    }

    private struct Span: Hashable {
        let days: DayRange
        let precision: DatePrecision
    }

    /// What speaks for a date.
    private struct Support {
        var votes = 0
        var best = Reliability.f
        var given = 0
    }

    let when: DayRange
    let precision: DatePrecision

    /// The date on which claims agree; `nil` without claims about the incident itself.
    ///
    /// - Parameters:
    ///   - claims: asserting claims, sorted by identifier.
    ///   - reliability: of whoever makes a claim.
    init?(_ claims: [Claim], reliability: (Claim) -> Reliability) {
        if let first = claims.first, first.scope == .incident,
            claims.allSatisfy({
                $0.when == first.when && $0.datePrecision == first.datePrecision
            })
        {
            (when, precision) = (first.when, first.datePrecision)
            return
        }
        let votes = Self.votes(claims, reliability)
        let whole = Self.distinct(votes.filter(\.isWhole).map(\.span))
        guard !whole.isEmpty else { return nil }
        var best: (span: Span, rank: [Int])?
        for (candidates, isWhole) in [(whole, true), (Self.hulls(of: votes, in: whole), false)] {
            for span in candidates {
                let rank = Self.rank(span, isWhole: isWhole, Self.support(for: span, from: votes))
                if let held = best, !held.rank.lexicographicallyPrecedes(rank) { continue }
                best = (span, rank)
            }
        }
        guard let span = best?.span else { return nil }
        (when, precision) = (span.days, span.precision)
    }

    /// One vote for each origin; what is doubtful has none as long as anything else is said.
    private static func votes(_ claims: [Claim], _ reliability: (Claim) -> Reliability) -> [Vote] {
        let near = claims.filter { $0.scope == .incident || $0.scope == .part }
        let sound = near.filter { $0.credibility != .doubtful && $0.credibility != .improbable }
        let isSound = sound.contains { $0.scope == .incident }
        let origins = CopyOrigins(claims)
        var seen: Set<String> = []
        // An origin speaks before its copies.
        let ordered = (isSound ? sound : near).map { (claim: $0, origin: origins.origin(of: $0)) }
        let spoken =
            ordered.filter { $0.origin == $0.claim.id }
            + ordered.filter { $0.origin != $0.claim.id }
        return spoken.filter { seen.insert($0.origin).inserted }.map { claim, _ in
            Vote(
                span: Span(days: claim.when, precision: claim.datePrecision),
                isWhole: claim.scope == .incident, reliability: reliability(claim))
        }
    }

    /// The days that the parts fill together: within each date of the whole, and of all of them.
    private static func hulls(of votes: [Vote], in whole: [Span]) -> [Span] {
        let parts = votes.filter { !$0.isWhole }.map(\.span)
        let within = whole.map { span in parts.filter { span.days.holds($0.days) } }
        return distinct(
            (within + [parts]).compactMap { parts in
                guard let first = parts.map(\.days.first).min(),
                    let last = parts.map(\.days.last).max(),
                    let precision = parts.map(\.precision).max()
                else { return nil }
                return Span(days: DayRange(first, last), precision: precision)
            })
    }

    private static func support(for span: Span, from votes: [Vote]) -> Support {
        var support = Support()
        for vote in votes {
            let isSame = vote.span.days == span.days
            let isWider = vote.span.precision > span.precision && vote.span.days.holds(span.days)
            let isPart = !vote.isWhole && span.days.holds(vote.span.days)
            guard isSame || isWider || isPart else { continue }
            support.votes += 1
            support.best = min(support.best, vote.reliability)
            if isSame && vote.isWhole { support.given += 1 }
        }
        return support
    }

    /// Larger is better, the first number first.
    private static func rank(_ span: Span, isWhole: Bool, _ support: Support) -> [Int] {
        [
            support.votes, -support.best.place, -span.precision.rawValue, isWhole ? 1 : 0,
            support.given,
        ]
    }

    private static func distinct(_ spans: [Span]) -> [Span] {
        var seen: Set<Span> = []
        return spans.filter { seen.insert($0).inserted }
    }
}

extension Reliability {
    /// 0 for A ... 5 for F.
    fileprivate var place: Int { Reliability.allCases.firstIndex(of: self) ?? 0 }
}

extension DayRange {
    /// Whether other days all lie within these.
    func holds(_ other: DayRange) -> Bool { first <= other.first && other.last <= last }
}
