import Domain
import Mandates

/// A mission's people on a day: ceilings, people in place, deaths, bases, and other missions.
public struct ShowPeople: Sendable {
    /// What is known.
    public struct Picture: Sendable {
        public let mission: String
        public let on: Day
        /// Categories for which anything is known.
        public let strength: [StrengthState]
        /// Police as a share of the uniformed ceiling.
        public let policeShare: Double?
        public let proposals: [StrengthProposal]
        /// The mission's dead up to the day; `nil` when there is no list for it.
        public let deaths: [MissionDeath]?
        /// Bases in use on the day; `nil` when no table covers it.
        public let bases: [MissionBase]?
        /// Malicious deaths in uniform over deployed strength, most dangerous mission first.
        public let rates: [MissionRate]
        /// The months compared; `nil` without a table of strengths.
        public let window: ClosedRange<Month>?
        /// How surely the two most dangerous missions differ, counted by days with deaths (p-value).
        public let differenceOfFirstTwo: Double?
        /// The mission's own rate over its ceiling, from its first full month to the day.
        public let overCeiling: MissionRate?
        /// All malicious deaths by mission up to the day, most first.
        public let counts: [(mission: String, deaths: Int)]
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Throws: `UsageError` when the store holds no such mission.
    public func callAsFunction(
        mission name: String? = nil, on day: Day, in vintage: Vintage = .now
    ) throws -> Picture {
        let library = try workspace.mission(named: name, in: vintage)
        let mission = library.book.mission
        let comparison = MissionComparison(
            deaths: library.deaths?.rows ?? [], deployed: library.deployed)
        let window = Self.window(library, until: day)
        let rates = window.map { comparison.rates([.malicious], during: $0) } ?? []
        let isListed = library.deaths?.through.map { day <= $0 } ?? false
        return Picture(
            mission: mission, on: day,
            strength: PersonnelCategory.allCases
                .map { library.strength.state(mission: mission, $0, on: day) }
                .filter { $0.authorized != nil || $0.deployed != nil },
            policeShare: library.strength.policeShareOfCeiling(mission: mission, on: day),
            proposals: library.book.proposals.filter { $0.on <= day },
            deaths: isListed
                ? library.deaths?.rows.filter { $0.mission == mission && $0.on <= day } : nil,
            bases: BaseRegister(library.bases, mission: mission).bases(on: day),
            rates: rates, window: window,
            differenceOfFirstTwo: rates.count < 2
                ? nil : MissionComparison.differenceByDays(rates[0], rates[1]),
            overCeiling: isListed ? overCeiling(library, comparison, until: day) : nil,
            counts: isListed
                ? comparison.counts(
                    [.malicious], during: DayRange(Day(number: -30_000), day)) : [])
    }

    /// The months for which anybody was counted in the mission, up to the day.
    private static func window(
        _ library: MissionLibrary, until day: Day
    ) -> ClosedRange<Month>? {
        guard library.deaths != nil else { return nil }
        let months = library.deployed
            .filter { $0.mission == library.book.mission && $0.when.last <= day }
            .map(\.when.first.month)
        guard let first = months.min(), let last = months.max() else { return nil }
        return first...last
    }

    private func overCeiling(
        _ library: MissionLibrary, _ comparison: MissionComparison, until day: Day
    ) -> MissionRate? {
        let mission = library.book.mission
        let ceilings = library.strength.authorized.filter {
            $0.mission == mission && $0.category == .military
        }
        guard let first = ceilings.map(\.from).min() else { return nil }
        let last = min(day, ceilings.compactMap(\.until).max() ?? day)
        guard first <= last else { return nil }
        return comparison.rateOverCeiling(
            of: mission, [.malicious], during: DayRange(first, last), ceilings: library.strength)
    }
}
