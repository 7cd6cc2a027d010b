import Domain
import RealModule
import Statistics

/// The most similar past stretches of any unit, and what followed them.
public struct Analogues: ForecastModel {
    /// How many months are compared.
    public var length: Int
    /// How many analogues are kept.
    public var count: Int

    public init(length: Int = 10, count: Int = 40) {
        self.length = max(2, length)
        self.count = max(1, count)
    }

    public var card: ModelCard {
        ModelCard(
            identifier: "analogues", name: "Analogues", version: 1,
            summary:
                "The \(count) past stretches of \(length) months, in any unit, whose course is most like the unit's own (dynamic time warping of rescaled logarithms); what followed them, rescaled to the unit, as draws.",
            needs: "some years of history in units with violence", horizon: 1...36,
            reference: "Chadefaux 2022 (pattern analogues); Sakoe and Chiba 1978",
            fallback:
                "A unit without a death in the compared months takes its decayed own history (half-life 24), with none known the pool of all units. A course ends at the last known month; a single unknown month in it counts as the one before, and a course with more of them is not compared."
        )
    }

    public func fit(_ history: History, steps: ClosedRange<Int>, seed: UInt64, threads: Int)
        -> any FittedModel
    {
        let library = AnalogueLibrary(
            history, length: history.periods(months: length), horizon: steps.upperBound)
        let pool = Climatology.pooled(history, months: 240)
        let count = count
        let longMemory = history.periods(months: 24.0)
        return PerUnit { row in
            let found = library.nearest(row: row, count: count)
            guard !found.isEmpty else {
                let own =
                    Climatology.decayed(history.series(row: row), halfLife: longMemory) ?? pool
                return Array(repeating: own, count: steps.count)
            }
            return steps.map { library.distribution(found, row: row, step: $0) ?? pool }
        }
    }
}

/// All past stretches of a history, ready to be compared.
public struct AnalogueLibrary: Sendable {
    struct Stretch: Sendable {
        var row: Int
        /// The index of its last month.
        var end: Int
        var peak: Float
        var course: [Float]
    }

    struct Match: Sendable {
        var stretch: Stretch
        var distance: Float
    }

    private let history: History
    private let length: Int
    private let horizon: Int
    private let stretches: [Stretch]

    /// Stretches of `length` periods with a death, three months apart, whose next `horizon` periods
    /// are past.
    public init(_ history: History, length: Int = 10, horizon: Int = 14) {
        let apart = history.periods(months: 3)
        self.history = history
        self.length = length
        self.horizon = horizon
        let last = history.periodCount - 1 - horizon
        var found: [Stretch] = []
        for row in history.units.indices {
            var end = length - 1
            while end <= last {
                if let stretch = Self.stretch(history, row, end, length) { found.append(stretch) }
                end += apart
            }
        }
        // The search goes through every stretch for every unit; keep it within reach.
        let stride = max(1, found.count / 12_000)
        stretches = found.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
    }

    private static func stretch(_ history: History, _ row: Int, _ end: Int, _ length: Int)
        -> Stretch?
    {
        let start = row * history.periodCount + end - length + 1
        guard end >= length - 1 else { return nil }
        var values = Array(history.values[start..<start + length])
        for place in values.indices.dropFirst() where values[place].isNaN {
            guard !history.values[start + place - 1].isNaN else { return nil }
            values[place] = values[place - 1]
        }
        guard !values[0].isNaN, let peak = values.max(), peak > 0 else { return nil }
        let scale = 1 / Double.log(onePlus: peak)
        let course = values.map { Float(Double.log(onePlus: $0) * scale) }
        return Stretch(row: row, end: end, peak: Float(peak), course: course)
    }

    /// The nearest stretches to a unit's last months; empty when those hold no death.
    func nearest(row: Int, count: Int) -> [Match] {
        guard let known = history.lastKnownPeriod(row: row),
            let own = Self.stretch(history, row, known, length)
        else { return [] }
        var best: [Match] = []
        var limit = Float.infinity
        let band = history.periods(months: 2)
        for stretch in stretches {
            // A similar course at a very different size is another kind of conflict.
            let size = abs(Float.log(stretch.peak / own.peak)) * 0.5
            guard size < limit else { continue }
            let distance =
                size
                + DynamicTimeWarping.distance(
                    own.course, stretch.course, band: band, limit: limit - size)
            guard distance < limit else { continue }
            best.append(Match(stretch: stretch, distance: distance))
            guard best.count >= 2 * count else { continue }
            best.sort { $0.distance < $1.distance }
            best.removeLast(best.count - count)
            limit = best[count - 1].distance
        }
        best.sort {
            ($0.distance, $0.stretch.row, $0.stretch.end)
                < ($1.distance, $1.stretch.row, $1.stretch.end)
        }
        return Array(best.prefix(count))
    }

    func distribution(_ matches: [Match], row: Int, step: Int) -> CountDistribution? {
        guard let known = history.lastKnownPeriod(row: row),
            let own = Self.stretch(history, row, known, length)
        else { return nil }
        let gap = history.periodCount - 1 - known
        var result = CountDistribution()
        for match in matches {
            let month = match.stretch.end + min(step + gap, horizon)
            guard month < history.periodCount else { continue }
            let value = history.values[match.stretch.row * history.periodCount + month]
            guard !value.isNaN else { continue }
            let scale = Double(own.peak / match.stretch.peak)
            result.add(
                value > 0 ? max(1, value * scale) : 0, weight: 1 / Double(0.5 + match.distance))
        }
        return result.total > 0 ? result.sorted() : nil
    }
}
