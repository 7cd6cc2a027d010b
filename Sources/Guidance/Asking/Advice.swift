import Domain

/// What a handbook says about one situation.
public struct Advice: Hashable, Sendable, Codable {
    /// What was known, and what the question itself presumes.
    public var situation: Handbook.Situation
    public var day: Day
    /// `Question.id`, when one was put.
    public var question: String?
    /// What is said about each action, those of the question first, then in the order in which they
    /// are declared; actions about which nothing is said are not listed.
    public var verdicts: [Verdict]
    /// Rules that may apply too, depending on facts that are not known, and would then change the
    /// answer.
    public var open: [String]
    /// The unknown facts on which that depends, the most useful one to ask first.
    public var openFacts: [String]
    /// Actions of the question about which nothing is certain yet and an open rule speaks.
    public var pending: [String]
    /// Actions of the question about which the handbook says nothing here, whatever the open facts.
    public var silent: [String]
    /// Whether the handbook declares that the situation cannot occur.
    public var isImpossible: Bool

    /// Whether no rule speaks at all. Silence is not permission.
    public var isSilent: Bool { verdicts.isEmpty && open.isEmpty }
    /// Whether no unknown fact could change the answer.
    public var isFinal: Bool { open.isEmpty }

    /// What is said about one action.
    public struct Verdict: Hashable, Sendable, Codable {
        /// `Action.id`.
        public var action: String
        public var standing: Standing
        /// `Office.id`s all of which must agree first.
        public var approvers: [String]
        /// The rules that give the answer.
        public var grounds: [Ground]
        /// Rules that say otherwise and are overruled: a limitation prevails over a permission.
        public var overruled: [String]
    }

    /// How an action stands.
    public enum Standing: String, Sendable, Codable, CaseIterable {
        /// Ordered and forbidden at once: the handbook contradicts itself; ask before acting.
        case conflict
        case mustNot = "must-not"
        case must
        case needsApproval = "needs-approval"
        case may
    }

    /// A rule, or a row of a table, as a reason.
    public struct Ground: Hashable, Sendable, Codable {
        /// `Rule.id` or `Row.id`.
        public var rule: String
        public var text: Handbook.Wording
        public var limit: Handbook.Wording
        public var citations: [Handbook.Citation]
        public var standing: Handbook.Standing
    }
}

/// Why a situation could not be looked up.
public enum AdviceError: Error, Hashable, Sendable {
    /// The fact is not among the handbook's; the second is what was probably meant.
    case unknownFact(String, suggestion: String?)
    /// The fact has no such value; the values it has.
    case unknownValue(fact: String, value: String, known: [String])
    case unknownQuestion(String, known: [String])
    /// The handbook does not apply on that day.
    case outsideEdition(Day, DayRange)
}

extension AdviceError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownFact(let fact, let suggestion):
            "The handbook has no fact '\(fact)'."
                + (suggestion.map { " Did you mean '\($0)'?" } ?? "")
        case .unknownValue(let fact, let value, let known):
            "'\(value)' is not a value of '\(fact)'. Its values: "
                + known.joined(separator: ", ") + "."
        case .unknownQuestion(let question, let known):
            "The handbook has no question '\(question)'. Its questions: "
                + known.joined(separator: ", ") + "."
        case .outsideEdition(let day, let period):
            "This edition applies from \(period.first) to \(period.last), not on \(day): nothing "
                + "in it may be relied on then. Use the edition of that day."
        }
    }
}
