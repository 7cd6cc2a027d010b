import Domain
import Geography
import RealModule
import Statistics

/// What a unit's history looks like at a month, as numbers a forest can learn from.
///
/// In a history by week the lengths are the months' weeks, except the shortest, which is one week;
/// “month” then stands for a week.
struct HistoryFeatures: Sendable {
    /// The features' names, in order; the step comes last and is added by the model.
    static let names: [String] =
        lengths.map { "mean deaths over \($0) months" }
        + shares.map { "share of violent months in \($0)" }
        + [
            "months since the last death", "worst month of 12", "worst month of 36",
            "months since the worst of 36", "worst month on record", "recent level",
            "trend, 3 against 12 months", "spike, worst month against the usual",
            "neighbours, last month", "neighbours, 3 months", "neighbours, 12 months",
            "neighbours, violent months of 12", "neighbours, 60 months",
            "wider surroundings, 3 months", "wider surroundings, 12 months",
            "wider surroundings, 60 months", "surroundings, decayed in space and time",
            "all units, 12 months",
        ]

    private static let lengths = [1, 2, 3, 6, 12, 24, 60, 120]
    private static let shares = [3, 6, 12, 24, 60, 120]

    let history: History
    let own: RunningSeries
    let ring: RunningSeries
    let wider: RunningSeries
    /// Exponentially weighted mean through each month, row-major.
    let level: [Float]
    private let kernel: [Float]
    private let world: [Float]
    private let record: [Float]

    /// Features of a history; the recent level halves its memory every `halfLife` periods.
    init(_ history: History, halfLife: Double = 6) {
        self.history = history
        let units = history.units.count
        let months = history.periodCount
        own = RunningSeries(values: history.values, unitCount: units, periodCount: months)
        let rows = history.neighborhood.rows
        let ringValues = Self.summed(history.values, rows, months)
        ring = RunningSeries(values: ringValues, unitCount: units, periodCount: months)
        let second = history.neighborhood.secondRing()
        let widerValues = Self.summed(history.values, second, months)
        wider = RunningSeries(values: widerValues, unitCount: units, periodCount: months)
        level = Self.decayed(history.values, units, months, halfLife: halfLife)
        var blended = history.values
        for place in blended.indices {
            let ring = ringValues[place].isNaN ? 0 : ringValues[place]
            let wider = widerValues[place].isNaN ? 0 : widerValues[place]
            blended[place] += 0.25 * ring + 0.06 * wider
        }
        kernel = Self.decayed(
            blended, units, months, halfLife: history.periods(months: 12.0))
        world = Self.world(own, units, months, year: history.periods(months: 12))
        record = Self.record(history.values, units, months)
    }

    /// A length in months as periods; the last period alone stays one.
    private func span(_ months: Int) -> Int { months == 1 ? 1 : history.periods(months: months) }

    /// The features of a unit at a month (counted from the first), without the step.
    func features(row: Int, month: Int) -> [Float] {
        var result: [Float] = []
        result.reserveCapacity(Self.names.count + 1)
        let mean3 = own.mean(row: row, through: month, length: span(3))
        let mean12 = own.mean(row: row, through: month, length: span(12))
        for length in Self.lengths {
            result.append(Self.log1p(own.mean(row: row, through: month, length: span(length))))
        }
        for length in Self.shares {
            result.append(own.violentShare(row: row, through: month, length: span(length)))
        }
        let year = own.peak(row: row, through: month, length: span(12))
        let peak = own.peak(row: row, through: month, length: span(36))
        let place = row * history.periodCount + month
        result.append(Float(own.monthsSinceDeath(row: row, through: month, limit: span(240))))
        result.append(Self.log1p(year.value))
        result.append(Self.log1p(peak.value))
        result.append(Float(peak.back))
        result.append(Self.log1p(record[place]))
        result.append(Self.log1p(level[place]))
        result.append(Self.log1p(mean3) - Self.log1p(mean12))
        let rest = max(0, mean12 * Float(span(12)) - year.value) / Float(span(12) - 1)
        result.append(Self.log1p(year.value) - Self.log1p(rest))
        appendSurroundings(row, month, to: &result)
        return result
    }

