import Domain
import Statistics

/// Makes draws of different units belong together, so that cells add up to districts and
/// districts to countries, draw by draw.
///
/// Dependence comes from the past (the Schaake shuffle, Clark et al. 2004): each scenario follows
/// a past stretch of months, and a unit's draws are put in the order of what it counted then.
public enum JointDraws {
    /// The same forecast with draw `j` of every unit and step as one scenario. The distribution of
    /// each unit and step does not change.
    ///
    /// - Throws: ``ForecastingError/unitsDiffer(_:)`` when the history is of other units.
    public static func joined(_ forecast: Forecast, like history: History) throws -> Forecast {
        guard forecast.units == history.units else {
            throw ForecastingError.unitsDiffer("forecast and history list different units")
        }
        let starts = scenarioStarts(forecast, history)
        var draws = forecast.draws
        for row in forecast.units.indices {
            var generator = SeededGenerator(
                seed: (forecast.lineage.seed ?? 0) &+ 0x5C4A_A4E,
                stream: Forecaster.stream(of: forecast.units[row]))
            for step in forecast.steps {
                let range = forecast.range(row: row, step: step)
                guard draws[range.upperBound - 1] > 0 else { continue }
                let order = order(starts, step, row, history, &generator)
                let sorted = Array(draws[range])
                for (rank, scenario) in order.enumerated() {
                    draws[range.lowerBound + scenario] = sorted[rank]
                }
            }
        }
        return Forecast(
            model: forecast.model, kind: forecast.kind, target: forecast.target,
            measure: forecast.measure, units: forecast.units, cutOff: forecast.cutOff,
            steps: forecast.steps, drawCount: forecast.drawCount, isJoint: true, draws: draws,
            lineage: forecast.lineage, diagnostics: forecast.diagnostics)
    }

    /// The sums of a joint forecast over groups of units.
    ///
    /// - Parameters:
    ///   - parents: the group of each unit, in the forecast's order; `nil` leaves a unit out.
    ///   - kind: what the groups are.
    /// - Throws: ``ForecastingError/unitsDiffer(_:)`` for a forecast that is not joint, or another
    ///   number of parents than units.
    public static func summed(_ forecast: Forecast, parents: [String?], kind: UnitKind) throws
        -> Forecast
    {
        guard forecast.isJoint, parents.count == forecast.units.count else {
            throw ForecastingError.unitsDiffer(
                "sums need a joint forecast and one group for each of its units")
        }
        let groups = Set(parents.compactMap { $0 }).sorted()
        let place = Dictionary(uniqueKeysWithValues: zip(groups, groups.indices))
        let block = forecast.steps.count * forecast.drawCount
        var draws = [Int32](repeating: 0, count: groups.count * block)
        for (row, parent) in parents.enumerated() {
            guard let parent, let group = place[parent] else { continue }
            for offset in 0..<block {
                let sum = draws[group * block + offset].addingReportingOverflow(
                    forecast.draws[row * block + offset])
                draws[group * block + offset] = sum.overflow ? .max : sum.partialValue
            }
        }
        return Forecast(
            model: forecast.model, kind: kind, target: forecast.target, measure: forecast.measure,
            units: groups, cutOff: forecast.cutOff, steps: forecast.steps,
            drawCount: forecast.drawCount, isJoint: true, draws: draws,
            lineage: forecast.lineage, diagnostics: forecast.diagnostics)
    }

    /// For each scenario, the index of the month that stands for the cut-off.
    private static func scenarioStarts(_ forecast: Forecast, _ history: History) -> [Int] {
        let last = max(0, history.periodCount - 1 - forecast.steps.upperBound)
        let first = max(0, last - history.periods(months: 120) + 1)
        var generator = SeededGenerator(seed: forecast.lineage.seed ?? 0, stream: 0x501)
        return (0..<forecast.drawCount).map { _ in
            first + Int(generator.next() % UInt64(last - first + 1))
        }
    }

    /// Scenarios from the unit's calmest to its worst past month; ties fall at random, and a month
    /// that is unknown stands as a known one picked at random.
    private static func order(
        _ starts: [Int], _ step: Int, _ row: Int, _ history: History,
        _ generator: inout SeededGenerator
    ) -> [Int] {
        let known = history.series(row: row).filter { !$0.isNaN }
        let keys = starts.map { start -> (Double, UInt64) in
            let month = start + step
            var value =
                month < history.periodCount
                ? history.values[row * history.periodCount + month] : .nan
            if value.isNaN, !known.isEmpty {
                value = known[Int(generator.next() % UInt64(known.count))]
            }
            return (value.isNaN ? 0 : value, generator.next())
        }
        return keys.indices.sorted { keys[$0] < keys[$1] }
    }
}
