import Domain
import RealModule
import Statistics

/// Many uncertain addends of a sum of tolls, taken together.
///
/// Given the common error the addends are independent, so that the sum of many of them, none of
/// which dominates, is normal with the sums of their means and variances (Lyapunov's central limit
/// theorem). Both are tabulated over the common error. Equal triples are computed once, which is
/// what makes a sum over a war's tens of thousands of events take milliseconds.
struct TollCrowd {
    /// From so many uncertain addends on, a crowd is made of all but the widest.
    static let size = 256
    /// So many of the widest addends are always drawn one by one.
    static let drawnSingly = 64

    private var means: [Double]
    private var variances: [Double]

    /// The common error at which moments are tabulated: -4, -3.5, ... 4 standard deviations.
    private static let nodes = (0...16).map { Double($0) / 2 - 4 }

    /// The addends to be drawn one by one, in their order, and the crowd of all others, if any.
    static func split(
        _ addends: [PartQuantiles], common: Double, own: Double
    ) -> (single: [PartQuantiles], crowd: TollCrowd?) {
        let uncertain = addends.filter { !$0.isCertain }
        guard uncertain.count > size else { return (uncertain, nil) }
        let widths = uncertain.map { addend in
            addend.triple.map { $0.high - $0.low } ?? .max
        }
        let order = widths.indices.sorted { (widths[$1], $0) < (widths[$0], $1) }
        let known = widths.count { $0 == .max }
        let single = Set(order.prefix(max(drawnSingly, known)))
        let crowd = uncertain.indices.filter { !single.contains($0) }.map { uncertain[$0] }
        return (
            uncertain.indices.filter(single.contains).map { uncertain[$0] },
            TollCrowd(crowd, common: common, own: own)
        )
    }

    private init(_ addends: [PartQuantiles], common: Double, own: Double) {
        means = Self.nodes.map { _ in 0 }
        variances = means
        var counts: [Toll: (addend: PartQuantiles, count: Int)] = [:]
        var order: [Toll] = []
        for addend in addends {
            guard let triple = addend.triple else { continue }
            if counts[triple] == nil { order.append(triple) }
            counts[triple, default: (addend, 0)].count += 1
        }
        let levels = Self.levels(common: common, own: own)
        for triple in order {
            guard let (addend, count) = counts[triple] else { continue }
            for (node, levels) in levels.enumerated() {
                let values = levels.map(addend.value(at:))
                let mean = values.reduce(0, +) / Double(values.count)
                let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
                means[node] += Double(count) * mean
                variances[node] += Double(count) * square / Double(values.count)
            }
        }
    }

    /// For each node the levels of 32 equally likely own errors.
    private static func levels(common: Double, own: Double) -> [[Double]] {
        let errors = (0..<32).map { Normal.quantile((Double($0) + 0.5) / 32) }
        return nodes.map { node in
            errors.map { Normal.cumulative(node * common + $0 * own) }
        }
    }

    /// The crowd's sum for a common and an own standard normal error.
    func sum(common: Double, own: Double) -> Double {
        let variance = max(0, Self.interpolated(variances, at: common))
        return max(0, Self.interpolated(means, at: common) + own * variance.squareRoot())
    }

    /// Catmull-Rom interpolation between the nodes.
    private static func interpolated(_ values: [Double], at point: Double) -> Double {
        let last = values.count - 1
        let position = min(max((point + 4) * 2, 0), Double(last))
        let slot = min(Int(position), last - 1)
        let t = position - Double(slot)
        let (p1, p2) = (values[slot], values[slot + 1])
        let p0 = slot > 0 ? values[slot - 1] : 2 * p1 - p2
        let p3 = slot + 2 <= last ? values[slot + 2] : 2 * p2 - p1
        let curve =
            (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t
        return p1 + ((p2 - p0) * t + curve) / 2
    }
}
