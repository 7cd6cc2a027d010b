import Domain

/// What the rules that certainly apply say about each action.
struct SaidOfActions {
    private let book: RuleBook
    private var bans: [String: [Int]] = [:]
    private var duties: [String: [Int]] = [:]
    private var permissions: [String: [Int]] = [:]
    private var approvals: [String: [(clause: Int, office: String)]] = [:]

    init(_ book: RuleBook, _ clauses: [Int]) {
        self.book = book
        let narrower = book.narrowerActions()
        for number in clauses {
            for effect in book.clauses[number].effects {
                let below = narrower[effect.action] ?? [effect.action]
                switch effect {
                case .must(let action): duties[action, default: []].append(number)
                case .may(let action): permissions[action, default: []].append(number)
                case .mustNot: for action in below { bans[action, default: []].append(number) }
                case .needsApproval(_, let office):
                    for action in below { approvals[action, default: []].append((number, office)) }
                }
            }
        }
    }

    /// Whether any of the effects would change the answer for its action.
    func wouldChange(_ effects: [Handbook.Effect]) -> Bool {
        effects.contains { effect in
            let action = effect.action
            let isBanned = bans[action] != nil
            switch effect {
            case .mustNot: return !isBanned
            case .must: return duties[action] == nil
            case .needsApproval(_, let office):
                return !isBanned && approvals[action]?.contains { $0.office == office } != true
            case .may:
                return !isBanned && duties[action] == nil && approvals[action] == nil
                    && permissions[action] == nil
            }
        }
    }

    /// The answer for an action; `nil` when nothing is said.
    func verdict(_ action: String) -> Advice.Verdict? {
        let banning = bans[action] ?? []
        let ordering = duties[action] ?? []
        let approving = approvals[action] ?? []
        let allowing = permissions[action] ?? []
        let standing: Advice.Standing
        var grounds: [Int]
        var overruled: [Int] = []
        if !banning.isEmpty {
            standing = ordering.isEmpty ? .mustNot : .conflict
            grounds = banning + ordering
            overruled = approving.map(\.clause) + allowing
        } else if !ordering.isEmpty {
            standing = .must
            grounds = ordering + approving.map(\.clause)
            overruled = allowing
        } else if !approving.isEmpty {
            standing = .needsApproval
            grounds = approving.map(\.clause)
            overruled = allowing
        } else if !allowing.isEmpty {
            standing = .may
            grounds = allowing
        } else {
            return nil
        }
        grounds = Self.unique(grounds)
        let others = Self.unique(overruled).filter { !grounds.contains($0) }
        let offices = banning.isEmpty ? Self.unique(approving.map(\.office)) : []
        return Advice.Verdict(
            action: action, standing: standing, approvers: offices,
            grounds: grounds.map(ground), overruled: others.map { book.clauses[$0].id })
    }

    private static func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }

    private func ground(_ number: Int) -> Advice.Ground {
        let clause = book.clauses[number]
        if let rule = book.handbook.rules.first(where: { $0.id == clause.id }) {
            return Advice.Ground(
                rule: rule.id, text: rule.text, limit: rule.limit, citations: rule.citations,
                standing: rule.standing)
        }
        let table = book.handbook.tables.first { $0.id == clause.table }
        let output = table?.rows.first { $0.id == clause.id }?.output
        let label = table?.outputs.first { $0.id == output }
        func text(_ language: Handbook.Language) -> String {
            let parts = [table?.title, label?.label].compactMap { $0?.text(in: language) }
            return parts.joined(separator: language == .english ? ": " : " : ")
        }
        return Advice.Ground(
            rule: clause.id, text: Handbook.Wording(text(.english), french: text(.french)),
            limit: label?.limit ?? Handbook.Wording(), citations: clause.citations,
            standing: table?.standing ?? .unverified)
    }
}
