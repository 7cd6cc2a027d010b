/// Likeness of two short strings, 0...1 (Jaro 1989; Winkler 1990 with prefix weight 0.1).
enum JaroWinkler {
    static func similarity(_ one: [UInt8], _ other: [UInt8]) -> Double {
        if one == other { return one.isEmpty ? 0 : 1 }
        // Names longer than a mask hold too many words to be compared letter by letter.
        guard !one.isEmpty, !other.isEmpty, one.count <= 64, other.count <= 64 else { return 0 }
        let window = max(0, max(one.count, other.count) / 2 - 1)
        var oneMask: UInt64 = 0
        var otherMask: UInt64 = 0
        var matches = 0
        for index in one.indices {
            let from = max(0, index - window)
            let to = min(other.count - 1, index + window)
            guard from <= to else { continue }
            for candidate in from...to
            where otherMask & (1 << candidate) == 0 && other[candidate] == one[index] {
                oneMask |= 1 << index
                otherMask |= 1 << candidate
                matches += 1
                break
            }
        }
        guard matches > 0 else { return 0 }
        let swapped = transpositions(one, other, oneMask, otherMask)
        let share = Double(matches)
        let jaro =
            (share / Double(one.count) + share / Double(other.count)
                + (share - Double(swapped) / 2) / share) / 3
        return jaro + Double(commonPrefix(one, other)) * 0.1 * (1 - jaro)
    }

    private static func transpositions(
        _ one: [UInt8], _ other: [UInt8], _ oneMask: UInt64, _ otherMask: UInt64
    ) -> Int {
        var count = 0
        var cursor = 0
        for index in one.indices where oneMask & (1 << index) != 0 {
            while otherMask & (1 << cursor) == 0 { cursor += 1 }
            if one[index] != other[cursor] { count += 1 }
            cursor += 1
        }
        return count
    }

    private static func commonPrefix(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var count = 0
        while count < 4, count < one.count, count < other.count, one[count] == other[count] {
            count += 1
        }
        return count
    }
}
