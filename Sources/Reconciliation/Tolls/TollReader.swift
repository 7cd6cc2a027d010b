import Domain

/// Reads claims as voices about one toll and settles which of them count.
struct TollReader {
    let harm: Harm
    let victims: VictimClass
    let profiles: ClaimantProfiles

    /// The voices of current claims, sorted by claim identifier; claims without a figure for these
    /// victims are left out.
    func voices(_ claims: [Claim]) -> [ReadFigure] {
        let accused = Accused(claims)
        let scope = AccountScope(claims)
        var voices = claims.sorted { $0.id < $1.id }
            .compactMap { read($0, in: scope, accused: accused) }
        settleCopies(&voices, claims)
        settleRevisions(&voices)
        settleCompilers(&voices)
        settleEqualFigures(&voices)
        suspectEqualFigures(&voices)
        addParts(&voices, claims)
        return voices
    }

    private func read(_ claim: Claim, in scope: AccountScope, accused: Accused) -> ReadFigure? {
        guard let (figure, reading) = figure(of: claim),
            let part = part(of: claim, in: scope, reading: reading)
        else { return nil }
        let profile = profiles.profile(of: claim)
        let incentive = accused.incentive(of: claim, profile: profile, victims: victims)
        let error = ClaimError(incentive, profile.reliability, claim.credibility)
        return ReadFigure(
            claim: claim, figure: figure, incentive: incentive, reliability: profile.reliability,
            error: error, part: part)
    }

    private func part(
        of claim: Claim, in scope: AccountScope, reading: TollVoice.Part
    ) -> TollVoice.Part? {
        if claim.stance == .denies { return .denial }
        switch claim.scope {
        case .incident: return reading
        case .part: return reading == .atMost ? nil : .atLeast
        case .cumulative, .wider: return scope.part(ofWide: claim, reading: reading)
        }
    }

    /// The claim's figure for these victims, given outright or read from its other figures.
    private func figure(of claim: Claim) -> (CountInterval, TollVoice.Part)? {
        if let figure = claim.figure(harm, victims) { return (tidy(figure), .counted) }
        switch victims {
        case .all: return total(of: claim)
        case .civilians:
            guard let all = claim.figure(harm, .all) else { return nil }
            // Everybody harmed in one-sided violence is a civilian by definition.
            return (tidy(all), claim.violence == .oneSided ? .counted : .atMost)
        default: return nil
        }
    }

    /// A total from the classes: whole when the claim tells of both sides or of unknown victims, else a
    /// lower bound. A list of a mission's own dead, side A and peacekeepers at once, is no total.
    private func total(of claim: Claim) -> (CountInterval, TollVoice.Part)? {
        // "No civilian died" does not say that nobody did.
        guard claim.stance != .denies else { return nil }
        let parts = claim.casualties.filter { $0.harm == harm && $0.victims != .all }
        guard let sum = IncidentRules.sumOfClasses(claim, harm: harm) else { return nil }
        let classes = Set(parts.map(\.victims))
        let isWhole =
            classes.isSuperset(of: [.sideA, .sideB]) || classes.contains(.unknown)
            || (claim.violence == .oneSided && classes.contains(.civilians))
        return (tidy(sum), isWhole ? .counted : .atLeast)
    }

    /// The figure with its parts in order and nothing below 0.
    private func tidy(_ figure: CountInterval) -> CountInterval {
        let cap = TollGrid.most
        var low = min(cap, max(0, figure.low))
        var high = figure.high.map { min(cap, max(0, $0)) }
        let best = figure.best.map { min(cap, max(0, $0)) }
        if let best { low = min(low, best) }
        if let top = high { high = max(top, low, best ?? 0) }
        return CountInterval(low: low, best: best, high: high)
    }
}

extension TollReader {
    /// Figures that go back to one claim count once: the origin itself if it is there, else the
    /// most reliable of its copies.
    private func settleCopies(_ voices: inout [ReadFigure], _ claims: [Claim]) {
        let origins = CopyOrigins(claims)
        var byOrigin: [String: [Int]] = [:]
        for index in voices.indices where voices[index].part == .counted {
            byOrigin[origins.origin(of: voices[index].claim), default: []].append(index)
        }
        for (origin, members) in byOrigin where members.count > 1 {
            let first = members.min {
                let (left, right) = (voices[$0], voices[$1])
                let leftRank = left.claim.id == origin ? 0 : 1
                let rightRank = right.claim.id == origin ? 0 : 1
                return (leftRank, left.reliability, left.claim.id)
                    < (rightRank, right.reliability, right.claim.id)
            }
            guard let first else { continue }
            for index in members where index != first {
                voices[index].part = .copy(of: voices[first].claim.id)
            }
        }
    }

