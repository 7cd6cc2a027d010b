import Domain
import Forecasting
import Storage

/// Which months and weeks of which countries a dataset tells about: there, no event means none;
/// elsewhere nothing is known.
struct DataCoverage: Sendable {
    /// From the month of the dataset's first event to the last month that is known of any country.
    private let days: DayRange
    private let declared: [LedgerEntry.Coverage]
    /// By country, for what no release covers.
    private let lastEvent: [String: Day]
    private let withEvents: [String]

    /// What is known of a claimant's events in a vintage; `nil` when it has none.
    ///
    /// - Parameter store: holds the events as known in the vintage; the workspace's own holds the
    ///   claims and the ledger.
    init?(
        _ claimant: String, events store: any Store, of workspace: Workspace, in vintage: Vintage
    ) throws {
        let events = try store.countedDays(claimant)
        let lastEvent = events.mapValues(\.last)
        guard let first = events.values.map(\.first).min(), let last = lastEvent.values.max()
        else { return nil }
        let entries = vintage.entries(of: try workspace.store.ledger())
        declared = entries.compactMap(\.coverage).filter { $0.claimant == claimant }
        // Without a release that says what it covers, the dataset reaches to its last event; beside
        // such a release, other imports reach to the last event of their own.
        self.lastEvent =
            declared.isEmpty
            ? lastEvent.mapValues { _ in last }
            : try workspace.store.lastDays(
                claimant, ofImports: entries.filter { $0.coverage == nil }.map(\.id))
        withEvents = events.keys.sorted()
        let covered = declared.map(\.through).max()
        days = DayRange(first.month.firstDay, max(last, covered ?? last).month.lastDay)
    }

    /// The countries with events, by ISO3 code.
    var countries: [String] { withEvents }

    /// Whether a country's month or week is known from its first to its last day.
    ///
    /// A country that no full release covers is known as far as its own last event: to the end of
    /// that month, and to the last week that had passed by then.
    func knows(_ country: String, _ period: Period) -> Bool {
        guard days.first <= period.firstDay, period.lastDay <= days.last else { return false }
        if isDeclared(country, period) { return true }
        let hasRelease = declared.contains { $0.from == nil && $0.covers(country, on: $0.through) }
        guard !hasRelease, let last = lastEvent[country] else { return false }
        switch period {
        case .month(let month): return month <= last.month
        case .week(let week): return week.lastDay <= last
        }
    }

    /// Whether releases cover every day; a week may begin in one and end in the next.
    private func isDeclared(_ country: String, _ period: Period) -> Bool {
        var day = period.firstDay
        while day <= period.lastDay {
            let through = declared.filter { $0.covers(country, on: day) }.map(\.through).max()
            guard let through else { return false }
            day = through + 1
        }
        return true
    }

    /// The periods of a range that are known of at least one of the countries; of any place at all
    /// when there is no telling in which country it lies.
    func known(_ countries: Set<String>, of range: ClosedRange<Period>) -> [Bool] {
        let places = countries.isEmpty ? [""] : countries
        return range.map { period in places.contains { knows($0, period) } }
    }

    /// The periods of which something may be known of any country.
    func periods(_ cadence: Cadence) -> ClosedRange<Period> {
        let first = cadence.period(holding: days.first)
        let last = cadence.period(holding: days.last)
        // Weeks begin and end in the months beside.
        let start = first.firstDay < days.first ? first + 1 : first
        let end = last.lastDay > days.last ? last - 1 : last
        return start...max(start, end)
    }

    /// The last period known of one of the countries (of any when empty), `nil` when there is none.
    func last(of countries: [String], _ cadence: Cadence) -> Period? {
        let places = countries.isEmpty ? withEvents : countries
        return periods(cadence).reversed().first { period in
            places.contains { knows($0, period) }
        }
    }
}

extension Workspace {
    /// The months or weeks that a dataset covers for countries (for any of its countries when none
    /// is named): from its first event to the last period that is known.
    ///
    /// - Throws: `ForecastingError.emptyPanel` when it has no events, `UsageError` when nothing is
    ///   known of the countries.
    func dataPeriods(
        _ claimant: String?, countries: [String] = [], every cadence: Cadence, in vintage: Vintage
    ) throws -> ClosedRange<Period> {
        let store = try storeAsKnown(in: vintage)
        guard let claimant = try claimant ?? store.countedClaimants().first?.claimant,
            let coverage = try DataCoverage(claimant, events: store, of: self, in: vintage)
        else { throw ForecastingError.emptyPanel }
        guard let last = coverage.last(of: countries, cadence) else {
            throw UsageError(
                missing:
                    "Nothing is known of \(countries.joined(separator: ", ")): no release of \(claimant) "
                    + "in the store covers it. `vigie sources` lists what was imported.",
                fr:
                    "On ne sait rien de \(countries.joined(separator: ", "))\u{A0}: aucune version de \(claimant) "
                    + "dans la base ne les couvre. `vigie sources` énumère ce qui a été importé.")
        }
        return coverage.periods(cadence).lowerBound...last
    }

    /// The months that a dataset covers; see ``dataPeriods(_:countries:every:in:)``.
    func dataMonths(
        _ claimant: String?, countries: [String] = [], in vintage: Vintage
    ) throws -> ClosedRange<Month> {
        let periods = try dataPeriods(claimant, countries: countries, every: .month, in: vintage)
        return periods.lowerBound.month...periods.upperBound.month
    }
}
