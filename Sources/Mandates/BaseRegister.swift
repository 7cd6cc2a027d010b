import Domain
import Geography

/// A mission's bases by date.
public struct BaseRegister: Sendable {
    public let mission: String
    /// The tables' own periods, oldest first, with the bases of each.
    private let tables: [(days: DayRange, bases: [MissionBase])]

    /// The bases of one mission among those of any.
    public init(_ bases: [MissionBase], mission: String) {
        self.mission = mission
        tables = Dictionary(grouping: bases.filter { $0.mission == mission }, by: \.when)
            .map { ($0.key, $0.value.sorted { $0.location < $1.location }) }
            .sorted { ($0.0.first, $0.0.last) < ($1.0.first, $1.0.last) }
    }

    /// Whether there is no base at all.
    public var isEmpty: Bool { tables.isEmpty }

    /// The bases in use on a day: those of the newest table that had begun by then.
    ///
    /// - Returns: `nil` when that table ended more than `patience` days before, or there is none.
    public func bases(on day: Day, patience: Int = 200) -> [MissionBase]? {
        guard let table = tables.last(where: { $0.days.first <= day }),
            day - table.days.last <= patience
        else { return nil }
        return table.bases
    }

    /// The way from a point to the nearest base in use on a day, as the crow flies.
    ///
    /// - Returns: `nil` when no base is known for the day.
    public func distance(from point: Coordinate, on day: Day) -> Meters? {
        bases(on: day)?.compactMap { $0.coordinate?.distance(to: point) }.min()
    }
}
