import Domain
import Geography

extension IndicatorEvaluator {
    /// A quantity over a period.
    ///
    /// - Parameter placedOnly: Leave out incidents without point-like coordinates, so that the two
    ///   parts of a share speak of the same incidents.
    func tally(
        _ quantity: IndicatorQuantity, over period: DayRange, placedOnly: Bool
    ) -> Result<Tally, TallyGap> {
        switch quantity.count.source {
        case .register: registerTally(quantity, period, placedOnly)
        case .missionDeaths: missionDeathTally(quantity, period)
        case .personnel: personnelTally(quantity, period)
        case .bases: baseTally(period)
        case .alerts: alertTally(quantity, period)
        case .plan: planTally(quantity, period)
        case .commitments: commitmentTally(quantity, period)
        }
    }

    private func missionDeathTally(
        _ quantity: IndicatorQuantity, _ period: DayRange
    ) -> Result<Tally, TallyGap> {
        guard let all = inputs.missionDeaths else { return .failure(.notMeasured(.missionDeaths)) }
        if let gap = gap(.missionDeaths, covering: inputs.missionDeathsCover, period) {
            return .failure(gap)
        }
        let causes = quantity.count == .fatalAttackDays ? [.malicious] : quantity.causes
        let deaths = all.filter { death in
            death.mission == inputs.mission && period.contains(death.on)
                && (causes.isEmpty || causes.contains(death.cause))
                && (!quantity.uniformedOnly || death.status.isUniformed)
        }
        let value =
            quantity.count == .fatalAttackDays ? Set(deaths.map(\.on)).count : deaths.count
        return .success(
            Tally(
                Double(value), evidence: deaths.map { .init(.missionDeaths, $0.id) }))
    }

    private func personnelTally(
        _ quantity: IndicatorQuantity, _ period: DayRange
    ) -> Result<Tally, TallyGap> {
        guard let strength = inputs.strength else { return .failure(.notMeasured(.personnel)) }
        let mission = inputs.mission
        let category = quantity.category
        if quantity.count == .personMonths {
            guard
                let time = strength.serviceTime(mission: mission, category, during: period)
            else {
                return .failure(.noData(.strengthUnknown))
            }
            return .success(
                Tally(time.personMonths, notes: time.basis == .authorized ? [.overCeiling] : []))
        }
        let state = strength.state(mission: mission, category, on: period.last)
        if quantity.count == .authorized {
            guard let ceiling = state.authorized else {
                return .failure(.noData(.noCeiling(period.last)))
            }
            return .success(Tally(Double(ceiling.count)))
        }
        guard let record = state.deployed, record.when.overlaps(period) else {
            return .failure(.noData(.nobodyCounted(newest: state.deployed?.when)))
        }
        return .success(Tally(Double(record.deployed), notes: [.counted(record.when)]))
    }

    private func baseTally(_ period: DayRange) -> Result<Tally, TallyGap> {
        guard let register = inputs.bases, !register.isEmpty else {
            return .failure(.notMeasured(.bases))
        }
        guard let bases = register.bases(on: period.last) else {
            return .failure(.noData(.noBases(period.last)))
        }
        return .success(
            Tally(Double(bases.count), evidence: bases.map { .init(.bases, $0.location) }))
    }

    private func alertTally(
        _ quantity: IndicatorQuantity, _ period: DayRange
    ) -> Result<Tally, TallyGap> {
        guard let all = inputs.alerts else { return .failure(.notMeasured(.alerts)) }
        let alerts = all.filter { period.contains($0.issued) }
        let counted = quantity.count == .alerts ? alerts : alerts.filter(\.isAnswered)
        return .success(
            Tally(Double(counted.count), evidence: counted.map { .init(.alerts, $0.id) }))
    }

    private func planTally(
        _ quantity: IndicatorQuantity, _ period: DayRange
    ) -> Result<Tally, TallyGap> {
        guard let all = inputs.reach else { return .failure(.notMeasured(.plan)) }
        guard
            let plan = all.filter({ period.contains($0.on) })
                .max(by: { ($0.on, $0.id) < ($1.on, $1.id) })
        else { return .failure(.noData(.noPlan)) }
        let value =
            quantity.count == .civiliansAtRisk ? plan.civiliansAtRisk : plan.civiliansInReach
        return .success(Tally(value, evidence: [.init(.plan, plan.id)]))
    }

    private func commitmentTally(
        _ quantity: IndicatorQuantity, _ period: DayRange
    ) -> Result<Tally, TallyGap> {
        guard let register = inputs.commitments else { return .failure(.notMeasured(.commitments)) }
        let states = register.states(
            on: period.last, country: inputs.country, themes: quantity.commitmentThemes)
        guard !states.isEmpty else {
            return .failure(.noData(.nothingPromised(period.last)))
        }
        let counted = states.filter {
            quantity.count == .commitmentsOwed ? $0.isOwed : $0.isOverdue
        }
        return .success(
            Tally(Double(counted.count), evidence: counted.map { .init(.commitments, $0.id) }))
    }

    /// Why a source cannot speak for a period; `nil` when it can.
    func gap(
        _ source: IndicatorSource, covering days: DayRange?, _ period: DayRange
    ) -> TallyGap? {
        guard let days else { return .noData(.coverUnknown(source)) }
        guard days.contains(period.first), days.contains(period.last) else {
            return .noData(.covers(source, days))
        }
        return nil
    }
}
