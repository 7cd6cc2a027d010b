import Domain

/// Commitments as numbered paragraphs, to be pasted into a report.
public enum CommitmentReport {
    /// What the paragraphs are written from.
    public struct Content: Sendable {
        public var on: Day
        public var country: String
        public var states: [CommitmentState]
        public var commitments: [String: Commitment]
        public var assessment: CommitmentAssessment
        public var coders: [Coder]
        public var measures: [PoliticalMeasure]
        public var isExercise: Bool

        public init(
            on: Day, country: String, states: [CommitmentState],
            commitments: [String: Commitment], assessment: CommitmentAssessment, coders: [Coder],
            measures: [PoliticalMeasure], isExercise: Bool
        ) {
            self.on = on
            self.country = country
            self.states = states
            self.commitments = commitments
            self.assessment = assessment
            self.coders = coders
            self.measures = measures
            self.isExercise = isExercise
        }
    }

    /// The text: those with deadlines first, then the rest by agreement, the statuses, the measures.
    public static func paragraphs(_ content: Content) -> String {
        let dated = content.states.filter { !$0.dates.isEmpty }
        let rest = content.states.filter { $0.dates.isEmpty }
        var paragraphs = dated.map { sentence($0, content.commitments[$0.id]) }
        if !rest.isEmpty {
            let titles = rest.map { state in
                let status =
                    state.codings.isEmpty
                    ? "not coded" : "status \(CommitmentListing.status(state))"
                return "\(state.title) (\(status))"
            }
            paragraphs.append("Also followed, without a date: \(listed(titles)).")
        }
        paragraphs.append(
            CommitmentListing.summary(content.assessment, coders: content.coders)
                .joined(separator: " "))
        if !content.measures.isEmpty {
            let measures = content.measures.map { measure in
                let end = measure.isEndUnknown ? ", end not known" : ""
                return "\(measure.by.joined(separator: ", ")), since "
                    + "\(Language.english.day(measure.when.first))\(end): \(measure.text)"
            }
            paragraphs.append(
                "Measures that held on \(Language.english.day(content.on)): \(listed(measures)).")
        }
        return ParagraphText.numbered(paragraphs, isExercise: content.isExercise)
    }

    private static func sentence(_ state: CommitmentState, _ commitment: Commitment?) -> String {
        var text = state.title
        if let criteria = commitment?.criteria, !criteria.isEmpty {
            text += " (\(criteria.joined(separator: ", ")))"
        }
        text += ". " + deadlines(state) + standing(state)
        if let status = statusSentence(state) { text += " " + status }
        return text
    }

    /// The dates given, by voice, each with who gave it and when.
    private static func deadlines(_ state: CommitmentState) -> String {
        PromisedDate.Kind.allCases.compactMap { kind in
            let dates = state.dates.filter { $0.kind == kind }
            guard !dates.isEmpty else { return nil }
            let texts = dates.map { date in
                "\(due(date.due)) (\(date.by), \(Language.english.days(date.given)))"
            }
            return "\(kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()): "
                + texts.joined(separator: "; ") + ". "
        }.joined()
    }

    private static func due(_ due: DueDate) -> String {
        switch due {
        case .within(let range): Language.english.days(range)
        case .notBefore(let first): "not before \(Language.english.day(first))"
        case .unset: "no date"
        }
    }

    private static func standing(_ state: CommitmentState) -> String {
        var text = standingText(state.standing)
        text = text.prefix(1).uppercased() + text.dropFirst()
        guard let slippage = state.slippage, slippage != 0, state.isOwedByDate else {
            return text + "."
        }
        let moves = state.moves == 1 ? "1 move" : "\(state.moves) moves"
        return text + "; \(slippage) days after the first deadline, in \(moves)."
    }

    /// A standing in words with dates as in a sentence.
    private static func standingText(_ standing: CommitmentState.Standing) -> String {
        let day: Day
        switch standing {
        case .kept(let on, _), .withdrawn(let on): day = on
        default: return CommitmentListing.standing(standing)
        }
        return CommitmentListing.standing(standing)
            .replacing("\(day)", with: "on \(Language.english.day(day))")
    }

    private static func statusSentence(_ state: CommitmentState) -> String? {
        guard !state.codings.isEmpty else { return nil }
        let parts = state.codings.map { coding in
            let status = coding.status.map { "\($0.rawValue) (\($0.label))" } ?? "not assessable"
            return "\(coding.coder) \(status)" + (coding.reason.isEmpty ? "" : ": \(coding.reason)")
        }
        return "Status 0-3: \(parts.joined(separator: "; "))."
    }

    /// Items in the style of reports: `(a) ...; (b) ...`.
    private static func listed(_ items: [String]) -> String {
        items.enumerated().map { "(\(letters($0))) \($1)" }.joined(separator: "; ")
    }

    /// `a` to `z`, then `aa`.
    private static func letters(_ index: Int) -> String {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
        let last = String(alphabet[index % 26])
        return index < 26 ? last : letters(index / 26 - 1) + last
    }
}

extension CommitmentState {
    /// Whether it is still owed with a last day.
    fileprivate var isOwedByDate: Bool {
        switch standing {
        case .overdue, .dueSoon, .open: true
        default: false
        }
    }
}
