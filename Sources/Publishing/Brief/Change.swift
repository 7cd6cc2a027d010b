import Domain

/// How a count compares with an earlier one.
struct Change: Sendable, Hashable {
    let now: Toll
    let before: Toll

    init(_ now: Toll, since before: Toll) {
        self.now = now
        self.before = before
    }

    /// Whether the two intervals share a value: the difference may be none.
    var isWithinUncertainty: Bool {
        (now.low < now.high || before.low < before.high) && now.low <= before.high
            && before.low <= now.high
    }

    /// The comparison as part of a sentence that goes on with "in May" (French: "qu’en mai"):
    /// `35 % more than`.
    func words(_ language: Language) -> String {
        guard before.best > 0 else {
            return now.best == 0
                ? language.say("as many as", fr: "autant")
                : language.say("up from none", fr: "davantage")
        }
        let ratio = Double(now.best) / Double(before.best)
        switch ratio {
        case 2...:
            return language.say(
                "\(language.number(ratio, decimals: ratio < 9.95 ? 1 : 0)) times as many as",
                fr: "\(language.number(ratio, decimals: ratio < 9.95 ? 1 : 0)) fois plus")
        case 1.05...:
            return language.say(
                "\(language.percent(ratio - 1)) more than",
                fr: "\(language.percent(ratio - 1)) de plus")
        case 0.95...:
            return language.say("about as many as", fr: "à peu près autant")
        default:
            return language.say(
                "\(language.percent(1 - ratio)) fewer than",
                fr: "\(language.percent(1 - ratio)) de moins")
        }
    }

    /// The comparison in a tight space: `+35 %`, `×3.1`, `−20 %`, `=`.
    func sign(_ language: Language) -> String {
        guard before.best > 0 else { return now.best == 0 ? "=" : "+" }
        let ratio = Double(now.best) / Double(before.best)
        let text =
            switch ratio {
            case 2...: "×" + language.number(ratio, decimals: ratio < 9.95 ? 1 : 0)
            case 1.005...: "+" + language.percent(ratio - 1)
            case 0.995...: "="
            default: "\u{2212}" + language.percent(1 - ratio)
            }
        return isWithinUncertainty && now.best != before.best ? "≈ " + text : text
    }
}
