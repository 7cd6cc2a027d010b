import Domain
import RealModule
import Statistics

/// What a unit's situation is at the end of a month, in the few figures that people reason with; of
/// histories by month.
public struct Situation: Sendable, Hashable, Codable {
    /// Counts in the last 3 and 12 months.
    public let recent: Double
    public let year: Double
    /// Whole months since the last one with a count (0: this month), at most 60.
    public let quietMonths: Int
    /// Counts in neighbouring units in the last three months, of the months known; `nil` where none
    /// is.
    public let around: Double?

    /// The situation of a unit (by row) a number of months before the cut-off; `nil` where a month
    /// of the last twelve is unknown.
    init?(_ history: History, row: Int, back: Int) {
        var recent = 0.0
        var year = 0.0
        for month in back..<(back + 12) {
            let value = history.value(row: row, back: month)
            guard !value.isNaN else { return nil }
            year += value
            if month < back + 3 { recent += value }
        }
        self.recent = recent
        self.year = year
        quietMonths =
            (0..<60).first { history.value(row: row, back: back + $0) > 0 }
            ?? 60
        around = Self.around(history, row: row, back: back)
    }

    private static func around(_ history: History, row: Int, back: Int) -> Double? {
        var sum: Double?
        for neighbor in history.neighborhood.rows[row] {
            for month in back..<(back + 3) {
                let value = history.value(row: neighbor, back: month)
                if !value.isNaN { sum = (sum ?? 0) + value }
            }
        }
        return sum
    }

    /// How different two situations are; 0 is the same. Differences are those of logarithms, so
    /// that 2 and 4 are as far apart as 20 and 40. What happened around counts where it is known of
    /// both.
    func distance(to other: Situation) -> Double {
        func gap(_ left: Double, _ right: Double) -> Double {
            abs(Double.log(onePlus: left) - Double.log(onePlus: right))
        }
        return gap(year, other.year) + gap(recent, other.recent)
            + 0.7 * gap(Double(quietMonths), Double(other.quietMonths))
            + 0.5 * (around.flatMap { own in other.around.map { gap(own, $0) } } ?? 0)
    }
}

/// A past situation like a unit's present one, by name and date, and what followed.
public struct SimilarSituation: Sendable, Hashable, Codable {
    public let unit: String
    /// The month at whose end it was so.
    public let month: Month
    public let situation: Situation
    /// Counts in the twelve months that followed, the next month first; all are known.
    public let followed: [Double]
}

/// The past situations of any unit that were most like a unit's present one.
public struct SimilarSituations: Sendable, Hashable, Codable {
    /// The most similar first; of one unit at most one in twelve months.
    public let nearest: [SimilarSituation]
    /// How many of ``nearest`` saw a count in the following month.
    public let followedAtOnce: Int
    /// How many saw one within six months.
    public let followedInSix: Int

    /// Months that must have followed.
    static let horizon = 12

    /// The most similar of all past situations whose next twelve months are past and known.
    ///
    /// - Parameter count: how many to keep.
    public init(_ history: History, row: Int, count: Int = 30) {
        guard let own = Situation(history, row: row, back: 0) else {
            nearest = []
            followedAtOnce = 0
            followedInSix = 0
            return
        }
        let chosen = Self.chosen(Self.candidates(history, own, row), count)
        nearest = chosen.map { candidate in
            SimilarSituation(
                unit: history.units[candidate.row], month: (history.cutOff - candidate.back).month,
                situation: candidate.situation,
                followed: (1...Self.horizon).map {
                    history.value(row: candidate.row, back: candidate.back - $0)
                })
        }
        followedAtOnce = nearest.count { ($0.followed.first ?? 0) > 0 }
        followedInSix = nearest.count { $0.followed.prefix(6).contains { $0 > 0 } }
    }

    private struct Candidate {
        var row: Int
        var back: Int
        var situation: Situation
        var distance: Double
    }

    private static func candidates(
        _ history: History, _ own: Situation, _ row: Int
    ) -> [Candidate] {
        // Months whose year before and year after are on record, at most 20 years back.
        let last = min(history.periodCount - 12, 240)
        guard last > horizon else { return [] }
        return history.units.indices.flatMap { other in
            (horizon..<last).compactMap { back -> Candidate? in
                guard let situation = Situation(history, row: other, back: back),
                    isKnown(history, row: other, after: back)
                else { return nil }
                let distance = own.distance(to: situation)
                return distance < 2.5
                    ? Candidate(row: other, back: back, situation: situation, distance: distance)
                    : nil
            }
        }
    }

    /// Whether what followed is known.
    private static func isKnown(_ history: History, row: Int, after back: Int) -> Bool {
        (1...horizon).allSatisfy { !history.value(row: row, back: back - $0).isNaN }
    }

    private static func chosen(_ candidates: [Candidate], _ count: Int) -> [Candidate] {
        var taken: [Int: [Int]] = [:]
        var result: [Candidate] = []
        let ordered = candidates.sorted {
            ($0.distance, $0.back, $0.row) < ($1.distance, $1.back, $1.row)
        }
        for candidate in ordered where result.count < count {
            let own = taken[candidate.row] ?? []
            guard own.allSatisfy({ abs($0 - candidate.back) >= 12 }) else { continue }
            taken[candidate.row] = own + [candidate.back]
            result.append(candidate)
        }
        return result
    }
}
