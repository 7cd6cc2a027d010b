import Domain

/// How far a set of commitments is carried out on a day, and how well the coders agree.
public struct CommitmentAssessment: Hashable, Sendable {
    public var on: Day
    /// Mean status over the assessed commitments as a share of full implementation, 0...1; `nil`
    /// when none was assessed.
    public var share: Double?
    /// The same with every theme weighted alike: where the two differ much, the weighting decides.
    public var shareByThemes: Double?
    /// The share as each coder alone sees it.
    public var shareByCoder: [String: Double]
    /// Commitments with a status from at least one coder.
    public var assessed: Int
    /// Commitments that all their coders found not assessable; never counted as 0.
    public var notAssessable: Int
    /// Commitments that nobody coded.
    public var uncoded: Int
    /// How many assessed commitments have each status, where the coders agree.
    public var counts: [ImplementationStatus: Int]
    /// Commitments on whose status the coders differ.
    public var disputed: [String]
    /// Ordinal agreement; `nil` where the method gives none.
    public var agreement: KrippendorffAlpha?
    /// Whether all coders who took part are independent of each other.
    public var isIndependent: Bool
}

extension CommitmentRegister {
    /// The assessment of all commitments as they stood on a day.
    public func assessment(on day: Day, country: String? = nil) -> CommitmentAssessment {
        let states = states(on: day, country: country)
        let statuses = states.map { $0.codings.compactMap(\.status) }
        let assessed = zip(states, statuses).filter { !$0.1.isEmpty }
        let themes = Dictionary(
            commitments.map { ($0.id, $0.theme) }, uniquingKeysWith: { first, _ in first })
        let byTheme = Dictionary(grouping: assessed) { themes[$0.0.id] ?? "" }
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
            agreement: KrippendorffAlpha(
                units: statuses.map { $0.map(\.rawValue) }, level: .ordinal),
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
