import Domain

/// Reads a number of people as a report words it, in English or French, into the interval that the
/// words allow.
///
/// Vague words stay intervals: "at least 20" has no upper end, "dozens" is 24 to 99. The whole table
/// is in `Documentation/Codebooks/Casebook.md`.
public enum CountWording {
    /// More people than this in one figure are taken for a slip of the keyboard.
    public static let most = 10_000_000

    /// The interval of a wording; `nil` when it is not understood.
    ///
    /// `35 (20-101)` is a best figure with its range, `20-30` a range, `132` exact.
    public static func interval(_ text: String) -> CountInterval? {
        let text = normalised(text)
        guard !text.isEmpty else { return nil }
        return triple(text) ?? qualified(text) ?? vague[text]
            ?? number(text).map { CountInterval(exactly: $0) } ?? range(text)
    }

    /// The interval of a wording that may name what it counts, such as `132 people`.
    public static func interval(ofPeople text: String) -> CountInterval? {
        if let count = interval(text) { return count }
        let words = text.split(separator: " ").map(String.init)
        let nouns: Set = [
            "people", "persons", "dead", "deaths", "killed", "personnes", "morts", "tués", "tues",
        ]
        guard let last = words.last, nouns.contains(last.lowercased()) else { return nil }
        let rest = words.dropLast()
        return interval((rest.last == "de" ? rest.dropLast() : rest).joined(separator: " "))
    }

    /// Lower case, single spaces, French accents and typographic signs made plain.
    private static func normalised(_ text: String) -> String {
        var plain = ""
        for character in text.lowercased() {
            switch character {
            case "é", "è", "ê": plain += "e"
            case "à", "â": plain += "a"
            case "’": plain += "'"
            case "–", "—": plain += "-"
            case "≥": plain += ">="
            case "≤": plain += "<="
            case _ where character.isWhitespace: plain += " "
            default: plain.append(character)
            }
        }
        return plain.split(separator: " ").joined(separator: " ")
    }

    /// `35 (20-101)`.
    private static func triple(_ text: String) -> CountInterval? {
        guard text.hasSuffix(")"), let open = text.firstIndex(of: "("),
            let best = number(text[..<open].trimmed),
            let around = range(String(text[text.index(after: open)...].dropLast().trimmed)),
            let high = around.high, around.low <= best, best <= high
        else { return nil }
        return CountInterval(low: around.low, best: best, high: high)
    }

    /// `20-30`, `20 to 30`, `between 20 and 30`, `entre 20 et 30`.
    private static func range(_ text: String) -> CountInterval? {
        var body = text[...]
        var joints = ["-", " to ", " a "]
        if let rest = body.without(prefix: "between ") { (body, joints) = (rest, [" and "]) }
        if let rest = body.without(prefix: "entre ") { (body, joints) = (rest, [" et "]) }
        if let rest = body.without(prefix: "de ") { body = rest }
        for joint in joints {
            let ends = body.split(separator: joint, omittingEmptySubsequences: false)
            guard ends.count == 2, let low = number(ends[0].trimmed),
                let high = number(ends[1].trimmed), low <= high
            else { continue }
            return CountInterval(low: low, high: high)
        }
        return nil
    }

    /// A number behind words that open or widen it.
    private static func qualified(_ text: String) -> CountInterval? {
        if text.hasSuffix("+"), let count = number(text.dropLast().trimmed) {
            return CountInterval(low: count)
        }
        for ending in [" or more", " ou plus", " au moins"] where text.hasSuffix(ending) {
            return least(text.dropLast(ending.count).trimmed)
        }
        for (words, bound) in qualifiers {
            guard let rest = text[...].without(prefix: words)?.trimmed else { continue }
            if let count = number(rest) { return bound.interval(count) }
            switch bound {
            case .atLeast, .moreThan: return least(rest)
            case .about: return range(String(rest))
            default: continue
            }
        }
        return nil
    }

    /// At least a number, or the least that a vague quantity means.
    private static func least(_ text: Substring) -> CountInterval? {
        (number(text) ?? vague[String(text)]?.low).map { CountInterval(low: $0) }
    }
}

extension Substring {
    var trimmed: Substring {
        guard let first = firstIndex(where: { $0 != " " }),
            let last = lastIndex(where: { $0 != " " })
        else { return "" }
        return self[first...last]
    }

    func without(prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
