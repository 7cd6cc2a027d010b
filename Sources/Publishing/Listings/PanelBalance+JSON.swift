extension PanelBalance {
    /// The balance as JSON: read = placed + the unplaced by reason + outside.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("events", .integer(events)), .init("read", .integer(read)),
            .init("placed", .integer(placed)),
            .init(
                "unplaced",
                .object(
                    unplaced.sorted { $0.key < $1.key }.map { .init($0.key, .integer($0.value)) })),
            .init("outside", .integer(outside)),
        ]
        if cadence == .week {
            members += [
                .init("coarse_events", .integer(coarseEvents)),
                .init("coarse", .integer(coarse)),
            ]
        }
        return .object(members)
    }
}
