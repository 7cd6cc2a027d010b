import Domain
import Forecasting
import Storage

/// What a store holds, in a few figures.
public struct StoreOverview: Sendable {
    /// A country's incidents and outlook.
    public struct Line: Sendable {
        public let country: String
        public let incidents: Int
        public let deaths: Int
        public let civilians: Int
        /// Deaths in the last twelve months of data; `nil` where not all of them are known.
        public let recent: Int?
        /// The probability of 25 deaths or more in the first month after the data, if forecast.
        public let risk: Double?
        /// The middle and ends of the forecast's central 90 % interval for that month.
        public let forecast: Toll?
    }

    public let claims: Int
    public let inForce: Int
    public let imports: Int
    /// The months that the data cover; `nil` in an empty store.
    public let months: ClosedRange<Month>?
    /// Countries by deaths in the last twelve months, most first.
    public let lines: [Line]
    public let isExercise: Bool
    /// The country and month for a first brief; `nil` in an empty store.
    public let brief: LeadingCountry?

    init(_ workspace: Workspace) throws {
        let store = workspace.store
        (claims, inForce) = try store.claimCounts()
        imports = try store.ledger().count
        isExercise = try workspace.isExercise()
        guard let claimant = try store.countedClaimants().first?.claimant,
            let months = try? workspace.dataMonths(claimant, in: .now)
        else {
            self.months = nil
            lines = []
            brief = nil
            return
        }
        self.months = months
        var counting = BuildPanel.Request(kind: .country, target: .any, months: months)
        counting.claimant = claimant
        let subject = try ForecastSubject(workspace, counting, in: .now)
        let forecast = try? Self.forecast(subject, workspace)
        lines = try subject.panel.units.indices.map { row in
            try Self.line(row, subject.panel, forecast, store)
        }.sorted { ($1.recent ?? -1, $0.country) < ($0.recent ?? -1, $1.country) }
        let bordered = Set(try store.administrativeUnits(country: nil).map(\.country))
        brief = LeadingCountry(subject.panel, bordered: bordered, month: months.upperBound)
    }

    private static func forecast(
        _ whole: ForecastSubject, _ workspace: Workspace
    ) throws -> Forecast {
        let cutOff = whole.knownThrough
        return try ForecastArchive(workspace).forecast(
            whole.knownAt(cutOff, in: workspace).subject, through: cutOff,
            with: ModelCatalog.model(named: MakeForecast.standardModel),
            by: RiskOutlook.forecaster
        ).forecast
    }

    private static func line(
        _ row: Int, _ panel: Panel, _ forecast: Forecast?, _ store: any Store
    ) throws -> Line {
        let country = panel.units[row]
        let all = try store.summary(IncidentQuery(country: country))
        let summary = forecast.flatMap { forecast in
            forecast.units.firstIndex(of: country).map { forecast.summary(row: $0, step: 1) }
        }
        let interval = summary?.interval(0.9)
        return Line(
            country: country, incidents: all.incidents, deaths: all.deaths,
            civilians: all.civilianDeaths,
            recent: LeadingCountry.recent(row, panel),
            risk: summary?.probability(atLeast: 25),
            forecast: summary.map {
                Toll(
                    low: Int(interval?.lower ?? 0), best: Int($0.median.rounded()),
                    high: Int((interval?.upper ?? 0).rounded(.up)))
            })
    }
}
