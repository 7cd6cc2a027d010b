import Domain
import Mandates
import Publishing
import Reconciliation
import Storage

/// Holds a mandate against what happened in a period: every item with its indicators.
public struct AssessMandate: Sendable {
    /// One indicator under the item that it measures.
    public struct Row: Sendable {
        /// `nil` for indicators that measure no item in force.
        public let item: MandateItem?
        /// `nil` when no indicator is declared for the item.
        public let indicator: IndicatorDefinition?
        public let comparison: IndicatorComparison?
    }

    /// The whole assessment.
    public struct Assessment: Sendable {
        public let mission: String
        public let country: String
        public let period: DayRange
        /// Mandates in force during the period, each with the days that it covers.
        public let mandates: [(mandate: Mandate, days: DayRange)]
        /// By item, then in the order of the declarations.
        public let rows: [Row]
        /// The deadliest incidents for civilians behind an indicator, by its identifier.
        public let deadliest: [String: [Incident]]
        /// What the tables behind the indicators are.
        public let origins: [IndicatorSource: [String]]
        /// French wordings of the mission's texts, by the English text.
        public let french: [String: String]
        /// What a reader has to know about the whole.
        public let notes: [MandateNote]
        public let isExercise: Bool
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Throws: `UsageError` when the store holds no such mission.
    public func callAsFunction(
        mission name: String? = nil, period: DayRange, in vintage: Vintage = .now
    ) throws -> Assessment {
        let library = try workspace.mission(named: name, in: vintage)
        let mission = library.book.mission
        let inputs = try workspace.indicatorInputs(
            library, back: period.yearEarlier, to: period, vintage)
        let evaluator = IndicatorEvaluator(inputs)
        let segments = library.mandates.mandates(of: mission, during: period)
        let items = Self.items(library, segments.map(\.1))
        var placed: Set<String> = []
        var rows: [Row] = []
        for item in items {
            let declared = library.book.indicators.filter { $0.themes.contains(item.theme) }
            for indicator in declared where placed.insert(indicator.id).inserted {
                rows.append(
                    Row(
                        item: item, indicator: indicator,
                        comparison: evaluator.comparison(indicator, over: period)))
            }
            if declared.isEmpty { rows.append(Row(item: item, indicator: nil, comparison: nil)) }
        }
        for indicator in library.book.indicators where placed.insert(indicator.id).inserted {
            rows.append(
                Row(
                    item: nil, indicator: indicator,
                    comparison: evaluator.comparison(indicator, over: period)))
        }
        return Assessment(
            mission: mission, country: library.book.country, period: period,
            mandates: segments.map { (mandate: $0.0, days: $0.1) }, rows: rows,
            deadliest: Self.deadliest(rows, inputs.incidents ?? []),
            origins: try workspace.origins(of: library, in: vintage), french: library.book.french,
            notes: try notes(segments.count), isExercise: try workspace.isExercise())
    }

    /// The items of the last mandate of the period, on the last day on which it was in force.
    private static func items(_ library: MissionLibrary, _ days: [DayRange]) -> [MandateItem] {
        guard let last = days.last else { return [] }
        return library.mandates.inForce(mission: library.book.mission, on: last.last)?.items ?? []
    }

    /// The three deadliest incidents behind each plain count of civilians killed.
    private static func deadliest(
        _ rows: [Row], _ incidents: [Incident]
    ) -> [String: [Incident]] {
        var result: [String: [Incident]] = [:]
        for row in rows {
            guard let indicator = row.indicator, indicator.numerator.count == .civilianDeaths,
                indicator.numerator.withinReach == nil, let comparison = row.comparison
            else { continue }
            let behind = Set(comparison.current.incidents)
            let deadliest = incidents.filter { behind.contains($0.id) }
                .sorted { ($1.civilianDeaths.best, $0.id) < ($0.civilianDeaths.best, $1.id) }
            result[indicator.id] = Array(deadliest.prefix(3))
        }
        return result
    }

    private func notes(_ mandates: Int) throws -> [MandateNote] {
        var notes: [MandateNote] = []
        if mandates == 0 { notes.append(.noMandate) }
        if mandates > 1 { notes.append(.itemsOfLastMandate) }
        let datasets = try workspace.store.countedClaimants().map(\.claimant)
        if datasets.count > 1 { notes.append(.datasets(datasets)) }
        return notes
    }
}

extension Workspace {
    /// The inputs of a mission's indicators, incidents from the first day of one period to the
    /// last of another.
    func indicatorInputs(
        _ library: MissionLibrary, back earlier: DayRange, to period: DayRange, _ vintage: Vintage
    ) throws -> IndicatorInputs {
        let country = library.book.country
        let from = min(earlier.first, period.previous.first)
        let store = try storeAsKnown(in: vintage)
        let covers = try registerCovers(country, in: vintage, store)
        let incidents = try store.incidents(
            IncidentQuery(
                country: country, from: from, to: period.last, beganWithin: true,
                sort: .earliest))
        let listed = library.deaths.flatMap { deaths in
            deaths.through.flatMap { through in
                deaths.rows.map(\.on).min().map { DayRange($0, max($0, through)) }
            }
        }
        let bases = BaseRegister(library.bases, mission: library.book.mission)
        return IndicatorInputs(
            mission: library.book.mission, country: country, sumOfTolls: TollSum.toll,
            incidents: covers == nil && incidents.isEmpty ? nil : incidents,
            registerCovers: covers, missionDeaths: library.deaths?.rows, missionDeathsCover: listed,
            strength: library.strength, bases: bases.isEmpty ? nil : bases,
            commitments: library.commitments)
    }

    /// The days from the first known month of a country to the last before a gap; `nil` when
    /// nothing is known of it.
    func registerCovers(
        _ country: String, in vintage: Vintage, _ store: any Store
    ) throws -> DayRange? {
        let known = try knownMonths(country, in: vintage, store)
        guard let first = known.first else { return nil }
        var last = first
        for month in known.dropFirst() where month == last + 1 { last = month }
        return DayRange(first.firstDay, last.lastDay)
    }

    /// The months that the dataset with most events covers for a country, oldest first.
    func knownMonths(
        _ country: String, in vintage: Vintage, _ store: any Store
    ) throws -> [Month] {
        guard let claimant = try store.countedClaimants().first?.claimant,
            let coverage = try DataCoverage(claimant, events: store, of: self, in: vintage)
        else { return [] }
        return coverage.periods(.month).filter { coverage.knows(country, $0) }.map(\.month)
    }
}
