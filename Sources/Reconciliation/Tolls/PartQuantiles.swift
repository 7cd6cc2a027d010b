import Domain
import Statistics

/// The quantiles of one addend, ready for many draws.
struct PartQuantiles {
    let isCertain: Bool
    /// The toll when the addend is known by nothing else.
    let triple: Toll?
    private let fixed: Double
    private let shape: TripleDistribution
    private let levels: [Double]
    private let values: [Double]

    init(_ part: TollSum.Part) {
        fixed = Double(part.toll.best)
        shape = TripleDistribution(part.toll)
        guard let distribution = part.distribution?.sorted(), distribution.total > 0 else {
            isCertain = part.toll.low == part.toll.high
            triple = part.toll
            (levels, values) = ([], [])
            return
        }
        var levels = [distribution.zero / distribution.total]
        var values = [0.0]
        for atom in distribution.atoms {
            levels.append(levels[levels.count - 1] + atom.weight / distribution.total)
            values.append(Double(atom.value))
        }
        isCertain = false
        triple = nil
        (self.levels, self.values) = (levels, values)
    }

    func value(at level: Double) -> Double {
        if isCertain { return fixed }
        if levels.isEmpty { return shape.quantile(level) }
        var (low, high) = (0, levels.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if levels[middle] >= level { high = middle } else { low = middle + 1 }
        }
        return values[low]
    }
}
