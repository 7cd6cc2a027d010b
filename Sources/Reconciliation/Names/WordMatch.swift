/// Compares two words of names.
enum WordMatch {
    /// How two words were found alike.
    enum Way: String {
        case spelling, sound, translation, consonants
    }

    /// 0...1; below 0.8 words count as different.
    static func compare(
        _ one: ComparableName.Word, _ other: ComparableName.Word
    ) -> (Double, Way) {
        if one.letters == other.letters { return (1, .spelling) }
        if let concept = one.concept, concept == other.concept {
            return (isPlural(one.letters, other.letters) ? 1 : 0.95, .translation)
        }
        if one.sound == other.sound { return (0.97, .sound) }
        // Short words differ by one letter too easily (Mali, Mari).
        let shorter = min(one.letters.count, other.letters.count)
        guard shorter >= 4 else { return (0, .spelling) }
        let spelling = JaroWinkler.similarity(one.letters, other.letters)
        let sound = 0.98 * JaroWinkler.similarity(one.sound, other.sound)
        let threshold = shorter <= 5 ? 0.88 : 0.84
        let (value, way) = spelling >= sound ? (spelling, Way.spelling) : (sound, .sound)
        if value >= threshold { return (value * value, way) }
        if one.skeleton.count >= 4, one.skeleton == other.skeleton { return (0.8, .consonants) }
        return (0, .spelling)
    }

    /// Whether one word is the other with an s at its end (Dozo, Dozos).
    private static func isPlural(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        return long.count == short.count + 1 && long.last == UInt8(ascii: "s")
            && long.starts(with: short)
    }
}
