import Domain
import Forecasting
import Publishing
import Storage

/// Holds kept forecasts against what happened.
public struct ShowScoreboard: Sendable {
    /// Which forecasts.
    public struct Request: Sendable, Hashable {
        public var kind: UnitKind
        public var target: Target
        public var measure: Measure = .deaths
        /// Alpha-3 code; `nil` for forecasts of all countries together.
        public var country: String?
        public var model = MakeForecast.standardModel
        /// Whether forecasts by month or by week are shown.
        public var cadence = Cadence.month
        /// Only forecasts made so many months (or weeks) ahead; the nearest to each when `nil`.
        public var step: Int?
        /// Only these months or weeks.
        public var periods: ClosedRange<Period>?

        public init(kind: UnitKind, target: Target) {
            self.kind = kind
            self.target = target
        }
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// The scoreboard.
    ///
    /// - Throws: ``NothingToScore`` when no kept forecast matches or nothing of what they forecast is
    ///   known yet.
    public func callAsFunction(_ request: Request, in vintage: Vintage = .now) throws -> Scoreboard
    {
        let all = try workspace.store.forecasts(
            ForecastQuery(
                kind: request.kind, target: request.target, measure: request.measure,
                model: request.model, country: request.country ?? "", cadence: request.cadence,
                periods: request.periods))
        guard let last = all.last else {
            throw NothingToScore.noForecast(
                "\(request.kind.rawValue), by \(request.cadence.rawValue), "
                    + "\(request.target.rawValue), \(request.model)")
        }
        // Outcomes are counted as for the latest: others are of something else.
        let headings = all.filter { $0.counting == last.counting && $0.units == last.units }
        let panel = try outcomes(last, in: vintage)
        let picks = picks(headings, request, panel)
        guard !picks.isEmpty else {
            throw NothingToScore.notKnownYet(
                dataEnd: panel.knownThrough ?? panel.periods.lowerBound)
        }
        let scored = try picks.map { try ScoredPeriod($0, panel, workspace) }
        return try board(request, last.model, scored)
    }

    /// Of which countries, units and violence the standard model's forecasts are kept, those of the
    /// latest forecast first.
    public func subjects() throws -> [Request] {
        let headings = try workspace.store.forecasts(
            ForecastQuery(measure: .deaths, model: MakeForecast.standardModel))
        var found: [Request] = []
        for heading in headings.reversed() where heading.countries.count < 2 {
            var subject = Request(kind: heading.kind, target: heading.target)
            subject.country = heading.countries.first
            subject.cadence = heading.cutOff.cadence
            if !found.contains(subject) { found.append(subject) }
        }
        return found
    }

    /// What happened, counted as for the latest forecast.
    private func outcomes(_ heading: ForecastHeading, in vintage: Vintage) throws -> Panel {
        guard var counting = BuildPanel.Request(note: heading.counting) else {
            throw NothingToScore.otherVersion(id: heading.id)
        }
        if heading.kind != .country { counting.units = heading.units }
        return try ForecastSubject(workspace, counting, in: vintage).panel
    }

    /// One forecast for each known month or week: the step asked for or the nearest; of several such, one
    /// made before it was known, then the one with most draws, then the first made.
    private func picks(
        _ headings: [ForecastHeading], _ request: Request, _ panel: Panel
    ) -> [ScoredPeriod.Pick] {
        var best: [Period: ScoredPeriod.Pick] = [:]
        for heading in headings {
            for period in heading.periods {
                let step = period - heading.cutOff
                guard panel.isKnown(period), request.periods?.contains(period) ?? true,
                    request.step.map({ $0 == step }) ?? true
                else { continue }
                let pick = ScoredPeriod.Pick(heading: heading, period: period)
                if best[period].map({ pick.isBetter(than: $0) }) ?? true { best[period] = pick }
            }
        }
        return best.values.sorted { $0.period < $1.period }
    }

    private func board(
        _ request: Request, _ model: ModelCard, _ scored: [ScoredPeriod]
    ) throws -> Scoreboard {
        let names = try UnitNames(workspace, kind: request.kind)
        let own = ModelEvaluation(card: model, windows: scored.map(\.own))
        let baselines = ScoredPeriod.baselines.indices.map { index in
            ModelEvaluation(
                card: ScoredPeriod.baselines[index].card,
                windows: scored.map { $0.baselines[index] })
        }
        return Scoreboard(
            country: request.country, kind: request.kind, target: request.target,
            measure: request.measure, model: model, rows: scored.map(\.row),
            overall: ([own] + baselines).map {
                ($0.card.name, $0.card.identifier, .init($0.overall))
            }, calibration: .init(own),
            surprises: Array(
                scored.flatMap { $0.surprises(names) }
                    .sorted { ($0.probability, $1.deaths) < ($1.probability, $0.deaths) }
                    .prefix(10)),
            isExercise: try workspace.isExercise())
    }
}

extension Panel {
    /// Whether any unit's value of a period is known.
    func isKnown(_ period: Period) -> Bool {
        units.indices.contains { value(row: $0, period) != nil }
    }

    /// The last period in which any unit is known.
    var knownThrough: Period? {
        units.indices.compactMap { lastKnownPeriod(row: $0) }.max()
    }
}
