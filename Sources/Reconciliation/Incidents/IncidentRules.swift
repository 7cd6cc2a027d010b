import Domain
import Geography

/// The rules by which claims become incidents. See Documentation/Methods/Tolls.md.
///
/// Pure: the same claims in any order give the same incident.
public struct IncidentRules: Sendable {
    /// The name that `Lineage.rule` carries.
    public static let version = "incident-rules/8"

    let profiles: ClaimantProfiles
    let units: AdministrativeLookup?
    let actors: ActorIndex?

    /// Rules with what is known of the claimants, if at hand an index of the actors (it knows that
    /// a group and its parent do not contradict each other), and, if boundaries are loaded, a way to
    /// find the administrative units of a point.
    public init(
        profiles: ClaimantProfiles = .standard, actors: ActorIndex? = nil,
        administrativeUnits: AdministrativeLookup? = nil
    ) {
        self.actors = actors
        self.profiles = profiles
        units = administrativeUnits
    }

    /// The incidents of many claims, sorted by identifier. Superseded versions and rejected claims
    /// are left out; an incident of which nothing is left is not made.
    public func incidents(from claims: [Claim], clusters: ClaimClusters) -> [Incident] {
        let current = CurrentClaims.of(claims)
        var chains = ClaimChains(capacity: current.count)
        for index in current.indices where !clusters.isRejected(current[index]) {
            chains.append(index, to: clusters.incident(of: current[index]))
        }
        return chains.sortedSlots().compactMap { slot in
            let name = chains.names[slot]
            let judged = clusters.grades(of: name)
            let first = current[chains.first[slot]]
            guard chains.next[chains.first[slot]] >= 0 else {
                return incident(single: first, id: name, judged: judged)
            }
            let claims = chains.members(of: slot).map { current[$0] }
            return incident(from: claims, id: name, judged: judged)
        }
    }

    /// The incident that a group of claims adds up to; `nil` when there are none.
    ///
    /// Without an `id` the incident is named after the smallest group of the claims, else after
    /// their smallest series. Grades in `judged` stand over those of the rules.
    public func incident(
        from claims: [Claim], id: String? = nil, judged: JudgedGrades? = nil
    ) -> Incident? {
        let current = CurrentClaims.of(claims)
        guard let first = current.first else { return nil }
        if current.count == 1 { return incident(single: first, id: id, judged: judged) }
        let sorted = current.sorted { $0.id < $1.id }
        let name =
            id ?? sorted.lazy.compactMap(\.incident).min() ?? sorted.lazy.map(\.series).min()
        let description = IncidentDescription(sorted, reliability: reliability)
        return make(
            name ?? first.series, description, tolls: tolls(of: sorted),
            grades: grades(of: sorted), judged: judged, claims: sorted)
    }

    private func incident(single claim: Claim, id: String?, judged: JudgedGrades?) -> Incident {
        make(
            id ?? claim.incident ?? claim.series, IncidentDescription(single: claim),
            tolls: tolls(single: claim), grades: grades(single: claim), judged: judged,
            claims: [claim])
    }

    private func make(
        _ id: String, _ described: IncidentDescription, tolls: (all: Toll, civilians: Toll),
        grades: Grades, judged: JudgedGrades?, claims: [Claim]
    ) -> Incident {
        let ids = claims.map(\.id)
        let place = described.place
        let point = place.precision.isPointLike ? place.coordinate : nil
        let admin = place.coordinate.flatMap { units?($0, place.precision, place.country) }
        return Incident(
            id: id, title: described.title, violence: described.violence, when: described.when,
            datePrecision: described.datePrecision, place: place,
            cell: point.map { PRIOGridCell(containing: $0) }, admin1Code: admin?.admin1,
            admin2Code: admin?.admin2, sideA: described.sideA, sideB: described.sideB,
            deaths: tolls.all, civilianDeaths: tolls.civilians,
            grades: Grades(
                occurrence: judged?.occurrence ?? grades.occurrence,
                // A number that nobody gave has no grade that could be judged.
                count: grades.count == .unstated ? .unstated : judged?.count ?? grades.count,
                attribution: judged?.attribution ?? grades.attribution),
            claims: ids, isSummary: IncidentRules.isSummary(claims),
            lineage: Lineage(rule: IncidentRules.version, inputs: ids))
    }

    /// Whether the claims in force of one account all tell of more than one incident.
    public static func isSummary(_ claims: [Claim]) -> Bool {
        let current = CurrentClaims.of(claims)
        return current.contains { $0.scope.isBeyondIncident } && AccountScope(current).isSummary
    }
}
