import Domain
import Forecasting
import Storage

/// Which months of which countries a dataset tells about: there, no event means none; elsewhere
/// nothing is known.
struct DataCoverage {
    /// From the dataset's first event to the last month that is known of any country.
    let months: ClosedRange<Month>
    private let declared: [LedgerEntry.Coverage]
    private let lastEvent: [String: Month]

    /// What is known of a claimant's events in a vintage; `nil` when it has none.
    init?(_ claimant: String, store: any Store, ledger: [LedgerEntry], in vintage: Vintage) throws {
        let days = try store.countedDays(claimant)
        let lastEvent = days.mapValues(\.last.month)
        guard let first = days.values.map(\.first.month).min(), let last = lastEvent.values.max()
        else { return nil }
        declared = ledger.filter { entry in
            (vintage.ledger.map { entry.id <= $0 } ?? true)
                && (vintage.day.map { entry.knownOn <= $0 } ?? true)
        }.compactMap(\.coverage).filter { $0.claimant == claimant }
        // Without a release that says what it covers, the dataset reaches to its last event.
        self.lastEvent = declared.isEmpty ? lastEvent.mapValues { _ in last } : lastEvent
        let covered = declared.map(\.through.month).max()
        months = first...max(last, covered ?? last)
    }

    /// Whether a country's month is known from its first to its last day.
    ///
    /// A country that no full release covers is known as far as its own last event.
    func knows(_ country: String, _ month: Month) -> Bool {
        guard months.contains(month) else { return false }
        if isDeclared(country, month) { return true }
        let hasRelease = declared.contains { $0.from == nil && $0.covers(country, on: $0.through) }
        return !hasRelease && (lastEvent[country].map { month <= $0 } ?? false)
    }

    private func isDeclared(_ country: String, _ month: Month) -> Bool {
        declared.contains {
            $0.covers(country, on: month.firstDay) && $0.covers(country, on: month.lastDay)
        }
    }

    /// The months of a range that are known of at least one of the countries; of any place at all
    /// when there is no telling in which country it lies.
    func known(_ countries: Set<String>, of range: ClosedRange<Month>) -> [Bool] {
        let places = countries.isEmpty ? [""] : countries
        return range.map { month in places.contains { knows($0, month) } }
    }

    /// The last month known of one of the countries (of any when empty), `nil` when there is none.
    func last(of countries: [String]) -> Month? {
        let places = countries.isEmpty ? Array(lastEvent.keys) : countries
        return months.reversed().first { month in places.contains { knows($0, month) } }
    }
}

extension Workspace {
    /// The months that a dataset covers for countries (for any of its countries when none is
    /// named): from its first event to the last month that is known.
    ///
    /// - Throws: `ForecastingError.emptyPanel` when it has no events, `UsageError` when nothing is
    ///   known of the countries.
    func dataMonths(
        _ claimant: String?, countries: [String] = [], in vintage: Vintage
    ) throws -> ClosedRange<Month> {
        let store = try storeAsKnown(in: vintage)
        guard let claimant = try claimant ?? store.countedClaimants().first?.claimant,
            let coverage = try DataCoverage(
                claimant, store: store, ledger: try self.store.ledger(), in: vintage)
        else { throw ForecastingError.emptyPanel }
        guard let last = coverage.last(of: countries) else {
            throw UsageError(
                "Nothing is known of \(countries.joined(separator: ", ")): no release of \(claimant) "
                    + "in the store covers it. `vigie sources` lists what was imported.")
        }
        return coverage.months.lowerBound...last
    }
}
