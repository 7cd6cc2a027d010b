import Domain
import Statistics

/// Why a unit's forecast is what it is: the figures behind the words. For histories by month.
public struct Explanation: Sendable, Hashable, Codable {
    /// A neighbouring unit's level.
    public struct Neighbor: Sendable, Hashable, Codable {
        public let unit: String
        /// Counts in the last 3 and 12 months; NaN where none of them is known.
        public let recent: Double
        public let year: Double
        /// How many of the last 3 and 12 months are known.
        public let knownRecent: Int
        public let knownYear: Int

        /// The neighbours of a unit (by row) at a history's cut-off, the worst of the last twelve
        /// months first.
        public static func all(of row: Int, in history: History) -> [Neighbor] {
            history.neighborhood.rows[row].map { neighbor in
                let own = history.series(row: neighbor)
                return Neighbor(
                    unit: history.units[neighbor], recent: sum(own.suffix(3)),
                    year: sum(own.suffix(12)), knownRecent: own.suffix(3).count { !$0.isNaN },
                    knownYear: own.suffix(12).count { !$0.isNaN })
            }.sorted {
                let (left, right) = ($0.year.isNaN ? -1 : $0.year, $1.year.isNaN ? -1 : $1.year)
                return left != right ? left > right : $0.unit < $1.unit
            }
        }

        /// The sum of the known values; NaN when none is.
        private static func sum(_ values: ArraySlice<Double>) -> Double {
            let known = values.filter { !$0.isNaN }
            return known.isEmpty ? .nan : known.reduce(0, +)
        }
    }

    /// The worst month on record.
    public struct Peak: Sendable, Hashable, Codable {
        public let month: Month
        public let count: Double
    }

    public let unit: String
    public let cutOff: Month
    /// The step that is explained.
    public let step: Int
    /// Counts in the last 24 months, oldest first; NaN where unknown.
    public let recentMonths: [Double]
    /// Whole months since the last one with a count (0: the cut-off month); `nil` when none is
    /// known.
    public let monthsSinceLastDeath: Int?
    /// Months with a count, and known months, of the last sixty; fewer than sixty where the data
    /// begin later.
    public let violentMonths: Int
    public let knownMonths: Int
    /// How many months of data there are, at most sixty.
    public let recordedMonths: Int
    /// How many months after the last one with a count are unknown; with none known, of all months.
    public let unknownSince: Int
    /// `nil` when nothing ever happened.
    public let peak: Peak?
    /// Neighbouring units, the worst of the last twelve months first.
    public let neighbors: [Neighbor]
    /// What each member of the pool says, heaviest first.
    public let votes: [MemberVote]
    /// The most similar past situations and what followed them.
    public let similar: SimilarSituations

    /// Explains a unit (by row) and step of a forecast from a history, with what the members of its
    /// model said.
    public init(_ votes: [MemberVote], _ history: History, row: Int, step: Int) {
        unit = history.units[row]
        cutOff = history.cutOff.month
        self.step = step
        let series = Array(history.series(row: row))
        recentMonths = Array(series.suffix(24))
        monthsSinceLastDeath = series.lastIndex { $0 > 0 }.map { series.count - 1 - $0 }
        violentMonths = series.suffix(60).count { $0 > 0 }
        knownMonths = series.suffix(60).count { !$0.isNaN }
        recordedMonths = min(60, series.count)
        unknownSince = series.suffix(monthsSinceLastDeath ?? series.count).count(where: \.isNaN)
        let worst = series.indices.filter { series[$0] > 0 }.max { series[$0] < series[$1] }
        peak = worst.map { Peak(month: (history.first + $0).month, count: series[$0]) }
        neighbors = Neighbor.all(of: row, in: history)
        self.votes = votes
        similar = SimilarSituations(history, row: row)
    }
}
