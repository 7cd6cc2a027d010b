import Domain
import Forecasting
import Publishing
import Storage

/// One month or week of a kept forecast, held against what happened, with the baselines beside it.
struct ScoredPeriod {
    /// A month or week and the forecast that is shown for it.
    struct Pick {
        let heading: ForecastHeading
        let period: Period

        private var rank: (Int, Int, Int, Int) {
            (
                period - heading.cutOff, heading.isAhead(of: period) ? 0 : 1, -heading.drawCount,
                heading.madeOn.number
            )
        }

        func isBetter(than other: Pick) -> Bool { rank < other.rank }
    }

    static let baselines: [any ForecastModel] = [Zero(), Conflictology(memory: 12)]

    let pick: Pick
    let own: ScoredForecast
    let baselines: [ScoredForecast]
    private let forecast: Forecast
    private let panel: Panel

    init(_ pick: Pick, _ panel: Panel, _ workspace: Workspace) throws {
        let heading = pick.heading
        guard let kept = try workspace.store.forecast(heading.id) else {
            throw StoreError(.damaged, "The kept forecast \(heading.id) has vanished.")
        }
        let step = pick.period - heading.cutOff
        let forecast = kept.forecast().only(step: step, units: Set(panel.units))
        let history = try History(panel.selecting(Set(forecast.units)), through: heading.cutOff)
        let forecaster = Forecaster(steps: step...step, drawCount: heading.drawCount)
        self.pick = pick
        self.panel = panel
        self.forecast = forecast
        own = try Scoring.score(forecast, against: panel)
        baselines = try Self.baselines.map {
            try Scoring.score(forecaster.forecast(history, with: $0), against: panel)
        }
    }

    private var known: [Int] { own.rows.indices.filter { !own.rows[$0].outcome.isNaN } }

    /// The month or week in figures.
    var row: Scoreboard.Row {
        let rows = known.map { own.rows[$0] }
        let step = pick.period - pick.heading.cutOff
        return Scoreboard.Row(
            period: pick.period, cutOff: pick.heading.cutOff,
            isAhead: pick.heading.isAhead(of: pick.period), units: rows.count,
            expected: known.reduce(0) { $0 + forecast.summary(row: $1, step: step).mean },
            deaths: Int(rows.reduce(0) { $0 + $1.outcome }.rounded()),
            expectedUnits: rows.reduce(0) { $0 + $1.exceedances.x },
            violentUnits: rows.count { $0.outcome > 0 }, scores: Self.scores(own),
            baseline: Self.scores(baselines[1]),
            coverage: Double(rows.count { $0.isInside }) / Double(rows.count))
    }

    private static func scores(_ scored: ScoredForecast) -> EvaluationSummary.Scores {
        .init(
            crps: scored.mean(\.crps), ignorance: scored.mean(\.ignorance),
            interval: scored.mean(\.interval),
            count: scored.rows.count { !$0.outcome.isNaN })
    }

    /// Units above their 90 % interval, with the probability that so many were given.
    func surprises(_ names: UnitNames) -> [Scoreboard.Surprise] {
        let step = pick.period - pick.heading.cutOff
        return known.compactMap { row in
            let outcome = own.rows[row].outcome
            let upper = forecast.summary(row: row, step: step).interval(0.9)?.upper ?? 0
            guard outcome > 0, outcome > upper else { return nil }
            let draws = forecast.draws(row: row, step: step)
            let unit = forecast.units[row]
            return Scoreboard.Surprise(
                id: unit, name: names.name(unit), period: pick.period,
                deaths: Int(outcome.rounded()),
                probability: Double(draws.count { Double($0) >= outcome }) / Double(draws.count),
                upper: Int(upper.rounded(.up)))
        }
    }
}

extension Forecast {
    /// One step of the forecast, for some of its units.
    func only(step: Int, units kept: Set<String>) -> Forecast {
        let rows = units.indices.filter { kept.contains(units[$0]) }
        return Forecast(
            model: model, kind: kind, target: target, measure: measure,
            units: rows.map { units[$0] }, cutOff: cutOff, steps: step...step,
            drawCount: drawCount, isJoint: isJoint,
            draws: rows.flatMap { draws(row: $0, step: step) }, lineage: lineage,
            diagnostics: diagnostics)
    }
}
