/// Whether a short name abbreviates a long one.
enum Abbreviation {
    struct Finding {
        let value: Double
        let finding: String
    }

    /// `JNIM` for Jama'at Nusrat al-Islam wal-Muslimin: its letters run through the initials and
    /// skip nothing but articles and prepositions. The same letters in another order (`FLM` for
    /// Macina Liberation Front) hint at a translation and score less.
    static func score(_ short: ComparableName, _ long: ComparableName) -> Finding? {
        guard short.isAbbreviation, long.initials.count >= 2 else { return nil }
        let letters = short.folded
        // Most pairs differ in length: then nothing need be compared, or allocated for it.
        let loud = long.initials.count { !$0.isSilent }
        guard loud >= 2, letters.count <= long.initials.count else { return nil }
        let fits = letters.count >= loud
        let hasAside = long.mainInitials < long.initials.count
        guard fits || long.isBranch || hasAside else { return nil }
        let main = hasAside ? Array(long.initials.prefix(long.mainInitials)) : long.initials
        if fits && runs(letters, through: long.initials)
            || hasAside && runs(letters, through: main)
        {
            return Finding(value: 0.9, finding: "\(short.text) from the initials of \(long.text)")
        }
        if long.isBranch, beginnings(of: main).contains(where: { runs(letters, through: $0) }) {
            return Finding(
                value: 0.88, finding: "\(short.text), of which \(long.text) is a branch by name")
        }
        let needed = long.initials.filter { !$0.isSilent }.map(\.letter)
        if letters.count >= 3, letters.sorted() == needed.sorted() {
            return Finding(
                value: 0.7,
                finding: "\(short.text) has the initials of \(long.text) in another order")
        }
        return nil
    }

    /// The first two, three ... words that count, where more follow.
    private static func beginnings(
        of initials: [ComparableName.Initial]
    ) -> [[ComparableName.Initial]] {
        let ends = initials.indices.filter { !initials[$0].isSilent }.dropFirst().dropLast()
        return ends.map { Array(initials[...$0]) }
    }

    /// Whether the letters are initials in order that leave out silent words only.
    private static func runs(
        _ letters: [UInt8], through initials: [ComparableName.Initial]
    ) -> Bool {
        guard !initials.isEmpty else { return false }
        // Positions reached so far; silent words may be taken or left.
        var reached: Set<Int> = [0]
        for initial in initials {
            var next: Set<Int> = initial.isSilent ? reached : []
            for position in reached
            where position < letters.count && letters[position] == initial.letter {
                next.insert(position + 1)
            }
            if next.isEmpty { return false }
            reached = next
        }
        return reached.contains(letters.count)
    }
}
