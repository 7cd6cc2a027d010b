import Domain
import Geography

extension IndicatorEvaluator {
    /// Incidents, deaths or civilian deaths of the register in a period.
    ///
    /// An incident counts on the day on which it began, as in briefs and timelines, so that
    /// neighbouring periods add up.
    func registerTally(
        _ quantity: IndicatorQuantity, _ period: DayRange, _ placedOnly: Bool
    ) -> Result<Tally, TallyGap> {
        guard let all = inputs.incidents else { return .failure(.notMeasured(.register)) }
        if let gap = gap(.register, covering: inputs.registerCovers, period) {
            return .failure(gap)
        }
        var selected = all.filter { matches(quantity, $0) && period.contains($0.when.first) }
        var notes: [IndicatorRemark] = []
        if placedOnly {
            let placed = selected.filter { $0.pointLike != nil }
            let lost = selected.count - placed.count
            if lost > 0 {
                notes.append(.unplaced(lost, of: selected.count))
            }
            selected = placed
        }
        if let reach = quantity.withinReach {
            switch inReach(selected, reach) {
            case .failure(let gap): return .failure(gap)
            case .success(let near): selected = near
            }
        }
        return .success(tally(quantity, selected, notes))
    }

    private func matches(_ quantity: IndicatorQuantity, _ incident: Incident) -> Bool {
        guard incident.place.country == inputs.country,
            incident.grades.occurrence != .discounted,
            incident.civilianDeaths.best >= quantity.civilianDeathsAtLeast
        else { return false }
        if !quantity.violence.isEmpty {
            guard let violence = incident.violence, quantity.violence.contains(violence) else {
                return false
            }
        }
        guard !quantity.sides.isEmpty else { return true }
        let sides = "\(incident.sideA)\n\(incident.sideB)".lowercased()
        return quantity.sides.contains { sides.contains($0.lowercased()) }
    }

    private func inReach(
        _ incidents: [Incident], _ reach: Meters
    ) -> Result<[Incident], TallyGap> {
        guard let bases = inputs.bases, !bases.isEmpty else {
            return .failure(.notMeasured(.bases))
        }
        var near: [Incident] = []
        for incident in incidents {
            guard let point = incident.pointLike else { continue }
            guard let distance = bases.distance(from: point, on: incident.when.first) else {
                return .failure(.noData(.noBases(incident.when.first)))
            }
            if distance <= reach { near.append(incident) }
        }
        return .success(near)
    }

    private func tally(
        _ quantity: IndicatorQuantity, _ incidents: [Incident], _ notes: [IndicatorRemark]
    ) -> Tally {
        let evidence = incidents.map { IndicatorReading.Evidence(.register, $0.id) }
        if quantity.count == .incidents {
            return Tally(Double(incidents.count), evidence: evidence, notes: notes)
        }
        let isCivilian = quantity.count == .civilianDeaths
        let tolls = incidents.map { isCivilian ? $0.civilianDeaths : $0.deaths }
        let sum = inputs.sumOfTolls(incidents, isCivilian)
        var tally = Tally(
            Double(sum.best), low: Double(sum.low), high: Double(sum.high),
            evidence: zip(evidence, tolls).filter { $0.1.high > 0 }.map(\.0), notes: notes)
        tally.variance = tolls.reduce(0) { $0 + Double($1.best) * Double($1.best) }
        if tally.value > 0, !tally.hasRange {
            tally.notes.append(.noRange)
        }
        return tally
    }
}

extension Incident {
    /// The coordinates, where the place is known well enough to be counted at a point.
    var pointLike: Coordinate? { place.precision.isPointLike ? place.coordinate : nil }
}
