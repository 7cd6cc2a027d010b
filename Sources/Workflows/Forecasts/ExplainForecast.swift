import Domain
import Forecasting
import Storage

/// Says in words why a unit's forecast is what it is.
public struct ExplainForecast: Sendable {
    /// A unit's forecast with its reasons.
    public struct Outcome: Sendable {
        public let unit: String
        public let name: String
        public let month: Month
        public let summary: ForecastSummary
        public let model: ModelCard
        /// Why, in sentences.
        public let sentences: [String]
    }

    /// The cards of all models, benchmarks first.
    public static var models: [ModelCard] { ModelCatalog.all.map(\.card) }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// Explains one unit's forecast for one step.
    ///
    /// - Throws: `UsageError` when the unit is not among those forecast.
    public func callAsFunction(
        _ request: MakeForecast.Request, unit: String, step: Int, in vintage: Vintage = .now
    ) throws -> Outcome {
        let months = try workspace.dataMonths(
            request.counting.claimant, countries: request.counting.countries, in: vintage)
        let cutOff = request.cutOff ?? months.upperBound
        var counting = request.counting
        counting.months = months
        let panel = try BuildPanel(workspace)(counting, in: vintage).panel
        let history = try History(
            panel, through: cutOff, neighborhood: try workspace.neighborhood(of: panel))
        guard let row = history.units.firstIndex(of: unit) else {
            throw UsageError(
                "'\(unit)' is not among the \(history.units.count) units forecast "
                    + "(\(history.units.prefix(4).joined(separator: ", ")) ...).")
        }
        let model = try ModelCatalog.model(named: request.model)
        let fitted = try model.fit(history, steps: step...step, seed: request.seed, threads: 2)
        let forecast = Forecaster(steps: step...step, drawCount: request.draws, seed: request.seed)
            .forecast(history, card: model.card, fitted: fitted)
        let name = try workspace.unitNames(panel.kind)[unit] ?? unit
        let explanation = Explanation(fitted, history, row: row, step: step)
        return Outcome(
            unit: unit, name: name, month: cutOff + step,
            summary: forecast.summary(row: row, step: step), model: model.card,
            sentences: explanation.sentences)
    }
}

extension Workspace {
    /// The kind of unit that an identifier names.
    ///
    /// - Throws: `UsageError` when it names none.
    public func unitKind(of id: String) throws -> UnitKind {
        if Int(id) != nil { return .grid }
        let levels = try store.administrativeUnits(country: nil).filter { $0.code == id }.map(
            \.level)
        if let kind = levels.max()?.unitKind { return kind }
        if Country.alpha3(id) != nil { return .country }
        throw UsageError("'\(id)' is no unit that vigie knows; name its kind with --by.")
    }

    /// The country that an administrative unit belongs to.
    public func countryOfUnit(_ id: String) throws -> String? {
        try store.administrativeUnits(country: nil).first { $0.code == id }?.country
    }
}
