import Domain

extension HandbookExamination {
    /// Uses of force that a rule allows or orders while nothing limits them.
    mutating func addSilentPermissions() {
        for action in handbook.actions where action.usesForce {
            var limits = Cover()
            for number in voices.prohibitions[action.id] ?? [] { add(number, to: &limits) }
            for entry in voices.approvals[action.id] ?? [] { add(entry.clause, to: &limits) }
            for number in voices.limits[action.id] ?? [] { add(number, to: &limits) }
            let allowing =
                (voices.permissions[action.id] ?? []) + (voices.obligations[action.id] ?? [])
            for number in allowing { addIfSilent(number, action, limits) }
        }
    }

    private func add(_ clause: Int, to cover: inout Cover) {
        cover.add(book.clauses[clause].regions, owner: clause)
    }

    private mutating func addIfSilent(_ number: Int, _ action: Handbook.Action, _ limits: Cover) {
        let clause = book.clauses[number]
        for region in clause.regions {
            let box = possible(region, outside: limits) { ([clause.id], action.id) }
            guard let box else { continue }
            add(.silentPermission) { writer in
                writer.finding(
                    .silentPermission, rules: [clause.id], subject: action.id, in: box,
                    english:
                        "\(clause.id) lets one \(writer.name(action.id, .english)), and no rule "
                        + "sets a limit or asks for an approval.",
                    french:
                        "\(clause.id) permet de \(writer.name(action.id, .french)), et aucune règle "
                        + "n'y met de limite ni n'exige d'accord.")
            }
            return
        }
    }
}
