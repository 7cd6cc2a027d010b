extension Handbook {
    /// Something that people do or refrain from, which rules speak about.
    public struct Action: Hashable, Sendable, Codable, Identifiable {
        public var id: String
        /// Reads after "must" and "may": `fire a warning shot`.
        public var label: Wording
        /// Whether it is a use of force, which must never be allowed without a stated limit.
        public var usesForce: Bool
        /// The more general action that this one is a kind of. What is forbidden, or needs
        /// approval, in general is so in particular.
        public var broader: String?
        /// Actions that cannot be done together with this one.
        public var excludes: [String]
        /// Actions upon which doing, or refraining from, this one is a limit.
        public var limits: [String]
        /// The `Office.id` whose decision this action is: deciding is itself an action that
        /// another office's approval may be needed for.
        public var decisionOf: String?

        public init(
            id: String, label: Wording, usesForce: Bool = false, broader: String? = nil,
            excludes: [String] = [], limits: [String] = [], decisionOf: String? = nil
        ) {
            self.id = id
            self.label = label
            self.usesForce = usesForce
            self.broader = broader
            self.excludes = excludes
            self.limits = limits
            self.decisionOf = decisionOf
        }
    }

    /// What a rule says about an action.
    public enum Effect: Hashable, Sendable, Codable {
        case must(String)
        case may(String)
        case mustNot(String)
        /// The action waits until the office has agreed.
        case needsApproval(String, by: String)

        /// The `Action.id` spoken of.
        public var action: String {
            switch self {
            case .must(let action), .may(let action), .mustNot(let action): action
            case .needsApproval(let action, _): action
            }
        }
    }

    /// One rule: in these situations, these effects, on that authority.
    public struct Rule: Hashable, Sendable, Codable, Identifiable {
        public var id: String
        /// `Chapter.id`.
        public var chapter: String
        public var situations: Situations
        public var effects: [Effect]
        /// The rule as people read it.
        public var text: Wording
        /// The limit that a permission states itself ("only as long as the attack lasts").
        public var limit: Wording
        public var citations: [Citation]
        public var standing: Standing
        /// The days on which the rule applies; `nil` for the whole edition.
        public var period: DayRange?

        public init(
            id: String, chapter: String = "", situations: Situations, effects: [Effect],
            text: Wording, limit: Wording = Wording(), citations: [Citation],
            standing: Standing = .verified, period: DayRange? = nil
        ) {
            self.id = id
            self.chapter = chapter
            self.situations = situations
            self.effects = effects
            self.text = text
            self.limit = limit
            self.citations = citations
            self.standing = standing
            self.period = period
        }
    }

    /// How far the rule has been held against the text that it cites.
    public enum Standing: String, Sendable, Codable, CaseIterable {
        /// Read in the source or in a published summary of it.
        case verified
        /// Written from general knowledge: to be checked by a person with the original.
        case unverified
        /// This handbook's own rule, stricter than its sources or silent there.
        case ownRule = "own-rule"
    }

    /// Where in an authority a rule is found.
    public struct Citation: Hashable, Sendable, Codable {
        /// `Authority.id`.
        public var authority: String
        /// Paragraph, section or page; empty for the whole.
        public var passage: String

        public init(_ authority: String, _ passage: String = "") {
            self.authority = authority
            self.passage = passage
        }
    }
}
