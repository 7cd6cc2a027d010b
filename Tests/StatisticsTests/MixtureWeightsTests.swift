import Testing

@testable import Statistics

@Suite("Choosing weights by past scores")
struct MixtureWeightsTests {
    @Test func `grid scores approach the exact ones`() {
        let distribution = CountDistribution.negativeBinomial(mean: 40, size: 0.6)
        let draws = distribution.draws(1000)
        let grid = CumulativeGrid.cumulative(distribution)
        for outcome in [0.0, 3, 40, 190, 900] {
            let near = grid.withUnsafeBufferPointer {
                CumulativeGrid.scores($0, outcome: Float(outcome))
            }
            #expect(abs(near.crps / EnsembleScores.crps(draws.span, outcome: outcome) - 1) < 0.05)
            #expect(
                abs(near.ignorance - EnsembleScores.ignorance(draws.span, outcome: outcome)) < 0.06)
            #expect(
                abs(near.interval / EnsembleScores.interval(draws.span, outcome: outcome) - 1)
                    < 0.06)
        }
    }

    private func likelihoods(_ members: [CountDistribution], _ outcomes: [Int32]) -> [Float] {
        let grids = members.map { CumulativeGrid.cumulative($0) }
        return outcomes.flatMap { outcome in
            grids.map { grid in
                grid.withUnsafeBufferPointer {
                    CumulativeGrid.likelihood($0, outcome: Float(outcome))
                }
            }
        }
    }

    @Test func `the member that made the outcomes gets the weight`() {
        let right = CountDistribution.negativeBinomial(mean: 5, size: 1)
        let wrong = CountDistribution.negativeBinomial(mean: 60, size: 1)
        let cases = likelihoods([wrong, right], right.draws(200))
        let free = MixtureWeights.fitted(cases, from: [0.5, 0.5], strength: 1)
        #expect(free[1] > 0.95)
        #expect(abs(free.reduce(0, +) - 1) < 1e-9)
        let held = MixtureWeights.fitted(cases, from: [0.5, 0.5], strength: 200)
        #expect((0.6..<free[1]).contains(held[1]))
    }

    @Test func `a mixture's own shares are found again`() {
        let calm = CountDistribution.negativeBinomial(mean: 0.5, size: 1)
        let violent = CountDistribution.negativeBinomial(mean: 80, size: 2)
        let outcomes = calm.draws(1400) + violent.draws(600)
        let weights = MixtureWeights.fitted(
            likelihoods([calm, violent], outcomes), from: [0.5, 0.5], strength: 1)
        #expect(abs(weights[0] - 0.7) < 0.03)
    }

    @Test func `without cases, and for members left out, weights stay`() {
        #expect(MixtureWeights.fitted([], from: [0.2, 0.8], strength: 10) == [0.2, 0.8])
        let out = MixtureWeights.fitted([0.1, 0.9, 0.1, 0.9], from: [1, 0], strength: 10)
        #expect(out == [1, 0])
    }

    @Test func `an interval from resampling pairs covers the mean it should`() {
        var generator = SeededGenerator(seed: 2)
        var covered = 0
        for trial in 0..<200 {
            let differences = (0..<60).map { _ in generator.uniform() - 0.5 }
            let interval = PairedBootstrap(differences, repeats: 400, seed: UInt64(trial))
            if interval.lower <= 0, interval.upper >= 0 { covered += 1 }
        }
        #expect((176...200).contains(covered))
        #expect(PairedBootstrap([]).mean.isNaN)
        #expect(PairedBootstrap([1, 1, 1]).lower > 0)
    }
}
