import Domain
import Forecasting
import Publishing
import Storage

/// Where risk to civilians is highest in the month after the brief's, with the model's skill.
struct RiskOutlook {
    private let workspace: Workspace
    private let model: String
    private let units: [AdministrativeUnit]

    init(_ workspace: Workspace, model: String, units: [AdministrativeUnit]) {
        self.workspace = workspace
        self.model = model
        self.units = units
    }

    /// The finest level with boundaries; cells where there are none.
    private var kind: UnitKind {
        if units.contains(where: { $0.level == .admin2 }) { return .admin2 }
        return units.contains { $0.level == .admin1 } ? .admin1 : .grid
    }

    /// The outlook; `nil` when the data end before the month does or hold too little history.
    func outlook(
        _ country: String, after month: Month, in vintage: Vintage
    ) throws -> Outlook? {
        guard let months = try? workspace.dataMonths(nil, in: vintage), months.contains(month),
            month - months.lowerBound >= 36
        else { return nil }
        var counting = BuildPanel.Request(kind: kind, target: .oneSided, months: months)
        counting.countries = [country]
        let panel = try BuildPanel(workspace)(counting, in: vintage).panel
        guard !panel.units.isEmpty else { return nil }
        let neighborhood = try workspace.neighborhood(of: panel)
        let forecaster = Forecaster(steps: 1...6)
        let chosen = try ModelCatalog.model(named: model)
        let history = try History(panel, through: month, neighborhood: neighborhood)
        let forecast = try forecaster.forecast(history, with: chosen)
        return Outlook(
            month: month + 1, cutOff: month, target: .oneSided, threshold: 1,
            model: forecast.model.rule, explanation: forecast.model.summary,
            unitName: kind == .grid ? "cells" : kind == .admin1 ? "regions" : "districts",
            units: forecast.units.indices.map { unit($0, forecast, panel, month) },
            skill: try skill(panel, neighborhood, chosen, before: month),
            skillNote: "Violence against civilians, \(panel.units.count) units, steps 1 to 6 "
                + "from four cut-offs in the two years before; nothing scored was seen by the "
                + "models.",
            fan: try fan(country, months, month, chosen, vintage))
    }

    private func unit(
        _ row: Int, _ forecast: Forecast, _ panel: Panel, _ month: Month
    ) -> Outlook.Unit {
        let summary = forecast.summary(row: row, step: 1)
        let interval = summary.interval(0.9)
        let recent = (0..<12).compactMap { panel.value(row: row, month - $0) }
        let name = units.first { $0.code == forecast.units[row] && $0.level.unitKind == kind }?.name
        return Outlook.Unit(
            id: forecast.units[row], name: name ?? forecast.units[row],
            probability: summary.probability(atLeast: 1) ?? 0,
            toll: Toll(
                low: Int(interval?.lower ?? 0), best: Int(summary.median.rounded()),
                high: Int((interval?.upper ?? 0).rounded(.up))),
            recent: recent.isEmpty ? nil : Int(recent.reduce(0, +)))
    }

    private func skill(
        _ panel: Panel, _ neighborhood: Neighborhood, _ chosen: any ForecastModel,
        before month: Month
    ) throws -> [Outlook.Score] {
        let windows = [24, 18, 12, 6].map { Window(cutOff: month - $0, steps: 1...6) }
        var names = [chosen.card.identifier]
        for name in ["zero", "conflictology-12"] where !names.contains(name) { names.append(name) }
        let rows = try EvaluateForecasts()(
            panel, windows: windows, models: names, scored: nil, neighborhood: neighborhood)
        return rows.filter { $0.window == nil }.map { row in
            Outlook.Score(
                model: row.model.name,
                isBaseline: row.model.identifier != chosen.card.identifier,
                crps: row.crps, ignorance: row.ignorance, intervalScore: row.interval)
        }
    }

    private func fan(
        _ country: String, _ months: ClosedRange<Month>, _ month: Month,
        _ chosen: any ForecastModel, _ vintage: Vintage
    ) throws -> FanChart? {
        var counting = BuildPanel.Request(kind: .country, target: .oneSided, months: months)
        counting.countries = [country]
        let panel = try BuildPanel(workspace)(counting, in: vintage).panel
        let history = try History(panel, through: month)
        let forecast = try Forecaster(steps: 1...6).forecast(history, with: chosen)
        return FanChart(
            title: "Deaths in violence against civilians, whole country",
            history: ((month - 23)...month).map { past in
                .init(month: past, count: panel.value(row: 0, past).map { Int($0) })
            },
            steps: (1...6).map { step in
                .init(
                    month: month + step,
                    quantiles: Self.quantiles(forecast.draws(row: 0, step: step)))
            })
    }

    /// The 5, 25, 50, 75 and 95 % quantiles.
    private static func quantiles(_ draws: ArraySlice<Int32>) -> [Double] {
        let sorted = draws.sorted()
        return [0.05, 0.25, 0.5, 0.75, 0.95].map { level in
            Double(sorted[min(sorted.count - 1, Int(level * Double(sorted.count)))])
        }
    }
}
