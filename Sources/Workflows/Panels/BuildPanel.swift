import Domain
import Forecasting
import Geography
import Storage

/// Makes a panel from the counted events of a systematic dataset.
public struct BuildPanel: Sendable {
    /// What to count, where, and how.
    public struct Request: Sendable, Hashable {
        public var kind: UnitKind
        public var target: Target
        public var measure: Measure = .deaths
        public var periods: ClosedRange<Period>
        /// Alpha-3 codes; empty means every country.
        public var countries: [String] = []
        public var imprecise: Imprecise = .leave
        public var booking: Booking = .spread
        /// The dataset's claimant; the one with most events when `nil`.
        public var claimant: String?
        /// Units to report, when not those that the store knows.
        public var units: [String]?
        /// The most values (units times periods) to answer with; `nil` for any number.
        public var mostValues: Int?

        /// A request for months or weeks.
        public init(kind: UnitKind, target: Target, periods: ClosedRange<Period>) {
            self.kind = kind
            self.target = target
            self.periods = periods
        }

        /// A request for months.
        public init(kind: UnitKind, target: Target, months: ClosedRange<Month>) {
            self.init(kind: kind, target: target, periods: months.periods)
        }

        /// A request of a cadence whose periods the data will set: so far the first of 1989.
        public init(kind: UnitKind, target: Target, every cadence: Cadence) {
            let first = cadence.period(holding: Month(year: 1989, month: 1).lastDay)
            self.init(kind: kind, target: target, periods: first...first)
        }

        /// Whether it counts by month or by week.
        public var cadence: Cadence { periods.lowerBound.cadence }
    }

    /// What to do with events known only to an area larger than a unit.
    public enum Imprecise: String, Sendable, CaseIterable {
        /// Leave them unplaced, and say how many.
        case leave
        /// Spread them over the area by surface.
        case spread
        /// Count them at the coordinates in the dataset, as if those were exact. Only for
        /// comparing with panels that others made that way.
        case asCoded = "as-coded"
    }

    /// A panel with its balance.
    public struct Result: Sendable {
        public let panel: Panel
        public let balance: PanelBuilder.Balance
        /// The dataset's claimant.
        public let claimant: String
        public let lineage: Lineage
    }

    let workspace: Workspace

    public init(_ workspace: Workspace) { self.workspace = workspace }

    /// The panel.
    ///
    /// - Throws: `UsageError` when there is nothing to count, when the dataset gives no figure for
    ///   what is to be counted, or for more than 200 years or more values than the request allows.
    public func callAsFunction(_ request: Request, in vintage: Vintage = .now) throws -> Result {
        try AnswerLimit.check(request.periods.days)
        let store = try workspace.storeAsKnown(in: vintage)
        let claimants = try store.countedClaimants()
        guard let claimant = request.claimant ?? claimants.first?.claimant else {
            throw UsageError(
                missing:
                    "The store holds no events of a dataset, so there is nothing to count. Import some "
                    + "with `vigie import`.",
                fr:
                    "La base ne contient aucun événement d’une base de données, il n’y a donc rien à compter. En "
                    + "importer avec `vigie import`.")
        }
        guard claimants.contains(where: { $0.claimant == claimant }) else {
            throw UsageError(
                "The store holds no events claimed by '\(claimant)'; it has "
                    + claimants.map(\.claimant).joined(separator: ", ") + ".")
        }
        let atlas = AdministrativeAtlas(
            try workspace.store.administrativeUnits(country: nil, in: vintage))
        var placing = EventPlacing(kind: request.kind, imprecise: request.imprecise, atlas: atlas)
        let wanted = Set(request.countries)
        let query = CountQuery(claimant: claimant)
        let units = try request.units ?? self.units(request, store, claimant, atlas, placing)
        try Self.check(request, units: units.count)
        var builder = PanelBuilder(
            kind: request.kind, target: request.target, measure: request.measure,
            periods: request.periods, units: units, booking: request.booking)
        var territory = Territory(request.kind, wanted: wanted, placing: placing, atlas: atlas)
        try store.forEachCount(query) { event in
            guard wanted.isEmpty || wanted.contains(event.country) else { return }
            territory.note(event)
            guard request.target.includes(event.violence) else { return }
            builder.add(event, at: placing.placement(of: event))
        }
        try Self.check(builder.balance, of: claimant)
        let ledger = try workspace.store.ledger()
        guard
            let coverage = try DataCoverage(claimant, events: store, of: workspace, in: vintage)
        else { throw ForecastingError.emptyPanel }
        let panel = builder.panel { territory.known($0, by: coverage, of: request.periods) }
        let digests = vintage.entries(of: ledger).map(\.digest)
        return Result(
            panel: panel, balance: builder.balance, claimant: claimant,
            lineage: Lineage(rule: "panel/1", inputs: digests))
    }

    /// A number that the dataset does not give is not 0.
    private static func check(_ balance: PanelBuilder.Balance, of claimant: String) throws {
        guard balance.withoutFigure > 0 else { return }
        throw UsageError(
            "\(claimant) does not say how many of the dead were civilians for "
                + "\(balance.withoutFigure) of \(balance.events) events, so that their sum is not known. "
                + "Ask for --target os, where all dead are civilians, or for --measure deaths.")
    }

    private static func check(_ request: Request, units: Int) throws {
        let periods = request.periods.upperBound - request.periods.lowerBound + 1
        guard let most = request.mostValues, units * periods > most else { return }
        throw UsageError(
            "\(units) units in \(periods) \(request.cadence.rawValue)s are \(units * periods) values, "
                + "and one answer holds at most \(most). Ask for fewer \(request.cadence.rawValue)s, "
                + "or name countries; `vigie panel` has no such limit.")
    }

    private func units(
        _ request: Request, _ store: any Store, _ claimant: String,
        _ atlas: AdministrativeAtlas, _ placing: EventPlacing
    ) throws -> [String] {
        let wanted = Set(request.countries)
        switch request.kind {
        case .admin1, .admin2:
            let level: AdministrativeUnit.Level = request.kind == .admin1 ? .admin1 : .admin2
            let found = atlas.units(level).filter { wanted.isEmpty || wanted.contains($0.country) }
            guard !found.isEmpty else {
                throw UsageError(
                    missing:
                        "There are no \(request.kind.rawValue) boundaries in the store for that. "
                        + "Import some with `vigie import boundaries.geojson`.")
            }
            return found.map(\.code)
        case .country:
            let countries = wanted.isEmpty ? Set(try store.countedDays(claimant).keys) : wanted
            return countries.sorted()
        case .grid:
            var cells: Set<Int> = []
            for country in atlas.countries where wanted.isEmpty || wanted.contains(country) {
                cells.formUnion(placing.cells(ofCountry: country).map(\.cell.gid))
            }
            try store.forEachCount(CountQuery(claimant: claimant)) { event in
                guard wanted.isEmpty || wanted.contains(event.country), let cell = event.cell,
                    event.precision.isPointLike || request.imprecise == .asCoded
                else { return }
                cells.insert(cell.gid)
            }
            return cells.sorted().map(String.init)
        }
    }
}
