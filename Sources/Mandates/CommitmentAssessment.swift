import Domain

extension CommitmentRegister {
    /// The assessment of all commitments as they stood on a day.
    public func assessment(
        on day: Day, country: String? = nil, themes: [String] = []
    ) -> CommitmentAssessment {
        let states = states(on: day, country: country, themes: themes)
        let statuses = states.map { $0.codings.compactMap(\.status) }
        let assessed = zip(states, statuses).filter { !$0.1.isEmpty }
        let themeOf = Dictionary(
            commitments.map { ($0.id, $0.theme) }, uniquingKeysWith: { first, _ in first })
        let byTheme = Dictionary(grouping: assessed) { themeOf[$0.0.id] ?? "" }
        let agreement = KrippendorffAlpha(
            units: statuses.map { $0.map(\.rawValue) }, level: .ordinal)
        let active = Set(states.flatMap { $0.codings.map(\.coder) })
        return CommitmentAssessment(
            on: day, share: Self.mean(assessed.map { Self.share($0.1) }),
            shareByThemes: Self.mean(
                byTheme.sorted { $0.key < $1.key }
                    .compactMap { Self.mean($0.value.map { Self.share($0.1) }) }),
            shareByCoder: Self.shareByCoder(states), assessed: assessed.count,
            notAssessable: zip(states, statuses).count { $0.1.isEmpty && !$0.0.codings.isEmpty },
            uncoded: states.count { $0.codings.isEmpty },
            counts: Dictionary(
                assessed.compactMap { $0.0.agreedStatus }.map { ($0, 1) }, uniquingKeysWith: +),
            disputed: assessed.filter { Set($0.1).count > 1 }.map(\.0.id),
            agreement: agreement?.value,
            agreementUnits: agreement?.units ?? 0,
            isIndependent: active.count > 1
                && coders.filter { active.contains($0.id) }.count == active.count
                && coders.allSatisfy { !active.contains($0.id) || $0.isIndependent })
    }

    private static func shareByCoder(_ states: [CommitmentState]) -> [String: Double] {
        let codings = states.flatMap(\.codings).filter { $0.status != nil }
        return Dictionary(grouping: codings, by: \.coder).compactMapValues { codings in
            mean(codings.compactMap { $0.status.map { share([$0]) } })
        }
    }

    private static func share(_ statuses: [ImplementationStatus]) -> Double {
        Double(statuses.reduce(0) { $0 + $1.rawValue })
            / Double(statuses.count * ImplementationStatus.full.rawValue)
    }

    private static func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
}