    private func appendSurroundings(_ row: Int, _ month: Int, to result: inout [Float]) {
        for length in [1, 3, 12] {
            result.append(Self.log1p(ring.mean(row: row, through: month, length: span(length))))
        }
        result.append(ring.violentShare(row: row, through: month, length: span(12)))
        result.append(Self.log1p(ring.mean(row: row, through: month, length: span(60))))
        for length in [3, 12, 60] {
            result.append(Self.log1p(wider.mean(row: row, through: month, length: span(length))))
        }
        let place = row * history.periodCount + month
        result.append(Self.log1p(kernel[place]))
        result.append(world[month])
    }

    /// Whether nothing is known to have happened in or around the unit for ten years.
    func isDeeplyQuiet(row: Int, month: Int) -> Bool {
        !own.isViolent(row: row, through: month, length: span(120))
            && !ring.isViolent(row: row, through: month, length: span(120))
            && !wider.isViolent(row: row, through: month, length: span(60))
    }

    static func log1p(_ value: Float) -> Float { Float.log(onePlus: value) }

    /// What the units around count together; unknown ones as much as the known ones on average,
    /// and NaN where none of them is known.
    private static func summed(_ values: [Double], _ rows: [[Int]], _ months: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: values.count)
        let isComplete = !values.contains { $0.isNaN }
        var unknown = [Int](repeating: 0, count: months)
        for (row, around) in rows.enumerated() {
            for neighbor in around {
                for month in 0..<months {
                    let value = values[neighbor * months + month]
                    if value > 0 { sums[row * months + month] += value }
                    if value.isNaN { unknown[month] += 1 }
                }
            }
            guard !isComplete else { continue }
            for month in 0..<months where unknown[month] > 0 {
                let known = around.count - unknown[month]
                sums[row * months + month] *=
                    known > 0 ? Double(around.count) / Double(known) : .nan
                unknown[month] = 0
            }
        }
        return sums
    }

    /// Exponentially weighted means over the known months; NaN before the first of them.
    static func decayed(_ values: [Double], _ units: Int, _ months: Int, halfLife: Double)
        -> [Float]
    {
        let factor = Double.exp(-Double.log(2) / halfLife)
        var result = [Float](repeating: .nan, count: values.count)
        for row in 0..<units {
            var sum = 0.0
            var weight = 0.0
            for place in row * months..<(row + 1) * months {
                sum *= factor
                weight *= factor
                if !values[place].isNaN {
                    sum += values[place]
                    weight += 1
                }
                if weight > 0 { result[place] = Float(sum / weight) }
            }
        }
        return result
    }

    private static func world(
        _ own: RunningSeries, _ units: Int, _ months: Int, year: Int
    ) -> [Float] {
        (0..<months).map { month in
            var sum: Float = 0
            var known = 0
            for row in 0..<units {
                let mean = own.mean(row: row, through: month, length: year)
                if mean > 0 { sum += log1p(mean) }
                if !mean.isNaN { known += 1 }
            }
            return sum / Float(max(1, known))
        }
    }

    private static func record(_ values: [Double], _ units: Int, _ months: Int) -> [Float] {
        var result = [Float](repeating: 0, count: values.count)
        for row in 0..<units {
            var best: Float = 0
            for place in row * months..<(row + 1) * months {
                if values[place] > Double(best) { best = Float(values[place]) }
                result[place] = best
            }
        }
        return result
    }
}

extension Neighborhood {
    /// The neighbours' neighbours that are neither the unit itself nor its neighbours.
    func secondRing() -> [[Int]] {
        rows.indices.map { row in
            var found: Set<Int> = []
            for neighbor in rows[row] { found.formUnion(rows[neighbor]) }
            found.subtract(rows[row])
            found.remove(row)
            return found.sorted()
        }
    }
}
