extension Handbook {
    /// Which row of a decision table counts when several apply (OMG DMN 1.3, section 8.2.10).
    public enum HitPolicy: String, Sendable, Codable, CaseIterable {
        /// No two rows may apply together.
        case unique = "U"
        /// Rows may apply together when they say the same.
        case any = "A"
        /// The row whose output stands first in the table's list of outputs.
        case priority = "P"
        /// The first row in the table.
        case first = "F"
        /// All rows, in the table's order.
        case ruleOrder = "R"
        /// All rows, in the order of the table's list of outputs.
        case outputOrder = "O"
        /// All rows, in no order.
        case collect = "C"
    }

    /// A decision table: rows of situations, each with one of the declared outputs.
    public struct Table: Hashable, Sendable, Codable, Identifiable {
        public var id: String
        /// `Chapter.id`.
        public var chapter: String
        public var title: Wording
        public var policy: HitPolicy
        /// The `Fact.id`s that the rows look at, in column order.
        public var inputs: [String]
        /// In order of priority, the first weighing most.
        public var outputs: [Output]
        public var rows: [Row]
        /// The situations in which some row must apply; `nil` when the table need not be complete.
        public var scope: Situations?
        public var citations: [Citation]
        public var standing: Standing
        /// The days on which the table applies; `nil` for the whole edition.
        public var period: DayRange?

        public init(
            id: String, chapter: String = "", title: Wording, policy: HitPolicy, inputs: [String],
            outputs: [Output], rows: [Row], scope: Situations? = .all, citations: [Citation],
            standing: Standing = .verified, period: DayRange? = nil
        ) {
            self.id = id
            self.chapter = chapter
            self.title = title
            self.policy = policy
            self.inputs = inputs
            self.outputs = outputs
            self.rows = rows
            self.scope = scope
            self.citations = citations
            self.standing = standing
            self.period = period
        }

        /// What a row can answer.
        public struct Output: Hashable, Sendable, Codable, Identifiable {
            public var id: String
            public var label: Wording
            public var effects: [Effect]
            /// The limit that the output states itself.
            public var limit: Wording

            public init(id: String, label: Wording, effects: [Effect], limit: Wording = Wording()) {
                self.id = id
                self.label = label
                self.effects = effects
                self.limit = limit
            }
        }

        /// One row.
        public struct Row: Hashable, Sendable, Codable, Identifiable {
            /// Unique in the handbook: the table's identifier, a full stop and the row's number.
            public var id: String
            public var condition: Condition
            /// `Output.id`.
            public var output: String

            public init(id: String, condition: Condition, output: String) {
                self.id = id
                self.condition = condition
                self.output = output
            }
        }
    }
}
