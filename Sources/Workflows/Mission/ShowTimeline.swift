import Domain
import Mandates
import Storage

/// Mandates, measures and commitments of a country in order of time, the violence beneath.
public struct ShowTimeline: Sendable {
    /// The timeline.
    public struct Timeline: Sendable {
        public let country: String
        public let period: DayRange
        public let entries: [TimelineEntry]
        public let violence: [MonthlyViolence]
        /// The mission's sources by identifier.
        public let sources: [String: Source]
        public let isExercise: Bool
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Parameter kinds: All kinds of entries when empty.
    /// - Throws: `UsageError` when the store holds no mission for the country.
    public func callAsFunction(
        country: String? = nil, period: DayRange, kinds: Set<TimelineEntry.Kind> = [],
        in vintage: Vintage = .now
    ) throws -> Timeline {
        let library = try workspace.mission(country: country)
        let chronicle = Chronicle(
            mandates: library.mandates, measures: library.book.measures,
            commitments: library.commitments)
        let code = library.book.country
        let store = try workspace.storeAsKnown(in: vintage)
        let incidents = try store.incidents(
            IncidentQuery(country: code, from: period.first, to: period.last, sort: .earliest))
        return Timeline(
            country: code, period: period,
            entries: chronicle.entries(during: period, country: code, kinds: kinds),
            violence: Chronicle.violence(
                of: incidents, country: code, months: period.first.month...period.last.month,
                registerCovers: try workspace.registerCovers(code, in: vintage, store)),
            sources: library.sources, isExercise: try workspace.isExercise())
    }
}
