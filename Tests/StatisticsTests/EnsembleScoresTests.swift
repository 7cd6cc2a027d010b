import Testing

@testable import Statistics

@Suite("Scores of draws")
struct EnsembleScoresTests {
    @Test func `CRPS is the mean distance less half the mean distance between draws`() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<50 {
            let draws = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                Int32.random(in: 0...60, using: &generator)
            }.sorted()
            for outcome in [0, 7, 13.5, 80] {
                let size = Double(draws.count)
                let distance = draws.reduce(0.0) { $0 + abs(Double($1) - outcome) } / size
                var between = 0.0
                for a in draws { for b in draws { between += abs(Double(a) - Double(b)) } }
                let expected = distance - between / (2 * size * size)
                #expect(abs(EnsembleScores.crps(draws.span, outcome: outcome) - expected) < 1e-9)
            }
        }
    }

    @Test(arguments: [
        (0.0, 0), (0.49, 0), (0.5, 1), (2, 1), (2.5, 2), (5.5, 3), (11, 4), (26, 5), (51, 6),
        (101, 7), (251, 8), (501, 9), (1000, 9), (1000.5, 10), (1e9, 10),
    ])
    func `every count has its ignorance bin`(outcome: Double, bin: Int) {
        #expect(EnsembleScores.ignoranceBin(outcome) == bin)
    }

    @Test func `ignorance counts the draws in the outcome's bin plus one`() {
        let draws: [Int32] = [0, 0, 0, 1, 2, 3, 2000]
        #expect(abs(EnsembleScores.ignorance(draws.span, outcome: 0) - 2.169925001) < 1e-9)
        #expect(abs(EnsembleScores.ignorance(draws.span, outcome: 2) - 2.584962501) < 1e-9)
        #expect(abs(EnsembleScores.ignorance(draws.span, outcome: 5000) - 3.169925001) < 1e-9)
        #expect(abs(EnsembleScores.ignorance(draws.span, outcome: 60) - 4.169925001) < 1e-9)
    }

    @Test func `the interval score punishes what lies outside twentyfold`() {
        let draws = (0...100).map { Int32($0) }
        #expect(EnsembleScores.interval(draws.span, outcome: 50) == 90)
        #expect(abs(EnsembleScores.interval(draws.span, outcome: 97) - 130) < 1e-9)
        #expect(abs(EnsembleScores.interval(draws.span, outcome: 0) - 190) < 1e-9)
    }

    @Test func `no draws give no score`() {
        let none: [Int32] = []
        #expect(EnsembleScores.crps(none.span, outcome: 1).isNaN)
        #expect(EnsembleScores.ignorance(none.span, outcome: 1).isNaN)
        #expect(EnsembleScores.interval(none.span, outcome: 1).isNaN)
        #expect(EnsembleScores.exceedance(none.span, atLeast: 1).isNaN)
    }

    @Test func `the transform of outcomes from the forecast itself is uniform`() {
        var generator = SeededGenerator(seed: 5)
        let draws = CountDistribution.negativeBinomial(mean: 3, size: 0.7).draws(1000)
        var classes = [Int](repeating: 0, count: 10)
        for _ in 0..<20_000 {
            let outcome = Double(draws[Int.random(in: 0..<1000, using: &generator)])
            let value = CalibrationTransform.randomized(
                draws.span, outcome: outcome, uniform: generator.uniform())
            classes[min(9, Int(value * 10))] += 1
        }
        for count in classes { #expect(abs(count - 2000) < 200) }
    }
}

@Suite("Scores of probabilities")
struct ProbabilityScoresTests {
    @Test func `average precision agrees with a table made with scikit-learn`() {
        // sklearn.metrics.average_precision_score([1,0,1,0,0,1],[.9,.8,.7,.7,.2,.1]) = 0.6666…
        let cases: [(probability: Double, happened: Bool)] = [
            (0.9, true), (0.8, false), (0.7, true), (0.7, false), (0.2, false), (0.1, true),
        ]
        #expect(abs(ProbabilityScores.averagePrecision(cases) - 2.0 / 3) < 1e-9)
        #expect(
            abs(ProbabilityScores.brier(cases) - (0.01 + 0.64 + 0.09 + 0.49 + 0.04 + 0.81) / 6)
                < 1e-12)
    }

    @Test func `nothing that happened has no precision`() {
        #expect(ProbabilityScores.averagePrecision([(0.4, false)]).isNaN)
        #expect(ProbabilityScores.brier([]).isNaN)
    }

    @Test func `reliability classes hold forecast and observed shares`() {
        let cases: [(probability: Double, happened: Bool)] = [
            (0.05, false), (0.05, true), (0.95, true), (1, true),
        ]
        let classes = ProbabilityScores.reliability(cases)
        #expect(classes.map(\.count) == [2, 2])
        #expect(classes.map(\.observed) == [0.5, 1])
    }
}
