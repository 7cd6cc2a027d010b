import Domain
import Statistics

extension TollModel {
    /// The same claims counted by the conventions of UCDP, Airwars, ACLED and uncertainUCDP.
    public func views(
        _ harm: Harm = .killed, _ victims: VictimClass = .all, from claims: [Claim]
    ) -> TollViews {
        let current = CurrentClaims.of(claims)
        let reader = TollReader(harm: harm, victims: victims, profiles: profiles)
        let voices = reader.voices(current)
        let triple = triple(voices)
        let violence = IncidentDescription.modal(current.lazy.compactMap(\.violence))
        let target = violence.flatMap { Target(rawValue: $0.rawValue) } ?? .any
        let model = triple.map { ReportedFatalities(reported: $0.best, target: target) }
        return TollViews(
            triple: triple, airwars: airwars(voices, current),
            conservative: conservative(voices), reportedFatalities: model?.toll,
            reportedFatalitiesMean: model?.mean)
    }

    /// UCDP's own row when there is one; else the figure of the most reliable voice (the middle of
    /// equals) between the lowest and the highest credible ones.
    private func triple(_ voices: [ReadFigure]) -> Toll? {
        let row = voices.first {
            $0.claim.series.hasPrefix("ucdp") || $0.claim.claimant.uppercased().hasPrefix("UCDP")
        }
        if let row, row.figure.high != nil { return Toll(claimed: row.figure) }
        let credible = credible(voices)
        guard let reliability = credible.map(\.reliability).min() else { return nil }
        let points = credible.filter { $0.reliability == reliability }
            .map { Toll(claimed: $0.figure).best }.sorted()
        let tolls = credible.map { Toll(claimed: $0.figure) }
        guard let low = tolls.map(\.low).min(), let high = tolls.map(\.high).max() else {
            return nil
        }
        return Toll(low: low, best: points[(points.count - 1) / 2], high: high)
    }

    /// Voices of their own about the incident as a whole, not held improbable.
    private func credible(_ voices: [ReadFigure]) -> [ReadFigure] {
        voices.filter {
            guard $0.claim.credibility != .improbable else { return false }
            switch $0.part {
            case .counted, .compiled: return $0.claim.scope == .incident
            default: return false
            }
        }
    }

    /// The lowest number that a credible voice without an interest in a low one names. Neither a
    /// denial nor "fewer than n" names one, and doubtful voices speak only when there are no others.
    private func conservative(_ voices: [ReadFigure]) -> Int? {
        let naming = credible(voices).filter(\.namesNumber)
        let sound = naming.filter { $0.claim.credibility != .doubtful }
        let credible = sound.isEmpty ? naming : sound
        let plain = credible.filter { $0.incentive == .neutral || $0.incentive == .inflates }
        return (plain.isEmpty ? credible : plain).map(\.figure.low).min()
    }

    /// Confirmed when an accused party accepts, contested when parties contradict each other on
    /// whether anybody died, fair for two independent voices or one reliable one, weak for a
    /// single lesser one, discounted when nothing is left.
    private func airwars(_ voices: [ReadFigure], _ claims: [Claim]) -> AirwarsView {
        let accused = Accused(claims)
        let own = voices.filter { $0.part == .counted || $0.part == .compiled }
        let some = own.filter { $0.figure.low > 0 || ($0.figure.best ?? 0) > 0 }
        let isDenied = voices.contains { $0.part == .denial || $0.figure.high == 0 }
        let grade: Grade
        if some.isEmpty {
            grade = .discounted
        } else if some.contains(where: { accused.isAccused($0.claim.claimant) }) {
            grade = .confirmed
        } else if isDenied {
            grade = .contested
        } else {
            let isFair = some.count >= 2 || some.contains { $0.reliability <= .b }
            grade = isFair ? .fair : .weak
        }
        return AirwarsView(
            grade: grade, lowest: own.filter(\.namesNumber).map(\.figure.low).min(),
            highest: own.map { $0.figure.high ?? max($0.figure.low, $0.figure.best ?? 0) }.max())
    }
}
