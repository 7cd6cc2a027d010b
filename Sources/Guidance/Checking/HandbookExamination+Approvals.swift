import Domain

extension HandbookExamination {
    /// One office waiting for another, in some situations.
    private struct Wait {
        var from: String
        var to: String
        /// `nil` when the office always needs the other's consent.
        var clause: Int?
        var region: Region
    }

    /// Rings of offices each of which may only approve once the next has approved.
    mutating func addApprovalCycles() {
        let waits = Dictionary(grouping: waits(), by: \.from)
        var reported: Set<[String]> = []
        for start in handbook.offices.map(\.id) {
            extend([], from: start, at: start, waits, &reported)
        }
    }

    private func waits() -> [Wait] {
        let all = Region(including: space.everything)
        var waits = handbook.offices.flatMap { office in
            office.consents.map { Wait(from: office.id, to: $0, clause: nil, region: all) }
        }
        for action in handbook.actions {
            guard let office = action.decisionOf else { continue }
            for entry in voices.approvals[action.id] ?? [] {
                for region in book.clauses[entry.clause].regions {
                    waits.append(
                        Wait(from: office, to: entry.office, clause: entry.clause, region: region))
                }
            }
        }
        return waits
    }

    /// Follows waits depth first from a start that is the first of its ring in declaration order,
    /// for as long as some situation keeps them all together.
    private mutating func extend(
        _ path: [Wait], from start: String, at office: String, _ waits: [String: [Wait]],
        _ reported: inout Set<[String]>
    ) {
        for wait in waits[office] ?? [] {
            let shared: Region
            if let before = path.last?.region {
                guard let both = space.intersection(before, wait.region) else { continue }
                shared = both
            } else {
                shared = wait.region
            }
            var next = wait
            next.region = shared
            let ring = (path + [next])
            if wait.to == start {
                close(ring, &reported)
            } else if isLater(wait.to, than: start), !path.contains(where: { $0.from == wait.to }),
                wait.to != office, search.remainingWork > 0
            {
                extend(ring, from: start, at: wait.to, waits, &reported)
            }
        }
    }

    private func isLater(_ office: String, than start: String) -> Bool {
        let order = handbook.offices.map(\.id)
        guard let one = order.firstIndex(of: office), let other = order.firstIndex(of: start)
        else { return false }
        return one > other
    }

    private mutating func close(_ ring: [Wait], _ reported: inout Set<[String]>) {
        let offices = ring.map(\.from)
        guard let region = ring.last?.region, !reported.contains(offices) else { return }
        let rules = ring.compactMap { $0.clause.map { book.clauses[$0].id } }
        let subject = offices.joined(separator: " > ")
        guard let box = possible(region, asking: { (rules, subject) }) else { return }
        reported.insert(offices)
        add(.approvalCycle) { writer in
            let names = { (language: Handbook.Language) in
                (offices + [offices[0]]).map { writer.title($0, language) }
                    .joined(separator: " → ")
            }
            return writer.finding(
                .approvalCycle, rules: rules, subject: subject, in: box,
                english: "Approvals wait for each other: \(names(.english)). Nobody can decide.",
                french: "Des accords s'attendent l'un l'autre : \(names(.french)). Personne ne "
                    + "peut décider.")
        }
    }
}
