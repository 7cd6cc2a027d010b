import Domain

/// Short lists inside one column: items joined by the record separator, their parts by the unit
/// separator (characters that no text holds). A table of their own would cost five rows a claim.
enum ListEncoding {
    private static let item: Character = "\u{1E}"
    private static let part: Character = "\u{1F}"

    private static func join(_ parts: [String], into text: inout String) {
        if !text.isEmpty { text.append(item) }
        for (index, value) in parts.enumerated() {
            if index > 0 { text.append(part) }
            text += value.utf8.contains { $0 == 0x1E || $0 == 0x1F } ? cleaned(value) : value
        }
    }

    private static func cleaned(_ value: String) -> String {
        String(value.map { $0 == item || $0 == part ? " " : $0 })
    }

    private static func items(_ text: String) -> [[Substring]] {
        if text.isEmpty { return [] }
        return text.split(separator: item, omittingEmptySubsequences: false).map {
            $0.split(separator: part, omittingEmptySubsequences: false)
        }
    }

    static func encode(_ actors: [ActorMention]) -> String {
        var text = ""
        for actor in actors {
            join([actor.role.rawValue, actor.code ?? "", actor.name], into: &text)
        }
        return text
    }

    static func actors(_ text: String) -> [ActorMention] {
        items(text).compactMap { parts in
            guard parts.count == 3, let role = ActorMention.Role(rawValue: String(parts[0])) else {
                return nil
            }
            return ActorMention(
                name: String(parts[2]), code: parts[1].isEmpty ? nil : String(parts[1]), role: role)
        }
    }

    static func encode(_ figures: [CasualtyFigure]) -> String {
        var text = ""
        for figure in figures {
            let count = figure.count
            join(
                [
                    figure.harm.rawValue, figure.victims.rawValue, String(count.low),
                    count.best.map(String.init) ?? "", count.high.map(String.init) ?? "",
                ], into: &text)
        }
        return text
    }

    static func casualties(_ text: String) -> [CasualtyFigure] {
        items(text).compactMap { parts in
            guard parts.count == 5, let harm = Harm(rawValue: String(parts[0])),
                let victims = VictimClass(rawValue: String(parts[1])), let low = Int(parts[2])
            else { return nil }
            return CasualtyFigure(
                harm, victims,
                CountInterval(low: low, best: Int(parts[3]), high: Int(parts[4])))
        }
    }

    static func encode(_ identifiers: [ForeignIdentifier]) -> String {
        var text = ""
        for identifier in identifiers { join([identifier.scheme, identifier.value], into: &text) }
        return text
    }

    static func identifiers(_ text: String) -> [ForeignIdentifier] {
        items(text).compactMap { parts in
            parts.count == 2 ? ForeignIdentifier(String(parts[0]), String(parts[1])) : nil
        }
    }

    static func encode(_ texts: [String]) -> String {
        texts.joined(separator: String(item))
    }

    static func texts(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: item).map(String.init)
    }
}
