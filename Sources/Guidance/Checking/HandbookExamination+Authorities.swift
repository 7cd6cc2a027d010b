import Domain

extension HandbookExamination {
    /// Rules without an authority, or whose authorities are not in force on some day of theirs.
    mutating func addDangling() {
        let authorities = Dictionary(
            handbook.authorities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var tables: Set<String> = []
        for clause in book.clauses {
            // The rows of a table share its citations: one finding for all of them.
            if let table = clause.table, !tables.insert(table).inserted { continue }
            let id = clause.table ?? clause.id
            if clause.citations.isEmpty { addUncited(id) }
            for citation in clause.citations where authorities[citation.authority] == nil {
                addUnknown(citation.authority, id)
            }
            let cited = clause.citations.compactMap { authorities[$0.authority] }
            if let day = lapse(of: cited, during: clause.period) { addLapsed(id, cited, day) }
        }
    }

    /// The first day on which none of the authorities is in force.
    private func lapse(of authorities: [Handbook.Authority], during period: DayRange) -> Day? {
        let first = max(period.first, handbook.period.first)
        let last = min(period.last, handbook.period.last)
        if authorities.isEmpty || first > last { return nil }
        if authorities.contains(where: { $0.period == nil }) { return nil }
        let periods = authorities.compactMap(\.period).sorted { $0.first < $1.first }
        var day = first
        for period in periods where period.contains(day) { day = period.last + 1 }
        return day <= last ? day : nil
    }

    private mutating func addUncited(_ id: String) {
        add(.dangling) { _ in
            Finding(
                .dangling, rules: [id], subject: id,
                message: Handbook.Wording(
                    "\(id) cites no authority: nobody can tell whether it binds.",
                    french: "\(id) ne cite aucun texte : on ne peut savoir s'il oblige."))
        }
    }

    private mutating func addUnknown(_ authority: String, _ id: String) {
        add(.dangling) { _ in
            Finding(
                .dangling, rules: [id], subject: authority,
                message: Handbook.Wording(
                    "\(id) rests on \(authority), which is not among the handbook's authorities.",
                    french: "\(id) s'appuie sur \(authority), qui ne figure pas parmi les textes "
                        + "du manuel."))
        }
    }

    private mutating func addLapsed(
        _ id: String, _ cited: [Handbook.Authority], _ day: Day
    ) {
        let names = cited.map(\.id).joined(separator: ", ")
        add(.dangling) { _ in
            Finding(
                .dangling, rules: [id], subject: names, day: day,
                message: Handbook.Wording(
                    "\(id) applies on \(day), when its authority (\(names)) is not in force.",
                    french: "\(id) s'applique le \(day), alors que son fondement (\(names)) n'est "
                        + "pas en vigueur."))
        }
    }
}
