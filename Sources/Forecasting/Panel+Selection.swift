import Domain

extension Panel {
    /// The same panel with only the named units, in the panel's order.
    public func selecting(_ names: Set<String>) -> Panel {
        let rows = units.indices.filter { names.contains(units[$0]) }
        return Panel(
            kind: kind, target: target, measure: measure, units: rows.map { units[$0] },
            periods: periods, values: rows.flatMap { series(row: $0) })
    }
}
