import Domain

extension HandbookExamination {
    /// Pairs of rules that cannot both be obeyed, and duties that wait for an approval.
    mutating func addContradictions() {
        for action in handbook.actions {
            for duty in voices.obligations[action.id] ?? [] {
                for ban in voices.prohibitions[action.id] ?? [] {
                    addContradiction(duty, ban, action.id)
                }
                for approval in voices.approvals[action.id] ?? [] {
                    addDelay(duty, approval.clause, approval.office, action.id)
                }
            }
            for other in handbook.actions where action.excludes.contains(other.id) {
                addExclusions(action.id, other.id)
            }
        }
    }

    private mutating func addContradiction(_ duty: Int, _ ban: Int, _ action: String) {
        guard let box = sharedSituations(duty, ban, action) else { return }
        let (one, other) = (book.clauses[duty].id, book.clauses[ban].id)
        add(.contradiction) { writer in
            writer.finding(
                .contradiction, rules: [one, other], subject: action, in: box,
                english: "\(one) says one must \(writer.name(action, .english)), \(other) that "
                    + "one must not.",
                french: "\(one) impose de \(writer.name(action, .french)), \(other) l'interdit.")
        }
    }

    /// Duties to do two things that exclude each other.
    private mutating func addExclusions(_ action: String, _ rival: String) {
        for duty in voices.obligations[action] ?? [] {
            for second in voices.obligations[rival] ?? [] {
                let subject = "\(action)/\(rival)"
                guard let box = sharedSituations(duty, second, subject) else { continue }
                let (one, other) = (book.clauses[duty].id, book.clauses[second].id)
                add(.contradiction) { writer in
                    writer.finding(
                        .contradiction, rules: [one, other], subject: subject, in: box,
                        english: "\(one) says one must \(writer.name(action, .english)), \(other) "
                            + "that one must \(writer.name(rival, .english)); the two exclude "
                            + "each other.",
                        french: "\(one) impose de \(writer.name(action, .french)), \(other) de "
                            + "\(writer.name(rival, .french)) ; l'un exclut l'autre.")
                }
            }
        }
    }

    private mutating func addDelay(
        _ duty: Int, _ approval: Int, _ office: String, _ action: String
    ) {
        guard let box = sharedSituations(duty, approval, action) else { return }
        let (one, other) = (book.clauses[duty].id, book.clauses[approval].id)
        add(.delayedDuty) { writer in
            writer.finding(
                .delayedDuty, rules: [one, other], subject: action, in: box,
                english: "\(one) says one must \(writer.name(action, .english)), but by \(other) "
                    + "that waits for approval (\(writer.title(office, .english))).",
                french: "\(one) impose de \(writer.name(action, .french)), mais selon \(other) il "
                    + "faut d'abord l'accord de : \(writer.title(office, .french)).")
        }
    }

    /// Possible situations in which two clauses both count.
    mutating func sharedSituations(_ one: Int, _ other: Int, _ subject: String) -> Showing? {
        let clauses = book.clauses
        for first in clauses[one].regions {
            for second in clauses[other].regions {
                guard let shared = space.intersection(first, second) else { continue }
                let box = possible(shared) { ([clauses[one].id, clauses[other].id], subject) }
                if let box { return box }
            }
        }
        return nil
    }

    /// Rows of a table under policy U that apply together, and under A that disagree.
    mutating func addOverlaps() {
        for table in handbook.tables where table.policy == .unique || table.policy == .any {
            let rows = book.clauses.indices.filter { book.clauses[$0].table == table.id }
            let outputs = Dictionary(
                table.rows.map { ($0.id, $0.output) }, uniquingKeysWith: { first, _ in first })
            for (place, one) in rows.enumerated() {
                for other in rows[(place + 1)...] {
                    let ids = [book.clauses[one].id, book.clauses[other].id]
                    if table.policy == .any, outputs[ids[0]] == outputs[ids[1]] { continue }
                    guard let box = sharedSituations(one, other, table.id) else { continue }
                    add(.overlap) { $0.overlap(table, ids, box) }
                }
            }
        }
    }
}

extension FindingWriter {
    fileprivate func overlap(_ table: Handbook.Table, _ ids: [String], _ box: Showing) -> Finding {
        let isUnique = table.policy == .unique
        return finding(
            .overlap, rules: ids, subject: table.id, in: box,
            english: "Rows \(ids[0]) and \(ids[1]) apply together"
                + (isUnique
                    ? ", which policy U does not allow." : " and disagree under policy A."),
            french: "Les lignes \(ids[0]) et \(ids[1]) s'appliquent ensemble"
                + (isUnique
                    ? ", ce que la règle U exclut." : " et se contredisent sous la règle A."))
    }
}
