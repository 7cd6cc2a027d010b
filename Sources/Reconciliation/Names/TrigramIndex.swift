/// Finds strings that share letters in a row with a query.
struct TrigramIndex: Sendable {
    /// By trigram, a stretch of `members`.
    private var slots: [UInt32: Range<Int>] = [:]
    private var members: [Int32] = []
    private let sizes: [UInt8]

    /// An index over folded strings; results are their positions.
    init(_ strings: [[UInt8]]) {
        var postings: [UInt32: [Int32]] = [:]
        var sizes: [UInt8] = []
        sizes.reserveCapacity(strings.count)
        for (index, string) in strings.enumerated() {
            let trigrams = Self.trigrams(string)
            sizes.append(UInt8(clamping: trigrams.count))
            for trigram in trigrams { postings[trigram, default: []].append(Int32(index)) }
        }
        self.sizes = sizes
        for (trigram, list) in postings {
            slots[trigram] = members.count..<(members.count + list.count)
            members.append(contentsOf: list)
        }
    }

    /// The positions of the strings with the largest share of common trigrams (Dice), best first;
    /// at least a quarter must be shared.
    func nearest(to query: [UInt8], limit: Int) -> [Int] {
        let trigrams = Self.trigrams(query)
        var counts = [UInt8](repeating: 0, count: sizes.count)
        var touched: [Int32] = []
        for trigram in trigrams {
            guard let slot = slots[trigram] else { continue }
            for position in slot {
                let index = members[position]
                if counts[Int(index)] == 0 { touched.append(index) }
                if counts[Int(index)] < .max { counts[Int(index)] += 1 }
            }
        }
        var found: [(index: Int32, share: Float)] = []
        for index in touched {
            let share =
                2 * Float(counts[Int(index)]) / Float(Int(sizes[Int(index)]) + trigrams.count)
            if share >= 0.25 { found.append((index, share)) }
        }
        found.sort { ($1.share, $0.index) < ($0.share, $1.index) }
        return found.prefix(limit).map { Int($0.index) }
    }

    /// The distinct trigrams of each word, with a blank before and after it.
    static func trigrams(_ string: [UInt8]) -> Set<UInt32> {
        var trigrams: Set<UInt32> = []
        var window: UInt32 = 0x20
        for byte in string + [0x20] {
            window = (window << 8 | UInt32(byte)) & 0xFFFFFF
            if window > 0xFFFF { trigrams.insert(window) }
            if byte == 0x20 { window = 0x20 }
        }
        return trigrams
    }
}
