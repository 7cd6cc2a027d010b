import Domain
import Geography
import Notation

extension MissionReader {
    /// One declared indicator.
    func indicator(_ entry: YAMLNode.Entry) -> IndicatorDefinition? {
        let fields = entry.value.mapping(
            required: ["title", "themes", "count", "unit", "interval"],
            optional: ["over", "scale", "better", "caveat", "sentence"])
        guard let fields, let numerator = fields["count"].flatMap(quantity),
            let interval = fields.choice(
                "interval", of: IndicatorDefinition.IntervalMethod.self)
        else { return nil }
        let denominator = fields["over"].flatMap(quantity)
        if interval == .wilson, denominator == nil {
            findings.error(
                "mission.share-of-nothing",
                "An indicator with 'interval: wilson' is a share and needs 'over:', what it is a "
                    + "share of.", at: fields.location)
        }
        return IndicatorDefinition(
            id: entry.key, title: fields.text("title") ?? "",
            themes: choices(fields, "themes", of: MandateItem.Theme.self), numerator: numerator,
            denominator: denominator, scale: fields.number("scale", in: 1e-9...1e9) ?? 1,
            unit: fields.text("unit") ?? "", interval: interval,
            better: fields.choice("better", of: IndicatorDefinition.Direction.self),
            caveat: fields.text("caveat") ?? "", sentence: sentence(fields))
    }

    /// The clause, which must have a place for the number.
    private func sentence(_ fields: YAMLMapping) -> String {
        let text = fields.text("sentence") ?? ""
        if !text.isEmpty, !text.contains("{value}") {
            findings.error(
                "mission.sentence-without-value",
                "The sentence says no number: write {value} where it belongs, such as '{value} "
                    + "civilians were reported killed'.", at: fields["sentence"]?.location)
        }
        return text
    }

    private func quantity(_ node: YAMLNode) -> IndicatorQuantity? {
        let fields = node.mapping(
            required: ["of"],
            optional: [
                "violence", "civilian-deaths-at-least", "within-km", "sides", "causes", "uniformed",
                "category", "commitment-themes",
            ])
        guard let fields, let count = fields.choice("of", of: IndicatorQuantity.Count.self) else {
            return nil
        }
        return IndicatorQuantity(
            count, violence: choices(fields, "violence", of: ViolenceType.self),
            civilianDeathsAtLeast: fields.integer("civilian-deaths-at-least", in: 0...1_000_000)
                ?? 0,
            withinReach: fields.number("within-km", in: 0...20_040).map { Meters($0 * 1000) },
            sides: fields.texts("sides"),
            causes: choices(fields, "causes", of: MissionDeath.Cause.self),
            uniformedOnly: fields.flag("uniformed") ?? false,
            category: fields.choice("category", of: PersonnelCategory.self) ?? .uniformed,
            commitmentThemes: fields.texts("commitment-themes"))
    }
}
