import Domain
import Geography

/// Events by half-degree cell and day, so that only neighbours are compared.
struct EventBlocks {
    private var offsets: [Int32]
    private var members: [Int32]
    /// Events without a usable point, by first day.
    private var unplaced: [Int32]
    private let events: [ComparedEvent]
    /// How much earlier than the sought day an event may begin and still reach it.
    private let longest: Int32

    /// Blocks of the chosen events.
    init(_ events: [ComparedEvent], where isMember: (ComparedEvent) -> Bool) {
        self.events = events
        var cells = [Int32](repeating: -1, count: events.count)
        offsets = [Int32](repeating: 0, count: 259_202)
        unplaced = []
        var longest: Int32 = 1
        for (index, event) in events.enumerated() where isMember(event) {
            longest = max(longest, event.length + event.slack)
            guard event.hasPlace, event.radius <= 40 else {
                unplaced.append(Int32(index))
                continue
            }
            cells[index] = Self.cell(event)
            offsets[Int(cells[index]) + 1] += 1
        }
        for cell in 1..<offsets.count { offsets[cell] += offsets[cell - 1] }
        members = [Int32](repeating: 0, count: Int(offsets[offsets.count - 1]))
        var next = offsets
        for (index, cell) in cells.enumerated() where cell >= 0 {
            members[Int(next[Int(cell)])] = Int32(index)
            next[Int(cell)] += 1
        }
        self.longest = longest
        sortByDay()
    }

    private mutating func sortByDay() {
        for cell in 0..<(offsets.count - 1) where offsets[cell + 1] - offsets[cell] > 1 {
            members[Int(offsets[cell])..<Int(offsets[cell + 1])].sort {
                (events[Int($0)].first, $0) < (events[Int($1)].first, $1)
            }
        }
        unplaced.sort { (events[Int($0)].first, $0) < (events[Int($1)].first, $1) }
    }

    /// The number of the half-degree cell, 0...259,199.
    static func cell(_ event: ComparedEvent) -> Int32 {
        let row = min(359, max(0, Int32((event.latitude + 90) * 2)))
        let column = min(719, max(0, Int32((event.longitude + 180) * 2)))
        return row * 720 + column
    }

    /// Calls with every member that lies in the cell of `event` or around it, within `days`.
    func neighbours(of event: ComparedEvent, days: Int32, _ visit: (Int32) -> Void) {
        let from = event.first - event.slack - days - longest
        let to = event.last + event.slack + days
        if event.hasPlace && event.radius <= 40 {
            let center = Self.cell(event)
            let (row, column) = (center / 720, center % 720)
            let reach: Int32 = event.radius > 15 ? 2 : 1
            for step in -reach...reach where (0..<360).contains(row + step) {
                for side in -reach...reach {
                    let cell = Int((row + step) * 720 + (column + side + 720) % 720)
                    visitRange(
                        members, Int(offsets[cell]), Int(offsets[cell + 1]), from, to, event, days,
                        visit)
                }
            }
            visitRange(unplaced, 0, unplaced.count, from, to, event, days, visit)
        } else {
            visitAll(from, to, event, days, visit)
        }
    }

    /// An event without a point is compared with everything of its days within 3 degrees.
    private func visitAll(
        _ from: Int32, _ to: Int32, _ event: ComparedEvent, _ days: Int32, _ visit: (Int32) -> Void
    ) {
        visitRange(unplaced, 0, unplaced.count, from, to, event, days, visit)
        guard event.hasPlace else { return }
        let center = Self.cell(event)
        let (row, column) = (center / 720, center % 720)
        for step in Int32(-6)...6 where (0..<360).contains(row + step) {
            for side in Int32(-6)...6 {
                let cell = Int((row + step) * 720 + (column + side + 720) % 720)
                visitRange(
                    members, Int(offsets[cell]), Int(offsets[cell + 1]), from, to, event, days,
                    visit)
            }
        }
    }

    private func visitRange(
        _ list: [Int32], _ start: Int, _ end: Int, _ from: Int32, _ to: Int32,
        _ event: ComparedEvent, _ days: Int32, _ visit: (Int32) -> Void
    ) {
        guard start < end else { return }
        var (low, high) = (start, end)
        while low < high {
            let middle = (low + high) / 2
            if events[Int(list[middle])].first < from { low = middle + 1 } else { high = middle }
        }
        while low < end {
            let candidate = list[low]
            let other = events[Int(candidate)]
            if other.first - other.slack > to { break }
            if EventScorer.daysApart(event, other) <= days { visit(candidate) }
            low += 1
        }
    }
}
