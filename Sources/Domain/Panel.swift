/// Counts by unit and month: what forecasts are made of.
///
/// Rows are units, columns are consecutive months. A cell is `nil` where nothing is known
/// ("no data" is never 0).
public struct Panel: Sendable, Hashable {
    /// What the rows are.
    public let kind: UnitKind
    public let target: Target
    public let measure: Measure
    /// Unit identifiers (ISO3, P-code or PRIO-GRID gid as text), unique.
    public let units: [String]
    /// The first and last month, inclusive.
    public let months: ClosedRange<Month>
    /// Row-major counts, `units.count * months.count`; negative infinity never occurs, unknown is NaN.
    public private(set) var values: [Double]

    /// A panel from row-major values (`units.count * months.count`); NaN means unknown.
    public init(
        kind: UnitKind, target: Target, measure: Measure, units: [String],
        months: ClosedRange<Month>, values: [Double]
    ) {
        precondition(
            values.count == units.count * (months.upperBound - months.lowerBound + 1),
            "A panel has one value per unit and month.")
        self.kind = kind
        self.target = target
        self.measure = measure
        self.units = units
        self.months = months
        self.values = values
    }

    /// How many months.
    public var monthCount: Int { months.upperBound - months.lowerBound + 1 }

    /// The value of a unit (by row) in a month; `nil` outside the panel or where unknown.
    public func value(row: Int, _ month: Month) -> Double? {
        guard months.contains(month), units.indices.contains(row) else { return nil }
        let value = values[row * monthCount + (month - months.lowerBound)]
        return value.isNaN ? nil : value
    }

    /// A unit's whole series, oldest first; NaN where unknown.
    public func series(row: Int) -> ArraySlice<Double> {
        values[row * monthCount..<(row + 1) * monthCount]
    }

    /// The sum of all known values.
    public var total: Double { values.reduce(0) { $1.isNaN ? $0 : $0 + $1 } }
}
