import Domain

/// What a model may see: a panel up to the cut-off, and who is whose neighbour.
///
/// The months or weeks after the cut-off are not in it, so no model can peek.
public struct History: Sendable {
    public let kind: UnitKind
    public let target: Target
    public let measure: Measure
    /// Unit identifiers by row.
    public let units: [String]
    /// The first month or week.
    public let first: Period
    /// The last month or week of data, t0.
    public let cutOff: Period
    /// How many months or weeks each unit has.
    public let periodCount: Int
    /// Row-major counts, 0 or more; NaN where unknown.
    public let values: [Double]
    public let neighborhood: Neighborhood

    /// The history of a panel through the cut-off.
    ///
    /// - Throws: ``ForecastingError`` for an empty panel, a unit in two rows, an impossible count,
    ///   or a cut-off outside the panel or of another cadence.
    public init(_ panel: Panel, through cutOff: Period, neighborhood: Neighborhood? = nil) throws {
        guard !panel.units.isEmpty, panel.periodCount > 0 else {
            throw ForecastingError.emptyPanel
        }
        guard cutOff.cadence == panel.cadence else {
            throw ForecastingError.cadencesDiffer(
                "the cut-off \(cutOff)", panel: panel.cadence.rawValue)
        }
        guard panel.periods.contains(cutOff) else {
            throw ForecastingError.cutOffOutsidePanel(
                cutOff: "\(cutOff)", first: "\(panel.periods.lowerBound)",
                last: "\(panel.periods.upperBound)")
        }
        try Self.check(panel)
        kind = panel.kind
        target = panel.target
        measure = panel.measure
        units = panel.units
        first = panel.periods.lowerBound
        self.cutOff = cutOff
        periodCount = cutOff - first + 1
        var kept: [Double] = []
        kept.reserveCapacity(units.count * periodCount)
        for row in units.indices { kept += panel.series(row: row).prefix(periodCount) }
        values = kept
        self.neighborhood =
            neighborhood
            ?? (panel.kind == .grid
                ? .grid(units: panel.units) : .none(unitCount: panel.units.count))
        guard self.neighborhood.rows.count == units.count else {
            throw ForecastingError.unitsDiffer(
                "the neighbourhood has \(self.neighborhood.rows.count) units, the panel \(units.count)"
            )
        }
    }

    /// The history of a panel by month.
    public init(_ panel: Panel, through cutOff: Month, neighborhood: Neighborhood? = nil) throws {
        try self.init(panel, through: .month(cutOff), neighborhood: neighborhood)
    }

    private init(_ history: History, through cutOff: Period) {
        kind = history.kind
        target = history.target
        measure = history.measure
        units = history.units
        first = history.first
        self.cutOff = cutOff
        periodCount = cutOff - history.first + 1
        var kept: [Double] = []
        kept.reserveCapacity(units.count * periodCount)
        for row in units.indices { kept += history.series(row: row).prefix(periodCount) }
        values = kept
        neighborhood = history.neighborhood
    }

    /// Whether it counts by month or by week.
    public var cadence: Cadence { cutOff.cadence }

    /// Months as periods of this history: what a model's memories and half-lives mean in it.
    public func periods(months: Int) -> Int { cadence.periods(months: months) }

    /// Months as periods of this history.
    public func periods(months: Double) -> Double { cadence.periods(months: months) }

    /// The same history through an earlier period; `nil` when nothing would be left.
    public func truncated(through period: Period) -> History? {
        guard period >= first, period <= cutOff else { return nil }
        return History(self, through: period)
    }

    /// A unit's series, oldest first; NaN where unknown.
    public func series(row: Int) -> ArraySlice<Double> {
        values[row * periodCount..<(row + 1) * periodCount]
    }

    /// The value a number of periods before the cut-off (0 is the cut-off itself); NaN where
    /// unknown or before the first period.
    @inlinable
    public func value(row: Int, back: Int) -> Double {
        guard back >= 0, back < periodCount else { return .nan }
        return values[(row + 1) * periodCount - 1 - back]
    }

    /// The place of a unit's last known period, counted from the first; `nil` when none is known.
    public func lastKnownPeriod(row: Int) -> Int? {
        let series = series(row: row)
        return series.lastIndex { !$0.isNaN }.map { $0 - series.startIndex }
    }

    /// The largest count of a unit and period: more is a mistake, and no draw could hold it.
    static let largestCount = 1e9

    private static func check(_ panel: Panel) throws {
        var seen: Set<String> = []
        for unit in panel.units where !seen.insert(unit).inserted {
            throw ForecastingError.duplicateUnit(unit)
        }
        guard let index = panel.values.firstIndex(where: { $0 < 0 || $0 > largestCount }) else {
            return
        }
        throw ForecastingError.impossibleCount(
            unit: panel.units[index / panel.periodCount],
            month: "\(panel.periods.lowerBound + index % panel.periodCount)",
            value: "\(panel.values[index])")
    }
}
