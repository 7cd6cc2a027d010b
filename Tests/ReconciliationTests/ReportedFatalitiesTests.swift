import Domain
import Foundation
import Testing

@testable import Reconciliation

@Suite("Reported-fatalities model")
struct ReportedFatalitiesTests {
    static let table = "methods/uncertain_ucdp_golden_mit.csv"

    @Test(
        "agrees with the independent table of all counts and kinds to 1e-9",
        .enabled(if: SharedData.holds(table)))
    func golden() throws {
        let text = try String(contentsOf: SharedData.file(Self.table), encoding: .utf8)
        var rows = 0
        for line in text.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",").map(String.init)
            let target = try #require(Target(rawValue: fields[1]))
            let model = ReportedFatalities(reported: try #require(Int(fields[2])), target: target)
            let values = [
                model.location, model.scale, model.weight, model.mean, model.quantile(0.05),
                model.quantile(0.25), model.quantile(0.5), model.quantile(0.75),
                model.quantile(0.95), model.probabilityOfAtLeastReported,
            ]
            for (value, field) in zip(values, fields.dropFirst(3)) {
                let expected = try #require(Double(field))
                #expect(abs(value - expected) <= 1e-9 * max(1, abs(expected)), "\(line)")
            }
            rows += 1
        }
        #expect(rows == 116)
    }

    @Test("known values for one-sided violence")
    func oneSided() {
        let model = ReportedFatalities(reported: 132, target: .oneSided)
        #expect(abs(model.mean - 165.965772010016) < 1e-9)
        #expect(model.toll == Toll(low: 132, best: 151, high: 250))
    }

    @Test("the quantile function inverts the distribution")
    func inverse() {
        let model = ReportedFatalities(reported: 24, target: .stateBased)
        for level in stride(from: 0.01, through: 0.99, by: 0.01) {
            let value = model.quantile(level)
            #expect(model.cumulative(value) >= level - 1e-9)
            #expect(model.cumulative(value - 1e-6) <= level + 1e-6)
        }
    }

    @Test("absurd counts are survived")
    func absurd() {
        #expect(ReportedFatalities(reported: -4, target: .any).reported == 0)
        #expect(ReportedFatalities(reported: .max, target: .any).mean.isFinite)
    }
}
