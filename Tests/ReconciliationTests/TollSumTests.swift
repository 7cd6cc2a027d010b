import Domain
import Statistics
import Testing

@testable import Reconciliation

@Suite("Sums of tolls")
struct TollSumTests {
    let parts = (0..<40).map {
        TollSum.Part(id: "i\($0)", toll: Toll(low: 5, best: 10, high: 30), claims: ["c\($0)"])
    }

    @Test("the sum is narrower than the sum of the bounds, wider with a common error")
    func narrower() {
        let independent = TollSum(of: parts, commonError: 0, seed: 1).toll
        let common = TollSum(of: parts, commonError: 0.5, seed: 1).toll
        #expect(independent.low > 40 * 5 && independent.high < 40 * 30)
        #expect(common.low < independent.low && common.high > independent.high)
        #expect(common.low >= 40 * 5 && common.high <= 40 * 30)
    }

    @Test("rival tolls of one incident are never added")
    func rivals() throws {
        let claims = [
            claim("a", claimant: "Red Cross", killed: CountInterval(exactly: 1), incident: "i"),
            claim("b", claimant: "Government", killed: CountInterval(exactly: 2), incident: "i"),
        ]
        let incidents = IncidentRules().incidents(
            from: claims, clusters: ClaimClusters(claims: claims, judgements: []))
        let sum = TollSum(of: incidents.map { TollSum.Part($0) }, seed: 1)
        #expect(sum.toll.high <= 2)
    }

    @Test("one incident counts once, and one that shares a claim with it is reported")
    func doubles() {
        let twice = parts + parts
        #expect(TollSum(of: twice, seed: 1) == TollSum(of: parts, seed: 1))
        let overlap =
            parts + [
                TollSum.Part(id: "z", toll: Toll(low: 9, best: 9, high: 9), claims: ["c3"])
            ]
        let sum = TollSum(of: overlap, seed: 1)
        #expect(sum.counted == 40)
        #expect(sum.diagnostics.map(\.code) == ["toll.counted-twice"])
    }

    @Test("certain tolls add up exactly, and nothing adds up to nothing")
    func certain() {
        let exact = (0..<3).map {
            TollSum.Part(id: "\($0)", toll: Toll(low: 7, best: 7, high: 7))
        }
        #expect(TollSum(of: exact, seed: 1).toll == Toll(low: 21, best: 21, high: 21))
        #expect(TollSum(of: [], seed: 1).toll == .zero)
    }

    @Test("the order of the parts and the run do not matter")
    func reproducible() {
        #expect(TollSum(of: parts, seed: 3) == TollSum(of: parts.reversed(), seed: 3))
    }

    @Test("a crowd of incidents adds up as if each had been drawn one by one")
    func crowd() {
        var generator = SeededGenerator(seed: 8)
        let parts = (0..<400).map { index in
            let best = Int(1 / (generator.uniform() + 0.01))
            let (low, high) = (best / 2, best + Int(generator.uniform() * 3 * Double(best)))
            return TollSum.Part(id: "i\(index)", toll: Toll(low: low, best: best, high: high))
        }
        // Addends with a distribution of their own are always drawn one by one.
        let single = parts.map { part in
            var part = part
            let triple = TripleDistribution(part.toll)
            part.distribution = CountDistribution(
                (0..<60).map { triple.quantile((Double($0) + 0.5) / 60) })
            return part
        }
        let fast = TollSum(of: parts, draws: 2_000, seed: 2)
        let slow = TollSum(of: single, draws: 2_000, seed: 2)
        for (one, other) in [
            (fast.toll.low, slow.toll.low), (fast.toll.best, slow.toll.best),
            (fast.toll.high, slow.toll.high),
        ] {
            #expect(abs(Double(one) / Double(other) - 1) < 0.03, "\(fast.toll), \(slow.toll)")
        }
        #expect(abs(fast.mean / slow.mean - 1) < 0.02)
    }
}
