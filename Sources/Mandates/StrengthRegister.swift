import Domain

/// Ceilings and people in place, answered for any day.
public struct StrengthRegister: Sendable {
    public let authorized: [AuthorizedStrength]
    public let deployed: [PersonnelRecord]

    /// A register over ceilings and counts, in any order.
    public init(authorized: [AuthorizedStrength], deployed: [PersonnelRecord]) {
        self.authorized = authorized.sorted { ($0.from, $0.count) < ($1.from, $1.count) }
        self.deployed = deployed.sorted {
            ($0.when.last, $0.deployed) < ($1.when.last, $1.deployed)
        }
    }

    /// The ceiling on a day. Without one of its own, `uniformed` is military plus police.
    public func ceiling(
        mission: String, _ category: PersonnelCategory, on day: Day
    ) -> AuthorizedStrength? {
        let own = authorized.last {
            $0.mission == mission && $0.category == category && $0.from <= day
        }
        if let own { return own.until.map { day <= $0 } ?? true ? own : nil }
        guard category == .uniformed, let military = ceiling(mission: mission, .military, on: day),
            let police = ceiling(mission: mission, .police, on: day)
        else { return nil }
        return AuthorizedStrength(
            mission: mission, category: .uniformed, from: max(military.from, police.from),
            until: [military.until, police.until].compactMap { $0 }.min(),
            count: military.count + police.count, mandate: military.mandate,
            references: military.references)
    }

    /// The newest count on or before a day. Without one of its own, `uniformed` is military plus
    /// police where both are given for the same days.
    public func newest(
        mission: String, _ category: PersonnelCategory, on day: Day
    ) -> PersonnelRecord? {
        let own = deployed.last {
            $0.mission == mission && $0.category == category && $0.when.first <= day
        }
        guard category == .uniformed else { return own }
        let sum = deployed.reversed().lazy
            .filter {
                $0.mission == mission && $0.category == .military && $0.when.first <= day
            }
            .compactMap { uniformed(from: $0) }.first
        guard let sum else { return own }
        return own.map { $0.when.last >= sum.when.last ? $0 : sum } ?? sum
    }

    /// A category on a day: ceiling, newest count and vacancy.
    public func state(
        mission: String, _ category: PersonnelCategory, on day: Day
    ) -> StrengthState {
        let record = newest(mission: mission, category, on: day)
        let then = record.flatMap {
            ceiling(mission: mission, category, on: min(day, $0.when.last))
        }
        var vacancy: Double?
        if let record, let then, then.count > 0 {
            vacancy = 1 - Double(record.deployed) / Double(then.count)
        }
        return StrengthState(
            category: category, authorized: ceiling(mission: mission, category, on: day),
            deployed: record, age: record.map { max(0, day - $0.when.last) }, vacancy: vacancy)
    }

    /// Police as a share of the uniformed ceiling on a day, 0...1.
    public func policeShareOfCeiling(mission: String, on day: Day) -> Double? {
        guard let police = ceiling(mission: mission, .police, on: day),
            let all = ceiling(mission: mission, .uniformed, on: day), all.count > 0
        else { return nil }
        return Double(police.count) / Double(all.count)
    }

    /// The count of a category that covers a whole month; `nil` where none does.
    public func deployed(
        mission: String, _ category: PersonnelCategory, in month: Month
    ) -> PersonnelRecord? {
        let days = month.days
        func covers(_ record: PersonnelRecord) -> Bool {
            record.mission == mission && record.when.first <= days.first
                && days.last <= record.when.last
        }
        if let own = deployed.last(where: { covers($0) && $0.category == category }) { return own }
        guard category == .uniformed else { return nil }
        return deployed.reversed().lazy
            .filter { covers($0) && $0.category == .military }.compactMap { uniformed(from: $0) }
            .first
    }

    private func uniformed(from military: PersonnelRecord) -> PersonnelRecord? {
        let police = deployed.last {
            $0.mission == military.mission && $0.category == .police && $0.when == military.when
        }
        guard let police else { return nil }
        return PersonnelRecord(
            mission: military.mission, category: .uniformed, when: military.when,
            deployed: military.deployed + police.deployed,
            references: Array(Set(military.references + police.references))
                .sorted { $0.description < $1.description })
    }
}
