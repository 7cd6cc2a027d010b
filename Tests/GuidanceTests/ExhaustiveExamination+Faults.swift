import Domain
import Guidance

extension ExhaustiveExamination {
    mutating func addClashes(_ counting: [Clause]) {
        for action in handbook.actions {
            let over = ancestors(action.id)
            let duties = counting.filter { $0.effects.contains(.must(action.id)) }
            for duty in duties {
                for other in counting {
                    for effect in other.effects {
                        switch effect {
                        case .mustNot(let name) where over.contains(name):
                            keys.insert("contradiction \(duty.id) \(other.id) \(action.id)")
                        case .needsApproval(let name, _) where over.contains(name):
                            keys.insert("delayed-duty \(duty.id) \(other.id) \(action.id)")
                        case .must(let name) where action.excludes.contains(name):
                            keys.insert(
                                "contradiction \(duty.id) \(other.id) \(action.id)/\(name)")
                        default: break
                        }
                    }
                }
            }
        }
    }

    mutating func addOverlaps(_ counting: [Clause]) {
        for (place, one) in counting.enumerated() {
            for other in counting[(place + 1)...] {
                guard let table = one.table, table.id == other.table?.id else { continue }
                if table.policy == .unique || (table.policy == .any && one.rank != other.rank) {
                    keys.insert("overlap \(one.id) \(other.id) \(table.id)")
                }
            }
        }
    }

    mutating func addGaps(_ moment: Moment, _ holding: [Clause], _ counting: [Clause]) {
        for question in handbook.questions {
            guard let scope = question.scope, holds(scope, moment.situation) else { continue }
            let isAnswered = question.actions.contains { voice($0, counting) != Voice() }
            if !isAnswered { gapMoments[question.id, default: []].insert(moment) }
        }
        for table in handbook.tables {
            guard let scope = table.scope, holds(scope, moment.situation),
                table.period?.contains(moment.day) ?? true
            else { continue }
            if !holding.contains(where: { $0.table?.id == table.id }) {
                gapMoments[table.id, default: []].insert(moment)
            }
        }
    }

    mutating func addPermissions(_ counting: [Clause]) {
        for action in handbook.actions where action.usesForce {
            let over = ancestors(action.id)
            let said = voice(action.id, counting)
            if said.isForbidden || !said.approvers.isEmpty { continue }
            let isLimited = counting.contains { clause in
                clause.effects.contains { effect in
                    if clause.isLimited, over.contains(effect.action) { return true }
                    if case .may = effect { return false }
                    let limits = handbook.actions.first { $0.id == effect.action }?.limits ?? []
                    return !over.isDisjoint(with: limits)
                }
            }
            if isLimited { continue }
            for clause in counting
            where clause.effects.contains(.may(action.id))
                || clause.effects.contains(.must(action.id))
            {
                keys.insert("silent-permission \(clause.id) \(action.id)")
            }
        }
    }

    mutating func addCycles(_ counting: [Clause]) {
        var edges: Set<[String]> = []
        for office in handbook.offices {
            for other in office.consents { edges.insert([office.id, other]) }
        }
        for action in handbook.actions {
            guard let office = action.decisionOf else { continue }
            for approver in voice(action.id, counting).approvers {
                edges.insert([office, approver])
            }
        }
        let order = handbook.offices.map(\.id)
        func walk(_ path: [String]) {
            for edge in edges where edge[0] == path[path.count - 1] {
                if edge[1] == path[0] {
                    keys.insert("approval-cycle \(path.joined(separator: " > "))")
                } else if !path.contains(edge[1]),
                    (order.firstIndex(of: edge[1]) ?? 0) > (order.firstIndex(of: path[0]) ?? 0)
                {
                    walk(path + [edge[1]])
                }
            }
        }
        for start in order { walk([start]) }
    }
}
