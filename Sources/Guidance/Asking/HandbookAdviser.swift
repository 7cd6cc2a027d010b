import Domain
import Notation

/// Answers what a situation calls for, from as much of it as is known.
///
/// A rule counts when it applies whatever the unknown facts are, and is open when it applies for
/// some of their values. Facts that cannot change the answer any more are never asked.
public struct HandbookAdviser: Sendable {
    private let handbook: Handbook
    private let book: RuleBook
    private let facts: [String: Handbook.Fact]

    public init(_ handbook: Handbook) {
        self.handbook = handbook
        book = RuleBook(handbook)
        facts = Dictionary(
            handbook.facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The answer for a situation on a day.
    ///
    /// - Parameter question: The `Question.id` to answer; without one, everything that is said.
    /// - Throws: ``AdviceError`` for facts, values and questions that the handbook does not have,
    ///   and for a day outside its period.
    public func advice(
        on situation: Handbook.Situation, day: Day, question: String? = nil
    ) throws(AdviceError) -> Advice {
        try check(situation, day, question)
        guard let known = book.space.box(known: situation, on: day) else {
            throw .outsideEdition(day, handbook.period)
        }
        let asked = question.flatMap { id in handbook.questions.first { $0.id == id } }
        let box = presuming(asked, known)
        let (certain, reachable) = clauses(in: box, for: asked)
        let said = SaidOfActions(book, certain)
        let open = reachable.filter { said.wouldChange(book.clauses[$0].effects) }
        let verdicts = ordered(asked).compactMap(said.verdict)
        let unanswered = (asked?.actions ?? []).filter { action in
            !verdicts.contains { $0.action == action }
        }
        let isPending = { (action: String) in open.contains { speaks($0, of: action) } }
        let urgent = open.filter { number in
            (asked?.actions ?? []).contains { speaks(number, of: $0) }
        }
        let first = OpenFacts(book, box, urgent).ranked()
        let others = OpenFacts(book, box, open).ranked().filter { !first.contains($0) }
        return Advice(
            situation: presumed(situation, box), day: day, question: question, verdicts: verdicts,
            open: open.map { book.clauses[$0].id },
            openFacts: first + others,
            pending: unanswered.filter(isPending),
            silent: unanswered.filter { !isPending($0) }, isImpossible: isImpossible(box))
    }

    /// Whether a clause says something about an action, itself or a broader one.
    private func speaks(_ clause: Int, of action: String) -> Bool {
        let over = book.broader[action] ?? [action]
        return book.clauses[clause].effects.contains { over.contains($0.action) }
    }

    /// What is known narrowed to the situations that the question is about: who asks whether force
    /// may be used is considering it.
    private func presuming(_ question: Handbook.Question?, _ known: Box) -> Box {
        guard let scope = question?.scope, scope.any.count == 1, scope.unless.isEmpty,
            let about = book.space.box(scope.any[0]), book.space.intersects(about, known)
        else { return known }
        return book.space.intersection(about, known)
    }

    /// The situation with the choices to which it has been narrowed.
    private func presumed(_ situation: Handbook.Situation, _ box: Box) -> Handbook.Situation {
        var result = situation
        for (fact, allowed) in book.space.condition(of: box).allowed
        where result.known[fact] == nil {
            if case .values(let values) = allowed, values.count == 1, let value = values.first {
                result.known[fact] = .value(value)
            }
        }
        return result
    }

    /// The actions that bear on a question, its own first; all without a question.
    private func ordered(_ question: Handbook.Question?) -> [String] {
        let all = handbook.actions.map(\.id)
        guard let question else { return all }
        let relevant = actionsBearing(on: question.actions)
        let own = question.actions.filter(relevant.contains)
        return own + all.filter { relevant.contains($0) && !own.contains($0) }
    }

    /// The clauses on a question's actions that certainly apply, and those that may.
    private func clauses(in box: Box, for question: Handbook.Question?) -> (
        certain: [Int], open: [Int]
    ) {
        let relevant = Set(ordered(question))
        var certain: [Int] = []
        var open: [Int] = []
        for (number, clause) in book.clauses.enumerated() {
            if question != nil, !clause.effects.contains(where: { relevant.contains($0.action) }) {
                continue
            }
            switch reach(of: clause, in: box) {
            case .all: certain.append(number)
            case .some: open.append(number)
            case .none: break
            }
        }
        return (certain, open)
    }

    private enum Reach {
        case all, some, none
    }

    private func reach(of clause: RuleBook.Clause, in box: Box) -> Reach {
        let space = book.space
        let meeting = clause.regions.filter { space.intersects($0.including, box) }
        if meeting.isEmpty { return .none }
        var search = CoverSearch(space, work: 1_000_000)
        let holds = meeting.contains { region in
            guard let shared = space.intersection(Region(including: box), region) else {
                return false
            }
            if case .covered = search.uncovered(shared, by: book.impossible) { return false }
            return true
        }
        if !holds { return .none }
        var cover = book.impossible
        cover.add(meeting)
        if case .covered = search.uncovered(Region(including: box), by: cover) { return .all }
        return .some
    }

    private func isImpossible(_ box: Box) -> Bool {
        var search = CoverSearch(book.space, work: 1_000_000)
        if case .covered = search.uncovered(Region(including: box), by: book.impossible) {
            return true
        }
        return false
    }

    /// The actions of a question, all that are broader or narrower, and those that limit them.
    private func actionsBearing(on actions: [String]) -> Set<String> {
        var family = Set(actions)
        for action in handbook.actions {
            let chain = book.broader[action.id] ?? []
            if actions.contains(where: chain.contains) { family.insert(action.id) }
            if actions.contains(action.id) { family.formUnion(chain) }
        }
        let limits = handbook.actions.filter { !family.isDisjoint(with: $0.limits) }
        return family.union(limits.map(\.id))
    }

    private func check(_ situation: Handbook.Situation, _ day: Day, _ question: String?)
        throws(AdviceError)
    {
        guard handbook.period.contains(day) else { throw .outsideEdition(day, handbook.period) }
        if let question, !handbook.questions.contains(where: { $0.id == question }) {
            throw .unknownQuestion(question, known: handbook.questions.map(\.id))
        }
        for (name, known) in situation.known.sorted(by: { $0.key < $1.key }) {
            guard let fact = facts[name] else {
                let near = Spelling.nearest(to: name, in: handbook.facts.map(\.id))
                throw .unknownFact(name, suggestion: near)
            }
            switch (known, fact.domain) {
            case (.value(let value), .choice(let values)):
                if values.contains(where: { $0.id == value }) { continue }
                throw .unknownValue(fact: name, value: value, known: values.map(\.id))
            case (.number(let number), .number(let bounds, _)):
                if bounds.contains(number) { continue }
                throw .unknownValue(
                    fact: name, value: "\(number)",
                    known: ["\(bounds.lowerBound) to \(bounds.upperBound)"])
            case (.value(let value), .number(let bounds, _)):
                throw .unknownValue(
                    fact: name, value: value,
                    known: ["\(bounds.lowerBound) to \(bounds.upperBound)"])
            case (.number(let number), .choice(let values)):
                throw .unknownValue(fact: name, value: "\(number)", known: values.map(\.id))
            }
        }
    }
}
