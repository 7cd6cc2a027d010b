import Domain

extension HandbookExamination {
    /// Rules that can never apply, that are always overruled, or that add nothing.
    mutating func addIdleRules() {
        for number in book.clauses.indices {
            if addIfUnreachable(number) || addIfPreceded(number) { continue }
            addIfIdle(number)
        }
    }

    /// Whether some possible situation is in one of the regions; `nil` when that is not decided.
    private mutating func holdsSomewhere(_ regions: [Region]) -> Bool? {
        for region in regions {
            switch search.uncovered(region, by: book.impossible) {
            case .uncovered: return true
            case .covered: continue
            case .exhausted: return nil
            }
        }
        return false
    }

    private mutating func addIfUnreachable(_ number: Int) -> Bool {
        let clause = book.clauses[number]
        guard let holds = holdsSomewhere(clause.conditions) else {
            addUndecided([clause.id], clause.id)
            return true
        }
        if holds { return false }
        add(.unreachable) { _ in
            Finding(
                .unreachable, rules: [clause.id], subject: clause.id,
                message: Handbook.Wording(
                    "\(clause.id) never applies: its conditions exclude each other, describe "
                        + "only situations declared impossible, or lie outside the edition's "
                        + "period.",
                    french: "\(clause.id) ne s'applique jamais : ses conditions s'excluent, ne "
                        + "décrivent que des situations déclarées impossibles, ou sortent de la "
                        + "période de l'édition."))
        }
        return true
    }

    /// Whether the rows that go before a row leave nothing to it.
    private mutating func addIfPreceded(_ number: Int) -> Bool {
        let clause = book.clauses[number]
        guard let table = clause.table, holdsSomewhere(clause.regions) == false
        else { return false }
        let before = book.clauses.filter { other in
            other.table == table && other.id != clause.id
                && clause.regions.contains { region in
                    other.conditions.contains { region.excluding.contains($0.including) }
                }
        }
        guard let box = firstPossible(clause.conditions, clause) else { return true }
        add(.shadowed) { writer in
            writer.finding(
                .shadowed, rules: [clause.id] + before.map(\.id), subject: table, in: box,
                english:
                    "Row \(clause.id) never counts: \(before.map(\.id).joined(separator: ", "))"
                    + " always go before it.",
                french: "La ligne \(clause.id) ne compte jamais : "
                    + "\(before.map(\.id).joined(separator: ", ")) passent toujours avant.")
        }
        return true
    }

    /// Whether taking a clause away would change no answer in any possible situation.
    private mutating func addIfIdle(_ number: Int) {
        let clause = book.clauses[number]
        if clause.effects.isEmpty { return }
        var same = Set<Int>()
        var over = Set<Int>()
        for effect in clause.effects {
            let (equals, overruling) = voicesThatCover(effect)
            same.formUnion(equals)
            over.formUnion(overruling)
            var cover = Cover()
            for other in equals.union(overruling).sorted() {
                cover.add(book.clauses[other].regions, owner: other)
            }
            cover.append(book.impossible)
            for region in clause.regions {
                switch search.uncovered(region, by: cover, skipping: number) {
                case .covered: continue
                case .uncovered: return
                case .exhausted: return addUndecided([clause.id], effect.action)
                }
            }
        }
        report(number, same: same.subtracting([number]), over: over.subtracting([number]))
    }

    /// Clauses whose word makes an effect superfluous where they hold: those that say the same, and
    /// those that overrule it.
    private func voicesThatCover(_ effect: Handbook.Effect) -> (same: Set<Int>, over: Set<Int>) {
        let action = effect.action
        let bans = Set(voices.prohibitions[action] ?? [])
        let duties = Set(voices.obligations[action] ?? [])
        let approvals = voices.approvals[action] ?? []
        switch effect {
        case .must: return (duties, [])
        case .mustNot: return (bans, [])
        case .may:
            let same = duties.union(voices.permissions[action] ?? [])
            return (same, bans.union(approvals.map(\.clause)))
        case .needsApproval(_, let office):
            return (Set(approvals.filter { $0.office == office }.map(\.clause)), bans)
        }
    }

    private mutating func report(_ number: Int, same: Set<Int>, over: Set<Int>) {
        let clause = book.clauses[number]
        let saying = clausesMeeting(clause, among: same)
        let overruling = clausesMeeting(clause, among: over)
        let kind: Finding.Kind = saying.isEmpty ? .shadowed : .redundant
        let others = saying + overruling.filter { !saying.contains($0) }
        let list = others.prefix(6).joined(separator: ", ")
        guard let box = firstPossible(clause.regions, clause) else { return }
        add(kind) { writer in
            writer.finding(
                kind, rules: [clause.id] + others, subject: clause.effects[0].action, in: box,
                english: kind == .shadowed
                    ? "\(clause.id) has no effect: wherever it applies it is overruled by \(list)."
                    : "\(clause.id) adds nothing: wherever it applies, \(list) already give the "
                        + "answer.",
                french: kind == .shadowed
                    ? "\(clause.id) reste sans effet : \(list) l'emporte partout où elle "
                        + "s'applique."
                    : "\(clause.id) n'ajoute rien : partout où elle s'applique, \(list) donne "
                        + "déjà la réponse.")
        }
    }

    private func clausesMeeting(_ clause: RuleBook.Clause, among others: Set<Int>) -> [String] {
        others.sorted().filter { other in
            book.clauses[other].regions.contains { region in
                clause.regions.contains { space.intersects($0.including, region.including) }
            }
        }.map { book.clauses[$0].id }
    }

    private mutating func firstPossible(_ regions: [Region], _ clause: RuleBook.Clause) -> Showing?
    {
        for region in regions {
            if let box = possible(region, asking: { ([clause.id], clause.id) }) { return box }
        }
        return nil
    }
}
