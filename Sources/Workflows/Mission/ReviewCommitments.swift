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
        /// Only these coders' views; all when empty.
        public var coders: [String] = []

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
        /// French wordings of the mission's texts, by the English text.
        public let french: [String: String]
        /// The mission's sources by identifier.
        public let sources: [String: Source]
        public let diagnostics: [Diagnostic]
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// - Throws: `UsageError` when the store holds no mission for the country.
    public func callAsFunction(_ request: Request, in vintage: Vintage = .now) throws -> Review {
        let library = try workspace.mission(country: request.country, in: vintage)
        let register = try library.commitments(codedBy: request.coders)
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
                on: request.on, country: country, sources: library.sources
            ).filter { shown.contains(String($0.id.dropFirst(country.count + 1))) },
            coders: register.coders,
            measures: Chronicle(
                mandates: library.mandates, measures: library.book.measures, commitments: register
            ).measuresHolding(on: request.on, country: country), french: library.book.french,
            sources: library.sources,
            diagnostics: library.diagnostics)
    }
}

extension MissionLibrary {
    /// The commitments with the views of some coders only.
    ///
    /// - Throws: `UsageError` for a coder whom the mission's files do not name.
    fileprivate func commitments(codedBy names: [String]) throws -> CommitmentRegister {
        if names.isEmpty { return commitments }
        let known = book.coders.map(\.id)
        if let stranger = names.first(where: { !known.contains($0) }) {
            throw UsageError(
                "There is no coder '\(stranger)'. There are: \(known.joined(separator: ", ")).")
        }
        let coded = book.commitments.map { commitment in
            var commitment = commitment
            commitment.codings.removeAll { !names.contains($0.coder) }
            return commitment
        }
        return CommitmentRegister(coded, coders: book.coders.filter { names.contains($0.id) })
    }
}
