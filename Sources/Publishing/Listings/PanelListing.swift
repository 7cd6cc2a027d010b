import Domain

/// How the totals of a panel come about: read = placed + unplaced + outside its months or weeks.
public struct PanelBalance: Sendable, Hashable {
    public var events: Int
    public var read: Int
    public var placed: Int
    /// By reason.
    public var unplaced: [String: Int]
    public var outside: Int
    public var cadence: Cadence
    /// By week, events known only to more than seven days, and what they add up to.
    public var coarseEvents: Int
    public var coarse: Int
    /// Whether those are spread over their days; otherwise they are in no week.
    public var isCoarseSpread: Bool

    public init(
        events: Int, read: Int, placed: Int, unplaced: [String: Int], outside: Int,
        cadence: Cadence = .month, coarseEvents: Int = 0, coarse: Int = 0,
        isCoarseSpread: Bool = true
    ) {
        self.events = events
        self.read = read
        self.placed = placed
        self.unplaced = unplaced
        self.outside = outside
        self.cadence = cadence
        self.coarseEvents = coarseEvents
        self.coarse = coarse
        self.isCoarseSpread = isCoarseSpread
    }
}

/// Panels as listings.
public enum PanelListing {
    /// One row for each unit, one column for each month or week, totals of what is known at the end.
    ///
    /// - Parameter omitEmpty: Leaves out units in which nothing happened. Those of which nothing is
    ///   known stay.
    public static func wide(
        _ panel: Panel, omitEmpty: Bool = false, notes: [String] = [], isExercise: Bool = false
    ) -> TableDocument {
        var columns: [TableDocument.Column] = [.init("unit", panel.kind.rawValue)]
        columns += panel.periods.map { .init("\($0)", "\($0)", alignment: .trailing) }
        columns.append(.init("total", "total", alignment: .trailing))
        var table = TableDocument(columns: columns, notes: notes, isExercise: isExercise)
        for row in panel.units.indices {
            let series = Array(panel.series(row: row))
            if omitEmpty, series.allSatisfy({ $0 == 0 }) { continue }
            let total = panel.total(row: row).map(count) ?? .nothing
            table.append([.text(panel.units[row])] + series.map(count) + [total])
        }
        return table
    }

    /// One row for each unit and month: `unit`, `month_id`, `month` and the count; of a panel by
    /// week `unit`, `week` and the count.
    public static func long(
        _ panel: Panel, omitEmpty: Bool = false, isExercise: Bool = false
    ) -> TableDocument {
        let count = TableDocument.Column(
            panel.measure.rawValue, panel.measure.rawValue, tag: "#affected", alignment: .trailing)
        var table = TableDocument(
            columns: [.init("unit", panel.kind.rawValue)] + TableDocument.columns(panel.cadence)
                + [count], isExercise: isExercise)
        for row in panel.units.indices {
            let series = panel.series(row: row)
            if omitEmpty, series.allSatisfy({ $0 == 0 }) { continue }
            for (period, value) in zip(panel.periods, series) {
                table.append(
                    [.text(panel.units[row])] + TableDocument.cells(period) + [Self.count(value)])
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
        let cells = panel.values.reduce(0) { $0 + ($1.isNaN ? 1 : 0) }
        let names = unknown.prefix(5).map { panel.units[$0] }.joined(separator: ", ")
        let more = unknown.count > 5 ? ", ..." : ""
        return [
            "Nothing is known of \(cells) \(panel.cadence.rawValue)s of \(unknown.count) units (\(names)\(more)): they "
                + "are empty, not 0, because no import covers them."
        ]
    }

    /// How much of what was read does not say in which week it was; nothing of a panel by month.
    private static func coarse(_ balance: PanelBalance) -> [String] {
        guard balance.cadence == .week else { return [] }
        guard balance.coarseEvents > 0 else {
            return ["Every event read is dated to seven days or less."]
        }
        return [
            "\(balance.coarseEvents) of the events read (\(balance.coarse) of \(balance.read)) are "
                + "dated more coarsely than a week: "
                + (balance.isCoarseSpread
                    ? "they are spread evenly over the days they may have been on."
                    : "they count in no week.")
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
        text += " + \(balance.outside) outside the \(balance.cadence.rawValue)s"
        return [text] + coarse(balance)
    }
}
