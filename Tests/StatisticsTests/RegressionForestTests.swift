import Foundation
import Testing

@testable import Statistics

@Suite("Forests and regressions")
struct RegressionForestTests {
    /// y is 10 where the first feature exceeds 0.5, else 0; the second feature is noise.
    private func table(_ count: Int = 2000, seed: UInt64 = 4) -> (TrainingTable, [Float]) {
        var generator = SeededGenerator(seed: seed)
        var features: [Float] = []
        var targets: [Float] = []
        for _ in 0..<count {
            let first = Float(generator.uniform())
            features += [first, Float(generator.uniform())]
            targets.append((first > 0.5 ? 10 : 0) + Float(generator.uniform()))
        }
        let table = TrainingTable(
            features: features, featureCount: 2, targets: targets, targetCount: 1,
            weights: Array(repeating: 1, count: count))
        return (table, targets)
    }

    private let settings = RegressionForest.Settings(
        trees: 20, minimumLeaf: 10, featuresPerSplit: 2, sampleShare: 0.5)

    @Test func `a forest learns a step`() throws {
        let forest = try #require(
            RegressionForest(table().0, settings: settings, seed: 1, threads: 2))
        #expect(abs(forest.mean([0.2, 0.5]) - 0.5) < 0.3)
        #expect(abs(forest.mean([0.8, 0.5]) - 10.5) < 0.3)
    }

    @Test func `a forest does not depend on the number of threads`() throws {
        let one = try #require(
            RegressionForest(table().0, settings: settings, seed: 9, threads: 1))
        let two = try #require(
            RegressionForest(table().0, settings: settings, seed: 9, threads: 2))
        let other = try #require(
            RegressionForest(table().0, settings: settings, seed: 10, threads: 2))
        var differs = false
        for place in 0..<50 {
            let row = [Float(place) / 50, 0.3]
            #expect(one.mean(row) == two.mean(row))
            if one.mean(row) != other.mean(row) { differs = true }
        }
        #expect(differs)
    }

    @Test func `the weights of similar rows add up to one and find the right rows`() throws {
        let (table, targets) = table()
        let forest = try #require(RegressionForest(table, settings: settings, seed: 1, threads: 2))
        var total = 0.0
        forest.forEachWeightedRow([0.9, 0.1]) { row, weight in
            total += weight
            #expect(targets[row] >= 10)
        }
        #expect(abs(total - 1) < 1e-5)
        let responses = ResponseForest(forest, responses: targets.map { $0 >= 10 ? $0 : 0 })
        var positive = 0.0
        let zeros = responses.forEachPositive([0.9, 0.1]) { _, _, weight in positive += weight }
        #expect(zeros.count == 1)
        #expect(abs(zeros[0] + positive - 1) < 1e-4)
        #expect(zeros[0] < 0.01)
    }

    @Test(arguments: [0, 1, 3, 4, 515]) func `many rows at once get the answers of each alone`(
        count: Int
    ) throws {
        let (table, targets) = table()
        let forest = try #require(RegressionForest(table, settings: settings, seed: 1, threads: 2))
        var generator = SeededGenerator(seed: 5)
        var rows = (0..<count * 2).map { _ in Float(generator.uniform()) }
        if count > 2 { rows[4] = .nan }
        let alone = (0..<count).map { forest.mean(Array(rows[2 * $0..<2 * $0 + 2])) }
        #expect(forest.means(rows, threads: 1) == alone)
        #expect(forest.means(rows, threads: 2) == alone)
        let responses = ResponseForest(forest, responses: targets)
        var together = [Double](repeating: 0, count: count)
        let zeros = responses.forEachPositive(rows) { row, response, weight in
            together[row] += response * weight
        }
        #expect(zeros.count == count)
        for row in 0..<count { #expect(abs(together[row] - alone[row]) < 1e-3) }
    }

    @Test func `an unknown feature goes with the lowest`() throws {
        let forest = try #require(
            RegressionForest(table().0, settings: settings, seed: 1, threads: 2))
        #expect(forest.mean([.nan, 0.5]) < 1)
    }

    @Test func `an empty table grows no forest`() {
        let empty = TrainingTable(
            features: [], featureCount: 2, targets: [], targetCount: 1, weights: [])
        #expect(RegressionForest(empty, settings: settings, seed: 1, threads: 2) == nil)
    }

    @Test func `logistic regression recovers the coefficients that made the data`() throws {
        var generator = SeededGenerator(seed: 6)
        var features: [Double] = []
        var outcomes: [Bool] = []
        for _ in 0..<20_000 {
            let value = generator.uniform() * 4 - 2
            features.append(value)
            outcomes.append(generator.uniform() < 1 / (1 + exp(-(0.5 + 1.5 * value))))
        }
        let model = try #require(
            LogisticRegression(
                features: features, featureCount: 1, outcomes: outcomes,
                weights: Array(repeating: 1, count: outcomes.count), ridge: 0.01))
        #expect(abs(model.coefficients[0] - 0.5) < 0.08)
        #expect(abs(model.coefficients[1] - 1.5) < 0.1)
    }

    @Test func `linear regression is exact on a line`() throws {
        let model = try #require(
            LinearRegression(
                features: [1, 2, 3, 4], featureCount: 1, targets: [5, 7, 9, 11],
                weights: [1, 1, 1, 1], ridge: 0))
        #expect(abs(model.value([10]) - 23) < 1e-9)
    }

    @Test func `warped time forgives a delay but not another course`() {
        let course: [Float] = [0, 0, 1, 5, 1, 0, 0, 0]
        let later: [Float] = [0, 0, 0, 1, 5, 1, 0, 0]
        let other: [Float] = [5, 5, 5, 5, 5, 5, 5, 5]
        #expect(DynamicTimeWarping.distance(course, later, band: 2) == 0)
        #expect(DynamicTimeWarping.distance(course, other, band: 2) > 20)
        #expect(DynamicTimeWarping.distance([], other, band: 2) == .infinity)
        #expect(DynamicTimeWarping.distance(course, other, band: 2, limit: 5) == .infinity)
    }
}
