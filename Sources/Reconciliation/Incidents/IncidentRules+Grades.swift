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
        profiles.profile(of: claim).reliability
    }

    /// Low and high more than a factor two apart leave the number weak.
    private func countGrade(single claim: Claim, said: Grade) -> Grade {
        let figure = claim.figure(.killed, .all) ?? claim.figure(.killed, .civilians)
        guard let toll = figure.map(Toll.init(claimed:)) else { return .unstated }
        let isWide = figure?.high == nil || Double(toll.high) > 2 * Double(max(1, toll.low))
        return isWide && (said == .confirmed || said == .fair) ? .weak : said
    }

    /// The grades of several claims, sorted by identifier.
    func grades(of claims: [Claim]) -> Grades {
        let asserting = claims.filter { $0.stance == .asserts }
        guard !asserting.isEmpty else {
            return Grades(occurrence: .discounted, count: .discounted, attribution: .discounted)
        }
        let voices = independent(asserting)
        return Grades(
            occurrence: occurrence(voices, claims), count: countGrade(of: claims),
            attribution: AttributionGrading(rules: self, voices: voices, claims: claims).grade)
    }

    /// One claim for each origin and claimant: copies and datasets that gather the others' reports
    /// are no voices of their own.
    private func independent(_ claims: [Claim]) -> [Claim] {
        let origins = CopyOrigins(claims)
        var seen: Set<String> = []
        var claimants: Set<String> = []
        let own = claims.filter { claim in
            !profiles.profile(of: claim.claimant).compiles
                && seen.insert(origins.origin(of: claim)).inserted
                && claimants.insert(claim.claimant.lowercased()).inserted
        }
        return own.isEmpty ? [claims[0]] : own
    }

    /// Contested when somebody who is not accused denies it; confirmed when those accused admit it
    /// or a reliable voice has another beside it; else as good as the voices are.
    private func occurrence(_ voices: [Claim], _ claims: [Claim]) -> Grade {
        let accused = Accused(claims)
        let denials = claims.filter { $0.stance == .denies }
        let isContested = denials.contains { claim in
            let profile = profiles.profile(of: claim)
            return !accused.isAccused(claim.claimant) && profile.reliability <= .c
                && profile.incentive(for: .civilians) == .neutral
        }
        if isContested { return .contested }
        if voices.contains(where: { accused.isAccused($0.claimant) }) { return .confirmed }
        let single = voices.map { grades(single: $0).occurrence }
        let best = single.min { $0.rank < $1.rank } ?? .weak
        guard voices.count > 1 else { return best }
        let isReliable = voices.contains {
            reliability(of: $0) <= .b && $0.credibility != .improbable
        }
        return isReliable ? .confirmed : best.rank <= Grade.fair.rank ? best : .fair
    }

    /// The grade of the toll of everybody, else of civilians.
    private func countGrade(of claims: [Claim]) -> Grade {
        let model = TollModel(profiles: profiles)
        let estimate =
            model.estimate(.killed, .all, from: claims)
            ?? model.estimate(.killed, .civilians, from: claims)
        return estimate?.grade ?? .unstated
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
        case .unstated: 5
        }
    }
}
