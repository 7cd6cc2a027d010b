import Domain

/// Who took part in an incident as one text, written once for all incidents of which the same is
/// said.
enum PartiesRecord {
    /// Stands between claims, and between what a claim says of itself and its actors; no list holds
    /// it.
    private static let separator: UInt8 = 0x1D

    static func encode(_ claims: [ClaimParties]) -> String {
        var text = ""
        for claim in claims {
            if !text.isEmpty { text.append("\u{1D}") }
            text += claim.stance.rawValue
            text += claim.hasPeacekeepers ? "\u{1E}1" : "\u{1E}0"
            if let when = claim.when {
                text += "\u{1E}\(when.first.number)\u{1E}\(when.last.number)"
            } else {
                text += "\u{1E}\u{1E}"
            }
            text += "\u{1E}" + cleaned(claim.source) + "\u{1D}"
            text += cleaned(ListEncoding.encode(claim.actors))
        }
        return text
    }

    private static func cleaned(_ text: String) -> String {
        guard text.utf8.contains(separator) else { return text }
        return String(text.map { $0 == "\u{1D}" ? " " : $0 })
    }

    /// `nil` when the text is damaged.
    static func claims(_ text: String) -> [ClaimParties]? {
        let parts = text.utf8.split(separator: separator, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        if text.isEmpty { return [] }
        guard parts.count.isMultiple(of: 2) else { return nil }
        var claims: [ClaimParties] = []
        for index in stride(from: 0, to: parts.count, by: 2) {
            let fields = parts[index].utf8.split(
                separator: 0x1E, omittingEmptySubsequences: false
            ).map { String(Substring($0)) }
            guard fields.count == 5, let stance = Claim.Stance(rawValue: fields[0]) else {
                return nil
            }
            var when: DayRange?
            if let first = Int(fields[2]), let last = Int(fields[3]) {
                when = DayRange(Day(number: first), Day(number: last))
            }
            claims.append(
                ClaimParties(
                    source: fields[4], stance: stance, when: when,
                    actors: ListEncoding.actors(parts[index + 1]),
                    hasPeacekeepers: fields[1] == "1"))
        }
        return claims
    }
}
