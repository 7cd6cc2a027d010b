import Domain

/// How the totals of a panel come about: read = placed + unplaced + outside its months.
public struct PanelBalance: Sendable, Hashable {
    public var events: Int
    public var read: Int
    public var placed: Int
    /// By reason.
    public var unplaced: [String: Int]
    public var outsideMonths: Int

    public init(
        events: Int, read: Int, placed: Int, unplaced: [String: Int], outsideMonths: Int
    ) {
        self.events = events
        self.read = read
        self.placed = placed
        self.unplaced = unplaced
        self.outsideMonths = outsideMonths
    }
}

/// Panels as listings.
public enum PanelListing {
    /// One row for each unit, one column for each month, totals at the end.
    public static func wide(
        _ panel: Panel, omitEmpty: Bool = false, notes: [String] = [], isExercise: Bool = false
    ) -> TableDocument {
        let months = Array(panel.months)
        var columns: [TableDocument.Column] = [.init("unit", panel.kind.rawValue)]
        columns += months.map { .init("\($0)", "\($0)", alignment: .trailing) }
        columns.append(.init("total", "total", alignment: .trailing))
        var table = TableDocument(columns: columns, notes: notes, isExercise: isExercise)
        for row in panel.units.indices {
            let series = Array(panel.series(row: row))
            let total = series.reduce(0) { $1.isNaN ? $0 : $0 + $1 }
            if omitEmpty, total == 0 { continue }
            table.append([.text(panel.units[row])] + series.map(count) + [count(total)])
        }
        return table
    }

    /// One row for each unit and month: `unit`, `month_id`, `month` and the count.
    public static func long(
        _ panel: Panel, omitEmpty: Bool = false, isExercise: Bool = false
    ) -> TableDocument {
        var table = TableDocument(
            columns: [
                .init("unit", panel.kind.rawValue),
                .init("month_id", "month_id", alignment: .trailing),
                .init("month", "month", tag: "#date"),
                .init(
                    panel.measure.rawValue, panel.measure.rawValue, tag: "#affected",
                    alignment: .trailing),
            ], isExercise: isExercise)
        for row in panel.units.indices {
            let series = panel.series(row: row)
            if omitEmpty, series.allSatisfy({ $0 == 0 || $0.isNaN }) { continue }
            for (month, value) in zip(panel.months, series) {
                table.append([
                    .text(panel.units[row]), .integer(month.number), .text("\(month)"),
                    count(value),
                ])
            }
        }
        return table
    }

    private static func count(_ value: Double) -> FieldValue {
        value.isNaN ? .nothing : .integer(Int(value))
    }

    /// Sentences that say what is not known; none when everything is.
    public static func gaps(_ panel: Panel) -> [String] {
        let unknown = panel.units.indices.filter { panel.series(row: $0).contains(where: \.isNaN) }
        guard !unknown.isEmpty else { return [] }
        let months = panel.values.reduce(0) { $0 + ($1.isNaN ? 1 : 0) }
        let names = unknown.prefix(5).map { panel.units[$0] }.joined(separator: ", ")
        let more = unknown.count > 5 ? ", ..." : ""
        return [
            "Nothing is known of \(months) months of \(unknown.count) units (\(names)\(more)): they "
                + "are empty, not 0, because no import covers them."
        ]
    }

    /// Sentences that say how the totals come about.
    public static func balance(_ balance: PanelBalance, claimant: String) -> [String] {
        var text =
            "\(claimant): \(balance.events) events read; \(balance.read) = "
            + "\(balance.placed) placed"
        for (reason, amount) in balance.unplaced.sorted(by: { $0.key < $1.key }) {
            text += " + \(amount) unplaced (\(reason))"
        }
        return [text + " + \(balance.outsideMonths) outside the months"]
    }
}
