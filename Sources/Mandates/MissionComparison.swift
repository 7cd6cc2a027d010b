import Domain
import Statistics

/// How dangerous missions are for their own people, over time at risk.
public struct MissionComparison: Sendable {
    let deaths: [String: [MissionDeath]]
    let strengths: [String: StrengthRegister]

    /// A comparison over deaths and monthly strengths of any missions.
    public init(deaths: [MissionDeath], deployed: [PersonnelRecord]) {
        self.deaths = Dictionary(grouping: deaths, by: \.mission)
        strengths = Dictionary(grouping: deployed, by: \.mission)
            .mapValues { StrengthRegister(authorized: [], deployed: $0) }
    }

    /// Deaths in uniform per 1,000 person-years by mission, over the months for which the
    /// mission's deployed strength is known; deaths in other months are left out on both sides.
    ///
    /// - Parameters:
    ///   - causes: Which deaths count.
    ///   - months: The window.
    ///   - minimum: Missions with fewer person-years are left out, since one death decides their
    ///     rate.
    /// - Returns: The most dangerous first (by rate).
    public func rates(
        _ causes: Set<MissionDeath.Cause>, during months: ClosedRange<Month>,
        minimumPersonYears minimum: Double = 100
    ) -> [MissionRate] {
        strengths.keys.map { rate(of: $0, causes, during: months) }
            .filter { $0.personYears >= minimum }
            .sorted {
                ($0.perThousand ?? 0, $1.mission) > ($1.perThousand ?? 0, $0.mission)
            }
    }

    /// One mission's rate.
    public func rate(
        of mission: String, _ causes: Set<MissionDeath.Cause>, during months: ClosedRange<Month>
    ) -> MissionRate {
        var covered: [Month] = []
        var personDays = 0.0
        for month in months {
            guard
                let record = strengths[mission]?
                    .deployed(mission: mission, .uniformed, in: month)
            else { continue }
            covered.append(month)
            personDays += Double(record.deployed * month.days.count)
        }
        let window = Set(covered)
        let all = (deaths[mission] ?? []).filter {
            $0.status.isUniformed && causes.contains($0.cause) && months.contains($0.on.month)
        }
        let counted = all.filter { window.contains($0.on.month) }
        return MissionRate(
            mission: mission, months: covered, deaths: counted,
            personYears: personDays / 365.25, basis: .deployed,
            deathsLeftOut: all.count - counted.count)
    }

    /// One mission's rate over its ceiling, for times in which nobody's strength is known: the
    /// true rate is higher, since a mission is hardly ever full.
    ///
    /// - Returns: `nil` when the ceiling is not known for every day of the period.
    public func rateOverCeiling(
        of mission: String, _ causes: Set<MissionDeath.Cause>, during period: DayRange,
        ceilings: StrengthRegister
    ) -> MissionRate? {
        let onlyCeilings = StrengthRegister(authorized: ceilings.authorized, deployed: [])
        guard
            let time = onlyCeilings.serviceTime(mission: mission, .uniformed, during: period)
        else { return nil }
        let counted = (deaths[mission] ?? []).filter {
            $0.status.isUniformed && causes.contains($0.cause) && period.contains($0.on)
        }
        return MissionRate(
            mission: mission, months: Array(period.first.month...period.last.month),
            deaths: counted, personYears: time.personYears, basis: .authorized, deathsLeftOut: 0)
    }

    /// How surely two missions differ, counted by days with deaths, since one attack kills many:
    /// the two-sided p-value of the exact comparison of two Poisson rates; `nil` without time.
    public static func differenceByDays(_ one: MissionRate, _ other: MissionRate) -> Double? {
        PoissonComparison.pValue(
            count: one.daysWithDeaths, exposure: one.personYears, against: other.daysWithDeaths,
            exposure: other.personYears)
    }

    /// Missions by the number of deaths in a period, most first; no strength is needed.
    public func counts(
        _ causes: Set<MissionDeath.Cause>, during period: DayRange
    ) -> [(mission: String, deaths: Int)] {
        deaths.map { mission, deaths in
            (mission, deaths.count { causes.contains($0.cause) && period.contains($0.on) })
        }
        .filter { $0.1 > 0 }
        .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
        .map { (mission: $0.0, deaths: $0.1) }
    }
}

extension MissionRate {
    /// A rate from its parts, with the exact 95 % Poisson interval.
    init(
        mission: String, months: [Month], deaths: [MissionDeath], personYears: Double,
        basis: StrengthBasis, deathsLeftOut: Int
    ) {
        let factor = personYears > 0 ? 1000 / personYears : nil
        let interval = ConfidenceInterval.poisson(count: deaths.count)
        self.init(
            mission: mission, months: months, deaths: deaths.count, personYears: personYears,
            perThousand: factor.map { Double(deaths.count) * $0 },
            low: factor.map { interval.low * $0 }, high: factor.map { interval.high * $0 },
            daysWithDeaths: Set(deaths.map(\.on)).count, basis: basis,
            deathsLeftOut: deathsLeftOut)
    }
}
