import Domain
import Notation

extension MissionReader {
    /// One entry of `coders`.
    func coder(_ entry: YAMLNode.Entry) -> Coder? {
        guard let fields = entry.value.mapping(required: ["title", "independent"]) else {
            return nil
        }
        return Coder(
            id: entry.key, title: fields.text("title") ?? "",
            isIndependent: fields.flag("independent") ?? false)
    }

    /// One commitment with every date ever given.
    func commitment(_ entry: YAMLNode.Entry) -> Commitment? {
        let fields = entry.value.mapping(
            required: ["title", "by", "to", "since"],
            optional: [
                "criteria", "agreement", "article", "theme", "dates", "outcomes", "status",
                "upgrade",
            ] + Self.referenceKeys)
        guard let fields, let since = fields.day("since") else { return nil }
        return Commitment(
            id: entry.key, country: book.country, title: fields.text("title") ?? "",
            promisors: fields.texts("by"), promisees: fields.texts("to"),
            criteria: fields.texts("criteria"), since: since,
            agreement: fields.text("agreement") ?? "", article: fields.text("article") ?? "",
            theme: fields.text("theme") ?? "", dates: fields.items("dates").compactMap(date),
            outcomes: fields.items("outcomes").compactMap(outcome),
            codings: fields.items("status").compactMap(coding),
            evidenceToUpgrade: fields.texts("upgrade"),
            references: references(fields, of: "The commitment \(entry.key)"))
    }

    private func date(_ node: YAMLNode) -> PromisedDate? {
        let fields = node.mapping(
            required: ["given", "by", "kind", "due"], optional: ["wording"] + Self.referenceKeys)
        guard let fields, let given = fields.span("given"),
            let kind = fields.choice("kind", of: PromisedDate.Kind.self),
            let due = fields["due"].flatMap(due)
        else { return nil }
        return PromisedDate(
            given: given.days, by: fields.text("by") ?? "", kind: kind, due: due,
            wording: fields.text("wording") ?? "",
            references: references(fields, of: "The date given on \(given.days)"))
    }

    /// A due date: a day, month, year or stretch of days; `from 2030-01-01`; `none`.
    private func due(_ node: YAMLNode) -> DueDate? {
        guard let text = node.text() else { return nil }
        if text == "none" { return .unset }
        if text.hasPrefix("from ") {
            guard let day = Day(iso: text.dropFirst(5)) else {
                findings.error(
                    "date.impossible",
                    "'\(text)' is not an open date. Write 'from 2030-01-01'.", at: node.location)
                return nil
            }
            return .notBefore(day)
        }
        return node.span().map { .within($0.days) }
    }

    private func outcome(_ node: YAMLNode) -> CommitmentOutcome? {
        let fields = node.mapping(
            required: ["on", "kind"], optional: ["text"] + Self.referenceKeys)
        guard let fields, let on = fields.day("on"),
            let kind = fields.choice("kind", of: CommitmentOutcome.Kind.self)
        else { return nil }
        return CommitmentOutcome(
            on: on, kind: kind, text: fields.text("text") ?? "",
            references: references(fields, of: "The outcome of \(on)"))
    }

    /// A view of a status that stands apart from its commitment, as in a second coder's own file.
    mutating func readCoding(_ node: YAMLNode) {
        let keys = ["commitment", "coder", "on", "status"]
        let fields = node.mapping(required: keys, optional: ["reason"] + Self.referenceKeys)
        guard let fields, let id = fields.text("commitment"), let coding = coding(fields) else {
            return
        }
        book.separateCodings += 1
        if let index = book.commitments.firstIndex(where: { $0.id == id }) {
            book.commitments[index].codings.append(coding)
        } else if !book.commitments.isEmpty {
            let guess = Spelling.nearest(to: id, in: book.commitments.map(\.id))
                .map { " Did you mean '\($0)'?" }
            findings.warning(
                "mission.unknown-commitment",
                "There is no commitment '\(id)', so that this status counts nowhere."
                    + (guess ?? ""), at: fields.location)
        }
    }

    private func coding(_ node: YAMLNode) -> StatusCoding? {
        node.mapping(
            required: ["coder", "on", "status"], optional: ["reason"] + Self.referenceKeys
        ).flatMap(coding)
    }

    private func coding(_ fields: YAMLMapping) -> StatusCoding? {
        guard let on = fields.day("on"), let coder = fields.text("coder"),
            let status = fields["status"]
        else { return nil }
        let isAssessable = status.text() != "not-assessable"
        guard !isAssessable || status.integer(in: 0...3) != nil else { return nil }
        return StatusCoding(
            coder: coder, on: on,
            status: isAssessable
                ? status.integer(in: 0...3).flatMap(ImplementationStatus.init(rawValue:)) : nil,
            reason: fields.text("reason") ?? "", references: codingReferences(fields))
    }

    /// A status of 0 needs no source, so that its absence is no finding.
    private func codingReferences(_ fields: YAMLMapping) -> [Reference] {
        let hasSource = Self.referenceKeys.contains { fields[$0] != nil }
        return hasSource ? references(fields, of: "The status") : []
    }
}
