import Domain

/// How long a mission's people served in a period.
public struct ServiceTime: Hashable, Sendable {
    /// Months of 30.4375 days, one person each.
    public var personMonths: Double
    public var basis: StrengthBasis

    /// Years of 365.25 days, one person each.
    public var personYears: Double { personMonths / 12 }
}

extension StrengthRegister {
    /// Time served in a period: over deployed strength where every month has a count, else over
    /// the ceiling; the two are never mixed.
    ///
    /// - Returns: `nil` when some day of the period has neither.
    public func serviceTime(
        mission: String, _ category: PersonnelCategory, during period: DayRange
    ) -> ServiceTime? {
        if let days = deployedDays(mission, category, period) {
            return ServiceTime(personMonths: days / ServiceTime.daysPerMonth, basis: .deployed)
        }
        if let days = authorizedDays(mission, category, period) {
            return ServiceTime(personMonths: days / ServiceTime.daysPerMonth, basis: .authorized)
        }
        return nil
    }

    private func deployedDays(
        _ mission: String, _ category: PersonnelCategory, _ period: DayRange
    ) -> Double? {
        var personDays = 0.0
        for month in period.first.month...period.last.month {
            guard let record = deployed(mission: mission, category, in: month) else { return nil }
            let days = DayRange(
                max(period.first, month.firstDay), min(period.last, month.lastDay))
            personDays += Double(record.deployed * days.count)
        }
        return personDays
    }

    private func authorizedDays(
        _ mission: String, _ category: PersonnelCategory, _ period: DayRange
    ) -> Double? {
        var personDays = 0.0
        for number in period.first.number...period.last.number {
            guard let ceiling = ceiling(mission: mission, category, on: Day(number: number)) else {
                return nil
            }
            personDays += Double(ceiling.count)
        }
        return personDays
    }
}

extension ServiceTime {
    /// 365.25 / 12.
    static let daysPerMonth = 30.4375
}
