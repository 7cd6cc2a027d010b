import Statistics

/// The luck with which sums of tolls are simulated: for each simulated sum the common error of all
/// addends and the level of each addend's own.
///
/// It depends on nothing but the seed, so that the sums of one dossier, which has two for each year,
/// share it.
struct TollLuck: Sendable {
    /// How the error of an addend comes about.
    struct Weights: Sendable {
        /// The weights of the common and of the addend's own error.
        let common: Double
        let own: Double

        /// - Parameter correlation: of the addends' errors, 0 (independent) to below 1.
        init(correlation: Double = 0.2) {
            let share = min(max(correlation, 0), 0.999)
            (common, own) = (share.squareRoot(), (1 - share).squareRoot())
        }
    }

    let weights: Weights
    /// How many addends can be drawn one by one.
    private let width: Int
    private let draws: Int
    private let seed: UInt64
    private let lanes: [Lane]

    /// Some of the draws.
    private struct Lane: Sendable {
        /// The common errors, and those of a crowd taken together.
        var shared: [Double] = []
        var crowd: [Double] = []
        /// The levels of the addends that are drawn one by one: those of the first draw, then of the
        /// second and so on.
        var levels: [Double] = []
    }

    /// - Parameters:
    ///   - draws: how many sums are simulated, at least 1.
    ///   - width: how many addends are drawn one by one at most.
    ///   - threads: on how many threads; the luck is the same.
    init(_ weights: Weights, draws: Int, seed: UInt64, width: Int, threads: Int = 1) {
        let draws = max(1, draws)
        let count = min(draws, max(1, threads))
        lanes = Parallel.map(count, threads: threads) { lane in
            Self.lane(
                weights, (draws * lane / count)..<(draws * (lane + 1) / count), seed, width)
        }
        (self.weights, self.draws, self.seed, self.width) = (weights, draws, seed, width)
    }

    private static func lane(
        _ weights: Weights, _ draws: Range<Int>, _ seed: UInt64, _ width: Int
    ) -> Lane {
        var lane = Lane()
        lane.levels.reserveCapacity(draws.count * width)
        for draw in draws {
            var generator = SeededGenerator(seed: seed, stream: UInt64(draw))
            let (luck, crowd) = Normal.pair(&generator)
            lane.shared.append(luck)
            lane.crowd.append(crowd)
            let shared = luck * weights.common
            var left = width
            while left > 0 {
                let pair = Normal.pair(&generator)
                lane.levels.append(Normal.cumulative(shared + weights.own * pair.0))
                if left > 1 {
                    lane.levels.append(Normal.cumulative(shared + weights.own * pair.1))
                }
                left -= 2
            }
        }
        return lane
    }

    /// The simulated sums of addends drawn one by one and of a crowd.
    func sums(of single: [PartQuantiles], _ crowd: TollCrowd?) -> [Double] {
        guard single.count <= width else {
            return TollLuck(weights, draws: draws, seed: seed, width: single.count)
                .sums(of: single, crowd)
        }
        var sums: [Double] = []
        sums.reserveCapacity(draws)
        for lane in lanes {
            for draw in lane.shared.indices {
                var sum = crowd?.sum(common: lane.shared[draw], own: lane.crowd[draw]) ?? 0
                for (place, quantile) in single.enumerated() {
                    sum += quantile.value(at: lane.levels[draw * width + place])
                }
                sums.append(sum)
            }
        }
        return sums
    }
}
