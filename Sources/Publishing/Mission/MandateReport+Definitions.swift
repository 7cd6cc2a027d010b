import Domain

extension MandateReport {
    /// What could not be measured, and why; `nil` when everything could.
    var missing: String? {
        let items = content.lines.compactMap { line -> String? in
            guard let indicator = line.indicator, let comparison = line.comparison,
                let reason = IndicatorSentence(
                    indicator: indicator, comparison: comparison, wording: wording
                ).missing
            else { return nil }
            return "\(wording.text(indicator.title))\(wording.say(": ", fr: "\u{A0}: "))\(reason)"
        }
        if items.isEmpty { return nil }
        return wording.say("Without a figure: ", fr: "Sans chiffre\u{A0}: ")
            + wording.lettered(items) + "."
    }

    /// Every indicator's definition and source, and how to come to the incidents.
    var definitions: String {
        let items = content.lines.compactMap { line in
            line.indicator.map { indicator in
                "\(wording.text(indicator.title))\(wording.say(": ", fr: "\u{A0}: "))"
                    + Self.definition(indicator, origins: content.origins, wording: wording)
            }
        }
        let command =
            "vigie mandate status --from \(content.period.first) --to \(content.period.last) "
            + "--indicator ID"
        return wording.say("Definitions and sources:", fr: "Définitions et sources\u{A0}:")
            + items.enumerated().map { "\n   (\(MissionWording.letters($0))) \($1)" }.joined()
            + "\n   "
            + wording.say(
                "The records behind a figure: `\(command)`.",
                fr: "Les faits derrière un chiffre\u{A0}: `\(command)`.")
    }
}

/// What a reader has to know about a whole assessment.
public enum MandateNote: Hashable, Sendable {
    /// No mandate was in force in the period.
    case noMandate
    /// The items are those of the last mandate in force in the period.
    case itemsOfLastMandate
    /// The register draws on several datasets, which may hold the same event twice.
    case datasets([String])

    /// The note as a sentence.
    public func text(in language: Language) -> String {
        switch self {
        case .noMandate:
            language.say(
                "No mandate was in force in the period.",
                fr: "Aucun mandat n’était en vigueur durant la période.")
        case .itemsOfLastMandate:
            language.say(
                "Items are those of the last mandate in force in the period.",
                fr: "Les points sont ceux du dernier mandat en vigueur durant la période.")
        case .datasets(let names):
            language.say(
                "The register draws on \(names.joined(separator: " and ")), which may hold the same "
                    + "event twice until their records are matched.",
                fr:
                    "Le registre puise dans \(names.joined(separator: " et ")), qui peuvent contenir "
                    + "deux fois le même événement tant qu’ils ne sont pas rapprochés.")
        }
    }
}
