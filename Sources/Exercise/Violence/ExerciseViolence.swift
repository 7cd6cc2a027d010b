import Domain
import Geography
import RealModule
import Statistics

/// An endless, reproducible course of violence in the exercise country, in order of time.
///
/// A marked self-exciting (Hawkes, ETAS) point process, simulated exactly by its clusters (Hawkes
/// and Oakes 1974): spontaneous events come at a rate that follows seasons and long waves; each event
/// sets off a Poisson number of others, with mean `branchingRatio`, after exponential delays, at
/// distances with a power-law tail (Ogata 1998), in its own or a related conflict. Only the events
/// already set off and still to come are held in memory.
public struct ExerciseViolence: IteratorProtocol, Sendable {
    private let settings: ExerciseSettings
    private let land = ExerciseLand.orvelia
    private var generator: SeededGenerator
    private var pending = PendingEvents()
    private var nextSpontaneous: Double
    /// Spontaneous events per day without seasons and waves.
    private let rate: Double
    private var count = 0

    /// The process starts this many mean delays early, so that the first day is like any other.
    private static let warmUp = 20.0
    /// Seasons and waves at most multiply the rate by this.
    private static let highestFactor = 4.0

    public init(_ settings: ExerciseSettings) {
        let settings = settings.inRange
        self.settings = settings
        let perDay = Double(max(1, settings.events)) / Double(settings.days)
        rate = perDay * (1 - settings.branchingRatio) / Self.reportedShare
        generator = SeededGenerator(seed: settings.seed, stream: 1 << 40)
        nextSpontaneous = -Self.warmUp * settings.meanDelay
        advanceSpontaneous()
    }

    /// About how many events come to be reported; only used to fit the rate.
    private static let reportedShare = 0.86

    public mutating func next() -> ExerciseEvent? {
        while true {
            let event = takeEarliest()
            let isCounted = event.time >= 0
            if isCounted { count += 1 }
            setOff(by: event, number: isCounted ? count : nil)
            if isCounted { return marked(event) }
        }
    }

    private mutating func takeEarliest() -> PendingEvent {
        if let first = pending.first, first.time <= nextSpontaneous { return pending.removeFirst() }
        let time = nextSpontaneous
        let conflict = spontaneousConflict(at: time)
        let place = land.home(of: conflict, using: &generator)
        advanceSpontaneous()
        return PendingEvent(time: time, place: place, conflict: Int32(conflict), parent: nil)
    }

    /// Ogata's thinning: candidates at the highest rate, kept in proportion to the true one.
    private mutating func advanceSpontaneous() {
        let highest = rate * Self.highestFactor
        repeat {
            nextSpontaneous -= Double.log(1 - generator.uniform()) / highest
        } while generator.uniform() * Self.highestFactor >= totalFactor(at: nextSpontaneous)
    }

    private func totalFactor(at time: Double) -> Double {
        ExerciseConflict.all.reduce(0) { $0 + $1.weight * factor($1, at: time) }
    }

    /// Season and wave of a conflict, with mean 1 over the years.
    private func factor(_ conflict: ExerciseConflict, at time: Double) -> Double {
        guard settings.seasonality > 0 else { return 1 }
        let dayOfYear = time.truncatingRemainder(dividingBy: 365.25)
        let season = Double.cos((dayOfYear - conflict.peak) / 365.25 * 2 * .pi)
        let phase = Double(conflict.id) * 1.7
        let wave = Double.sin(time / (1300 + 90 * Double(conflict.id)) * 2 * .pi + phase)
        return (1 + settings.seasonality * conflict.season * season)
            * (1 + settings.seasonality * 0.7 * wave)
    }

    private mutating func spontaneousConflict(at time: Double) -> Int {
        var left = generator.uniform() * totalFactor(at: time)
        for conflict in ExerciseConflict.all {
            left -= conflict.weight * factor(conflict, at: time)
            if left < 0 { return conflict.id }
        }
        return ExerciseConflict.all.count - 1
    }

    private mutating func setOff(by event: PendingEvent, number: Int?) {
        for _ in 0..<poisson(settings.branchingRatio) {
            let delay = -Double.log(1 - generator.uniform()) * settings.meanDelay
            let conflict = land.triggered(by: Int(event.conflict), using: &generator)
            pending.insert(
                PendingEvent(
                    time: event.time + delay, place: land.near(event.place, using: &generator),
                    conflict: Int32(conflict), parent: number))
        }
    }

    /// A Poisson number by inversion; the mean is below 1.
    private mutating func poisson(_ mean: Double) -> Int {
        var left = generator.uniform()
        var term = Double.exp(-mean)
        var value = 0
        while left >= term, value < 60 {
            left -= term
            value += 1
            term *= mean / Double(value)
        }
        return value
    }

    /// The event with its length and deaths, which depend on nothing but its number.
    private func marked(_ event: PendingEvent) -> ExerciseEvent {
        var marks = SeededGenerator(seed: settings.seed, stream: UInt64(count))
        let conflict = ExerciseConflict.all[Int(event.conflict)]
        let first = settings.firstDay + Int(event.time)
        let isLong = marks.uniform() < 0.06
        let length = isLong ? 1 + min(40, Int(-Double.log(1 - marks.uniform()) * 7)) : 0
        let tail = Double.pow(1 - marks.uniform(), -1 / (conflict.exponent - 1))
        let total = min(600, Int(tail))
        return ExerciseEvent(
            id: count, parent: event.parent, conflictID: conflict.id,
            when: DayRange(first, first + length), coordinate: event.place,
            deaths: Self.deaths(total, conflict.type, using: &marks))
    }

    private static func deaths(
        _ total: Int, _ type: ViolenceType, using marks: inout SeededGenerator
    ) -> ExerciseDeaths {
        let shares: (a: Double, b: Double, civilians: Double) =
            switch type {
            case .stateBased: (0.35, 0.5, 0.1)
            case .nonState: (0.38, 0.42, 0.15)
            case .oneSided: (0.02, 0, 0.98)
            }
        var deaths = ExerciseDeaths(sideA: 0, sideB: 0, civilians: 0, unknown: 0)
        for _ in 0..<total {
            let draw = marks.uniform()
            if draw < shares.a {
                deaths.sideA += 1
            } else if draw < shares.a + shares.b {
                deaths.sideB += 1
            } else if draw < shares.a + shares.b + shares.civilians {
                deaths.civilians += 1
            } else {
                deaths.unknown += 1
            }
        }
        return deaths
    }
}
