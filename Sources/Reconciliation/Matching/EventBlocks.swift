import Domain
import RealModule

/// Events by half-degree cell and day, so that only neighbours are compared.
///
/// Cells and days only narrow the search. Whether two events are neighbours is decided for the pair
/// itself, the same way round both ways: by the days between them beyond both precisions, and by the
/// distance.
struct EventBlocks {
    private let events: [ComparedEvent]
    private let reach: Double
    /// Members with a spot by cell, and by day within a cell; a cell's begin at its offset.
    private var members: [Int32] = []
    private var offsets: [Int32] = [0]
    private var firstCell: Int32 = 0
    /// Members with a spot, and members that stand for a region or have no point, by first day.
    private var placed: [Int32] = []
    private var unplaced: [Int32] = []
    /// How much earlier than the sought day a member may begin and still reach it.
    private var longest: Int32 = 1
    /// How much later than the sought day a member may begin and still reach it.
    private var slack: Int32 = 0
    /// The largest uncertainty of a member with a spot, in km.
    private var radius: Float = 0

    /// Blocks of the chosen events.
    ///
    /// - Parameter reach: how far apart two exact places may be, in km.
    init(_ events: [ComparedEvent], reach: Double, where isMember: (ComparedEvent) -> Bool) {
        self.events = events
        self.reach = reach
        let chosen = events.indices.filter { isMember(events[$0]) }
            .sorted { (events[$0].first, $0) < (events[$1].first, $1) }
        for index in chosen {
            let event = events[index]
            longest = max(longest, event.length + event.slack)
            slack = max(slack, event.slack)
            if event.hasSpot {
                radius = max(radius, event.radius)
                placed.append(Int32(index))
            } else {
                unplaced.append(Int32(index))
            }
        }
        arrangeByCell()
    }

    /// Deals the members with a spot, which stand in the order of days, out to their cells.
    private mutating func arrangeByCell() {
        let cells = placed.map { Self.cell(events[Int($0)]) }
        guard let first = cells.min(), let last = cells.max() else { return }
        firstCell = first
        offsets = [Int32](repeating: 0, count: Int(last - first) + 2)
        for cell in cells { offsets[Int(cell - first) + 1] += 1 }
        for cell in 1..<offsets.count { offsets[cell] += offsets[cell - 1] }
        members = placed
        var next = offsets
        for (index, cell) in zip(placed, cells) {
            members[Int(next[Int(cell - first)])] = index
            next[Int(cell - first)] += 1
        }
    }

    /// The number of the half-degree cell, 0...259,199.
    static func cell(_ event: ComparedEvent) -> Int32 {
        row(Double(event.latitude)) * 720 + min(719, max(0, column(Double(event.longitude))))
    }

    private static func row(_ latitude: Double) -> Int32 {
        Int32(min(359, max(0, (latitude + 90) * 2)))
    }

    private static func column(_ longitude: Double) -> Int32 {
        Int32(((longitude + 180) * 2).rounded(.down))
    }

    /// Calls once with every member within `days` of `event` and near enough to compare.
    func neighbours(of event: ComparedEvent, days: Int32, _ visit: (Int32) -> Void) {
        search(unplaced, 0..<unplaced.count, event, days, visit)
        guard event.hasPlace else {
            search(placed, 0..<placed.count, event, days, visit)
            return
        }
        let span = EventScorer.span(reach, max(event.radius, radius))
        let height = span / EventScorer.kilometersPerDegree + 0.01
        let (latitude, longitude) = (Double(event.latitude), Double(event.longitude))
        let narrowest = Double.cos(min(89.9, abs(latitude) + height) * .pi / 180)
        let width = min(180, height / narrowest)
        let (west, east) = (Self.column(longitude - width), Self.column(longitude + width))
        for row in Self.row(latitude - height)...Self.row(latitude + height) {
            for column in west...min(east, west + 719) {
                let cell = Int(row * 720 + (column + 720) % 720 - firstCell)
                guard cell >= 0, cell < offsets.count - 1 else { continue }
                let range = Int(offsets[cell])..<Int(offsets[cell + 1])
                search(members, range, event, days, visit)
            }
        }
    }

    /// Calls with the neighbours among a stretch of a list, which is in the order of first days.
    private func search(
        _ list: [Int32], _ range: Range<Int>, _ event: ComparedEvent, _ days: Int32,
        _ visit: (Int32) -> Void
    ) {
        guard !range.isEmpty else { return }
        let from = event.first - event.slack - days - longest
        let to = event.last + event.slack + days + slack
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if events[Int(list[middle])].first < from { low = middle + 1 } else { high = middle }
        }
        while low < range.upperBound {
            let candidate = list[low]
            let other = events[Int(candidate)]
            if other.first > to { break }
            if EventScorer.daysApart(event, other) <= days,
                EventScorer.areComparable(event, other, reach: reach)
            {
                visit(candidate)
            }
            low += 1
        }
    }
}
