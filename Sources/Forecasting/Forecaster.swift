import Domain
import Statistics

/// Runs a model on a panel: fit, then draws for every unit and step.
public struct Forecaster: Sendable {
    /// Months or weeks ahead, within 1...36; the challenge takes 3...14.
    public var steps: ClosedRange<Int>
    /// Draws per unit and month.
    public var drawCount: Int
    public var seed: UInt64
    /// Threads to work on; the draws do not depend on it.
    public var threads: Int

    public init(
        steps: ClosedRange<Int> = 3...14, drawCount: Int = 1000, seed: UInt64 = 1,
        threads: Int = 2
    ) {
        self.steps = steps
        self.drawCount = drawCount
        self.seed = seed
        self.threads = threads
    }

    /// A forecast from everything the history holds.
    ///
    /// - Throws: ``ForecastingError`` for steps or draws out of range, or what the model throws.
    public func forecast(_ history: History, with model: some ForecastModel, inputs: [String] = [])
        throws -> Forecast
    {
        forecast(
            history, card: model.card, fitted: try fitted(history, with: model), inputs: inputs)
    }

    /// A model that has learned from everything the history holds.
    ///
    /// - Throws: ``ForecastingError`` for steps or draws out of range, or what the model throws.
    public func fitted(_ history: History, with model: some ForecastModel) throws
        -> any FittedModel
    {
        try check()
        return try model.fit(history, steps: steps, seed: seed, threads: threads)
    }

    /// A forecast from a fitted model.
    public func forecast(
        _ history: History, card: ModelCard, fitted: any FittedModel, inputs: [String] = []
    ) -> Forecast {
        Forecast(
            model: card, kind: history.kind, target: history.target, measure: history.measure,
            units: history.units, cutOff: history.cutOff, steps: steps, drawCount: drawCount,
            draws: draws(history, fitted),
            lineage: Lineage(rule: card.rule, inputs: inputs, seed: seed),
            diagnostics: diagnostics(history, card) + fitted.diagnostics)
    }

    private func check() throws {
        guard steps.lowerBound >= 1, steps.upperBound <= 36 else {
            throw ForecastingError.stepsOutOfRange(
                lower: steps.lowerBound, upper: steps.upperBound)
        }
        guard (1...100_000).contains(drawCount) else {
            throw ForecastingError.drawsOutOfRange(drawCount)
        }
    }

    private func draws(_ history: History, _ fitted: any FittedModel) -> [Int32] {
        let block = steps.count * drawCount
        let count = history.units.count * block
        return [Int32](unsafeUninitializedCapacity: count) { buffer, filled in
            let shared = SharedDraws(buffer)
            Parallel.forEach(history.units.count, threads: threads) { row in
                let stream = Self.stream(of: history.units[row])
                var generator = SeededGenerator(seed: seed, stream: stream)
                let unit = fitted.distributions(row: row)
                for step in 0..<steps.count {
                    let draws = shared.slice(at: row * block + step * drawCount, drawCount)
                    draws.initialize(repeating: 0)
                    guard step < unit.count else { continue }
                    unit[step].fill(draws, offset: generator.uniform())
                }
            }
            filled = count
        }
    }

    private func diagnostics(_ history: History, _ card: ModelCard) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if !card.horizon.contains(steps.lowerBound) || !card.horizon.contains(steps.upperBound) {
            found.append(
                Diagnostic(
                    .warning, "forecast.beyond-horizon",
                    "\(card.name) is meant for steps \(card.horizon.lowerBound) to \(card.horizon.upperBound); steps outside are its nearest guess."
                ))
        }
        if steps.upperBound > history.periodCount {
            found.append(
                Diagnostic(
                    .warning, "forecast.short-history",
                    "The forecast reaches \(steps.upperBound) \(history.cadence.rawValue)s ahead, but the data hold only \(history.periodCount). Trust the far \(history.cadence.rawValue)s little."
                ))
        }
        let unknown = history.units.indices.filter { row in
            history.series(row: row).allSatisfy(\.isNaN)
        }
        if !unknown.isEmpty {
            let names = unknown.prefix(5).map { history.units[$0] }.joined(separator: ", ")
            found.append(
                Diagnostic(
                    .warning, "forecast.no-history",
                    "\(unknown.count) units have no known \(history.cadence.rawValue) (\(names)). Unknown is not zero: \(card.fallback)"
                ))
        }
        return found
    }

    /// A unit's own random stream, by name (FNV-1a), so that other units do not change its draws.
    static func stream(of unit: String) -> UInt64 {
        unit.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

/// The draws of all units while they are being filled; every slice is written by one thread.
private struct SharedDraws: @unchecked Sendable {
    private let base: UnsafeMutableBufferPointer<Int32>
    init(_ base: UnsafeMutableBufferPointer<Int32>) { self.base = base }
    func slice(at start: Int, _ count: Int) -> UnsafeMutableBufferPointer<Int32> {
        UnsafeMutableBufferPointer(rebasing: base[start..<start + count])
    }
}
