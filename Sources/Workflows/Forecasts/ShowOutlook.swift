import Domain
import Forecasting
import Publishing
import Storage

/// A country's outlook for the month after a cut-off, as the brief and the pages show it.
public struct ShowOutlook: Sendable {
    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// The outlook of a country's finest units.
    ///
    /// - Parameter cutOff: the last month of data when `nil`.
    /// - Throws: `UsageError` when nothing is known of the country then, or too little.
    public func callAsFunction(
        country: String, target: Target = .oneSided, cutOff: Month? = nil, language: Language,
        in vintage: Vintage = .now
    ) throws -> Outlook {
        var outlook = RiskOutlook(
            workspace, model: MakeForecast.standardModel,
            units: try workspace.store.administrativeUnits(country: country, in: vintage),
            language: language)
        outlook.target = target
        let month = try cutOff ?? latest(country, in: vintage)
        guard let found = try outlook.outlook(country, after: month, in: vintage) else {
            throw UsageError(
                missing:
                    "There is no forecast for \(country) from \(month): the data do not reach that "
                    + "month, or hold less than three years before it.",
                fr:
                    "Il n’y a pas de prévision pour \(country) à partir de \(month)\u{A0}: les données ne vont pas "
                    + "jusqu’à ce mois, ou couvrent moins de trois ans avant lui.")
        }
        return found
    }

    /// The last month in which something is known of a country.
    private func latest(_ country: String, in vintage: Vintage) throws -> Month {
        var counting = BuildPanel.Request(kind: .country, target: .any, every: .month)
        counting.countries = [country]
        return try ForecastSubject(workspace, counting, in: vintage).knownThrough.month
    }

    /// The kind of units that a country's outlook is about.
    public func kind(of country: String) throws -> UnitKind {
        RiskOutlook(
            workspace, model: MakeForecast.standardModel,
            units: try workspace.store.administrativeUnits(country: country), language: .english
        ).kind
    }
}
