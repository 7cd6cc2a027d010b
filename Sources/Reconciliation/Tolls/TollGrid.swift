import RealModule
import Statistics

/// The counts on which a toll's distribution lives: every whole number at first, then steps of
/// one per cent.
struct TollGrid: Sendable {
    /// The most victims that one incident is thought able to have.
    static let most = 200_000

    /// Ascending counts, the first 0.
    let counts: [Int]
    /// The natural logarithm of each count (of one half for 0).
    let logs: [Double]
    /// Weight of each count: 5 % at 0, the rest uniform on the logarithm.
    private let even: [Double]

    /// How much rarer attacks with more victims are: the share of those with at least n falls as n to
    /// this power (1.38 for terrorist attacks: Clauset, Young and Gleditsch, Journal of Conflict
    /// Resolution 51, 2007).
    static let rarity = 1.38

    /// A grid that reaches as far as the claims can pull the toll.
    init(upTo highest: Int) {
        let top = min(Self.most, max(50, highest > Self.most / 20 ? Self.most : highest * 20))
        var counts = Array(0...min(150, top))
        while let last = counts.last, last < top {
            counts.append(min(top, max(last + 1, Int((Double(last) * 1.01).rounded()))))
        }
        self.counts = counts
        logs = counts.map { Double.log(max(0.5, Double($0))) }
        even = Self.even(counts)
    }

    /// Prior weight of each count, up to a factor: even as far as the voices reach, and beyond as rare
    /// as larger attacks are. What lies beyond is taken off, not dealt out again: nobody stays as
    /// likely as before beside what the voices reach.
    ///
    /// - Parameter reach: up to where the voices' usual errors reach (`ReadFigure.reach`). A number
    ///   beyond it is one that nobody named and that only wild figures leave room for.
    func prior(reach: Double) -> [Double] {
        zip(counts, even).map { count, weight in
            Double(count) > reach
                ? weight * Double.pow(Double(count) / reach, -Self.rarity) : weight
        }
    }

    private static func even(_ counts: [Int]) -> [Double] {
        var weights = [0.0]
        for index in counts.indices.dropFirst() {
            let lower = (Double(counts[index]) + Double(counts[index - 1])) / 2
            let next = index + 1 < counts.count ? counts[index + 1] : counts[index] + 1
            let upper = (Double(counts[index]) + Double(next)) / 2
            weights.append(Double.log(upper / max(0.5, lower)))
        }
        let total = weights.reduce(0, +)
        return [0.05] + weights.dropFirst().map { 0.95 * $0 / total }
    }

    /// The smallest count whose cumulated probability reaches `level`.
    func quantile(_ level: Double, of probabilities: [Double]) -> Int {
        var cumulated = 0.0
        for (index, probability) in probabilities.enumerated() {
            cumulated += probability
            if cumulated >= level - 1e-12 { return counts[index] }
        }
        return counts.last ?? 0
    }

    /// The larger of two numbers that err together: at every level the larger of both quantiles.
    func maximum(_ one: [Double], _ other: [Double]) -> [Double] {
        var (first, second, before) = (0.0, 0.0, 0.0)
        return zip(one, other).map { left, right in
            first += left
            second += right
            let reached = max(before, min(first, second))
            defer { before = reached }
            return reached - before
        }
    }

    /// The sum of two numbers that err together: at every level the sum of both quantiles.
    func sum(_ one: [Double], _ other: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: counts.count)
        var (left, right) = (0, 0)
        var (ofLeft, ofRight) = (one[0], other[0])
        var place = 0
        while true {
            let mass = min(ofLeft, ofRight)
            let value = counts[left] + counts[right]
            while place + 1 < counts.count, counts[place] < value { place += 1 }
            result[place] += mass
            ofLeft -= mass
            ofRight -= mass
            if ofLeft <= ofRight {
                guard left + 1 < counts.count else { break }
                left += 1
                ofLeft += one[left]
            } else {
                guard right + 1 < counts.count else { break }
                right += 1
                ofRight += other[right]
            }
        }
        return result
    }

    /// The probabilities as a distribution, without the counts that carry next to nothing.
    func distribution(_ probabilities: [Double]) -> CountDistribution {
        var distribution = CountDistribution(zero: probabilities.first ?? 1)
        for (index, probability) in probabilities.enumerated().dropFirst() where probability > 1e-7
        {
            distribution.add(Double(counts[index]), weight: probability)
        }
        return distribution
    }
}
