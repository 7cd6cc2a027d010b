import Domain

/// Takes the words that say what kind of place is meant off its name: `Bankass cercle`, `village of
/// Diallassagou`, `commune de Segue`.
struct PlaceWording {
    let name: String
    let kind: Place.Kind?

    init(_ text: String) {
        var words = text.split(separator: " ").map(String.init)
        var kind: Place.Kind?
        if words.count > 1, let last = words.last, let found = Self.kind(last) {
            kind = found
            words.removeLast()
        } else if words.count > 1, let first = words.first, let found = Self.kind(first) {
            kind = found
            words.removeFirst()
            if words.count > 1, let next = words.first, Self.links.contains(next.lowercased()) {
                words.removeFirst()
            }
        }
        name = words.joined(separator: " ")
        self.kind = kind
    }

    private static let links: Set<String> = ["of", "de", "du", "des", "d'", "la", "the"]

    private static func kind(_ word: String) -> Place.Kind? { kinds[word.lowercased()] }

    private static let kinds: [String: Place.Kind] = [
        "village": .settlement, "town": .settlement, "city": .settlement, "ville": .settlement,
        "hamlet": .settlement, "hameau": .settlement, "camp": .site, "base": .site,
        "bridge": .site, "commune": .admin3, "cercle": .admin2, "district": .admin2,
        "département": .admin2, "department": .admin2, "region": .admin1, "région": .admin1,
        "province": .admin1, "state": .admin1, "river": .water, "fleuve": .water, "lake": .water,
        "lac": .water, "forest": .area, "forêt": .area, "valley": .area, "mountains": .area,
    ]
}
