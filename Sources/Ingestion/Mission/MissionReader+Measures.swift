import Domain
import Notation

extension MissionReader {
    /// One dated political act.
    func measure(_ entry: YAMLNode.Entry) -> PoliticalMeasure? {
        let fields = entry.value.mapping(
            required: ["when", "kind", "text"],
            optional: ["by", "until", "lifted-by", "disputes"] + Self.referenceKeys)
        guard let fields, let when = fields.span("when"),
            let kind = fields.choice("kind", of: PoliticalMeasure.Kind.self)
        else { return nil }
        let isEndUnknown = fields["until"].map(isUnknown) ?? false
        let until = isEndUnknown ? nil : fields.day("until")
        if let until, until < when.days.first {
            findings.error(
                "date.order", "The measure ends before it begins.", at: fields["until"]?.location)
        }
        if until != nil, !kind.lasts {
            findings.warning(
                "mission.end-of-an-act",
                "A measure of the kind '\(kind.rawValue)' does not last, so that 'until' says "
                    + "nothing. Remove it, or choose suspension, sanctions or aid-cut.",
                at: fields["until"]?.location)
        }
        return PoliticalMeasure(
            id: entry.key, country: book.country, when: when.days, kind: kind,
            by: fields.texts("by"), text: fields.text("text") ?? "", until: until,
            isEndUnknown: isEndUnknown, liftedBy: fields.text("lifted-by"),
            disputes: fields.texts("disputes"),
            references: references(fields, of: entry.key))
    }

    private func isUnknown(_ node: YAMLNode) -> Bool {
        if case .scalar("unknown") = node.content { return true }
        return false
    }

    /// Reports liftings that name no measure, or one that came before.
    func checkLiftings(_ entries: [YAMLNode.Entry]) {
        let measures = Dictionary(
            book.measures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let locations = Dictionary(
            entries.map { ($0.key, $0.location) }, uniquingKeysWith: { first, _ in first })
        for measure in book.measures {
            guard let name = measure.liftedBy else { continue }
            guard let lifting = measures[name] else {
                findings.error(
                    "mission.unknown-measure",
                    "'\(name)' is said to have lifted \(measure.id), but there is no such measure.",
                    at: locations[measure.id])
                continue
            }
            if lifting.when.last < measure.when.first {
                findings.error(
                    "date.order",
                    "\(name) is said to have lifted \(measure.id), but came before it.",
                    at: locations[measure.id])
            }
        }
    }
}
