import Domain
import Geography
import Reconciliation

/// What follows from one claim, given all that is known of how claims belong together.
struct Derivation: Sendable {
    let rules: IncidentRules
    let clusters: ClaimClusters
    let actors: ActorIndex
    let judgements: EffectiveJudgements
    /// Series that may share an incident with others.
    let together: Set<String>
    /// By a dataset's series the incident with which it overlaps.
    let overlaps: [String: Overlap]
    /// Identifiers of the sources that are systematic datasets.
    let datasets: Set<String>
    /// Identifiers of the sources whose words may not be found.
    let protected: Set<String>
    let units: UnitCodes

    /// A dataset's record that covers a part of an incident, or more than it.
    struct Overlap: Sendable {
        let incident: String
        let scope: Claim.Scope
    }

    /// A claim's counted event, and what becomes of the claim.
    struct Step: Sendable {
        enum Fate: Sendable {
            case incident(Incident, words: String, parties: [ClaimParties])
            /// Waits for the other claims of its incident.
            case part(of: String, Claim)
        }

        let event: CountedEvent?
        /// `nil` when no incident follows.
        let fate: Fate?
    }

    func step(from claim: Claim) -> Step { Step(event: counted(claim), fate: fate(of: claim)) }

    /// The incident that claims held together add up to; `nil` when none follows.
    func incident(from claims: [Claim], id: String) -> Incident? {
        rules.incident(from: claims, id: id, judged: clusters.grades(of: id))
    }

    private func fate(of claim: Claim) -> Step.Fate? {
        if clusters.isRejected(claim) { return nil }
        if let overlap = overlaps[claim.series] {
            var claim = claim
            claim.scope = overlap.scope
            return .part(of: overlap.incident, claim)
        }
        if together.contains(claim.series) {
            return .part(of: clusters.incident(of: claim), claim)
        }
        return rules.incident(from: [claim]).map {
            .incident($0, words: words([claim]), parties: [ClaimParties(claim, in: $0)])
        }
    }

    /// Words by which an incident can be found beside its title, sides and place; none of a source
    /// that may not be named, so that nobody can guess them one by one.
    func words(_ claims: [Claim]) -> String {
        var parts: [String] = []
        for claim in claims where !protected.contains(claim.source) {
            parts += [claim.citation.office, claim.citation.headline, claim.note]
            if claims.count > 1 { parts += claim.actors.map(\.name) + [claim.place.name] }
        }
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The claim as panels count it, when it comes from a systematic dataset.
    private func counted(_ claim: Claim) -> CountedEvent? {
        // A casebook may repeat a dataset's figure; only the dataset's own rows are counted.
        guard claim.incident == nil, claim.scope == .incident, datasets.contains(claim.source),
            claim.stance == .asserts,
            let violence = claim.violence, let deaths = claim.figure(.killed, .all)
        else { return nil }
        let place = claim.place
        let codes = place.coordinate.map {
            units.codes(at: $0, precision: place.precision, country: place.country)
        }
        let dead = deaths.best ?? deaths.low
        // Of violence against civilians all dead are civilians; of other kinds only the dataset knows.
        let civilians =
            claim.figure(.killed, .civilians).map { $0.best ?? $0.low }
            ?? (violence == .oneSided ? dead : nil)
        return CountedEvent(
            claimant: claim.claimant, violence: violence, when: claim.when,
            precision: place.precision, country: place.country, admin1Code: codes?.admin1,
            admin2Code: codes?.admin2,
            cell: place.coordinate.map { PRIOGridCell(containing: $0) },
            deaths: dead, civilians: civilians)
    }
}
