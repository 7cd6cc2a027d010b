import Domain

/// Where a counted event belongs among the units of a panel.
public enum EventPlacement: Sendable, Hashable {
    /// All of it in one unit.
    case unit(String)
    /// Over several units by shares that add up to 1.
    case shares([UnitShare])
    /// In none of them.
    case unplaced(Reason)

    /// A unit's share of an event.
    public struct UnitShare: Sendable, Hashable {
        public var unit: String
        public var share: Double

        public init(_ unit: String, _ share: Double) {
            self.unit = unit
            self.share = share
        }
    }

    /// Why an event is in no unit.
    public enum Reason: String, Sendable, Codable, CaseIterable {
        /// Known only to a larger area than a unit.
        case imprecise = "known only to a larger area"
        /// No unit holds its place.
        case outside = "outside all units"
        /// No coordinates at all.
        case nowhere = "without coordinates"
        /// In a month of which only part is known.
        case uncovered = "in months that no import covers"
        /// In a week of which only part is known.
        case uncoveredWeek = "in weeks that no import covers"
        /// Known only to a span longer than a week, and to be booked on one day of it.
        case undated = "dated more coarsely than a week"
    }
}

/// In which month or week an event that lasted longer counts.
public enum Booking: String, Sendable, CaseIterable {
    /// Spread over its days.
    case spread
    /// Wholly in the month (or week) of its first day.
    case start
    /// Wholly in the month (or week) of its last day (as the VIEWS challenge books its actuals).
    case end
}

/// Adds counted events up to a panel, so that what is placed, unplaced and outside its periods
/// always equals what was read.
///
/// By week, an event whose days are more than seven is known only to a month or longer: it is spread
/// evenly over its days, and stays unplaced where it would have to be booked on one of them.
public struct PanelBuilder {
    /// What became of the events read.
    public struct Balance: Sendable, Hashable, Codable {
        /// Events read and what they add up to.
        public var events = 0
        public var read = 0
        /// Events read without a figure for what is counted: their number is not known, so a panel
        /// with such events says too little.
        public var withoutFigure = 0
        /// In units and periods of the panel.
        public var placed = 0
        /// In its periods but in none of its units or no one period, by reason.
        public var unplaced: [String: Int] = [:]
        /// Before or after its periods (the parts of long events included).
        public var outside = 0
        /// By week, the events read whose days are more than seven, and what they add up to.
        public var coarseEvents = 0
        public var coarse = 0
        /// Whether those are spread over their days; otherwise they are in no week.
        public var isCoarseSpread = true

        /// What is in no unit, all reasons together.
        public var unplacedTotal: Int { unplaced.values.reduce(0, +) }
        /// Whether nothing vanished.
        public var isBalanced: Bool { read == placed + unplacedTotal + outside }
    }

    public let kind: UnitKind
    public let target: Target
    public let measure: Measure
    public let periods: ClosedRange<Period>
    public let booking: Booking
    public private(set) var balance = Balance()

    private let units: [String]
    private let rows: [String: Int]
    private let firstDay: Day
    private let periodOfDay: [Int]
    private var counts: [Int]
    private let width: Int

    private var cadence: Cadence { periods.lowerBound.cadence }

    /// A builder for the given units; repeated units count once.
    public init(
        kind: UnitKind, target: Target, measure: Measure, periods: ClosedRange<Period>,
        units: [String], booking: Booking = .spread
    ) {
        self.kind = kind
        self.target = target
        self.measure = measure
        self.periods = periods
        self.booking = booking
        balance.isCoarseSpread = booking == .spread
        var rows: [String: Int] = [:]
        var unique: [String] = []
        for unit in units where rows[unit] == nil {
            rows[unit] = unique.count
            unique.append(unit)
        }
        self.units = unique
        self.rows = rows
        width = periods.upperBound - periods.lowerBound + 1
        counts = [Int](repeating: 0, count: unique.count * width)
        firstDay = periods.lowerBound.firstDay
        periodOfDay = periods.enumerated().flatMap { index, period in
            [Int](repeating: index, count: period.days.count)
        }
    }

