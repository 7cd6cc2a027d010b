/// Counts by unit and period: what forecasts are made of.
///
/// Rows are units, columns are consecutive months or weeks. A cell is `nil` where nothing is known
/// ("no data" is never 0).
public struct Panel: Sendable, Hashable {
    /// What the rows are.
    public let kind: UnitKind
    public let target: Target
    public let measure: Measure
    /// Unit identifiers (ISO3, P-code or PRIO-GRID gid as text), unique.
    public let units: [String]
    /// The first and last month or week, inclusive and of one cadence.
    public let periods: ClosedRange<Period>
    /// Row-major counts, `units.count * periodCount`; negative infinity never occurs, unknown is
    /// NaN.
    public private(set) var values: [Double]

    /// A panel from row-major values (`units.count` rows of as many values as there are periods);
    /// NaN means unknown.
    public init(
        kind: UnitKind, target: Target, measure: Measure, units: [String],
        periods: ClosedRange<Period>, values: [Double]
    ) {
        precondition(
            periods.lowerBound.cadence == periods.upperBound.cadence,
            "A panel counts by month or by week, not both.")
        precondition(
            values.count == units.count * (periods.upperBound - periods.lowerBound + 1),
            "A panel has one value per unit and period.")
        self.kind = kind
        self.target = target
        self.measure = measure
        self.units = units
        self.periods = periods
        self.values = values
    }

    /// A panel by month.
    public init(
        kind: UnitKind, target: Target, measure: Measure, units: [String],
        months: ClosedRange<Month>, values: [Double]
    ) {
        self.init(
            kind: kind, target: target, measure: measure, units: units, periods: months.periods,
            values: values)
    }

    /// Whether the columns are months or weeks.
    public var cadence: Cadence { periods.lowerBound.cadence }

    /// How many periods.
    public var periodCount: Int { periods.upperBound - periods.lowerBound + 1 }

    /// The value of a unit (by row) in a period; `nil` outside the panel, where unknown, or in a
    /// period of the other cadence.
    public func value(row: Int, _ period: Period) -> Double? {
        guard period.cadence == cadence, periods.contains(period), units.indices.contains(row)
        else { return nil }
        let value = values[row * periodCount + (period - periods.lowerBound)]
        return value.isNaN ? nil : value
    }

    /// The value of a unit (by row) in a month; `nil` outside the panel or where unknown.
    public func value(row: Int, _ month: Month) -> Double? { value(row: row, .month(month)) }

    /// A unit's whole series, oldest first; NaN where unknown.
    public func series(row: Int) -> ArraySlice<Double> {
        values[row * periodCount..<(row + 1) * periodCount]
    }

    /// The sum of all known values; `nil` where none is known, which is not 0.
    public var total: Double? { Self.sum(values[...]) }

    /// The sum of a unit's known values (by row); `nil` where none is known, which is not 0.
    public func total(row: Int) -> Double? { Self.sum(series(row: row)) }

    private static func sum(_ values: ArraySlice<Double>) -> Double? {
        let known = values.lazy.filter { !$0.isNaN }
        return known.isEmpty ? nil : known.reduce(0, +)
    }
}
