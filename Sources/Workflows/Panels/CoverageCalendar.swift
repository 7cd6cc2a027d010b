import Domain
import Forecasting
import Storage

/// Of which countries something is known in which months: elsewhere no incident does not mean none.
public struct CoverageCalendar: Sendable {
    private let coverage: DataCoverage?
    /// The countries with events of the dataset, by ISO3 code.
    public let countries: [String]

    init(_ coverage: DataCoverage?) {
        self.coverage = coverage
        countries = (coverage?.countries ?? []).sorted()
    }

    /// Whether a country's month is known from its first to its last day.
    public func knows(_ country: String, _ month: Month) -> Bool {
        coverage?.knows(country, .month(month)) ?? false
    }

    /// How many of the countries are known in a month.
    public func reach(in month: Month) -> Int { countries.count { knows($0, month) } }
}

extension Workspace {
    /// What the dataset with most events covers, as known in a vintage.
    public func coverageCalendar(in vintage: Vintage = .now) throws -> CoverageCalendar {
        let store = try storeAsKnown(in: vintage)
        let claimant = try store.countedClaimants().first?.claimant
        return CoverageCalendar(
            try claimant.flatMap {
                try DataCoverage($0, events: store, of: self, in: vintage)
            })
    }
}
