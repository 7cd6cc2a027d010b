import Domain

extension MandateRegister {
    /// What is wrong within one mandate.
    static func problems(in mandate: Mandate) -> [Diagnostic] {
        dateProblems(in: mandate) + itemProblems(in: mandate)
    }

    private static func dateProblems(in mandate: Mandate) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if mandate.effective < mandate.adopted {
            problems.append(
                Diagnostic(
                    .error, "mandate.effective-before-adoption",
                    "\(mandate.id) is said to take effect on \(mandate.effective), before it was "
                        + "adopted on \(mandate.adopted). It was set aside: nothing can be resolved"
                        + " against it. Correct one of the two dates."))
        }
        if let expires = mandate.expires, expires < mandate.effective {
            problems.append(
                Diagnostic(
                    .error, "mandate.expires-before-start",
                    "\(mandate.id) is said to end on \(expires), before it takes effect on "
                        + "\(mandate.effective). It was set aside. Correct one of the two dates."))
        }
        if mandate.references.allSatisfy({ $0.source.isEmpty }) {
            problems.append(
                Diagnostic(
                    .warning, "mandate.no-source",
                    "\(mandate.id) cites no source, so nobody can check it. Add a reference."))
        }
        return problems
    }

    private static func itemProblems(in mandate: Mandate) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        var numbers: Set<Int> = []
        for item in mandate.items {
            if !numbers.insert(item.number).inserted {
                problems.append(
                    Diagnostic(
                        .warning, "mandate.item-number-twice",
                        "\(mandate.id) has two items with the number \(item.number); a reference "
                            + "to that number means both. Give each its own number."))
            }
            if let period = item.period, period.first < mandate.effective {
                problems.append(
                    Diagnostic(
                        .warning, "mandate.item-before-mandate",
                        "The item \(item.id) is said to count from \(period.first), before "
                            + "\(mandate.id) takes effect on \(mandate.effective). The days before"
                            + " are not counted."))
            }
        }
        let ids = Set(mandate.items.map(\.id))
        for rule in mandate.rules {
            for item in rule.items where !ids.contains(item) {
                problems.append(
                    Diagnostic(
                        .warning, "mandate.rule-of-unknown-item",
                        "The rule \(rule.id) of \(mandate.id) names the item \(item), which the "
                            + "mandate does not have. Correct the name or add the item."))
            }
        }
        return problems
    }

    /// Days between two mandates of a mission on which none was in force.
    static func gaps(in mandates: [Mandate]) -> [Diagnostic] {
        zip(mandates, mandates.dropFirst()).compactMap { earlier, later in
            guard earlier.mission == later.mission, let expires = earlier.expires,
                later.effective > expires + 1
            else { return nil }
            return Diagnostic(
                .note, "mandate.gap",
                "\(earlier.mission) has no mandate from \(expires + 1) to \(later.effective - 1), "
                    + "between \(earlier.id) and \(later.id).")
        }
    }
}
