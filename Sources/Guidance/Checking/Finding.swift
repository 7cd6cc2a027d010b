import Domain

/// A fault in a handbook, with a situation that shows it.
public struct Finding: Hashable, Sendable, Codable {
    /// What sort of fault.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// Effects that cannot all be obeyed in one situation.
        case contradiction
        /// An order to do at once what may not be done before somebody has agreed.
        case delayedDuty = "delayed-duty"
        /// Two rows of a table under policy U apply together, or under A and disagree.
        case overlap
        /// A situation for which an answer is owed and not given.
        case gap
        /// A rule that applies but is overruled wherever it does.
        case shadowed
        /// A rule that says nothing that others do not say already.
        case redundant
        /// A rule that applies in no situation that can occur.
        case unreachable
        /// A rule without an authority in force.
        case dangling
        /// A use of force allowed without any stated limit.
        case silentPermission = "silent-permission"
        /// Offices that wait for each other's approval.
        case approvalCycle = "approval-cycle"
        /// A fact, value, action, office or output that is not declared.
        case undeclared
        /// A question that the checker could not decide within its bound.
        case undecided

        /// How much it matters: people cannot follow the handbook, or it can be tidied.
        public var severity: Diagnostic.Severity {
            switch self {
            case .shadowed, .redundant, .unreachable, .undecided: .warning
            default: .error
            }
        }
    }

    public var kind: Kind
    /// `Rule.id`s and `Row.id`s involved, the one that is at fault first.
    public var rules: [String]
    /// The action, question, table, authority, fact or offices that it is about.
    public var subject: String
    /// A situation that shows the fault, every fact known; `nil` when the fault needs none.
    public var witness: Handbook.Situation?
    /// A day on which it shows.
    public var day: Day?
    /// All that matters of the witness: wherever this holds, so does the fault.
    public var circumstances: Handbook.Condition
    /// The fault and its witness in plain words.
    public var message: Handbook.Wording

    public init(
        _ kind: Kind, rules: [String], subject: String, witness: Handbook.Situation? = nil,
        day: Day? = nil, circumstances: Handbook.Condition = .always, message: Handbook.Wording
    ) {
        self.kind = kind
        self.rules = rules
        self.subject = subject
        self.witness = witness
        self.day = day
        self.circumstances = circumstances
        self.message = message
    }

    public var severity: Diagnostic.Severity { kind.severity }
}

/// What the checker says about a handbook.
public struct HandbookReport: Hashable, Sendable, Codable {
    /// Errors before warnings, then in the order of the checks.
    public var findings: [Finding]
    /// Findings counted but not listed, because there were more than the limit of one kind.
    public var unlisted: [Finding.Kind: Int]
    /// How many rules and table rows took part.
    public var clauses: Int
    /// How many situations the facts can tell apart, on one day.
    public var situations: Double

    /// Whether nothing stands in the way of following the handbook.
    public var isSound: Bool { !findings.contains { $0.severity == .error } }

    public init(
        findings: [Finding], unlisted: [Finding.Kind: Int] = [:], clauses: Int, situations: Double
    ) {
        self.findings = findings
        self.unlisted = unlisted
        self.clauses = clauses
        self.situations = situations
    }

    /// The findings of one kind.
    public func findings(_ kind: Finding.Kind) -> [Finding] { findings.filter { $0.kind == kind } }
}
