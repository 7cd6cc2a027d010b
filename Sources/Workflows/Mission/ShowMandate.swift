import Domain
import Mandates

/// What a mission was ordered to do on a day.
public struct ShowMandate: Sendable {
    /// The answer, also when no mandate was in force.
    public struct Answer: Sendable {
        public let mission: String
        public let on: Day
        public let inForce: MandateInForce?
        /// All mandates of the mission with the days on which they were in force, oldest first.
        public let history: [(mandate: Mandate, period: DayRange)]
        /// The ceilings on the day, military and police.
        public let ceilings: [AuthorizedStrength]
        /// What an independent coding (TAMM) finds for the month, if one is in the store.
        public let coded: MandateMonth?
        /// The mission's sources by identifier.
        public let sources: [String: Source]
        public let diagnostics: [Diagnostic]
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Throws: `UsageError` when the store holds no such mission.
    public func callAsFunction(
        mission name: String? = nil, on day: Day, in vintage: Vintage = .now
    ) throws -> Answer {
        let library = try workspace.mission(named: name, in: vintage)
        let mission = library.book.mission
        let history = library.mandates.mandates(of: mission).compactMap { mandate in
            library.mandates.period(of: mandate).map { (mandate: mandate, period: $0) }
        }
        return Answer(
            mission: mission, on: day,
            inForce: library.mandates.inForce(mission: mission, on: day), history: history,
            ceilings: [PersonnelCategory.military, .police].compactMap {
                library.strength.ceiling(mission: mission, $0, on: day)
            },
            coded: library.coded.first { $0.mission == mission && $0.month == day.month },
            sources: library.sources, diagnostics: library.diagnostics)
    }
}
