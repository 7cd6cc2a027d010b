import Domain

/// Where things stand in a timeline's picture.
struct TimelineLayout {
    let period: DayRange
    let width: Double
    let left: Double
    let right: Double

    init(period: DayRange, width: Double, left: Double = 112) {
        self.period = period
        self.width = width
        self.left = left
        right = width - 14
    }

    /// The place of a day's beginning, kept within the picture.
    func x(_ day: Day) -> Double {
        let span = Double(period.last.number + 1 - period.first.number)
        let share = Double(day.number - period.first.number) / span
        return left + min(max(share, 0), 1) * (right - left)
    }

    /// The first row in which each stretch is free of those before it, in their order.
    static func rows(_ stretches: [(from: Double, to: Double)], gap: Double) -> [Int] {
        var ends: [Double] = []
        return stretches.map { stretch in
            if let row = ends.firstIndex(where: { $0 + gap <= stretch.from }) {
                ends[row] = stretch.to
                return row
            }
            ends.append(stretch.to)
            return ends.count - 1
        }
    }
}
