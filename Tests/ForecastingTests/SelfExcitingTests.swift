import Domain
import Forecasting
import Testing

@Suite("The self-exciting process")
struct SelfExcitingTests {
    /// The probability of a death in the next month.
    private func probability(_ values: [[Double]]) throws -> [Double] {
        let first = Month(year: 2010, month: 1)
        let last = first + (values[0].count - 1)
        let panel = Panel(
            kind: .country, target: .any, measure: .deaths,
            units: values.indices.map { "U\($0)" }, months: first...last,
            values: values.flatMap(\.self))
        let forecast = try Forecaster(steps: 1...1, drawCount: 1000, seed: 1)
            .forecast(History(panel, through: last), with: SelfExciting())
        return values.indices.map { row in
            let draws = forecast.draws[(row * 1000)..<((row + 1) * 1000)]
            return Double(draws.count { $0 > 0 }) / 1000
        }
    }

    @Test("a unit that was violent in each of 120 months is expected to be so in the next")
    func war() throws {
        let war = (0..<120).map { Double(1 + $0 % 7) }
        let peace = [Double](repeating: 0, count: 120)
        let found = try probability([war, peace, peace, peace])
        #expect(found[0] > 0.9)
        #expect(found[1...].allSatisfy { $0 < 0.05 })
    }
}
