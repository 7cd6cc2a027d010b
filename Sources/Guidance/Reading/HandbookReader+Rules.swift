import Domain
import Notation

extension HandbookReader {
    mutating func rule(_ node: YAMLNode) -> Result<Handbook.Rule, Unusable> {
        let known = ["when", "unless", "limit", "standing", "from", "until"] + Self.effectKeys
        guard
            let fields = node.mapping(
                required: ["id", "chapter", "text", "source"], optional: known),
            let id = identifier(fields)
        else { return .failure(Unusable(id: place(node))) }
        let effects = effects(fields, id)
        if effects.isEmpty {
            findings.error(
                "handbook.no-effect",
                "\(id) says nothing: give at least one of \(Self.effectKeys.joined(separator: ", "))"
                    + " with an action.", at: node.location)
        }
        guard let situations = situations(fields, id), !effects.isEmpty else {
            return .failure(Unusable(id: id))
        }
        if let node = fields["chapter"], let name = node.text() {
            locations["\(id)/\(name)"] = node.location
        }
        return .success(
            Handbook.Rule(
                id: id, chapter: fields.text("chapter") ?? "", situations: situations,
                effects: effects, text: wording(fields, "text"), limit: wording(fields, "limit"),
                citations: citations(fields),
                standing: fields.choice("standing", of: Handbook.Standing.self) ?? .unverified,
                period: period(fields)))
    }

    private func place(_ node: YAMLNode) -> String {
        "\(node.location.file):\(node.location.line ?? 0)"
    }

    /// `source: SGB 8(b)` or a list of such: the authority's identifier, then the passage.
    private func citations(_ fields: YAMLMapping) -> [Handbook.Citation] {
        fields.texts("source").map { text in
            let words = text.split(separator: " ", maxSplits: 1)
            return Handbook.Citation(
                words.first.map(String.init) ?? "", words.count > 1 ? String(words[1]) : "")
        }
    }

    mutating func table(_ node: YAMLNode) -> Result<Handbook.Table, Unusable> {
        guard
            let fields = node.mapping(
                required: [
                    "id", "chapter", "title", "policy", "inputs", "outputs", "rows", "source",
                ], optional: ["when", "unless", "complete", "standing", "from", "until"]),
            let id = identifier(fields)
        else { return .failure(Unusable(id: place(node))) }
        guard let policy = fields.choice("policy", of: Handbook.HitPolicy.self) else {
            return .failure(Unusable(id: id))
        }
        let inputs = names(fields, "inputs", id)
        var rows: [Handbook.Table.Row] = []
        for (number, item) in fields.items("rows").enumerated() {
            let rowID = "\(id).\(number + 1)"
            locations[rowID] = item.location
            if let row = row(item, rowID, inputs) {
                rows.append(row)
            } else {
                setAside.append(rowID)
            }
        }
        return .success(
            Handbook.Table(
                id: id, chapter: fields.text("chapter") ?? "", title: wording(fields, "title"),
                policy: policy, inputs: inputs,
                outputs: fields.items("outputs").compactMap { output($0, id) }, rows: rows,
                scope: scope(fields, id), citations: citations(fields),
                standing: fields.choice("standing", of: Handbook.Standing.self) ?? .unverified,
                period: period(fields)))
    }

    private mutating func output(_ node: YAMLNode, _ table: String) -> Handbook.Table.Output? {
        guard
            let fields = node.mapping(
                required: ["id", "label"], optional: ["limit"] + Self.effectKeys),
            let id = fields.text("id")
        else { return nil }
        return Handbook.Table.Output(
            id: id, label: wording(fields, "label"), effects: effects(fields, table),
            limit: wording(fields, "limit"))
    }

    /// A row: a cell for each input, `-` for any value, and the output last.
    private mutating func row(_ node: YAMLNode, _ id: String, _ inputs: [String])
        -> Handbook.Table.Row?
    {
        let cells = node.items()
        guard cells.count == inputs.count + 1, let output = cells.last?.text() else {
            findings.error(
                "handbook.row",
                "Row \(id) has \(cells.count) cells; it needs \(inputs.count), one for each input, "
                    + "and the output. Write - where any value will do.", at: node.location)
            return nil
        }
        locations["\(id)/\(output)"] = node.location
        var condition = Handbook.Condition()
        for (input, cell) in zip(inputs, cells) {
            if case .scalar("-") = cell.content { continue }
            guard let allowed = allowed(cell, of: input, id) else { return nil }
            condition.allowed[input] = allowed
        }
        return Handbook.Table.Row(id: id, condition: condition, output: output)
    }
}
