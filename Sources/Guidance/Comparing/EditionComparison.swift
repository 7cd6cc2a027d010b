import Domain

/// What changed from one edition of a handbook to another: in the words, rule by rule, and in the
/// answers, situation by situation.
///
/// Answers are compared over the facts of both editions and on all days on which both apply; where
/// there is none, the last day of the older one is held against the first of the newer one. An
/// answer that is not listed is the same everywhere.
public struct EditionComparison: Hashable, Sendable, Codable {
    /// Rules, tables, facts, actions, offices and authorities of the newer edition only.
    public var added: [Item]
    /// Those of the older edition only.
    public var removed: [Item]
    /// Those of both that are not the same.
    public var changed: [Item]
    /// Actions about which the two editions do not say the same, each with a situation.
    public var answers: [AnswerChange]
    /// Actions that could not be compared within the bound on work.
    public var undecided: [String]

    /// Whether nothing changed at all.
    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    /// Something that has an identifier in the handbook.
    public struct Item: Hashable, Sendable, Codable {
        public enum Kind: String, Sendable, Codable, CaseIterable {
            case rule, table, fact, action, office, authority, question
        }

        public var kind: Kind
        public var id: String
        /// What differs; empty for what was added or removed.
        public var aspects: [Aspect]
    }

    /// What of a thing can differ.
    public enum Aspect: String, Sendable, Codable, CaseIterable {
        case situations, effects, text, authority, standing, period, chapter
        case policy, rows, outputs, declaration
    }

    /// A situation in which an action stands otherwise than before.
    public struct AnswerChange: Hashable, Sendable, Codable {
        /// `Action.id`.
        public var action: String
        /// The situation, every fact of both editions known.
        public var situation: Handbook.Situation
        /// A day on which it shows, where the day matters.
        public var day: Day?
        /// What matters of the situation.
        public var circumstances: Handbook.Condition
        /// How the action stood and stands there; `nil` for silence.
        public var was: Advice.Standing?
        public var isNow: Advice.Standing?
        /// The rules that speak about it there, in each edition.
        public var oldRules: [String]
        public var newRules: [String]
    }

    /// Compares two editions.
    public init(from old: Handbook, to new: Handbook) {
        var items = ItemComparison()
        items.compare(.rule, old.rules, new.rules, Self.aspects)
        items.compare(.table, old.tables, new.tables, Self.aspects)
        items.compare(.fact, old.facts, new.facts) { $0 == $1 ? [] : [.declaration] }
        items.compare(.action, old.actions, new.actions) { $0 == $1 ? [] : [.declaration] }
        items.compare(.office, old.offices, new.offices) { $0 == $1 ? [] : [.declaration] }
        items.compare(.authority, old.authorities, new.authorities) {
            $0 == $1 ? [] : [.declaration]
        }
        items.compare(.question, old.questions, new.questions) {
            $0 == $1 ? [] : [.declaration]
        }
        added = items.added
        removed = items.removed
        changed = items.changed
        var comparison = AnswerComparison(old, new)
        comparison.run()
        answers = comparison.changes
        undecided = comparison.undecided
    }

    private static func aspects(_ old: Handbook.Rule, _ new: Handbook.Rule) -> [Aspect] {
        var aspects: [Aspect] = []
        if old.situations != new.situations { aspects.append(.situations) }
        if old.effects != new.effects { aspects.append(.effects) }
        if old.text != new.text || old.limit != new.limit { aspects.append(.text) }
        if old.citations != new.citations { aspects.append(.authority) }
        if old.standing != new.standing { aspects.append(.standing) }
        if old.period != new.period { aspects.append(.period) }
        if old.chapter != new.chapter { aspects.append(.chapter) }
        return aspects
    }

    private static func aspects(_ old: Handbook.Table, _ new: Handbook.Table) -> [Aspect] {
        var aspects: [Aspect] = []
        if old.policy != new.policy { aspects.append(.policy) }
        if old.rows != new.rows || old.inputs != new.inputs { aspects.append(.rows) }
        if old.outputs != new.outputs { aspects.append(.outputs) }
        if old.title != new.title { aspects.append(.text) }
        if old.citations != new.citations { aspects.append(.authority) }
        if old.scope != new.scope { aspects.append(.situations) }
        if old.period != new.period { aspects.append(.period) }
        if old.standing != new.standing { aspects.append(.standing) }
        if old.chapter != new.chapter { aspects.append(.chapter) }
        return aspects
    }
}

/// Sorts things with identifiers into added, removed and changed.
private struct ItemComparison {
    var added: [EditionComparison.Item] = []
    var removed: [EditionComparison.Item] = []
    var changed: [EditionComparison.Item] = []

    mutating func compare<Thing: Identifiable<String>>(
        _ kind: EditionComparison.Item.Kind, _ old: [Thing], _ new: [Thing],
        _ aspects: (Thing, Thing) -> [EditionComparison.Aspect]
    ) {
        let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(\.id))
        for thing in new {
            guard let earlier = before[thing.id] else {
                added.append(EditionComparison.Item(kind: kind, id: thing.id, aspects: []))
                continue
            }
            let differing = aspects(earlier, thing)
            if !differing.isEmpty {
                changed.append(
                    EditionComparison.Item(kind: kind, id: thing.id, aspects: differing))
            }
        }
        for thing in old where !after.contains(thing.id) {
            removed.append(EditionComparison.Item(kind: kind, id: thing.id, aspects: []))
        }
    }
}
