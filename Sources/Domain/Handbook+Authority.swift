extension Handbook {
    /// A text that rules rest upon: a resolution, a treaty, a policy, a directive.
    public struct Authority: Hashable, Sendable, Codable, Identifiable {
        public var id: String
        public var title: Wording
        /// Its symbol and date: `ST/SGB/1999/13, 6 August 1999`.
        public var reference: Wording
        public var url: String?
        public var standing: Standing
        /// The days on which the text is in force; `nil` when it has no known end or beginning.
        public var period: DayRange?
        /// What a reader should know: what was seen of it, what replaced it.
        public var note: Wording

        public init(
            id: String, title: Wording, reference: Wording, url: String? = nil,
            standing: Standing = .verified, period: DayRange? = nil, note: Wording = Wording()
        ) {
            self.id = id
            self.title = title
            self.reference = reference
            self.url = url
            self.standing = standing
            self.period = period
            self.note = note
        }
    }

    /// A post that approves, is told or is asked.
    public struct Office: Hashable, Sendable, Codable, Identifiable {
        public var id: String
        public var title: Wording
        /// The `Office.id`s whose consent this office needs before it approves anything.
        public var consents: [String]

        public init(id: String, title: Wording, consents: [String] = []) {
            self.id = id
            self.title = title
            self.consents = consents
        }
    }

    /// Something that a reader asks, and about which the handbook must not be silent.
    public struct Question: Hashable, Sendable, Codable, Identifiable {
        public var id: String
        public var wording: Wording
        /// The `Action.id`s that answer it.
        public var actions: [String]
        /// The situations in which an answer must exist; `nil` when silence is acceptable.
        public var scope: Situations?

        public init(id: String, wording: Wording, actions: [String], scope: Situations? = .all) {
            self.id = id
            self.wording = wording
            self.actions = actions
            self.scope = scope
        }
    }
}
