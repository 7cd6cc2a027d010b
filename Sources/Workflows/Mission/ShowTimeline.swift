import Domain
import Mandates
import Publishing
import Reconciliation
import Storage

/// Mandates, measures and commitments of a country in order of time, the violence beneath.
public struct ShowTimeline: Sendable {
    /// The timeline.
    public struct Timeline: Sendable {
        public let country: String
        public let period: DayRange
        public let entries: [TimelineEntry]
        public let violence: [MonthlyViolence]
        /// The same as a picture needs it.
        public let picture: TimelineContent
        /// French wordings of the mission's texts, by the English text.
        public let french: [String: String]
        /// The mission's sources by identifier.
        public let sources: [String: Source]
        public let isExercise: Bool
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Parameter kinds: All kinds of entries when empty.
    /// - Throws: `UsageError` when the store holds no mission for the country, or for more than 200
    ///   years.
    public func callAsFunction(
        country: String? = nil, period: DayRange, kinds: Set<TimelineEntry.Kind> = [],
        in vintage: Vintage = .now
    ) throws -> Timeline {
        try AnswerLimit.check(period)
        let library = try workspace.mission(country: country, in: vintage)
        let chronicle = Chronicle(
            mandates: library.mandates, measures: library.book.measures,
            commitments: library.commitments)
        let code = library.book.country
        let store = try workspace.storeAsKnown(in: vintage)
        let incidents = try store.incidents(
            IncidentQuery(country: code, from: period.first, to: period.last, sort: .earliest))
        let violence = Chronicle.violence(
            of: incidents, country: code, months: period.first.month...period.last.month,
            known: Set(try workspace.knownMonths(code, in: vintage, store)),
            sumOfTolls: TollSum.toll)
        let isExercise = try workspace.isExercise()
        return Timeline(
            country: code, period: period,
            entries: chronicle.entries(
                during: period, country: code, kinds: kinds,
                today: vintage.day ?? workspace.today),
            violence: violence,
            picture: TimelineContent(
                country: code, period: period, mandates: library.periods(of: code),
                measures: library.book.measures.filter { $0.country == code }
                    .sorted { ($0.when.first, $0.id) < ($1.when.first, $1.id) },
                commitments: library.commitments.states(on: period.last, country: code),
                violence: violence, sources: library.sources, isExercise: isExercise),
            french: library.book.french, sources: library.sources, isExercise: isExercise)
    }
}

extension MissionLibrary {
    /// All mandates in a country with the days on which they were in force, oldest first.
    fileprivate func periods(of country: String) -> [(mandate: Mandate, period: DayRange)] {
        mandates.mandates.filter { $0.country == country }
            .compactMap { mandate in
                mandates.period(of: mandate).map { (mandate: mandate, period: $0) }
            }
            .sorted { ($0.period.first, $0.mandate.id) < ($1.period.first, $1.mandate.id) }
    }
}
