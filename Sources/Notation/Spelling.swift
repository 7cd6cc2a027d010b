/// Guesses at what somebody meant to write.
public enum Spelling {
    /// The known word nearest to a misspelt one, if it is near enough to be worth suggesting: at most
    /// a third of its letters differ (Levenshtein distance, exchanged neighbours counted as two).
    ///
    /// Among equally near words the first in `known` wins, so the answer does not depend on hashing.
    public static func nearest(to word: String, in known: some Sequence<String>) -> String? {
        let limit = 40
        guard !word.isEmpty, word.count <= limit else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in known where candidate.count <= limit {
            let distance = distance(word.lowercased(), candidate.lowercased())
            guard distance <= max(1, candidate.count / 3) else { continue }
            if distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// How many letters must be inserted, removed or replaced to turn one word into the other.
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left)
        let right = Array(right)
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
