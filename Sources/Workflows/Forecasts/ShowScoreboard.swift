import Domain
import Forecasting
import Publishing
import Storage

/// Holds kept forecasts against what happened.
public struct ShowScoreboard: Sendable {
    /// Which forecasts.
    public struct Request: Sendable {
        public var kind: UnitKind
        public var target: Target
        public var measure: Measure = .deaths
        /// Alpha-3 code; `nil` for forecasts of all countries together.
        public var country: String?
        public var model = MakeForecast.standardModel
        /// Only forecasts made so many months ahead; the nearest to each month when `nil`.
        public var step: Int?
        /// Only these months.
        public var months: ClosedRange<Month>?

        public init(kind: UnitKind, target: Target) {
            self.kind = kind
            self.target = target
        }
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// The scoreboard.
    ///
    /// - Throws: `UsageError` when no kept forecast matches or none of their months is known yet.
    public func callAsFunction(_ request: Request, in vintage: Vintage = .now) throws -> Scoreboard
    {
        let headings = try workspace.store.forecasts(
            ForecastQuery(
                kind: request.kind, target: request.target, measure: request.measure,
                model: request.model, country: request.country ?? "", months: request.months))
        guard let last = headings.last else {
            throw UsageError(
                "The store keeps no such forecast (\(request.kind.rawValue), "
                    + "\(request.target.rawValue), \(request.model)). `vigie forecast list` shows "
                    + "those it has; `vigie forecast` makes one.")
        }
        let panel = try outcomes(last, in: vintage)
        let picks = picks(headings, request, panel)
        guard !picks.isEmpty else {
            throw UsageError(
                "None of the months forecast is known yet; the data end in "
                    + "\(panel.knownThrough ?? panel.months.lowerBound).")
        }
        let scored = try picks.map { try ScoredMonth($0, panel, workspace) }
        return try board(request, last.model, scored)
    }

    /// What happened, counted as for the latest forecast.
    private func outcomes(_ heading: ForecastHeading, in vintage: Vintage) throws -> Panel {
        let month = Month(number: 1)
        guard var counting = BuildPanel.Request(note: heading.counting, months: month...month)
        else {
            throw UsageError(
                "Another version of vigie noted how forecast \(heading.id) counted; this one cannot "
                    + "count the outcomes in the same way.")
        }
        if heading.kind != .country { counting.units = heading.units }
        return try ForecastSubject(workspace, counting, in: vintage).panel
    }

    /// One forecast for each known month: the step asked for or the nearest; of several such, one
    /// made before the month was known, then the one with most draws, then the first made.
    private func picks(
        _ headings: [ForecastHeading], _ request: Request, _ panel: Panel
    ) -> [ScoredMonth.Pick] {
        var best: [Month: ScoredMonth.Pick] = [:]
        for heading in headings {
            for month in heading.months {
                let step = month - heading.cutOff
                guard panel.isKnown(month), request.months?.contains(month) ?? true,
                    request.step.map({ $0 == step }) ?? true
                else { continue }
                let pick = ScoredMonth.Pick(heading: heading, month: month)
                if best[month].map({ pick.isBetter(than: $0) }) ?? true { best[month] = pick }
            }
        }
        return best.values.sorted { $0.month < $1.month }
    }

    private func board(
        _ request: Request, _ model: ModelCard, _ scored: [ScoredMonth]
    ) throws -> Scoreboard {
        let names = try UnitNames(workspace, kind: request.kind)
        let own = ModelEvaluation(card: model, windows: scored.map(\.own))
        let baselines = ScoredMonth.baselines.indices.map { index in
            ModelEvaluation(
                card: ScoredMonth.baselines[index].card,
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
    /// Whether any unit's value of a month is known.
    func isKnown(_ month: Month) -> Bool {
        units.indices.contains { value(row: $0, month) != nil }
    }

    /// The last month in which any unit is known.
    var knownThrough: Month? {
        units.indices.compactMap { lastKnownMonth(row: $0) }.max()
    }
}
