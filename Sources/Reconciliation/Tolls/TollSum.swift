import Domain
import Statistics

/// The toll of several incidents together, by simulation.
///
/// The bounds of the incidents are never added up: it is as good as impossible that all of them lie
/// at their bounds at once. Incidents are drawn together with a common error (a one-factor
/// Gaussian copula), because figures of one conflict tend to err in one direction. Of more than
/// 256 uncertain incidents the widest are drawn one by one and the rest as a crowd (`TollCrowd`).
public struct TollSum: Sendable, Hashable {
    /// The 5 %, 50 % and 95 % quantiles of the sum.
    public var toll: Toll
    public var mean: Double
    /// All simulated sums, ascending.
    public var draws: [Int]
    /// Incidents that were added.
    public var counted: Int
    /// What was left out, and why.
    public var diagnostics: [Diagnostic]

    /// One addend.
    public struct Part: Sendable {
        /// The incident.
        public var id: String
        public var toll: Toll
        /// The full distribution, if one is known; else the triple is read as one.
        public var distribution: CountDistribution?
        /// The claims that the number stands on.
        public var claims: [String]

        public init(
            id: String, toll: Toll, distribution: CountDistribution? = nil, claims: [String] = []
        ) {
            self.id = id
            self.toll = toll
            self.distribution = distribution
            self.claims = claims
        }

        /// An incident with its toll of everybody or of civilians.
        public init(_ incident: Incident, civilians: Bool = false) {
            self.init(
                id: incident.id,
                toll: civilians ? incident.civilianDeaths : incident.deaths,
                claims: incident.claims)
        }
    }

    /// Adds parts. The same incident is counted once; an incident that stands on a claim of one
    /// already counted is left out and reported. Parts are taken in the order of their identifiers.
    ///
    /// - Parameters:
    ///   - commonError: the correlation of the incidents' errors, 0 (independent) to below 1.
    ///   - draws: how many sums are simulated, at least 1.
    public init(
        of parts: some Sequence<Part>, commonError: Double = 0.2, draws: Int = 4000, seed: UInt64
    ) {
        let (kept, problems) = Self.withoutDoubles(parts)
        self.init(ofDistinct: kept, commonError: commonError, draws: draws, seed: seed)
        diagnostics = problems
    }

    /// Adds parts that are known to be distinct, such as one rebuild's incidents, each of which
    /// stands on claims of its own, in the given order.
    init(
        ofDistinct parts: some Sequence<Part>, commonError: Double = 0.2, draws: Int = 4000,
        seed: UInt64
    ) {
        let addends = Addends(parts)
        let weights = TollLuck.Weights(correlation: commonError)
        let (single, crowd) = addends.split(weights)
        let luck = TollLuck(weights, draws: draws, seed: seed, width: single.count)
        self.init(addends, sums: luck.sums(of: single, crowd))
    }

    /// Adds distinct parts with luck that sums of other parts may share.
    init(ofDistinct parts: some Sequence<Part>, luck: TollLuck) {
        let addends = Addends(parts)
        let (single, crowd) = addends.split(luck.weights)
        self.init(addends, sums: luck.sums(of: single, crowd))
    }

    private init(_ addends: Addends, sums: [Double]) {
        let certain = Double(addends.certain)
        draws = sums.map { Int(($0 + certain).rounded()) }.sorted()
        mean = certain + sums.reduce(0, +) / Double(sums.count)
        counted = addends.count
        diagnostics = []
        toll = Self.toll(draws)
    }

    /// Parts to be drawn, and what the others add up to for certain.
    private struct Addends {
        private(set) var uncertain: [PartQuantiles] = []
        private(set) var certain = 0
        private(set) var count = 0

        init(_ parts: some Sequence<Part>) {
            for part in parts {
                count += 1
                guard part.distribution != nil || part.toll.low != part.toll.high else {
                    certain += part.toll.best
                    continue
                }
                let quantiles = PartQuantiles(part)
                if quantiles.isCertain {
                    certain += part.toll.best
                } else {
                    uncertain.append(quantiles)
                }
            }
        }

        func split(_ weights: TollLuck.Weights) -> (single: [PartQuantiles], crowd: TollCrowd?) {
            TollCrowd.split(uncertain, common: weights.common, own: weights.own)
        }
    }

    /// The toll of several incidents as a reader is told it: the sum of the best estimates, which
    /// can be added up by hand, and the 5 % and 95 % quantiles of the simulated sum. The incidents
    /// are distinct, such as those of one rebuild; their order does not matter.
    public static func toll(of incidents: [Incident], civilians: Bool) -> Toll {
        guard !incidents.isEmpty else { return .zero }
        let best = incidents.reduce(0) {
            $0 + (civilians ? $1.civilianDeaths.best : $1.deaths.best)
        }
        if incidents.count == 1 {
            return civilians ? incidents[0].civilianDeaths : incidents[0].deaths
        }
        let parts = incidents.sorted { $0.id < $1.id }.map { Part($0, civilians: civilians) }
        return TollSum(ofDistinct: parts, seed: 1).told(best: best)
    }

    /// The sum as a reader is told it: with the sum of the best estimates, which can be added up by
    /// hand.
    func told(best: Int) -> Toll {
        Toll(low: min(best, toll.low), best: best, high: max(best, toll.high))
    }

    /// The probability that the sum lies within a range of counts.
    public func probability(of range: ClosedRange<Int>) -> Double {
        Double(draws.lazy.filter(range.contains).count) / Double(draws.count)
    }

    private static func toll(_ sorted: [Int]) -> Toll {
        func at(_ level: Double) -> Int {
            sorted[min(sorted.count - 1, max(0, Int(level * Double(sorted.count))))]
        }
        return Toll(low: at(0.05), best: at(0.5), high: at(0.95))
    }

    private static func withoutDoubles(
        _ parts: some Sequence<Part>
    ) -> ([Part], [Diagnostic]) {
        var kept: [Part] = []
        var owner: [String: String] = [:]
        var problems: [Diagnostic] = []
        var last: String?
        for part in parts.sorted(by: { $0.id < $1.id }) where part.id != last {
            last = part.id
            if let shared = part.claims.first(where: { owner[$0] != nil }) {
                problems.append(
                    Diagnostic(
                        .warning, "toll.counted-twice",
                        "Incident \(part.id) stands on claim \(shared), which already counts in "
                            + "\(owner[shared] ?? ""); it is left out of the sum. Judge the two "
                            + "incidents same or distinct."))
                continue
            }
            for claim in part.claims { owner[claim] = part.id }
            kept.append(part)
        }
        return (kept, problems)
    }
}
