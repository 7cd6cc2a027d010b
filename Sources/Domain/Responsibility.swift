/// A post or section of a mission.
public struct MissionRole: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    public var title: String
    /// The component it belongs to, such as `military`, `police`, `civilian`.
    public var component: String
    public var duties: [String]
    /// How many posts share the role; `nil` when unknown.
    public var posts: Int?
    public var references: [Reference]

    public init(
        id: String, title: String, component: String, duties: [String] = [], posts: Int? = nil,
        references: [Reference] = []
    ) {
        self.id = id
        self.title = title
        self.component = component
        self.duties = duties
        self.posts = posts
        self.references = references
    }
}

/// Who stands how towards a function.
public enum Responsibility: String, Sendable, Codable, CaseIterable {
    /// Does the work.
    case responsible = "R"
    /// Answers for it; exactly one per function.
    case accountable = "A"
    /// Asked before.
    case consulted = "C"
    /// Told after.
    case informed = "I"
}

/// Something that a mission has to do, with the roles that take part.
public struct MissionFunction: Hashable, Sendable, Codable, Identifiable {
    public var id: String
    public var title: String
    /// Role identifiers by responsibility; a role may hold more than one.
    public var assignments: [Assignment]
    public var references: [Reference]

    /// One role's part in a function.
    public struct Assignment: Hashable, Sendable, Codable {
        public var role: String
        public var responsibility: Responsibility

        public init(_ role: String, _ responsibility: Responsibility) {
            self.role = role
            self.responsibility = responsibility
        }
    }

    public init(
        id: String, title: String, assignments: [Assignment], references: [Reference] = []
    ) {
        self.id = id
        self.title = title
        self.assignments = assignments
        self.references = references
    }
}

/// A fault found in a division of labour.
public struct ResponsibilityFinding: Hashable, Sendable, Codable {
    public var kind: Kind
    /// The function or role it is about.
    public var subject: String
    /// What is wrong and what would settle it.
    public var message: String

    /// The kinds of fault.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case nobodyAccountable = "nobody-accountable"
        case severalAccountable = "several-accountable"
        case nobodyResponsible = "nobody-responsible"
        case nobodyConsulted = "nobody-consulted"
        case idleRole = "idle-role"
        case overloadedRole = "overloaded-role"
        case unknownRole = "unknown-role"
    }

    public init(_ kind: Kind, subject: String, message: String) {
        self.kind = kind
        self.subject = subject
        self.message = message
    }
}
