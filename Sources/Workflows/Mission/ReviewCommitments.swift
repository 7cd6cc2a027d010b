import Domain
import Mandates

/// Where every commitment stood on a day.
public struct ReviewCommitments: Sendable {
    /// Which commitments.
    public struct Request: Sendable {
        /// ISO3 code.
        public var country: String?
        public var on: Day
        /// Days before a deadline at which a commitment counts as due soon.
        public var notice = 60
        /// All themes when empty.
        public var themes: [String] = []
        /// Only those overdue or due soon.
        public var isPressingOnly = false

        public init(on: Day) { self.on = on }
    }

    /// The review.
    public struct Review: Sendable {
        public let on: Day
        public let country: String
        public let states: [CommitmentState]
        /// The commitments by identifier.
        public let commitments: [String: Commitment]
        public let assessment: CommitmentAssessment
        public let deadlines: [Deadline]
        public let coders: [Coder]
        /// Suspensions, sanctions and aid cuts that held on the day.
        public let measures: [PoliticalMeasure]
        /// The mission's sources by identifier.
        public let sources: [String: Source]
        public let diagnostics: [Diagnostic]
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Throws: `UsageError` when the store holds no mission for the country.
    public func callAsFunction(_ request: Request) throws -> Review {
        let library = try workspace.mission(country: request.country)
        let register = library.commitments
        let country = library.book.country
        let all = register.states(
            on: request.on, country: country, themes: request.themes, notice: request.notice)
        let states = request.isPressingOnly ? all.filter { $0.isOverdue || $0.isDueSoon } : all
        let shown = Set(states.map(\.id))
        return Review(
            on: request.on, country: country, states: states,
            commitments: Dictionary(
                register.commitments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            assessment: register.assessment(
                on: request.on, country: country, themes: request.themes),
            deadlines: register.deadlines(
                on: request.on, country: country, sourceTitles: library.sources.mapValues(\.title)
            ).filter { shown.contains(String($0.id.dropFirst(country.count + 1))) },
            coders: register.coders,
            measures: Chronicle(
                mandates: library.mandates, measures: library.book.measures, commitments: register
            ).measuresHolding(on: request.on, country: country), sources: library.sources,
            diagnostics: library.diagnostics)
    }
}