    /// Adds an event; those of other kinds of violence are not read at all.
    public mutating func add(_ event: CountedEvent, at placement: EventPlacement) {
        guard target.includes(event.violence) else { return }
        let amount =
            switch measure {
            case .deaths: event.deaths
            case .civilians: event.civilians ?? 0
            case .events: 1
            }
        balance.events += 1
        if measure == .civilians, event.civilians == nil { balance.withoutFigure += 1 }
        balance.read += amount
        let isCoarse = cadence == .week && event.when.count > 7
        if isCoarse {
            balance.coarseEvents += 1
            balance.coarse += amount
        }
        guard amount > 0 else { return }
        let isUndated = isCoarse && booking != .spread
        for (period, part) in parts(of: amount, over: event.when) {
            guard let period else {
                balance.outside += part
                continue
            }
            place(part, in: period, at: isUndated ? .unplaced(.undated) : placement)
        }
    }

    private mutating func place(_ amount: Int, in period: Int, at placement: EventPlacement) {
        switch placement {
        case .unit(let unit):
            guard let row = rows[unit] else { return leave(amount, .outside) }
            counts[row * width + period] += amount
            balance.placed += amount
        case .unplaced(let reason):
            leave(amount, reason)
        case .shares(let shares):
            guard !shares.isEmpty else { return leave(amount, .outside) }
            // Over all units that share it: those outside the panel keep their part.
            let parts = Apportionment.parts(of: amount, by: shares.map(\.share))
            for (share, part) in zip(shares, parts) where part > 0 {
                guard let row = rows[share.unit] else {
                    leave(part, .outside)
                    continue
                }
                counts[row * width + period] += part
                balance.placed += part
            }
        }
    }

    private mutating func leave(_ amount: Int, _ reason: EventPlacement.Reason) {
        balance.unplaced[reason.rawValue, default: 0] += amount
    }

    /// The amount by period of the panel (`nil` stands for all other periods).
    private func parts(of amount: Int, over days: DayRange) -> [(period: Int?, part: Int)] {
        switch booking {
        case .start: return [(index(of: days.first), amount)]
        case .end: return [(index(of: days.last), amount)]
        case .spread: break
        }
        let first = index(of: days.first)
        if first != nil, first == index(of: days.last) { return [(first, amount)] }
        var shares: [(period: Int?, days: Int)] = []
        for period in cadence.period(holding: days.first)...cadence.period(holding: days.last) {
            let from = max(days.first, period.firstDay)
            let to = min(days.last, period.lastDay)
            shares.append((index(of: from), to - from + 1))
        }
        let parts =
            switch cadence {
            case .month: Apportionment.parts(of: amount, by: shares.map { Double($0.days) })
            case .week: Apportionment.alongTime(amount, over: shares.map(\.days))
            }
        return zip(shares, parts).filter { $0.1 > 0 }.map { ($0.0.period, $0.1) }
    }

    private func index(of day: Day) -> Int? {
        let offset = day - firstDay
        return periodOfDay.indices.contains(offset) ? periodOfDay[offset] : nil
    }

    /// The panel of everything added, with unknown instead of a number in periods that are not
    /// known as a whole; what events there are in them is then booked as unplaced.
    ///
    /// - Parameter known: which periods of a unit are known, as many as the panel has.
    public mutating func panel(known: (_ unit: String) -> [Bool]) -> Panel {
        var values = counts.map(Double.init)
        for (row, unit) in units.enumerated() {
            for (period, isKnown) in known(unit).prefix(width).enumerated() where !isKnown {
                let place = row * width + period
                values[place] = .nan
                guard counts[place] > 0 else { continue }
                balance.placed -= counts[place]
                leave(counts[place], cadence == .month ? .uncovered : .uncoveredWeek)
                counts[place] = 0
            }
        }
        return Panel(
            kind: kind, target: target, measure: measure, units: units, periods: periods,
            values: values)
    }

    /// The panel of everything added; every period is taken to be known.
    public func panel() -> Panel {
        Panel(
            kind: kind, target: target, measure: measure, units: units, periods: periods,
            values: counts.map(Double.init))
    }
}
