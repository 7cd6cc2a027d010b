import Domain

/// What a picture of a mission's time shows: what was ordered, which measures held, what happened
/// politically, what was promised, and the violence beneath it.
public struct TimelineContent: Sendable {
    /// ISO3 code.
    public var country: String
    public var period: DayRange
    /// Mandates with the days on which they were in force.
    public var mandates: [(mandate: Mandate, period: DayRange)]
    /// Measures of the period, those that last and single acts, oldest first.
    public var measures: [PoliticalMeasure]
    /// Commitments as they stood on the last day.
    public var commitments: [CommitmentState]
    public var violence: [MonthlyViolence]
    public var sources: [String: Source]
    public var isExercise: Bool

    public init(
        country: String, period: DayRange, mandates: [(mandate: Mandate, period: DayRange)],
        measures: [PoliticalMeasure], commitments: [CommitmentState],
        violence: [MonthlyViolence], sources: [String: Source] = [:], isExercise: Bool
    ) {
        self.country = country
        self.period = period
        self.mandates = mandates
        self.measures = measures
        self.commitments = commitments
        self.violence = violence
        self.sources = sources
        self.isExercise = isExercise
    }

    /// Measures that hold until lifted and touch the period.
    var lasting: [PoliticalMeasure] {
        measures.filter {
            $0.kind.lasts && $0.when.first <= period.last
                && ($0.until.map { $0 >= period.first } ?? true)
        }
    }

    /// Single acts within the period, in order of time: they are numbered in the picture.
    var acts: [PoliticalMeasure] {
        measures.filter { !$0.kind.lasts && $0.when.overlaps(period) }
    }

    /// Commitments with a deadline given by the last day that was due, or given, in the period.
    var dated: [CommitmentState] {
        commitments.filter { state in
            state.dates.contains { date in
                guard let deadline = date.due.deadline else { return false }
                return period.contains(date.given.first) || period.contains(deadline)
            }
        }
    }
}
