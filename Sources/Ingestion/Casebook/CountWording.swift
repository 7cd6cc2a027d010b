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
        reading(normalised(text)[...])
    }

    /// The interval of a wording without capitals, accents and signs.
    static func reading(_ text: Substring) -> CountInterval? {
        guard !text.isEmpty else { return nil }
        let found = triple(text) ?? qualified(text) ?? quantity(text) ?? range(text)
        guard let found, max(found.low, found.high ?? 0) <= most else { return nil }
        return found
    }

    /// Lower case, single spaces, French accents and typographic signs made plain, digits in Arabic
    /// script made the usual ones.
    static func normalised(_ text: String) -> String {
        var plain = ""
        for character in text.lowercased() {
            switch character {
            case "é", "è", "ê", "ë": plain += "e"
            case "à", "â": plain += "a"
            case "ç": plain += "c"
            case "î", "ï": plain += "i"
            case "ô": plain += "o"
            case "û", "ù": plain += "u"
            case "’": plain += "'"
            case "–", "—": plain += "-"
            case "≥": plain += ">="
            case "≤": plain += "<="
            case "≈", "∼": plain += "~"
            case "٬", "،": plain += ","
            case "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
            case "٠"..."٩", "۰"..."۹": plain += character.wholeNumberValue.map { "\($0)" } ?? ""
            case _ where character.isWhitespace: plain += " "
            default: plain.append(character)
            }
        }
        for half in ["half-", "demi-"] {
            plain = plain.replacing(half, with: half.dropLast() + " ")
        }
        return plain.split(separator: " ").joined(separator: " ")
    }

    /// `35 (20-101)`.
    private static func triple(_ text: Substring) -> CountInterval? {
        guard text.hasSuffix(")"), let open = text.firstIndex(of: "("),
            let best = number(text[..<open].trimmed),
            let around = range(text[text.index(after: open)...].dropLast().trimmed),
            let high = around.high, around.low <= best, best <= high
        else { return nil }
        return CountInterval(low: around.low, best: best, high: high)
    }

    /// `20-30`, `20 to 30`, `40 or 50`, `between 20 and 30`, `entre 20 et 30`, `20 voire 30`.
    static func range(_ text: Substring) -> CountInterval? {
        var body = text
        var joints = ["-", " to ", " a ", " or ", " ou ", " if not ", " voire ", " sinon "]
        for (opening, joint) in openings {
            guard let rest = body.without(prefix: opening) else { continue }
            body = rest
            if let joint { joints = [joint] }
            break
        }
        for joint in joints {
            let ends = body.split(separator: joint, omittingEmptySubsequences: false)
            guard ends.count == 2, let high = quantity(ends[1].trimmed),
                let low = lowerEnd(ends[0].trimmed, before: ends[1].trimmed)
            else { continue }
            let (from, to) = (low.best ?? low.low, high.best ?? high.high)
            guard let to, from <= to else { continue }
            return CountInterval(low: from, high: to)
        }
        return nil
    }

    /// The lower end of a range; in `two or three dozen` it counts dozens too.
    private static func lowerEnd(_ text: Substring, before upper: Substring) -> CountInterval? {
        if let low = number(text), let (head, unit) = unit(of: upper), let high = number(head),
            low < high
        {
            return CountInterval(exactly: low * unit.size)
        }
        return quantity(text)
    }

    /// A quantity behind or before words that open, widen or close it.
    private static func qualified(_ text: Substring) -> CountInterval? {
        for (words, bound) in endings {
            guard let rest = text.without(suffix: words)?.trimmed else { continue }
            if let count = operand(rest).flatMap({ bound.interval($0) }) { return count }
        }
        for (words, bound) in qualifiers {
            guard let rest = text.without(prefix: words)?.trimmed else { continue }
            if let count = operand(rest).flatMap({ bound.interval($0) }) { return count }
        }
        return nil
    }

    private static func operand(_ text: Substring) -> CountInterval? {
        quantity(text) ?? range(text)
    }
}

extension Substring {
    /// Without blanks and commas at both ends.
    var trimmed: Substring {
        guard let first = firstIndex(where: { $0 != " " && $0 != "," }),
            let last = lastIndex(where: { $0 != " " && $0 != "," })
        else { return "" }
        return self[first...last]
    }

    func without(prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }

    func without(suffix: String) -> Substring? {
        hasSuffix(suffix) ? dropLast(suffix.count) : nil
    }
}
