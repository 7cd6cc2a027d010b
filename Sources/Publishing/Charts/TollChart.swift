import Domain
import Statistics

/// How many, with what each claim says: the distribution above, one line per claim below.
public struct TollChart: Sendable, Hashable {
    /// What one claim says.
    public struct Row: Sendable, Hashable {
        /// Who says it, as it may be shown.
        public var label: String
        public var figure: CountInterval
        public var part: TollVoice.Part
        /// Whether the figure meets the toll's interval.
        public var fits: Bool

        public init(label: String, figure: CountInterval, part: TollVoice.Part, fits: Bool) {
            self.label = label
            self.figure = figure
            self.part = part
            self.fits = fits
        }
    }

    public var toll: Toll
    public var distribution: CountDistribution
    public var rows: [Row]

    public init(toll: Toll, distribution: CountDistribution, rows: [Row]) {
        self.toll = toll
        self.distribution = distribution
        self.rows = rows
    }

    /// The end of the axis: beyond every figure claimed and all but a hundredth of the distribution.
    var reach: Double {
        let claimed = rows.map { max($0.figure.low, $0.figure.best ?? 0, $0.figure.high ?? 0) }
        let total = distribution.zero + distribution.atoms.reduce(0) { $0 + $1.weight }
        var sum = distribution.zero
        var tail = 0.0
        for atom in distribution.atoms where sum <= total * 0.99 {
            sum += atom.weight
            tail = Double(atom.value)
        }
        return max(Double(claimed.max() ?? 0) * 1.08, tail, Double(toll.high) * 1.15, 4)
    }

    /// The weights of positive counts in bins of equal width up to an end; what lies beyond is
    /// left out.
    func histogram(bins: Int, upTo end: Double) -> [Double] {
        var weights = [Double](repeating: 0, count: bins)
        guard end > 0, bins > 0 else { return weights }
        for atom in distribution.atoms where Double(atom.value) <= end {
            // A count stands for the unit around it, which may lie in several narrow bins.
            let low = (Double(atom.value) - 0.5) / end * Double(bins)
            let high = (Double(atom.value) + 0.5) / end * Double(bins)
            for bin in max(0, Int(low))...min(bins - 1, max(0, Int(high))) {
                let overlap = min(high, Double(bin + 1)) - max(low, Double(bin))
                weights[bin] += atom.weight * max(0, overlap) / (high - low)
            }
        }
        return weights
    }
}
