import Domain

/// A handbook's rules and table rows as regions, with who speaks about which action.
struct RuleBook: Sendable {
    /// One rule, or one row of a table with its output's effects.
    struct Clause: Sendable {
        var id: String
        /// `Table.id` of a row.
        var table: String?
        var effects: [Handbook.Effect]
        /// Where it counts: for a row under policy F or P, without the rows that go before it.
        var regions: [Region]
        /// Where its conditions hold, whatever the policy.
        var conditions: [Region]
        /// Whether it states a limit itself.
        var isLimited: Bool
        var citations: [Handbook.Citation]
        var period: DayRange
    }

    let handbook: Handbook
    let space: SituationSpace
    private(set) var clauses: [Clause] = []
    /// The situations that cannot occur.
    private(set) var impossible = Cover()
    /// From each action to itself and all broader ones.
    private(set) var broader: [String: [String]] = [:]
    /// Rules and rows that use something undeclared and therefore take no part.
    private(set) var setAside: [String] = []

    /// - Parameter space: A space that tells at least the handbook's situations apart; its own one
    ///   when none is given.
    init(_ handbook: Handbook, in space: SituationSpace? = nil) {
        self.handbook = handbook
        let space = space ?? SituationSpace(handbook)
        self.space = space
        for situations in handbook.impossible {
            impossible.add(space.regions(situations) ?? [])
        }
        broader = Self.ancestors(handbook.actions)
        for rule in handbook.rules { add(rule) }
        for table in handbook.tables { add(table) }
    }

    private static func ancestors(_ actions: [Handbook.Action]) -> [String: [String]] {
        let parents = Dictionary(
            actions.compactMap { action in action.broader.map { (action.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        return Dictionary(
            actions.map { action in
                var chain = [action.id]
                while let next = parents[chain[chain.count - 1]], !chain.contains(next) {
                    chain.append(next)
                }
                return (action.id, chain)
            }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func add(_ rule: Handbook.Rule) {
        let period = rule.period ?? handbook.period
        guard isDeclared(rule.effects), let regions = space.regions(rule.situations, during: period)
        else {
            setAside.append(rule.id)
            return
        }
        clauses.append(
            Clause(
                id: rule.id, table: nil, effects: rule.effects, regions: regions,
                conditions: regions, isLimited: !rule.limit.isEmpty, citations: rule.citations,
                period: period))
    }

    private mutating func add(_ table: Handbook.Table) {
        let period = table.period ?? handbook.period
        let rank = Dictionary(
            table.outputs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var earlier: [(rank: Int, box: Box)] = []
        var added: [(index: Int, rank: Int)] = []
        for row in table.rows {
            guard let output = table.outputs.first(where: { $0.id == row.output }),
                let order = rank[row.output], isDeclared(output.effects),
                let box = space.box(row.condition, during: period)
            else {
                setAside.append(row.id)
                continue
            }
            let conditions = space.isEmpty(box) ? [] : [Region(including: box)]
            added.append((clauses.count, order))
            clauses.append(
                Clause(
                    id: row.id, table: table.id, effects: output.effects, regions: conditions,
                    conditions: conditions, isLimited: !output.limit.isEmpty,
                    citations: table.citations, period: period))
            earlier.append((order, box))
        }
        for (place, entry) in added.enumerated() {
            let before: [Box]
            switch table.policy {
            case .first: before = earlier[..<place].map(\.box)
            case .priority:
                before = earlier.filter { $0.rank < entry.rank }.map(\.box)
            default: continue
            }
            clauses[entry.index].regions = clauses[entry.index].regions.map { region in
                Region(
                    including: region.including,
                    excluding: before.filter { space.intersects($0, region.including) })
            }
        }
    }

    private func isDeclared(_ effects: [Handbook.Effect]) -> Bool {
        effects.allSatisfy { effect in
            guard broader[effect.action] != nil else { return false }
            if case .needsApproval(_, let office) = effect {
                return handbook.offices.contains { $0.id == office }
            }
            return true
        }
    }
}
