import Domain
import RealModule

/// Sums over any stretch of months of any unit, in constant time.
struct RunningSeries: Sendable {
    let periodCount: Int
    private let values: [Float]
    /// Running sums with a leading 0: of known counts, of months with a death, of known months.
    private let sums: [Double]
    private let violent: [Int32]
    private let known: [Int32]

    /// Series from row-major values; NaN where unknown.
    init(values: [Double], unitCount: Int, periodCount: Int) {
        self.periodCount = periodCount
        let width = periodCount + 1
        var sums = [Double](repeating: 0, count: unitCount * width)
        var violent = [Int32](repeating: 0, count: unitCount * width)
        var known = [Int32](repeating: 0, count: unitCount * width)
        for row in 0..<unitCount {
            for month in 0..<periodCount {
                let value = values[row * periodCount + month]
                let place = row * width + month
                sums[place + 1] = sums[place] + (value.isNaN ? 0 : value)
                violent[place + 1] = violent[place] + (value > 0 ? 1 : 0)
                known[place + 1] = known[place] + (value.isNaN ? 0 : 1)
            }
        }
        self.values = values.map { Float($0) }
        self.sums = sums
        self.violent = violent
        self.known = known
    }

    /// The value of a month; NaN where unknown.
    func value(row: Int, month: Int) -> Float { values[row * periodCount + month] }

    private func bounds(_ row: Int, _ end: Int, _ length: Int) -> (Int, Int) {
        let base = row * (periodCount + 1)
        return (base + max(0, end + 1 - length), base + end + 1)
    }

    /// The mean of the known months among the last `length` through month `end`; NaN without one.
    func mean(row: Int, through end: Int, length: Int) -> Float {
        let (from, to) = bounds(row, end, length)
        let months = known[to] - known[from]
        return months > 0 ? Float((sums[to] - sums[from]) / Double(months)) : .nan
    }

    /// The share of the known months with a death; NaN without a known month.
    func violentShare(row: Int, through end: Int, length: Int) -> Float {
        let (from, to) = bounds(row, end, length)
        let months = known[to] - known[from]
        return months > 0 ? Float(violent[to] - violent[from]) / Float(months) : .nan
    }

    /// Whether any death is known in the last `length` months.
    func isViolent(row: Int, through end: Int, length: Int) -> Bool {
        let (from, to) = bounds(row, end, length)
        return violent[to] > violent[from]
    }

    /// Months since the last death, 0 when there was one in month `end`, at most `limit`.
    func monthsSinceDeath(row: Int, through end: Int, limit: Int) -> Int {
        let base = row * (periodCount + 1)
        var back = 0
        while back < limit, back <= end {
            if violent[base + end - back + 1] > violent[base + end - back] { return back }
            back += 1
        }
        return limit
    }

    /// The largest count of the last `length` months and how long ago it was; 0 without a death.
    func peak(row: Int, through end: Int, length: Int) -> (value: Float, back: Int) {
        var best: Float = 0
        var back = length
        guard isViolent(row: row, through: end, length: length) else { return (0, length) }
        for age in 0..<min(length, end + 1) {
            let value = values[row * periodCount + end - age]
            if value > best {
                best = value
                back = age
            }
        }
        return (best, back)
    }
}
