import Domain

extension Language {
    /// An integer with its thousands apart: `12,864` in English, `12 864` (a narrow no-break space)
    /// in French.
    public func number(_ value: Int) -> String {
        if (0...999).contains(value) { return String(value) }
        let digits = Array(String(value.magnitude))
        guard digits.count > 3 else { return (value < 0 ? "\u{2212}" : "") + String(digits) }
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += say(",", fr: "\u{202F}") }
            text.append(digit)
        }
        return (value < 0 ? "\u{2212}" : "") + text
    }

    /// A number with a fixed count of decimals; `–` when it is not finite.
    public func number(_ value: Double, decimals: Int) -> String {
        guard let text = DecimalText.text(abs(value), decimals: decimals) else { return "–" }
        let parts = text.split(separator: ".")
        guard let whole = Int(parts[0]) else { return text }
        let fraction = parts.count > 1 ? say(".", fr: ",") + parts[1] : ""
        let isZero = !text.contains { $0 != "0" && $0 != "." }
        return (value < 0 && !isZero ? "\u{2212}" : "") + number(whole) + fraction
    }

    /// A share as a whole percentage; `<1 %` and `>99 %` where rounding would claim certainty.
    public func percent(_ share: Double) -> String {
        guard share.isFinite else { return "–" }
        let rounded = Int((share * 100).rounded())
        let text =
            switch share {
            case _ where share > 0 && rounded == 0: "<1"
            case _ where share < 1 && rounded == 100: ">99"
            default: number(rounded)
            }
        return text + say("%", fr: "\u{A0}%")
    }

    /// The ends of an interval: `350–450`, or `at least 20` when it is open.
    public func interval(_ low: Int, _ high: Int?) -> String {
        switch high {
        case .some(low): number(low)
        case .some(let high): "\(number(low))–\(number(high))"
        case .none: say("at least \(number(low))", fr: "au moins \(number(low))")
        }
    }

    /// A toll: `132`, or `389 (350–450)` when the ends differ.
    public func toll(_ toll: Toll) -> String {
        toll.low == toll.high && toll.low == toll.best
            ? number(toll.best) : "\(number(toll.best)) (\(interval(toll.low, toll.high)))"
    }

    /// How many an incident killed, as far as anybody says.
    public func deaths(of incident: Incident) -> String {
        incident.isTollStated ? toll(incident.deaths) : say("not known", fr: "inconnu")
    }

    /// How many civilians it killed, as far as anybody says.
    public func civilianDeaths(of incident: Incident) -> String {
        incident.isTollStated ? toll(incident.civilianDeaths) : say("not known", fr: "inconnu")
    }

    /// A figure as somebody claims it: `132`, `100–132`, `at least 20`, `95 (90–132)`.
    public func figure(_ count: CountInterval) -> String {
        let range = interval(count.low, count.high)
        guard let best = count.best, count.low != count.high else { return range }
        return "\(number(best)) (\(range))"
    }
}
