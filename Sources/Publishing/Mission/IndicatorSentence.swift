import Domain

/// An indicator as a sentence of a report: the figure, its interval, and how it stands against the
/// periods that it may be compared with.
struct IndicatorSentence {
    let indicator: IndicatorDefinition
    let comparison: IndicatorComparison
    let wording: MissionWording

    private var language: Language { wording.language }
    private var words: IndicatorWords { IndicatorWords(wording: wording) }

    private func say(_ english: String, fr french: String) -> String {
        language.say(english, fr: french)
    }

    /// The sentence; of an indicator without a figure, why there is none.
    var text: String {
        guard let value = comparison.current.measurement else {
            return title + say(": ", fr: "\u{A0}: ") + (missing ?? "") + "."
        }
        var text = clause(value)
        if let interval = interval(value) { text += " (\(interval))" }
        text += change(value) + "."
        for note in comparison.current.notes {
            text += " " + MissionWording.capitalized(words.remark(note)) + "."
        }
        return text
    }

    /// Why there is no figure; `nil` when there is one.
    var missing: String? {
        switch comparison.current.outcome {
        case .measured: nil
        case .noData(let reason):
            say("no data (\(words.remark(reason)))", fr: "pas de données (\(words.remark(reason)))")
        case .notMeasured(let reason):
            say(
                "not measured (\(words.remark(reason)))", fr: "non mesuré (\(words.remark(reason)))"
            )
        }
    }

    private var title: String { wording.text(indicator.title) }

    private func clause(_ value: IndicatorReading.Measurement) -> String {
        let figure = figure(value.value)
        guard !indicator.sentence.isEmpty else {
            return title + say(": ", fr: "\u{A0}: ") + figure
        }
        return MissionWording.capitalized(
            wording.text(indicator.sentence).replacing("{value}", with: figure))
    }

    /// A number with what it is counted in, where the sentence does not say that.
    private func figure(_ value: Double) -> String {
        let text = number(value)
        if indicator.unit == "%" { return text + say(" per cent", fr: "\u{A0}%") }
        return indicator.denominator == nil ? text : "\(text) \(wording.text(indicator.unit))"
    }

    /// Whole numbers as such; others with so many decimals that three digits count.
    private func number(_ value: Double) -> String {
        if value == value.rounded() || abs(value) >= 100 {
            return language.number(Int(value.rounded()))
        }
        return language.number(value, decimals: abs(value) >= 10 ? 1 : 2)
    }

    private func interval(_ value: IndicatorReading.Measurement) -> String? {
        guard let low = value.low, let high = value.high else { return nil }
        let isCount = indicator.denominator == nil
        let ends = [low, high].map { number(isCount ? $0.rounded() : $0) }
            .joined(separator: say(" to ", fr: " à "))
        switch indicator.interval {
        case .toll:
            return say("90 per cent interval \(ends)", fr: "intervalle à 90\u{A0}%\u{A0}: \(ends)")
        case .poisson, .wilson, .none:
            return say("95 per cent interval \(ends)", fr: "intervalle à 95\u{A0}%\u{A0}: \(ends)")
        }
    }

    /// `, against 518 in 2020: a decrease beyond chance`.
    private func change(_ value: IndicatorReading.Measurement) -> String {
        var figures: [String] = []
        if let figure = past(comparison.previous) { figures.append(figure) }
        if comparison.yearEarlier.period != comparison.previous.period,
            let figure = past(comparison.yearEarlier)
        {
            figures.append(figure)
        }
        guard !figures.isEmpty else {
            return say(
                ", without a figure for earlier periods",
                fr: ", sans chiffre pour les périodes précédentes")
        }
        return say(", against ", fr: ", contre ")
            + figures.joined(separator: say(" and ", fr: " et ")) + trend(value)
    }

    private func past(_ reading: IndicatorReading) -> String? {
        reading.measurement.map { value in
            let days = language.days(reading.period)
            let isNamed = reading.period.isWholeYear || reading.period.isWholeMonth
            return number(value.value)
                + (isNamed
                    ? say(" in \(days)", fr: " en \(days)")
                    : say(" in the period \(days)", fr: " pour la période \(days)"))
        }
    }

    /// The change from the period before, in words.
    private func trend(_ value: IndicatorReading.Measurement) -> String {
        let isCounted = indicator.interval == .none
        let words: String
        switch comparison.trend {
        case .unknown: return ""
        case .noClearChange:
            words =
                isCounted || value.value == comparison.previous.measurement?.value
                ? say("unchanged", fr: "inchangé")
                : say("no change beyond chance", fr: "pas de changement au-delà du hasard")
        case .rising:
            words =
                isCounted
                ? say("an increase", fr: "en hausse")
                : say("an increase beyond chance", fr: "hausse au-delà du hasard")
        case .falling:
            words =
                isCounted
                ? say("a decrease", fr: "en baisse")
                : say("a decrease beyond chance", fr: "baisse au-delà du hasard")
        }
        return say(": ", fr: "\u{A0}: ") + words
    }
}
