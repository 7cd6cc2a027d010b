import Domain

/// Compares two names word by word: spelling, sound, translation of generic words, abbreviation.
///
/// The score is the share of the words' weight that finds a counterpart (Dice), each word weighed
/// by how much it says: `Macina` counts, `Front` hardly. See Documentation/Methods/Matching.md.
public enum NameMatcher {
    /// Scores from here on are worth an analyst's look.
    public static let candidate = 0.6
    /// Scores from here on are usually one name.
    public static let likely = 0.85

    /// The score of two names with its reasons.
    public static func match(_ one: ComparableName, _ other: ComparableName) -> NameMatch {
        var features: [FeatureScore] = []
        let score = compare(one, other) { features.append($0()) }
        return NameMatch(score: score, features: features)
    }

    /// The score of two names with its reasons.
    public static func match(_ one: String, _ other: String) -> NameMatch {
        match(ComparableName(one), ComparableName(other))
    }

    /// The score alone: no reasons are put into words.
    public static func score(_ one: ComparableName, _ other: ComparableName) -> Double {
        compare(one, other) { _ in }
    }

    private static func compare(
        _ one: ComparableName, _ other: ComparableName, note: (() -> FeatureScore) -> Void
    ) -> Double {
        guard !one.folded.isEmpty, !other.folded.isEmpty else { return 0 }
        if one.folded == other.folded {
            note { FeatureScore("spelling", "the same but for accents and signs", 1) }
            return 1
        }
        if !one.forces.isEmpty, !other.forces.isEmpty { return compareForces(one, other, note) }
        let value = compareWords(one, other, note: note)
        guard value > 0, one.country != other.country else { return value }
        // Namesakes of two countries are two; a country that one of them leaves out says little.
        let share = one.country == nil || other.country == nil ? 0.97 : 0.6
        note {
            let names = [one.country, other.country].map { $0 ?? "no country" }
            return FeatureScore("country", names.joined(separator: " / "), (share - 1) * value)
        }
        return value * share
    }

    /// Two names of states' forces: one party where the country is one, whatever the words.
    private static func compareForces(
        _ one: ComparableName, _ other: ComparableName, _ note: (() -> FeatureScore) -> Void
    ) -> Double {
        let shared = one.forces.filter(other.forces.contains)
        guard !shared.isEmpty else {
            note {
                let names = [one.forces, other.forces].map { $0.joined(separator: ", ") }
                return FeatureScore("state forces", names.joined(separator: " / "), 0.1)
            }
            return 0.1
        }
        // The words decide between a government and the army that also has an entry of its own.
        let value = 0.95 + 0.04 * sharedWords(one, other) { _ in }
        note { FeatureScore("state forces", shared.joined(separator: ", "), value) }
        return value
    }

    /// The score of the words, whatever country stands in brackets.
    private static func compareWords(
        _ one: ComparableName, _ other: ComparableName, note: (() -> FeatureScore) -> Void
    ) -> Double {
        let shared = sharedWords(one, other, note: note)
        if let abbreviation = Abbreviation.score(one, other) ?? Abbreviation.score(other, one),
            abbreviation.value > shared
        {
            note { FeatureScore("abbreviation", abbreviation.finding, abbreviation.value) }
            return abbreviation.value
        }
        if let double = doubleName(one, other), double.value > shared {
            note { FeatureScore("double name", double.finding, double.value) }
            return double.value
        }
        let joined = joinedWords(one, other)
        if joined > shared {
            note { FeatureScore("spelling", "the same letters parted otherwise", joined) }
            return joined
        }
        return shared
    }

    /// The best likeness of the names that a double name holds.
    private static func doubleName(
        _ one: ComparableName, _ other: ComparableName
    ) -> (value: Double, finding: String)? {
        guard !one.variants.isEmpty || !other.variants.isEmpty else { return nil }
        var best: (value: Double, finding: String)?
        for left in one.variants.isEmpty ? [one] : one.variants {
            for right in other.variants.isEmpty ? [other] : other.variants {
                let value = 0.98 * compare(left, right) { _ in }
                if value > best?.value ?? 0 { best = (value, "\(left.text) / \(right.text)") }
            }
        }
        return best
    }

    private static func sharedWords(
        _ one: ComparableName, _ other: ComparableName, note: (() -> FeatureScore) -> Void
    ) -> Double {
        guard one.weight > 0, other.weight > 0 else { return 0 }
        let (few, many) = one.words.count <= other.words.count ? (one, other) : (other, one)
        var taken: Set<Int> = []
        var found = 0.0
        for word in few.words.sorted(by: { $0.weight > $1.weight }) {
            var best: (index: Int, value: Double, way: WordMatch.Way)?
            for (index, candidate) in many.words.enumerated() where !taken.contains(index) {
                let (value, way) = WordMatch.compare(word, candidate)
                if value > best?.value ?? 0 { best = (index, value, way) }
            }
            guard let best else { continue }
            taken.insert(best.index)
            let partner = many.words[best.index]
            let part = best.value * (word.weight + partner.weight)
            found += part
            note {
                FeatureScore(
                    best.way.rawValue,
                    String(decoding: word.letters, as: UTF8.self) + " / "
                        + String(decoding: partner.letters, as: UTF8.self),
                    part / (one.weight + other.weight))
            }
        }
        return found / (one.weight + other.weight)
    }

    /// The likeness of the names with their blanks taken out (`Dan Na` and `Danna`).
    private static func joinedWords(_ one: ComparableName, _ other: ComparableName) -> Double {
        guard (2...4).contains(max(one.words.count, other.words.count)),
            !one.words.isEmpty, !other.words.isEmpty,
            (one.words + other.words).allSatisfy({ $0.concept == nil })
        else { return 0 }
        let left = one.words.flatMap(\.sound)
        let right = other.words.flatMap(\.sound)
        let value = JaroWinkler.similarity(left, right)
        return value >= 0.93 ? value * 0.95 : 0
    }
}