    /// Of several figures of one claimant the last stands.
    private func settleRevisions(_ voices: inout [ReadFigure]) {
        var latest: [String: Int] = [:]
        for index in voices.indices where voices[index].part == .counted {
            let claimant = voices[index].claim.claimant.lowercased()
            guard let held = latest[claimant] else {
                latest[claimant] = index
                continue
            }
            let isLater =
                (voices[held].claim.knownOn, voices[held].claim.id)
                < (voices[index].claim.knownOn, voices[index].claim.id)
            let (old, new) = isLater ? (held, index) : (index, held)
            voices[old].part = .superseded(by: voices[new].claim.id)
            latest[claimant] = new
        }
    }

    /// A compiler's figure that meets a figure already counted adds nothing.
    private func settleCompilers(_ voices: inout [ReadFigure]) {
        let order = voices.indices.filter { voices[$0].part == .counted }.sorted {
            (voices[$0].reliability, voices[$0].claim.id)
                < (voices[$1].reliability, voices[$1].claim.id)
        }
        var witnesses = order.filter {
            !profiles.profile(of: voices[$0].claim.claimant).compiles
        }
        let compilers = order.filter { profiles.profile(of: voices[$0].claim.claimant).compiles }
        for index in compilers {
            if witnesses.contains(where: { voices[$0].figure.meets(voices[index].figure) }) {
                voices[index].part = .compiled
            } else {
                witnesses.append(index)
            }
        }
    }

    /// The rows that a dataset keeps of separate parts have no dead in common: the incident has at
    /// least their sum, which the first of them says for all.
    private func addParts(_ voices: inout [ReadFigure], _ claims: [Claim]) {
        let origins = CopyOrigins(claims)
        var rows: [String: [Int]] = [:]
        for index in voices.indices where voices[index].part == .atLeast {
            let claim = voices[index].claim
            guard claim.scope == .part, profiles.profile(of: claim.claimant).compiles else {
                continue
            }
            rows[claim.claimant.lowercased(), default: []].append(index)
        }
        for members in rows.values where members.count > 1 {
            var seen: Set<String> = []
            // A casebook may repeat the row of another release.
            let distinct = members.filter {
                let origin = origins.origin(of: voices[$0].claim)
                return seen.insert(Claim.series(of: origin)).inserted
            }
            voices[members[0]].figure = distinct.dropFirst().reduce(voices[distinct[0]].figure) {
                $0.adding(voices[$1].figure)
            }
        }
    }

    /// Where nobody gives a number of the whole, the highest of the numbers below it speaks as "at
    /// least so many": a bound alone would leave the toll to the prior.
    func settleBounds(_ voices: inout [ReadFigure]) {
        guard !voices.contains(where: { $0.part == .counted }) else { return }
        let bounds = voices.indices.filter {
            voices[$0].part == .atLeast && voices[$0].figure.low > 0
        }
        let highest = bounds.max {
            (voices[$0].figure.low, voices[$1].reliability, voices[$1].claim.id)
                < (voices[$1].figure.low, voices[$0].reliability, voices[$0].claim.id)
        }
        guard let highest else { return }
        voices[highest].part = .counted
        voices[highest].figure = CountInterval(low: voices[highest].figure.low)
    }

    /// Two independent counts of many dead rarely agree to the last digit: equal uneven figures
    /// from 30 upwards are taken to have one origin, the claim known first.
    private func settleEqualFigures(_ voices: inout [ReadFigure]) {
        var first: [Int: Int] = [:]
        let order = voices.indices.filter { voices[$0].part == .counted }.sorted {
            (voices[$0].claim.knownOn, voices[$0].claim.id)
                < (voices[$1].claim.knownOn, voices[$1].claim.id)
        }
        for index in order {
            let figure = voices[index].figure
            guard figure.low == figure.high, figure.low >= 30, figure.low % 10 != 0 else {
                continue
            }
            if let origin = first[figure.low] {
                voices[index].part = .copy(of: voices[origin].claim.id)
            } else {
                first[figure.low] = index
            }
        }
    }
}

extension TollReader {
    /// Equal figures that come within two days of each other may have one origin, though nobody says
    /// so: newsrooms repeat each other's "100" and "dozens". They are told by the first of them.
    func suspectEqualFigures(_ voices: inout [ReadFigure]) {
        var latest: [CountInterval: Int] = [:]
        let order = voices.indices.filter { voices[$0].part == .counted }.sorted {
            (voices[$0].claim.knownOn, voices[$0].claim.id)
                < (voices[$1].claim.knownOn, voices[$1].claim.id)
        }
        for index in order where voices[index].figure.high != 0 {
            let figure = voices[index].figure
            let day = voices[index].claim.knownOn.number
            if let before = latest[figure], day - voices[before].claim.knownOn.number <= 2 {
                let first = voices[before].echo ?? voices[before].claim.id
                voices[before].echo = first
                voices[index].echo = first
            }
            latest[figure] = index
        }
    }
}

extension CountInterval {
    /// Whether two figures can be the same number.
    func meets(_ other: CountInterval) -> Bool {
        low <= (other.high ?? .max) && other.low <= (high ?? .max)
    }
}
