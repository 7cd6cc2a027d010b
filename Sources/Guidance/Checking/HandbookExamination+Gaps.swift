import Domain

extension HandbookExamination {
    /// How many separate gaps of one question or table are described before the rest is summed up.
    private static let gapsListed = 12

    /// Situations in which a question or a table owes an answer and gives none.
    mutating func addGaps() {
        for question in handbook.questions {
            guard let scope = question.scope.flatMap({ space.regions($0) }) else { continue }
            addGaps(scope, coveredBy: answering(question), subject: question.id) { id in
                Handbook.Wording(
                    "No rule answers the question \"\(question.wording.text(in: .english))\" "
                        + "(\(id)).",
                    french: "Aucune règle ne répond à la question « "
                        + "\(question.wording.text(in: .french)) » (\(id)).")
            }
        }
        for table in handbook.tables {
            guard let scope = table.scope.flatMap({ space.regions($0, during: table.period) })
            else { continue }
            var cover = Cover()
            for clause in book.clauses where clause.table == table.id {
                cover.add(clause.conditions)
            }
            addGaps(scope, coveredBy: cover, subject: table.id) { id in
                Handbook.Wording(
                    "No row of the table \"\(table.title.text(in: .english))\" (\(id)) applies.",
                    french: "Aucune ligne du tableau « \(table.title.text(in: .french)) » "
                        + "(\(id)) ne s'applique.")
            }
        }
    }

    /// The situations in which some clause speaks about one of a question's actions.
    func answering(_ question: Handbook.Question) -> Cover {
        var speaking: Set<Int> = []
        for action in question.actions {
            speaking.formUnion(voices.obligations[action] ?? [])
            speaking.formUnion(voices.permissions[action] ?? [])
            speaking.formUnion(voices.prohibitions[action] ?? [])
            speaking.formUnion((voices.approvals[action] ?? []).map(\.clause))
        }
        var cover = Cover()
        for number in speaking.sorted() { cover.add(book.clauses[number].regions, owner: number) }
        return cover
    }

    /// Reports the situations outside a cover as boxes grown as large as they can be, one after
    /// another, so that together they are the whole gap (or say that there is more).
    private mutating func addGaps(
        _ scope: [Region], coveredBy cover: Cover, subject: String,
        _ sentence: (String) -> Handbook.Wording
    ) {
        var covered = cover
        for region in scope {
            for _ in 0..<Self.gapsListed {
                guard
                    let gap = possible(region, outside: covered, asking: { ([], subject) })
                else { break }
                let text = sentence(subject)
                add(.gap) { writer in
                    writer.finding(
                        .gap, rules: [], subject: subject, in: gap, english: text.english,
                        french: text.french)
                }
                covered.add(gap.around)
            }
            if possible(region, outside: covered, asking: { ([], subject) }) != nil { omit(.gap) }
        }
    }
}
