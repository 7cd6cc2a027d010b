import Domain
import Forecasting
import Geography
import Storage

/// Forecasts a panel made from the store.
public struct MakeForecast: Sendable {
    /// What to forecast, from when, how far.
    public struct Request: Sendable {
        /// What is counted and where; its periods are set by the data and the cut-off.
        public var counting: BuildPanel.Request
        /// The last month or week the model may see; the last in which anything is known when `nil`.
        public var cutOff: Period?
        public var steps: ClosedRange<Int> = 3...14
        public var draws = 1_000
        public var seed: UInt64 = 1
        public var model: String
        /// Whether the forecast is kept, to be held against what happens.
        public var keeps = true
        /// Whether draws belong together and are added up over the levels above.
        public var isCoherent = false

        public init(counting: BuildPanel.Request, model: String) {
            self.counting = counting
            self.model = model
        }
    }

    /// A forecast and the panel it was made from (which may reach beyond the cut-off).
    public struct Result: Sendable {
        public let forecast: Forecast
        /// With coherent draws, the sums of the levels above, finest first.
        public let sums: [Forecast]
        public let panel: Panel
        public let balance: PanelBuilder.Balance
        /// The last month or week in which something is known.
        public let knownThrough: Period
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    public func callAsFunction(_ request: Request, in vintage: Vintage = .now) throws -> Result {
        let whole = try ForecastSubject(workspace, request.counting, in: vintage)
        let cutOff = request.cutOff ?? whole.knownThrough
        guard cutOff.cadence == whole.panel.cadence else {
            throw ForecastingError.cadencesDiffer(
                "the cut-off \(cutOff)", panel: whole.panel.cadence.rawValue)
        }
        guard whole.panel.periods.contains(cutOff) else {
            throw ForecastingError.cutOffOutsidePanel(
                cutOff: "\(cutOff)", first: "\(whole.panel.periods.lowerBound)",
                last: "\(whole.panel.periods.upperBound)")
        }
        let (subject, left) = try whole.knownAt(cutOff, in: workspace)
        let forecaster = Forecaster(
            steps: request.steps, drawCount: request.draws, seed: request.seed)
        let forecast = try ForecastArchive(workspace).forecast(
            subject, through: cutOff, with: try ModelCatalog.model(named: request.model),
            by: forecaster, keeping: request.keeps
        ).forecast
        let levels =
            request.isCoherent
            ? try CoherentForecast(forecast, like: subject.history(through: cutOff), in: workspace)
                .levels : [forecast]
        return Result(
            forecast: left.map { levels[0].adding($0) } ?? levels[0],
            sums: Array(levels.dropFirst()), panel: subject.panel, balance: subject.balance,
            knownThrough: whole.knownThrough)
    }
}

extension Workspace {
    /// Which units of a panel lie beside which.
    func neighborhood(of panel: Panel, in vintage: Vintage) throws -> Neighborhood {
        let level: AdministrativeUnit.Level
        switch panel.kind {
        case .grid: return .grid(units: panel.units)
        case .country: return .none(unitCount: panel.units.count)
        case .admin1: level = .admin1
        case .admin2: level = .admin2
        }
        let adjacency = AdministrativeAtlas(
            try store.administrativeUnits(country: nil, in: vintage)
        ).adjacency(level)
        let pairs = panel.units.flatMap { unit in
            adjacency.neighbors(of: unit).map { (unit, $0.id) }
        }
        return .borders(units: panel.units, pairs: pairs)
    }
}

extension MakeForecast {
    /// The model used where none is named.
    public static let standardModel = "vigie-pool"
}

extension Workspace {
    /// Names of units by code, for listings.
    public func unitNames(_ kind: UnitKind) throws -> [String: String] {
        let level: AdministrativeUnit.Level
        switch kind {
        case .country:
            return Dictionary(
                Country.all.map { ($0.alpha3, $0.name) }, uniquingKeysWith: { first, _ in first })
        case .grid: return [:]
        case .admin1: level = .admin1
        case .admin2: level = .admin2
        }
        let units = try store.administrativeUnits(country: nil).filter { $0.level == level }
        return Dictionary(
            units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
