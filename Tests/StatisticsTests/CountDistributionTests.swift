import Testing

@testable import Statistics

@Suite("Distributions over counts")
struct CountDistributionTests {
    @Test func `twelve months give their own twelve draws`() {
        let months: [Double] = [4, 0, 0, 9, 1, 0, 0, 2, 0, 250, 0, 3]
        let drawn = CountDistribution(months).draws(12)
        #expect(drawn == months.sorted().map { Int32($0) })
    }

    @Test func `a thousand draws repeat twelve months evenly`() {
        let drawn = CountDistribution((0..<12).map(Double.init)).draws(1000)
        for value in 0..<Int32(12) {
            #expect((83...84).contains(drawn.count { $0 == value }))
        }
    }

    @Test func `unknown months are left out and fractions keep the mean`() {
        let distribution = CountDistribution([.nan, 0.25, 2])
        #expect(abs(distribution.mean - 1.125) < 1e-12)
        #expect(abs(distribution.exceedance(atLeast: 1) - 0.625) < 1e-12)
    }

    @Test func `an empty distribution draws zeros`() {
        #expect(CountDistribution().draws(5) == [0, 0, 0, 0, 0])
        #expect(CountDistribution().mean.isNaN)
    }

    @Test(arguments: [(0.3, 0.2), (5.0, 1.5), (80, 0.05), (3000, 0.4), (250, 1e5)])
    func `a negative binomial has its mean and variance`(mean: Double, size: Double) {
        let distribution = CountDistribution.negativeBinomial(mean: mean, size: size)
        let second = distribution.atoms.reduce(0.0) {
            $0 + $1.weight * Double($1.value) * Double($1.value)
        }
        let variance = second - distribution.mean * distribution.mean
        #expect(abs(distribution.mean / mean - 1) < 0.01)
        #expect(abs(variance / (mean + mean * mean / size) - 1) < 0.06)
        #expect(abs(distribution.total - 1) < 1e-5)
    }

    @Test func `a Poisson distribution has its probabilities`() {
        let distribution = CountDistribution.poisson(mean: 2)
        #expect(abs(distribution.zero - 0.1353352832) < 1e-9)
        #expect(abs(distribution.exceedance(atLeast: 5) - 0.0526530174) < 1e-6)
    }

    @Test func `absurd means do not trap`() {
        for mean in [-1, 0, .nan, .infinity, 1e12] {
            _ = CountDistribution.poisson(mean: mean).draws(10)
            _ = CountDistribution.negativeBinomial(mean: mean, size: 0.1).draws(10)
            _ = CountDistribution.negativeBinomial(mean: mean, size: 0).draws(10)
        }
    }

    @Test func `thinning keeps the mean and the zero`() {
        var generator = SeededGenerator(seed: 8)
        var distribution = CountDistribution(zero: 400)
        for _ in 0..<5000 { distribution.add(generator.uniform() * 900 + 1, weight: 1) }
        let thin = distribution.thinned(to: 300)
        #expect(thin.atoms.count < 700)
        #expect(abs(thin.mean / distribution.mean - 1) < 0.01)
        #expect(thin.zero == distribution.zero)
    }
}
