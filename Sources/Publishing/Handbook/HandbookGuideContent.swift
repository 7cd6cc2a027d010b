import Domain

/// What a page that leads through a handbook shows: what is known so far, what follows from it, and
/// what to ask next. All texts are in the page's language.
public struct HandbookGuideContent: Sendable {
    /// Something to choose, with the name by which the program knows it.
    public struct Choice: Sendable, Hashable {
        public var id: String
        public var wording: String

        public init(id: String, wording: String) {
            self.id = id
            self.wording = wording
        }
    }

    /// A fact that the reader was asked about.
    public struct Given: Sendable, Hashable {
        public var fact: String
        /// The fact's short name.
        public var label: String
        /// The value by its identifier and in words; `nil` for "not known".
        public var value: Choice?

        public init(fact: String, label: String, value: Choice?) {
            self.fact = fact
            self.label = label
            self.value = value
        }
    }

    /// The next question to the reader.
    public struct Next: Sendable, Hashable {
        public var fact: String
        public var wording: String
        /// Empty for a number.
        public var choices: [Choice]
        /// The lowest and the highest number; `nil` for a choice.
        public var bounds: ClosedRange<Int>?
        public var unit: String

        public init(
            fact: String, wording: String, choices: [Choice], bounds: ClosedRange<Int>?,
            unit: String
        ) {
            self.fact = fact
            self.wording = wording
            self.choices = choices
            self.bounds = bounds
            self.unit = unit
        }
    }

    /// What is said about one action.
    public struct Verdict: Sendable, Hashable {
        /// How it stands; `nil` for a contradiction within the handbook.
        public var mode: Mode?
        public var action: String
        /// Everybody who must agree first.
        public var approvers: [String]
        public var grounds: [Ground]
        /// Rules that say otherwise and are overruled.
        public var overruled: [String]

        public init(
            mode: Mode?, action: String, approvers: [String], grounds: [Ground],
            overruled: [String]
        ) {
            self.mode = mode
            self.action = action
            self.approvers = approvers
            self.grounds = grounds
            self.overruled = overruled
        }
    }

    /// The four things that a handbook can say about an action.
    public enum Mode: String, Sendable, Hashable {
        case must, mustNot, approval, may
    }

    /// A rule that gives an answer.
    public struct Ground: Sendable, Hashable {
        public var rule: String
        public var text: String
        public var limit: String
        /// What it rests on: `Policy on detention, ISOP 2010.6, para. 4`.
        public var sources: [String]
        public var isUnverified: Bool

        public init(
            rule: String, text: String, limit: String, sources: [String], isUnverified: Bool
        ) {
            self.rule = rule
            self.text = text
            self.limit = limit
            self.sources = sources
            self.isUnverified = isUnverified
        }
    }

    /// Title and edition.
    public var title: String
    public var edition: String
    public var preface: String
    /// The days on which the edition applies.
    public var period: DayRange
    /// The day that the answer is for, and the present day.
    public var day: Day
    public var today: Day
    public var questions: [Choice]
    /// The question asked; `nil` while none is chosen.
    public var question: Choice?
    public var given: [Given] = []
    public var next: Next?
    public var verdicts: [Verdict] = []
    /// Actions of the question whose answer depends on what is not yet known.
    public var pending: [String] = []
    /// Actions of the question about which nothing is said.
    public var silent: [String] = []
    /// Whether nothing at all is said.
    public var isSilent = false
    /// Whether the handbook declares that this situation cannot occur.
    public var isImpossible = false

    public init(
        title: String, edition: String, preface: String, period: DayRange, day: Day, today: Day,
        questions: [Choice], question: Choice? = nil
    ) {
        self.title = title
        self.edition = edition
        self.preface = preface
        self.period = period
        self.day = day
        self.today = today
        self.questions = questions
        self.question = question
    }
}
