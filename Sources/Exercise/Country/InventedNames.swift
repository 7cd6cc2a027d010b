import Statistics

/// Names of places that exist nowhere, made from invented syllables.
struct InventedNames {
    private var generator: SeededGenerator
    private var used: Set<String> = []

    init(seed: UInt64) { generator = SeededGenerator(seed: seed, stream: 1) }

    /// A name not given before.
    mutating func next() -> String {
        while true {
            let name = pick(Self.heads) + pick(Self.hearts) + pick(Self.tails)
            if used.insert(name).inserted { return name }
        }
    }

    private mutating func pick(_ syllables: [String]) -> String {
        syllables[Int(generator.next() % UInt64(syllables.count))]
    }

    private static let heads = [
        "Vel", "Tzor", "Zan", "Kesv", "Morv", "Ush", "Bral", "Quen", "Dovr", "Yarv", "Fenz",
        "Grul", "Hesp", "Ildr", "Jorv", "Lurz", "Nevr", "Ostr", "Prazh", "Silv", "Xan", "Émb",
    ]
    private static let hearts = [
        "a", "e", "i", "o", "u", "ama", "eri", "ovi", "una", "iba", "oré", "ézu",
    ]
    private static let tails = [
        "drakh", "kesh", "murz", "vanou", "zilk", "thul", "brané", "gondez", "lissk", "vikh",
        "tanour", "rouzé",
    ]
}
