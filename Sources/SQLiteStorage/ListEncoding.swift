import Domain

/// Short lists inside one column: items joined by the record separator, their parts by the unit
/// separator (characters that no text holds). A table of their own would cost five rows a claim.
enum ListEncoding {
    private static let item: Character = "\u{1E}"
    /// The byte between the items.
    static let separator: UInt8 = 0x1E
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

    /// The items of a list with their parts. Works on bytes: the separators are ASCII, and walking
    /// characters would cost more than reading the row.
    private static func items(_ text: String) -> [[String]] {
        var text = text
        return text.withUTF8 { bytes in
            if bytes.isEmpty { return [] }
            var items: [[String]] = [[]]
            var start = 0
            for index in 0...bytes.count {
                let byte = index < bytes.count ? bytes[index] : 0x1E
                guard byte == 0x1E || byte == 0x1F else { continue }
                let part = UnsafeBufferPointer(rebasing: bytes[start..<index])
                items[items.count - 1].append(String(decoding: part, as: UTF8.self))
                if byte == 0x1E, index < bytes.count { items.append([]) }
                start = index + 1
            }
            return items
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
            guard parts.count == 3, let role = ActorMention.Role(rawValue: parts[0]) else {
                return nil
            }
            return ActorMention(
                name: parts[2], code: parts[1].isEmpty ? nil : parts[1], role: role)
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
            guard parts.count == 5, let harm = Harm(rawValue: parts[0]),
                let victims = VictimClass(rawValue: parts[1]), let low = Int(parts[2])
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
            parts.count == 2 ? ForeignIdentifier(parts[0], parts[1]) : nil
        }
    }

    static func encode(_ texts: [String]) -> String {
        texts.joined(separator: String(item))
    }

    static func texts(_ text: String) -> [String] {
        if !text.utf8.contains(0x1E) { return text.isEmpty ? [] : [text] }
        return text.utf8.split(separator: 0x1E).map { String(Substring($0)) }
    }
}
