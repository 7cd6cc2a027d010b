import Domain
import RealModule
import Statistics

/// Violence begets violence: a self-exciting process over units and months.
public struct SelfExciting: ForecastModel {
    /// The standard deviation of the spread in space, in cells.
    public var width: Double

    public init(width: Double = 1) { self.width = width }

    public var card: ModelCard {
        ModelCard(
            identifier: "self-exciting", name: "Self-exciting process", version: 2,
            summary:
                "Each violent month raises the rate of violence in the unit and around it, quickly and slowly fading; the rates are carried forward step by step, severity comes from local violent months drawn towards all units'.",
            needs: "five years of history and, for spread, a neighbourhood", horizon: 1...36,
            reference:
                "Hawkes 1971; Mohler et al. 2011; expectation maximisation after Veen and Schoenberg 2008",
            fallback:
                "Without neighbours only the unit's own past excites; with no known violent month the rate is that of half a violent month in the whole panel."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let near = Surroundings(history.neighborhood, width: width)
        let process = ExcitationProcess(history, near: near)
        let ahead = process.probabilities(through: steps.upperBound)
        let recent = history.units.indices.map {
            Recency(
                history.series(row: $0), halfLife: history.periods(months: 18.0),
                memory: history.periods(months: 120))
        }
        let severity = LocalSeverity(history, recent: recent, near: near, pooled: 4)
        return PerUnit { row in
            let violent = severity.distribution(row: row)
            return steps.map { step in
                let probability = ahead[step - 1][row]
                var result = CountDistribution(zero: 1 - probability)
                result.add(violent, weight: probability)
                return result
            }
        }
    }
}

/// A discrete-time self-exciting process: the rate of a unit's month is a sum of a background and
/// of fading traces of violent months in the unit and around it.
struct ExcitationProcess: Sendable {
    /// Half-lives of the traces in months: fast, slow and the unit's long memory.
    private static let halfLives = [1.5, 9, 60]
    /// Own and surrounding traces of each half-life, and the background.
    private static var componentCount: Int { 2 * halfLives.count + 1 }
    /// By what share each trace fades in a period.
    private let fading: [Double]

    private let near: Surroundings
    private let unitCount: Int
    /// The weights of the components; those of the traces add up to the branching ratio.
    let weights: [Double]
    private let traces: [[Double]]

    /// The expected number of violent months that one violent month brings about.
    var branchingRatio: Double { weights.dropLast().reduce(0, +) }

    init(_ history: History, near: Surroundings) {
        self.near = near
        unitCount = history.units.count
        fading = Self.halfLives.map {
            Double.exp(-Double.log(2) / history.periods(months: $0))
        }
        let training = Training(history, near: near, fading: fading)
        traces = training.traces
        weights = Self.estimate(training)
    }

    /// Expectation maximisation for non-negative weights; the branching ratio is held below 1.
    private static func estimate(_ training: Training) -> [Double] {
        var weights = [Double](repeating: 0.1, count: componentCount)
        weights[componentCount - 1] = 0.01
        for _ in 0..<60 {
            var gained = [Double](repeating: 0, count: componentCount)
            for event in training.events {
                let parts = zip(weights, event).map { $0 * $1 }
                let rate = parts.reduce(0, +)
                guard rate > 0 else { continue }
                for index in parts.indices { gained[index] += parts[index] / rate }
            }
            gained[componentCount - 1] += 0.5
            for index in weights.indices where training.exposure[index] > 0 {
                weights[index] = gained[index] / training.exposure[index]
            }
            for index in weights.indices where training.exposure[index] == 0 {
                weights[index] = 0
            }
        }
        let branching = weights.dropLast().reduce(0, +)
        guard branching > 0.98 else { return weights }
        return weights.dropLast().map { $0 * 0.98 / branching } + [weights[componentCount - 1]]
    }

    /// The probability that each unit's month is violent, for 1, 2, … periods ahead.
    func probabilities(through horizon: Int) -> [[Double]] {
        var traces = traces
        var result: [[Double]] = []
        for _ in 0..<horizon {
            var probabilities = [Double](repeating: 0, count: unitCount)
            for row in 0..<unitCount {
                let parts = Self.components(traces, near, row)
                let rate = zip(weights, parts).reduce(0) { $0 + $1.0 * $1.1 }
                // The weights were fitted to months that are violent or not, so that the sum is a
                // probability already.
                probabilities[row] = min(rate, 0.99)
            }
            for (index, factor) in fading.enumerated() {
                for row in 0..<unitCount {
                    traces[index][row] =
                        traces[index][row] * factor + (1 - factor) * probabilities[row]
                }
            }
            result.append(probabilities)
        }
        return result
    }

    /// A unit's own traces, those around it, and the background.
    private static func components(_ traces: [[Double]], _ near: Surroundings, _ row: Int)
        -> [Double]
    {
        var parts = [Double](repeating: 0, count: componentCount)
        parts[componentCount - 1] = 1
        for index in halfLives.indices {
            parts[2 * index] = traces[index][row]
            for neighbor in near.rows[row] {
                parts[2 * index + 1] += neighbor.weight * traces[index][neighbor.row]
            }
        }
        return parts
    }

    /// Components at violent months, their sums over all months, and the traces at the end.
    private struct Training {
        var events: [[Double]] = []
        var exposure = [Double](repeating: 0, count: componentCount)
        var traces: [[Double]]

        init(_ history: History, near: Surroundings, fading: [Double]) {
            let units = history.units.count
            let months = history.periodCount
            traces = halfLives.map { _ in [Double](repeating: 0, count: units) }
            let start = min(history.periods(months: 24), months / 4)
            for month in 0..<months {
                for row in 0..<units {
                    let value = history.values[row * months + month]
                    guard month >= start, !value.isNaN else { continue }
                    let parts = components(traces, near, row)
                    for index in parts.indices { exposure[index] += parts[index] }
                    if value > 0 { events.append(parts) }
                }
                for (index, factor) in fading.enumerated() {
                    for row in 0..<units {
                        let value = history.values[row * months + month]
                        let trace = traces[index][row]
                        // An unknown month is as violent as its trace: it changes nothing.
                        let violent = value.isNaN ? trace : value > 0 ? 1 : 0
                        traces[index][row] = trace * factor + (1 - factor) * violent
                    }
                }
            }
        }
    }
}
