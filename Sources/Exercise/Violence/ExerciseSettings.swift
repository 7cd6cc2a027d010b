import Domain

/// What decides an exercise. The same settings give the same exercise, byte for byte.
public struct ExerciseSettings: Hashable, Sendable, Codable {
    /// How many reported events to make; unreported ones come on top.
    public var events: Int
    public var seed: UInt64
    /// The first day of the exercise.
    public var firstDay: Day
    /// Over how many days the events are spread, about.
    public var days: Int
    /// How many further events each event sets off on average, below 1.
    public var branchingRatio: Double
    /// The mean time to an event that was set off, in days.
    public var meanDelay: Double
    /// How strongly the year's seasons and long waves are felt: 0 not at all, 1 as designed.
    public var seasonality: Double

    /// Settings; values out of range are brought to the nearest that works, which `problems` says.
    public init(
        events: Int, seed: UInt64, firstDay: Day = Month(year: 2014, month: 1).firstDay,
        days: Int = 3652, branchingRatio: Double = 0.6, meanDelay: Double = 12,
        seasonality: Double = 1
    ) {
        self.events = events
        self.seed = seed
        self.firstDay = firstDay
        self.days = days
        self.branchingRatio = branchingRatio
        self.meanDelay = meanDelay
        self.seasonality = seasonality
    }

    /// What is out of range, in sentences; empty when all is well.
    public var problems: [String] {
        var found: [String] = []
        if !(0...Self.mostEvents).contains(events) {
            found.append("The number of events must be from 0 to \(Self.mostEvents).")
        }
        if !(1...40_000).contains(days) { found.append("The days must be from 1 to 40000.") }
        if !(0...0.95).contains(branchingRatio) {
            found.append("The branching ratio must be from 0 to 0.95, or violence would explode.")
        }
        if !(0.1...1000).contains(meanDelay) {
            found.append("The mean delay must be from 0.1 to 1000 days.")
        }
        if !(0...1).contains(seasonality) { found.append("The seasonality must be from 0 to 1.") }
        return found
    }

    /// The settings with every value in range.
    var inRange: ExerciseSettings {
        func bounded(_ value: Double, _ range: ClosedRange<Double>) -> Double {
            value.isNaN ? range.lowerBound : min(range.upperBound, max(range.lowerBound, value))
        }
        var settings = self
        settings.events = min(Self.mostEvents, max(0, events))
        settings.days = min(40_000, max(1, days))
        settings.branchingRatio = bounded(branchingRatio, 0...0.95)
        settings.meanDelay = bounded(meanDelay, 0.1...1000)
        settings.seasonality = bounded(seasonality, 0...1)
        return settings
    }

    /// As many as have a number of their own in exports.
    private static let mostEvents = 50_000_000
}
