/// An analyst's decision about claims, incidents, actors or places.
///
/// Append-only: a judgement is undone by a later one about the same things, never edited. What it
/// changes (clusters, grades) is derived again from the whole log.
public struct Judgement: Hashable, Sendable, Codable, Identifiable {
    /// Unique for ever, such as `judgement:17`.
    public var id: String
    /// The position in the log; later judgements stand over earlier ones.
    public var sequence: Int
    public var verdict: Verdict
    public var subject: Subject
    /// The second thing of a `same` or `distinct` judgement.
    public var other: Subject?
    /// The grades set by a `grade` judgement.
    public var grades: JudgedGrades?
    /// Who decided.
    public var by: String
    /// The day on which it was recorded.
    public var on: Day
    /// The reason, in the analyst's words.
    public var why: String

    /// What was decided.
    public enum Verdict: String, Sendable, Codable, CaseIterable {
        /// Subject and other are one.
        case same
        /// Subject and other are two, whatever else ties them together.
        case distinct
        /// The subject (or the pair) is left to the rules again: earlier judgements are undone.
        case undecided
        case accept
        /// A rejected claim no longer counts; it stays on record.
        case reject
        case grade
    }

    /// What a judgement is about.
    public struct Subject: Hashable, Sendable, Codable, Comparable {
        public var kind: Kind
        /// For a claim its series (a claim identifier with a version is taken as its series); for
        /// an incident, actor or place its identifier.
        public var id: String

        /// The kinds of things that can be judged.
        public enum Kind: String, Sendable, Codable, CaseIterable {
            case claim, incident, actor, place
        }

        public init(_ kind: Kind, _ id: String) {
            self.kind = kind
            self.id = id
        }

        public static func < (left: Subject, right: Subject) -> Bool {
            (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
        }
    }

    public init(
        id: String, sequence: Int, verdict: Verdict, subject: Subject, other: Subject? = nil,
        grades: JudgedGrades? = nil, by: String, on: Day, why: String
    ) {
        self.id = id
        self.sequence = sequence
        self.verdict = verdict
        self.subject = subject
        self.other = other
        self.grades = grades
        self.by = by
        self.on = on
        self.why = why
    }
}

/// The grades that an analyst sets; those left out stay with the rules.
public struct JudgedGrades: Hashable, Sendable, Codable {
    public var occurrence: Grade?
    public var count: Grade?
    public var attribution: Grade?

    public init(occurrence: Grade? = nil, count: Grade? = nil, attribution: Grade? = nil) {
        self.occurrence = occurrence
        self.count = count
        self.attribution = attribution
    }
}
