import Domain

/// A mandate's assessment as numbered paragraphs, to be pasted into a report.
public struct MandateReport: Sendable {
    /// What the paragraphs are written from.
    public struct Content: Sendable {
        public var mission: String
        public var period: DayRange
        public var mandates: [(mandate: Mandate, days: DayRange)]
        public var lines: [IndicatorListing.Line]
        /// The deadliest incidents behind an indicator, by the indicator's identifier.
        public var deadliest: [String: [Incident]]
        /// What the tables behind the indicators are: `mali.csv, UCDP GED 24.1`.
        public var origins: [IndicatorSource: [String]]
        public var notes: [MandateNote]
        public var isExercise: Bool

        public init(
            mission: String, period: DayRange, mandates: [(mandate: Mandate, days: DayRange)],
            lines: [IndicatorListing.Line], deadliest: [String: [Incident]] = [:],
            origins: [IndicatorSource: [String]] = [:], notes: [MandateNote] = [],
            isExercise: Bool
        ) {
            self.mission = mission
            self.period = period
            self.mandates = mandates
            self.lines = lines
            self.deadliest = deadliest
            self.origins = origins
            self.notes = notes
            self.isExercise = isExercise
        }
    }

    let content: Content
    let wording: MissionWording

    var language: Language { wording.language }

    public init(_ content: Content, wording: MissionWording) {
        self.content = content
        self.wording = wording
    }

    /// An indicator with its comparison, in a sentence or two.
    public static func sentence(
        _ indicator: IndicatorDefinition, _ comparison: IndicatorComparison,
        wording: MissionWording = MissionWording(.english)
    ) -> String {
        IndicatorSentence(indicator: indicator, comparison: comparison, wording: wording).text
    }

    /// What an indicator counts and from where, in a sentence or two.
    public static func definition(
        _ indicator: IndicatorDefinition, origins: [IndicatorSource: [String]],
        wording: MissionWording = MissionWording(.english)
    ) -> String {
        let words = IndicatorWords(wording: wording)
        let source = wording.say("Source: ", fr: "Source\u{A0}: ")
        let caveat = indicator.caveat.isEmpty ? "" : " " + wording.text(indicator.caveat)
        return MissionWording.capitalized(words.definition(indicator)) + ". "
            + "\(source)\(words.sources(indicator, origins)).\(caveat)"
    }

    /// The text: a paragraph for the mandate, one for each item, what could not be measured, the
    /// definitions.
    public var text: String {
        var paragraphs = [opening]
        var items: [MandateItem] = []
        for item in content.lines.compactMap(\.item) where !items.contains(item) {
            items.append(item)
        }
        paragraphs += items.map { item in
            heading(item) + sentences(content.lines.filter { $0.item?.id == item.id })
        }
        let others = content.lines.filter { $0.item == nil }
        if !others.isEmpty {
            paragraphs.append(
                wording.say("Beyond these items. ", fr: "Au-delà de ces points. ")
                    + sentences(others))
        }
        paragraphs += [missing].compactMap { $0 } + content.notes.map { $0.text(in: language) }
        paragraphs.append(definitions)
        return ParagraphText.numbered(paragraphs, isExercise: content.isExercise)
    }

    /// `In 2021`, `From 1 January to 15 March 2021`.
    private var period: String {
        let days = language.days(content.period)
        return content.period.isWholeYear || content.period.isWholeMonth
            ? wording.say("In \(days)", fr: "En \(days)")
            : wording.say("In the period \(days)", fr: "Durant la période \(days)")
    }

    private var opening: String {
        guard !content.mandates.isEmpty else {
            return wording.say(
                "\(period), \(content.mission) had no mandate in force.",
                fr: "\(period), la \(content.mission) n’avait aucun mandat en vigueur.")
        }
        let resolutions: [String] = content.mandates.map { entry in
            let days = language.days(entry.days)
            return wording.say(
                "resolution \(number(entry.mandate)) (in force \(days))",
                fr: "la résolution \(number(entry.mandate)) (en vigueur\u{A0}: \(days))")
        }
        let before = language.days(content.period.previous)
        return wording.say(
            "\(period), the mandate of \(content.mission) was set by "
                + wording.listed(resolutions)
                + ". Figures are reported figures. A change is from \(before), and is called beyond "
                + "chance when it is unlikely (5 per cent) to come from chance alone.",
            fr: "\(period), le mandat de la \(content.mission) était fixé par "
                + wording.listed(resolutions)
                + ". Les chiffres sont ceux des sources. Les variations se lisent par rapport à "
                + "\(before)\u{A0}; « au-delà du hasard » veut dire\u{A0}: peu probable (5\u{A0}%) par "
                + "le seul hasard.")
    }

    private func heading(_ item: MandateItem) -> String {
        let rank =
            switch item.rank {
            case .strategic: wording.say(" (strategic priority)", fr: " (priorité stratégique)")
            case .priority: wording.say(" (priority task)", fr: " (tâche prioritaire)")
            case .task: ""
            }
        return "\(wording.text(item.title))\(rank). "
    }

    private func sentences(_ lines: [IndicatorListing.Line]) -> String {
        let texts = lines.compactMap { line -> String? in
            guard let indicator = line.indicator, let comparison = line.comparison else {
                return wording.say(
                    "No indicator is declared for this item.",
                    fr: "Aucun indicateur n’est déclaré pour ce point.")
            }
            guard comparison.current.measurement != nil else { return nil }
            return Self.sentence(indicator, comparison, wording: wording)
                + deadliest(indicator)
        }
        return texts.isEmpty
            ? wording.say("Nothing could be measured.", fr: "Rien n’a pu être mesuré.")
            : texts.joined(separator: " ")
    }

    /// ` The deadliest incidents: (a) Songho, 3 December 2021 (33); ...`
    private func deadliest(_ indicator: IndicatorDefinition) -> String {
        guard let incidents = content.deadliest[indicator.id], !incidents.isEmpty else { return "" }
        let items = incidents.map { incident in
            let name =
                incident.place.bestName.map(language.place)
                ?? wording.say("place unknown", fr: "lieu inconnu")
            return "\(name), \(language.days(incident.when)) "
                + bracketed(incident.civilianDeaths)
        }
        return wording.say(
            " The deadliest incidents: ", fr: " Incidents les plus meurtriers\u{A0}: ")
            + wording.lettered(items) + "."
    }

    /// `52 [43–65]`.
    private func bracketed(_ toll: Toll) -> String {
        let range = toll.low == toll.high ? "" : " [\(language.interval(toll.low, toll.high))]"
        return "(\(language.number(toll.best))\(range))"
    }

    private func number(_ mandate: Mandate) -> String {
        let name = mandate.id.split(separator: "/").last.map(String.init) ?? mandate.id
        return "\(name) (\(mandate.adopted.parts.year))"
    }
}
