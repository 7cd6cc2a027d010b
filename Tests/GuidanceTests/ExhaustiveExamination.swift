import Domain
import Guidance

/// The checker's definitions spelled out situation by situation, with nothing clever: the
/// reference that the symbolic checker is held against.
struct ExhaustiveExamination {
    struct Moment: Hashable {
        var situation: Handbook.Situation
        var day: Day
    }

    struct Clause {
        var id: String
        var table: Handbook.Table?
        var rank: Int
        var effects: [Handbook.Effect]
        var isLimited: Bool
        var situations: Handbook.Situations
        var period: DayRange?
    }

    /// What is said about one action in one situation.
    struct Voice: Hashable {
        var isForbidden = false
        var isObliged = false
        var isPermitted = false
        var approvers: Set<String> = []

        /// What that comes to: the limitation prevails, only an order against a ban is a conflict.
        var answer: [String] {
            if isForbidden { return isObliged ? ["conflict"] : ["forbidden"] }
            if isObliged { return ["obliged"] + approvers.sorted() }
            if !approvers.isEmpty { return ["approval"] + approvers.sorted() }
            return isPermitted ? ["permitted"] : []
        }
    }

    let handbook: Handbook
    let clauses: [Clause]
    var moments: [Moment] = []
    var keys: Set<String> = []
    var gapMoments: [String: Set<Moment>] = [:]
    var idle: Set<String> = []
    var unreachable: Set<String> = []

    init(_ handbook: Handbook) {
        self.handbook = handbook
        clauses =
            handbook.rules.map {
                Clause(
                    id: $0.id, table: nil, rank: 0, effects: $0.effects,
                    isLimited: !$0.limit.isEmpty, situations: $0.situations, period: $0.period)
            }
            + handbook.tables.flatMap { table in
                table.rows.map { row in
                    let rank = table.outputs.firstIndex { $0.id == row.output } ?? 0
                    return Clause(
                        id: row.id, table: table, rank: rank,
                        effects: table.outputs[rank].effects,
                        isLimited: !table.outputs[rank].limit.isEmpty,
                        situations: Handbook.Situations(row.condition), period: table.period)
                }
            }
        moments = allMoments().filter { moment in
            !handbook.impossible.contains { holds($0, moment.situation) }
        }
        examine()
    }

    private func allMoments() -> [Moment] {
        var situations = [Handbook.Situation()]
        for fact in handbook.facts {
            let values: [Handbook.Situation.Known]
            switch fact.domain {
            case .choice(let choices): values = choices.map { .value($0.id) }
            case .number(let bounds, _): values = bounds.map { .number($0) }
            }
            situations = situations.flatMap { situation in
                values.map { value in
                    var next = situation
                    next.known[fact.id] = value
                    return next
                }
            }
        }
        let days = (handbook.period.first.number...handbook.period.last.number)
            .map(Day.init(number:))
        return situations.flatMap { situation in
            days.map { Moment(situation: situation, day: $0) }
        }
    }

    func holds(_ condition: Handbook.Condition, _ situation: Handbook.Situation) -> Bool {
        condition.allowed.allSatisfy { fact, allowed in
            switch (allowed, situation.known[fact]) {
            case (.values(let values), .value(let value)): values.contains(value)
            case (.ranges(let ranges), .number(let number)):
                ranges.contains { $0.contains(number) }
            default: false
            }
        }
    }

    func holds(_ situations: Handbook.Situations, _ situation: Handbook.Situation) -> Bool {
        situations.any.contains { holds($0, situation) }
            && !situations.unless.contains { holds($0, situation) }
    }

    private func applies(_ clause: Clause, _ moment: Moment) -> Bool {
        (clause.period?.contains(moment.day) ?? true)
            && holds(clause.situations, moment.situation)
    }

    /// The clauses whose conditions hold, and those that count under their table's policy.
    func active(_ moment: Moment) -> (holding: [Clause], counting: [Clause]) {
        let holding = clauses.filter { applies($0, moment) }
        let counting = holding.enumerated().filter { place, clause in
            guard let table = clause.table else { return true }
            let rivals = holding.enumerated().filter { $1.table?.id == table.id }
            switch table.policy {
            case .first: return !rivals.contains { $0.offset < place }
            case .priority: return !rivals.contains { $0.element.rank < clause.rank }
            default: return true
            }
        }.map(\.element)
        return (holding, counting)
    }

    func ancestors(_ action: String) -> Set<String> {
        var result: Set<String> = [action]
        var next = handbook.actions.first { $0.id == action }?.broader
        while let name = next, result.insert(name).inserted {
            next = handbook.actions.first { $0.id == name }?.broader
        }
        return result
    }

    func voice(_ action: String, _ clauses: [Clause]) -> Voice {
        let over = ancestors(action)
        var voice = Voice()
        for effect in clauses.flatMap(\.effects) {
            switch effect {
            case .must(let name): if name == action { voice.isObliged = true }
            case .may(let name): if name == action { voice.isPermitted = true }
            case .mustNot(let name): if over.contains(name) { voice.isForbidden = true }
            case .needsApproval(let name, let office):
                if over.contains(name) { voice.approvers.insert(office) }
            }
        }
        return voice
    }

    private mutating func examine() {
        var idleSoFar = Set(clauses.map(\.id))
        var holdingSomewhere: Set<String> = []
        var countingSomewhere: Set<String> = []
        for moment in moments {
            let (holding, counting) = active(moment)
            holdingSomewhere.formUnion(holding.map(\.id))
            countingSomewhere.formUnion(counting.map(\.id))
            addClashes(counting)
            addOverlaps(counting)
            addGaps(moment, holding, counting)
            addPermissions(counting)
            addCycles(counting)
            for clause in counting where idleSoFar.contains(clause.id) {
                let others = counting.filter { $0.id != clause.id }
                let changes = handbook.actions.contains { action in
                    voice(action.id, counting).answer != voice(action.id, others).answer
                }
                if changes { idleSoFar.remove(clause.id) }
            }
        }
        unreachable = Set(clauses.map(\.id)).subtracting(holdingSomewhere)
        idle = idleSoFar.filter { id in
            guard let clause = clauses.first(where: { $0.id == id }) else { return false }
            return !clause.effects.isEmpty || !countingSomewhere.contains(id)
        }
    }
}
