import Domain

extension IncidentRules {
    /// The grades of a claim that stands alone.
    func grades(single claim: Claim) -> Grades {
        guard claim.stance == .asserts else {
            return Grades(occurrence: .discounted, count: .discounted, attribution: .discounted)
        }
        let said = grade(credibility: claim.credibility, reliability: reliability(of: claim))
        return Grades(
            occurrence: said, count: countGrade(single: claim, said: said),
            attribution: IncidentDescription.sides(of: claim).0.isEmpty ? .weak : said)
    }

    /// The grade of one voice by itself.
    func grade(credibility: Credibility, reliability: Reliability) -> Grade {
        switch credibility {
        case .confirmed: .confirmed
        case .probablyTrue: .fair
        case .possiblyTrue, .unjudged: reliability <= .b ? .fair : .weak
        case .doubtful: .weak
        case .improbable: .discounted
        }
    }

    func reliability(of claim: Claim) -> Reliability {
        profiles.profile(of: claim.claimant).reliability
    }

    /// Low and high more than a factor two apart leave the number weak.
    private func countGrade(single claim: Claim, said: Grade) -> Grade {
        let figure = claim.figure(.killed, .all) ?? claim.figure(.killed, .civilians)
        guard let toll = figure.map(Toll.init(claimed:)) else { return .weak }
        let isWide = figure?.high == nil || Double(toll.high) > 2 * Double(max(1, toll.low))
        return isWide && (said == .confirmed || said == .fair) ? .weak : said
    }

    /// The grades of several claims, sorted by identifier.
    func grades(of claims: [Claim]) -> Grades {
        let asserting = claims.filter { $0.stance == .asserts }
        guard !asserting.isEmpty else {
            return Grades(occurrence: .discounted, count: .discounted, attribution: .discounted)
        }
        let best = asserting.map { grades(single: $0) }
        let denied = claims.contains { $0.stance == .denies }
        let occurrence = best.map(\.occurrence).min { $0.rank < $1.rank } ?? .weak
        return Grades(
            occurrence: denied ? .contested : occurrence,
            count: best.map(\.count).min { $0.rank < $1.rank } ?? .weak,
            attribution: best.map(\.attribution).min { $0.rank < $1.rank } ?? .weak)
    }
}

extension Grade {
    /// 0 for confirmed ... 4 for discounted.
    var rank: Int {
        switch self {
        case .confirmed: 0
        case .fair: 1
        case .weak: 2
        case .contested: 3
        case .discounted: 4
        }
    }
}
