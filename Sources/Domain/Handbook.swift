/// A field handbook as data: which situations are told apart, what may, must and must not be done
/// in them, and on whose authority.
///
/// Nothing in it is computed. Whether the rules can all be followed, leave something out or cancel
/// each other is for the checker to find; what to do in one situation is for asking.
public struct Handbook: Hashable, Sendable, Codable {
    /// A stable identifier such as `minusma-field`.
    public var id: String
    public var title: Wording
    /// What is being read, such as `2023-06`; two editions of one `id` can be compared.
    public var edition: String
    /// The days on which this edition applies; rules say less, never more.
    public var period: DayRange
    /// What the reader should know before using it: standing, limits, who to ask.
    public var preface: Wording
    public var facts: [Fact]
    /// Situations that cannot occur, so that nobody is asked to provide for them.
    public var impossible: [Situations]
    public var offices: [Office]
    public var authorities: [Authority]
    public var actions: [Action]
    public var questions: [Question]
    public var chapters: [Chapter]
    public var rules: [Rule]
    public var tables: [Table]

    public init(
        id: String, title: Wording, edition: String, period: DayRange, preface: Wording = Wording(),
        facts: [Fact] = [], impossible: [Situations] = [], offices: [Office] = [],
        authorities: [Authority] = [], actions: [Action] = [], questions: [Question] = [],
        chapters: [Chapter] = [], rules: [Rule] = [], tables: [Table] = []
    ) {
        self.id = id
        self.title = title
        self.edition = edition
        self.period = period
        self.preface = preface
        self.facts = facts
        self.impossible = impossible
        self.offices = offices
        self.authorities = authorities
        self.actions = actions
        self.questions = questions
        self.chapters = chapters
        self.rules = rules
        self.tables = tables
    }

    /// A part of the printed handbook.
    public struct Chapter: Hashable, Sendable, Codable, Identifiable {
        public var id: String
        public var title: Wording
        /// A few sentences before the rules.
        public var introduction: Wording

        public init(id: String, title: Wording, introduction: Wording = Wording()) {
            self.id = id
            self.title = title
            self.introduction = introduction
        }
    }
}
