import Domain
import Geography

/// What really happened in an exercise: what trainers know and reports only approach.
public struct ExerciseEvent: Hashable, Sendable, Codable, Identifiable {
    /// Counts from 1 in order of time.
    public var id: Int
    /// The event that set this one off; `nil` for a spontaneous one, or when that lies before the
    /// exercise.
    public var parent: Int?
    /// The position of its conflict in `ExerciseConflict.all`.
    public var conflictID: Int
    public var when: DayRange
    public var coordinate: Coordinate
    public var deaths: ExerciseDeaths

    /// The conflict it belongs to.
    public var conflict: ExerciseConflict { ExerciseConflict.all[conflictID] }
}

/// Deaths by class.
public struct ExerciseDeaths: Hashable, Sendable, Codable {
    public var sideA: Int
    public var sideB: Int
    public var civilians: Int
    public var unknown: Int

    /// Everybody together.
    public var total: Int { sideA + sideB + civilians + unknown }

    /// The same deaths told as another total: parts in proportion, the rest to the largest.
    func told(as total: Int) -> ExerciseDeaths {
        let before = self.total
        guard before > 0 else {
            return ExerciseDeaths(sideA: 0, sideB: 0, civilians: 0, unknown: total)
        }
        func share(_ part: Int) -> Int { part * total / before }
        var told = ExerciseDeaths(
            sideA: share(sideA), sideB: share(sideB), civilians: share(civilians),
            unknown: share(unknown))
        let rest = total - told.total
        switch max(sideA, sideB, civilians, unknown) {
        case civilians: told.civilians += rest
        case sideB: told.sideB += rest
        case sideA: told.sideA += rest
        default: told.unknown += rest
        }
        return told
    }
}
