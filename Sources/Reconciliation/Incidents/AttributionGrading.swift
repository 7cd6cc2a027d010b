import Domain

/// Grades who did it: whom the claims name, whether those named accept it, and whether anybody
/// names somebody else.
struct AttributionGrading {
    let rules: IncidentRules
    /// Asserting claims, one for each independent voice.
    let voices: [Claim]
    /// All claims, denials included.
    let claims: [Claim]

    /// Confirmed when those named say so themselves, contested when they deny it or when voices
    /// name actors that are not tied to each other, fair for a reliable voice, else weak. Names that
    /// say nothing (`armed men`) contradict nobody.
    var grade: Grade {
        let accusations = voices.flatMap { claim in
            Self.perpetrators(of: claim).map { (claim: claim, name: $0) }
        }
        let names = Array(Set(accusations.map(\.name))).sorted()
        guard let first = names.first else { return .weak }
        let admits = voices.contains { voice in
            names.contains { isOne(voice.claimant, $0) }
        }
        let denies = claims.contains { claim in
            claim.stance == .denies && names.contains { isOne(claim.claimant, $0) }
        }
        if denies || names.contains(where: { !isOne($0, first) }) { return .contested }
        if admits { return .confirmed }
        return accusations.contains { rules.reliability(of: $0.claim) <= .b } ? .fair : .weak
    }

    /// Named perpetrators; in one-sided violence side A is the perpetrator too.
    private static func perpetrators(of claim: Claim) -> [String] {
        var names = claim.actors.filter { $0.role == .perpetrator }.map(\.name)
        if names.isEmpty, claim.violence == .oneSided {
            names = claim.actors.filter { $0.role == .sideA }.map(\.name)
        }
        return names.filter { name in
            let words = ComparableName(name).words
            return !words.isEmpty && !words.contains { $0.concept == "unidentified" }
        }
    }

    /// Whether two names mean one actor, or actors tied to each other.
    private func isOne(_ one: String, _ other: String) -> Bool {
        if NameMatcher.score(ComparableName(one), ComparableName(other)) >= NameMatcher.likely {
            return true
        }
        guard let index = rules.actors, let left = index.number(of: one),
            let right = index.number(of: other)
        else { return false }
        return index.affinity(left, right) > 0
    }
}
