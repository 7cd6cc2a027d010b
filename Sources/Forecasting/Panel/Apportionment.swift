/// Shares out whole numbers.
public enum Apportionment {
    /// Parts of an amount by weights, by the method of largest remainders (Hamilton): whole
    /// numbers that add up to the amount exactly; ties go to the earlier part. Weights that are
    /// not positive get nothing; when none is positive the first part gets all.
    public static func parts(of amount: Int, by weights: [Double]) -> [Int] {
        guard !weights.isEmpty else { return [] }
        let positive = weights.map { $0.isFinite ? max(0, $0) : 0 }
        let total = positive.reduce(0, +)
        guard total > 0 else {
            return weights.indices.map { $0 == 0 ? amount : 0 }
        }
        let exact = positive.map { Double(amount) * $0 / total }
        var parts = exact.map { Int($0.rounded(.down)) }
        let left = amount - parts.reduce(0, +)
        let order = exact.indices.sorted { one, other in
            let remainders = (exact[one] - Double(parts[one]), exact[other] - Double(parts[other]))
            return remainders.0 != remainders.1 ? remainders.0 > remainders.1 : one < other
        }
        for index in order.prefix(max(0, left)) { parts[index] += 1 }
        return parts
    }

    /// Parts of an amount over consecutive stretches of days: whole numbers that add up to the
    /// amount exactly, spaced as evenly over the days as they can be.
    ///
    /// The first of two units of the amount lies a quarter of the way through, a single one in the
    /// middle; so a sum too small for its stretches favours neither the early nor the late ones.
    public static func alongTime(_ amount: Int, over days: [Int]) -> [Int] {
        let total = days.reduce(0) { $0 + max(0, $1) }
        guard total > 0 else { return days.indices.map { $0 == 0 ? amount : 0 } }
        var passed = 0
        var given = 0
        return days.map { length in
            passed += max(0, length)
            // Rounded to the nearest, in whole numbers.
            let due = (2 * amount * passed + total) / (2 * total)
            defer { given = due }
            return due - given
        }
    }
}
