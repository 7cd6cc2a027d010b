import Domain
import Notation

extension HandbookReader {
    /// `when` and `unless`, each a condition or a list of alternatives; `nil` when a condition
    /// cannot be read.
    mutating func situations(_ fields: YAMLMapping, _ owner: String) -> Handbook.Situations? {
        var result = Handbook.Situations.all
        if let node = fields["when"] {
            guard let any = conditions(node, owner) else { return nil }
            result.any = any
        }
        if let node = fields["unless"] {
            guard let unless = conditions(node, owner) else { return nil }
            result.unless = unless
        }
        return result
    }

    private mutating func conditions(_ node: YAMLNode, _ owner: String) -> [Handbook.Condition]? {
        guard case .sequence(let items) = node.content else {
            return condition(node, owner).map { [$0] }
        }
        var result: [Handbook.Condition] = []
        for item in items {
            guard let condition = condition(item, owner) else { return nil }
            result.append(condition)
        }
        return result
    }

    private mutating func condition(_ node: YAMLNode, _ owner: String) -> Handbook.Condition? {
        guard case .mapping(let entries) = node.content else {
            if case .scalar("always") = node.content { return .always }
            node.reportWrongType(expected: "a condition such as {imminence: now}, or 'always'")
            return nil
        }
        var condition = Handbook.Condition()
        for entry in entries {
            locations["\(owner)/\(entry.key)"] = entry.location
            guard let allowed = allowed(entry.value, of: entry.key, owner) else { return nil }
            condition.allowed[entry.key] = allowed
        }
        return condition
    }

    /// The values that a term allows: one, a list, or `{not: ...}`.
    mutating func allowed(_ node: YAMLNode, of fact: String, _ owner: String) -> Handbook.Allowed? {
        var words = node
        var isNegated = false
        if case .mapping = node.content {
            guard let fields = node.mapping(required: ["not"]), let inner = fields["not"] else {
                return nil
            }
            words = inner
            isNegated = true
        }
        let texts = words.texts()
        if texts.isEmpty {
            findings.error(
                "handbook.condition", "No value is given for '\(fact)'; name at least one.",
                at: node.location)
            return nil
        }
        for text in texts { locations["\(owner)/\(text)"] = words.location }
        switch domain(of: fact) {
        case .choice(let values)?:
            guard isNegated else { return .values(Set(texts)) }
            let unknown = texts.filter { text in !values.contains { $0.id == text } }
            // An unknown word stays in, so that the declarations' check reports it here.
            return .values(
                Set(values.map(\.id).filter { !texts.contains($0) } + unknown))
        case .number(let bounds, _)?:
            return ranges(texts, bounds, isNegated, words)
        case nil:
            return .values(Set(texts))
        }
    }

    private func ranges(
        _ texts: [String], _ bounds: ClosedRange<Int>, _ isNegated: Bool, _ node: YAMLNode
    ) -> Handbook.Allowed? {
        var ranges: [ClosedRange<Int>] = []
        for text in texts {
            guard let range = NumberRange.range(text, within: bounds) else {
                findings.error(
                    "handbook.condition",
                    "'\(text)' is not a range of whole numbers within \(bounds.lowerBound).."
                        + "\(bounds.upperBound). Write 7, 5..20, < 5, <= 5, > 5 or >= 5.",
                    at: node.location)
                return nil
            }
            ranges.append(range)
        }
        return .ranges(isNegated ? NumberRange.complement(ranges, within: bounds) : ranges)
    }

    static let effectKeys = ["must", "may", "must-not", "needs-approval"]

    /// The effects of a rule or an output.
    mutating func effects(_ fields: YAMLMapping, _ owner: String) -> [Handbook.Effect] {
        var effects: [Handbook.Effect] = []
        effects += names(fields, "must", owner).map { .must($0) }
        effects += names(fields, "may", owner).map { .may($0) }
        effects += names(fields, "must-not", owner).map { .mustNot($0) }
        for entry in fields.entries("needs-approval") {
            locations["\(owner)/\(entry.key)"] = entry.location
            for office in entry.value.texts() {
                locations["\(owner)/\(office)"] = entry.value.location
                effects.append(.needsApproval(entry.key, by: office))
            }
        }
        return effects
    }
}
