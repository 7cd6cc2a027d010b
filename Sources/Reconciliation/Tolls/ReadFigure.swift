import Domain
import RealModule

/// One voice about a toll: a figure, how it errs, and what it says about the number.
struct ReadFigure: Sendable {
    var claim: Claim
    var figure: CountInterval
    var incentive: ClaimantProfile.Incentive
    var reliability: Reliability
    var error: ClaimError
    var part: TollVoice.Part
    /// The first of the voices that gave the same figure within two days, one of which may have it
    /// from another; `nil` where no other did.
    var echo: String?

    /// Whether the voice enters the distribution.
    var counts: Bool {
        switch part {
        case .counted, .atLeast, .atMost: true
        case .copy, .superseded, .compiled, .denial: false
        }
    }

    /// Whether the figure says how many at the least: "fewer than n" is open towards nobody and
    /// names no number, "nobody" is one.
    var namesNumber: Bool { figure.low > 0 || figure.best != nil || figure.high == 0 }

    /// How far beyond "at least n" the number usually lies: the mean of the excess on the
    /// logarithm.
    static let excess = 0.35

    /// The likelihood of the figure for every count of a grid.
    func likelihood(on grid: TollGrid) -> [Double] {
        switch part {
        case .atLeast: bound(on: grid) { 1 - error.cumulative($0) }
        case .atMost: bound(on: grid) { error.cumulative($0) }
        default: figure.low == 0 && (figure.high ?? 1) == 0 ? nobody(grid) : somebody(grid)
        }
    }

    /// The likelihood of the figure beside its echoes.
    func likelihoodAsEcho(on grid: TollGrid) -> [Double] {
        var own = self
        own.figure = heaped
        return own.likelihood(on: grid)
    }

    /// What a round number stands for: those who count 97 and 103 say "100" too, so that two who say
    /// it agree less than they seem to.
    private var heaped: CountInterval {
        guard figure.low == figure.high, figure.low >= 20, figure.low % 10 == 0 else {
            return figure
        }
        let unit = [1000, 500, 100, 50, 10].first { figure.low % $0 == 0 && figure.low >= 2 * $0 }
        let half = (unit ?? 10) / 2
        return CountInterval(low: figure.low - half, high: figure.low + half)
    }

    private func bound(on grid: TollGrid, _ probability: (Double) -> Double) -> [Double] {
        let value = part == .atMost ? figure.high ?? TollGrid.most : figure.low
        guard value > 0 || part == .atMost else { return grid.counts.map { _ in 1 } }
        let log = Double.log(max(0.5, Double(value)))
        return grid.logs.map { error.wild + (1 - error.wild) * probability(log - $0) }
    }

    /// "Nobody was killed": true if nobody was, else a denial that carries no number.
    private func nobody(_ grid: TollGrid) -> [Double] {
        grid.counts.map { $0 == 0 ? 1 - error.wild : error.denial }
    }

    private func somebody(_ grid: TollGrid) -> [Double] {
        let widened = error.widened(by: figure)
        let steps = steps()
        let span = 1 / Double.log(2 * Double(TollGrid.most))
        let wild = steps.reduce(0) { $0 + ($1.to - $1.from) * $1.weight } * span * error.wild
        let saying = (1 - error.wild) * (1 - error.denial)
        var result = [Double](repeating: wild, count: grid.counts.count)
        if figure.low == 0 { result[0] += 1 - error.wild }
        for index in 1..<result.count {
            let log = grid.logs[index]
            var said = 0.0
            var from = widened.cumulative(steps[0].from - log)
            for step in steps {
                // Steps adjoin: the end of one is the start of the next.
                let to = widened.cumulative(step.to - log)
                said += step.weight * (to - from)
                from = to
            }
            result[index] += saying * said
        }
        return result
    }

    /// Stretches of the logarithm of the claimant's own count that the figure may stand for.
    private func steps() -> [(from: Double, to: Double, weight: Double)] {
        let low = Double(figure.low)
        if let high = figure.high {
            let point = figure.best.flatMap { $0 > 0 ? Double($0) : nil }
            let from = point ?? low
            return [(edge(from - 0.5), edge((point ?? Double(high)) + 0.5), 1)]
        }
        let bottom = Double.log(max(0.5, low - 0.5))
        return (0..<12).map { index in
            let from = Double(index) * 0.15
            let density = Double.exp(-(from + 0.075) / Self.excess) / Self.excess
            return (bottom + from, bottom + from + 0.15, density / max(1, low))
        }
    }

    /// The largest number that the figure and its usual error leave room for: two and a half errors
    /// above what is said, nineteen in twenty excesses above an open "at least". A bound says nothing
    /// beyond itself; a denial names no number (`nil`).
    var reach: Double? {
        switch part {
        case .atLeast: return figure.low > 0 ? Double(figure.low) : nil
        case .atMost: return figure.high.map { Double(max(1, $0)) }
        case .counted where figure.high != 0:
            let widened = error.widened(by: figure)
            let excess = figure.high == nil ? 3 * Self.excess : 0
            return Double(figure.high ?? figure.low) * Double.exp(2.5 * widened.below + excess)
        default: return nil
        }
    }

    private func edge(_ value: Double) -> Double { Double.log(max(0.25, value)) }

    /// By how many usual errors the figure is off if the truth is `count`.
    func deviation(ifTruth count: Int) -> Double {
        let log = Double.log(max(0.5, Double(count)))
        switch part {
        case .atLeast:
            return error.standardised(max(0, Double.log(max(0.5, Double(figure.low))) - log))
        case .atMost:
            guard let high = figure.high else { return 0 }
            return error.standardised(min(0, Double.log(max(0.5, Double(high))) - log))
        default: break
        }
        if figure.high == 0 { return count == 0 ? 0 : (error.denial >= 0.1 ? 1.5 : 4) }
        if count >= figure.low && count <= (figure.high ?? count) { return 0 }
        let nearest = count < figure.low ? figure.low : figure.high ?? count
        return error.standardised(Double.log(max(0.5, Double(nearest))) - log)
    }
}
