/// Reads the ranges of whole numbers that conditions are written with.
enum NumberRange {
    /// The largest number, either way, that a handbook may speak of.
    static let limit = 1_000_000_000

    /// `0..500`: the lowest and the highest value of a fact.
    static func bounds(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: "..", omittingEmptySubsequences: false)
        guard ends.count == 2, let low = number(ends[0]), let high = number(ends[1]), low <= high
        else { return nil }
        return low...high
    }

    /// `7`, `5..20`, `< 5`, `<= 5`, `> 5` or `>= 5` within the bounds of a fact.
    static func range(_ text: String, within bounds: ClosedRange<Int>) -> ClosedRange<Int>? {
        if let range = Self.bounds(text) { return range }
        if let number = number(text[...]) { return number...number }
        let forms: [(String, (Int) -> (Int, Int))] = [
            ("<=", { (bounds.lowerBound, $0) }), (">=", { ($0, bounds.upperBound) }),
            ("<", { (bounds.lowerBound, $0 - 1) }), (">", { ($0 + 1, bounds.upperBound) }),
        ]
        for (sign, ends) in forms where text.hasPrefix(sign) {
            guard let number = number(text.dropFirst(sign.count)) else { return nil }
            let (low, high) = ends(number)
            return low <= high ? low...high : nil
        }
        return nil
    }

    /// The numbers within bounds that are in none of the ranges.
    static func complement(_ ranges: [ClosedRange<Int>], within bounds: ClosedRange<Int>)
        -> [ClosedRange<Int>]
    {
        var result: [ClosedRange<Int>] = []
        var next = bounds.lowerBound
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next {
                result.append(next...min(range.lowerBound - 1, bounds.upperBound))
            }
            next = max(next, range.upperBound + 1)
            if next > bounds.upperBound { return result }
        }
        result.append(next...bounds.upperBound)
        return result
    }

    private static func number(_ text: Substring) -> Int? {
        let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        guard let number = Int(String(trimmed)), abs(max(number, -Int.max)) <= limit else {
            return nil
        }
        return number
    }
}
