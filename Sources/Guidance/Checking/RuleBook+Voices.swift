import Domain

extension RuleBook {
    /// The clauses that speak about each action, by what they say. Numbers are positions in
    /// `clauses`; a prohibition or an approval of a broader action counts for the narrower ones.
    struct Voices: Sendable {
        var obligations: [String: [Int]] = [:]
        var permissions: [String: [Int]] = [:]
        var prohibitions: [String: [Int]] = [:]
        var approvals: [String: [(clause: Int, office: String)]] = [:]
        /// Clauses that set a limit upon the action.
        var limits: [String: [Int]] = [:]
    }

    /// Who says what about which action.
    func voices() -> Voices {
        var voices = Voices()
        let narrower = narrowerActions()
        let limited = limitedActions(narrower)
        for (number, clause) in clauses.enumerated() {
            for effect in clause.effects {
                let below = narrower[effect.action] ?? []
                switch effect {
                case .must(let action): voices.obligations[action, default: []].append(number)
                case .may(let action): voices.permissions[action, default: []].append(number)
                case .mustNot:
                    for action in below { voices.prohibitions[action, default: []].append(number) }
                case .needsApproval(_, let office):
                    for action in below {
                        voices.approvals[action, default: []].append((number, office))
                    }
                }
                var limits = limited[effect.action] ?? []
                if case .may = effect { limits = [] }
                if clause.isLimited { limits.formUnion(below) }
                for action in limits { voices.limits[action, default: []].append(number) }
            }
        }
        return voices
    }

    /// Each action with itself and all actions that it is broader than.
    func narrowerActions() -> [String: [String]] {
        var narrower: [String: [String]] = [:]
        for action in handbook.actions {
            for ancestor in broader[action.id] ?? [] {
                if narrower[ancestor]?.contains(action.id) != true {
                    narrower[ancestor, default: []].append(action.id)
                }
            }
        }
        return narrower
    }

    private func limitedActions(_ narrower: [String: [String]]) -> [String: Set<String>] {
        var limited: [String: Set<String>] = [:]
        for action in handbook.actions {
            for target in action.limits {
                limited[action.id, default: []].formUnion(narrower[target] ?? [])
            }
        }
        return limited
    }
}
