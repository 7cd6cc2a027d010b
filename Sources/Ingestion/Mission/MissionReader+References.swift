import Domain
import Notation

/// Where facts come from.
///
/// A fact names its sources under `see` (read there), `computed` (counted from a table) or
/// `unverified` (believed to stand there; nobody has looked). Text behind ` | ` is the place within
/// the source.
extension MissionReader {
    /// The keys under which a fact names its sources.
    static let referenceKeys = ["see", "computed", "unverified"]

    /// The references of a fact; one without any is reported, since nobody could check it.
    func references(_ fields: YAMLMapping, of what: String) -> [Reference] {
        let references =
            references(fields, "see", .read) + references(fields, "computed", .computed)
            + references(fields, "unverified", .unverified)
        if references.isEmpty {
            findings.warning(
                "mission.no-source",
                "\(what) names no source, so that nobody can check it. Add 'see: [SOURCE]', or "
                    + "'unverified: [SOURCE]' when you have not read it there.",
                at: fields.location)
        }
        return references
    }

    private func references(
        _ fields: YAMLMapping, _ key: String, _ verification: Verification
    ) -> [Reference] {
        guard let node = fields[key] else { return [] }
        return node.texts().compactMap { text in
            let parts = text.split(separator: "|", maxSplits: 1).map {
                String($0).trimmedBlanks
            }
            guard let source = parts.first, !source.isEmpty else { return nil }
            if !sources.contains(source) { reportUnknown(source, at: node.location) }
            return Reference(
                source: source, pinpoint: parts.count > 1 ? parts[1] : "",
                verification: verification)
        }
    }

    private func reportUnknown(_ source: String, at location: Diagnostic.Location) {
        let guess = Spelling.nearest(to: source, in: sources.sorted())
            .map { " Did you mean '\($0)'?" }
        findings.add(
            Diagnostic(
                isComplete ? .error : .warning, "mission.unknown-source",
                "There is no source '\(source)'." + (guess ?? " Define it under 'sources:'."),
                at: location))
    }

    /// One entry of `sources`.
    func source(_ entry: YAMLNode.Entry) -> Source? {
        let fields = entry.value.mapping(
            required: ["title"],
            optional: [
                "kind", "publisher", "published", "url", "language", "reliability", "sensitivity",
            ])
        guard let fields else { return nil }
        return Source(
            id: entry.key, kind: fields.choice("kind", of: Source.Kind.self) ?? .document,
            title: fields.text("title") ?? "", publisher: fields.text("publisher"),
            published: fields.span("published")?.days.last, url: fields.text("url"),
            language: fields.text("language"),
            reliability: fields.choice("reliability", of: Reliability.self) ?? .f,
            sensitivity: fields.choice("sensitivity", of: Sensitivity.self) ?? .open)
    }

    /// The words of an enumeration in a list.
    func choices<Choice: RawRepresentable & CaseIterable>(
        _ fields: YAMLMapping, _ key: String, of type: Choice.Type
    ) -> [Choice] where Choice.RawValue == String {
        fields.items(key).compactMap { $0.choice(of: type) }
    }

    /// A pair of optional days `from` and `to`, reported when they are in the wrong order.
    func period(
        _ fields: YAMLMapping, openFrom: Day, openTo: Day
    ) -> DayRange? {
        let from = fields.day("from")
        let to = fields.day("to")
        guard from != nil || to != nil else { return nil }
        if let from, let to, to < from {
            findings.error("date.order", "'to' lies before 'from'.", at: fields["to"]?.location)
        }
        return DayRange(from ?? openFrom, to ?? openTo)
    }
}
