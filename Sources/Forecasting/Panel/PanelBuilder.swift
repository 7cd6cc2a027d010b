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
    }
}

/// In which month an event that lasted longer counts.
public enum Booking: String, Sendable, CaseIterable {
    /// Spread over its days.
    case spread
    /// Wholly in the month of its first day.
    case start
    /// Wholly in the month of its last day (as the VIEWS challenge books its actuals).
    case end
}

/// Adds counted events up to a panel, so that what is placed, unplaced and outside the months
/// always equals what was read.
public struct PanelBuilder {
    /// What became of the events read.
    public struct Balance: Sendable, Hashable, Codable {
        /// Events read and what they add up to.
        public var events = 0
        public var read = 0
        /// In units and months of the panel.
        public var placed = 0
        /// In its months but in none of its units, by reason.
        public var unplaced: [String: Int] = [:]
        /// Before or after its months (the parts of long events included).
        public var outsideMonths = 0

        /// What is in no unit, all reasons together.
        public var unplacedTotal: Int { unplaced.values.reduce(0, +) }
        /// Whether nothing vanished.
        public var isBalanced: Bool { read == placed + unplacedTotal + outsideMonths }
    }

    public let kind: UnitKind
    public let target: Target
    public let measure: Measure
    public let months: ClosedRange<Month>
    public let booking: Booking
    public private(set) var balance = Balance()

    private let units: [String]
    private let rows: [String: Int]
    private let firstDay: Day
    private let monthOfDay: [Int]
    private var counts: [Int]
    private let width: Int

    /// A builder for the given units; repeated units count once.
    public init(
        kind: UnitKind, target: Target, measure: Measure, months: ClosedRange<Month>,
        units: [String], booking: Booking = .spread
    ) {
        self.kind = kind
        self.target = target
        self.measure = measure
        self.months = months
        self.booking = booking
        var rows: [String: Int] = [:]
        var unique: [String] = []
        for unit in units where rows[unit] == nil {
            rows[unit] = unique.count
            unique.append(unit)
        }
        self.units = unique
        self.rows = rows
        width = months.upperBound - months.lowerBound + 1
        counts = [Int](repeating: 0, count: unique.count * width)
        firstDay = months.lowerBound.firstDay
        monthOfDay = months.enumerated().flatMap { index, month in
            [Int](repeating: index, count: month.days.count)
        }
    }

    /// Adds an event; those of other kinds of violence are not read at all.
    public mutating func add(_ event: CountedEvent, at placement: EventPlacement) {
        guard target.includes(event.violence) else { return }
        let amount =
            switch measure {
            case .deaths: event.deaths
            case .civilians: event.civilians
            case .events: 1
            }
        balance.events += 1
        balance.read += amount
        guard amount > 0 else { return }
        for (month, part) in parts(of: amount, over: event.when) {
            guard let month else {
                balance.outsideMonths += part
                continue
            }
            place(part, in: month, at: placement)
        }
    }

    private mutating func place(_ amount: Int, in month: Int, at placement: EventPlacement) {
        switch placement {
        case .unit(let unit):
            guard let row = rows[unit] else { return leave(amount, .outside) }
            counts[row * width + month] += amount
            balance.placed += amount
        case .unplaced(let reason):
            leave(amount, reason)
        case .shares(let shares):
            let known = shares.filter { rows[$0.unit] != nil }
            let parts = Apportionment.parts(of: amount, by: known.map(\.share))
            guard !known.isEmpty else { return leave(amount, .outside) }
            for (share, part) in zip(known, parts) {
                guard let row = rows[share.unit] else { continue }
                counts[row * width + month] += part
                balance.placed += part
            }
        }
    }

    private mutating func leave(_ amount: Int, _ reason: EventPlacement.Reason) {
        balance.unplaced[reason.rawValue, default: 0] += amount
    }

    /// The amount by month of the panel (`nil` stands for all other months).
    private func parts(of amount: Int, over days: DayRange) -> [(month: Int?, part: Int)] {
        switch booking {
        case .start: return [(index(of: days.first), amount)]
        case .end: return [(index(of: days.last), amount)]
        case .spread: break
        }
        let first = index(of: days.first)
        if first != nil, first == index(of: days.last) { return [(first, amount)] }
        var shares: [(month: Int?, days: Double)] = []
        var month = days.first.month
        while month <= days.last.month {
            let from = max(days.first, month.firstDay)
            let to = min(days.last, month.lastDay)
            shares.append((index(of: from), Double(to - from + 1)))
            month = month + 1
        }
        let parts = Apportionment.parts(of: amount, by: shares.map(\.days))
        return zip(shares, parts).filter { $0.1 > 0 }.map { ($0.0.month, $0.1) }
    }

    private func index(of day: Day) -> Int? {
        let offset = day - firstDay
        return monthOfDay.indices.contains(offset) ? monthOfDay[offset] : nil
    }

    /// The panel of everything added, with unknown instead of a number in months that are not
    /// known as a whole; what events there are in them is then booked as unplaced.
    ///
    /// - Parameter known: which months of a unit are known, as many as the panel has.
    public mutating func panel(known: (_ unit: String) -> [Bool]) -> Panel {
        var values = counts.map(Double.init)
        for (row, unit) in units.enumerated() {
            for (month, isKnown) in known(unit).prefix(width).enumerated() where !isKnown {
                let place = row * width + month
                values[place] = .nan
                guard counts[place] > 0 else { continue }
                balance.placed -= counts[place]
                leave(counts[place], .uncovered)
                counts[place] = 0
            }
        }
        return Panel(
            kind: kind, target: target, measure: measure, units: units, months: months,
            values: values)
    }

    /// The panel of everything added; every month is taken to be known.
    public func panel() -> Panel {
        Panel(
            kind: kind, target: target, measure: measure, units: units, months: months,
            values: counts.map(Double.init))
    }
}

/// Shares out whole numbers.
public enum Apportionment {
    /// Parts of an amount by weights, by the method of largest remainders (Hamilton): whole
    /// numbers that add up to the amount exactly; ties go to the earlier part. Weights that are
    /// not positive get nothing; when none is positive the first part gets all.
    public static func parts(of amount: Int, by weights: [Double]) -> [Int] {
        guard !weights.isEmpty else { return [] }
        let positive = weights.map { $0.isFinite ? max(0, $0) : 0 }
        let total = positive.reduce(0, +)
        guard total > 0 else {
            return weights.indices.map { $0 == 0 ? amount : 0 }
        }
        let exact = positive.map { Double(amount) * $0 / total }
        var parts = exact.map { Int($0.rounded(.down)) }
        let left = amount - parts.reduce(0, +)
        let order = exact.indices.sorted { one, other in
            let remainders = (exact[one] - Double(parts[one]), exact[other] - Double(parts[other]))
            return remainders.0 != remainders.1 ? remainders.0 > remainders.1 : one < other
        }
        for index in order.prefix(max(0, left)) { parts[index] += 1 }
        return parts
    }
}
