import Domain
import Forecasting
import Storage

/// The country that a reader who names none wants to see first: of those with boundaries, else of
/// all, the one with most deaths in the last twelve months of data.
public struct LeadingCountry: Sendable {
    /// ISO3 code.
    public let country: String
    /// The last month of the dataset.
    public let month: Month

    /// Chooses among the countries of a panel of countries by month.
    ///
    /// A country of which one of the twelve months is not known comes after all that are known; of
    /// equals the first by code is taken.
    init?(_ panel: Panel, bordered: Set<String>, month: Month) {
        let ranked = panel.units.indices.map { row in
            (country: panel.units[row], deaths: Self.recent(row, panel) ?? -1)
        }.sorted { ($1.deaths, $0.country) < ($0.deaths, $1.country) }
        let chosen = ranked.first { bordered.contains($0.country) } ?? ranked.first
        guard let chosen else { return nil }
        country = chosen.country
        self.month = month
    }

    /// The choice over what is in force in a workspace; `nil` where no dataset was imported.
    public init?(_ workspace: Workspace) throws {
        let store = workspace.store
        guard let claimant = try store.countedClaimants().first?.claimant,
            let months = try? workspace.dataMonths(claimant, in: .now)
        else { return nil }
        let recent = max(months.lowerBound, months.upperBound - 11)...months.upperBound
        var counting = BuildPanel.Request(kind: .country, target: .any, months: recent)
        counting.claimant = claimant
        let bordered = Set(try store.administrativeUnits(country: nil).map(\.country))
        self.init(
            try BuildPanel(workspace)(counting).panel, bordered: bordered,
            month: months.upperBound)
    }

    /// Deaths in the last twelve months of a panel; `nil` where not all of them are known.
    static func recent(_ row: Int, _ panel: Panel) -> Int? {
        let recent = panel.series(row: row).suffix(12).filter { !$0.isNaN }
        return recent.count == 12 ? Int(recent.reduce(0, +)) : nil
    }
}
