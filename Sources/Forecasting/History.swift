import Domain

/// What a model may see: a panel up to the cut-off, and who is whose neighbour.
///
/// The months after the cut-off are not in it, so no model can peek.
public struct History: Sendable {
    public let kind: UnitKind
    public let target: Target
    public let measure: Measure
    /// Unit identifiers by row.
    public let units: [String]
    /// The first month.
    public let first: Month
    /// The last month of data, t0.
    public let cutOff: Month
    /// How many months each unit has.
    public let monthCount: Int
    /// Row-major counts, 0 or more; NaN where unknown.
    public let values: [Double]
    public let neighborhood: Neighborhood

    /// The history of a panel through the cut-off.
    ///
    /// - Throws: ``ForecastingError`` for an empty panel, a unit in two rows, an impossible count,
    ///   or a cut-off outside the panel.
    public init(_ panel: Panel, through cutOff: Month, neighborhood: Neighborhood? = nil) throws {
        guard !panel.units.isEmpty, panel.monthCount > 0 else {
            throw ForecastingError.emptyPanel
        }
        guard panel.months.contains(cutOff) else {
            throw ForecastingError.cutOffOutsidePanel(
                cutOff: "\(cutOff)", first: "\(panel.months.lowerBound)",
                last: "\(panel.months.upperBound)")
        }
        try Self.check(panel)
        kind = panel.kind
        target = panel.target
        measure = panel.measure
        units = panel.units
        first = panel.months.lowerBound
        self.cutOff = cutOff
        monthCount = cutOff - first + 1
        var kept: [Double] = []
        kept.reserveCapacity(units.count * monthCount)
        for row in units.indices { kept += panel.series(row: row).prefix(monthCount) }
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

    private init(_ history: History, through cutOff: Month) {
        kind = history.kind
        target = history.target
        measure = history.measure
        units = history.units
        first = history.first
        self.cutOff = cutOff
        monthCount = cutOff - history.first + 1
        var kept: [Double] = []
        kept.reserveCapacity(units.count * monthCount)
        for row in units.indices { kept += history.series(row: row).prefix(monthCount) }
        values = kept
        neighborhood = history.neighborhood
    }

    /// The same history through an earlier month; `nil` when nothing would be left.
    public func truncated(through month: Month) -> History? {
        guard month >= first, month <= cutOff else { return nil }
        return History(self, through: month)
    }

    /// A unit's series, oldest first; NaN where unknown.
    public func series(row: Int) -> ArraySlice<Double> {
        values[row * monthCount..<(row + 1) * monthCount]
    }

    /// The value a number of months before the cut-off (0 is the cut-off itself); NaN where
    /// unknown or before the first month.
    @inlinable
    public func value(row: Int, back: Int) -> Double {
        guard back >= 0, back < monthCount else { return .nan }
        return values[(row + 1) * monthCount - 1 - back]
    }

    /// The place of a unit's last known month, counted from the first; `nil` when none is known.
    public func lastKnownMonth(row: Int) -> Int? {
        let series = series(row: row)
        return series.lastIndex { !$0.isNaN }.map { $0 - series.startIndex }
    }

    private static func check(_ panel: Panel) throws {
        var seen: Set<String> = []
        for unit in panel.units where !seen.insert(unit).inserted {
            throw ForecastingError.duplicateUnit(unit)
        }
        guard let index = panel.values.firstIndex(where: { $0 < 0 || $0.isInfinite }) else {
            return
        }
        throw ForecastingError.impossibleCount(
            unit: panel.units[index / panel.monthCount],
            month: "\(panel.months.lowerBound + index % panel.monthCount)",
            value: "\(panel.values[index])")
    }
}
