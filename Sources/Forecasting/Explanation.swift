import Domain
import Statistics

/// Why a unit's forecast is what it is, for people.
public struct Explanation: Sendable, Hashable, Codable {
    public let unit: String
    public let cutOff: Month
    /// The step that is explained.
    public let step: Int
    /// Deaths in the last 12 months, oldest first; NaN where unknown.
    public let recentMonths: [Double]
    /// Whole months since the last one with a death (0: the cut-off month); `nil` when none is
    /// known.
    public let monthsSinceLastDeath: Int?
    /// Deaths in neighbouring units over the last three months; `nil` without neighbours.
    public let neighborDeaths: Double?
    /// What moves the forecast, strongest first.
    public let drivers: [Driver]
    /// What each member of the pool says, heaviest first.
    public let votes: [MemberVote]
    /// The most similar past stretches and what followed them.
    public let analogues: [Analogue]

    /// Explains a unit (by row) and step of a fitted model.
    public init(
        _ fitted: any FittedModel, _ history: History, row: Int, step: Int,
        analogueCount: Int = 5
    ) {
        unit = history.units[row]
        cutOff = history.cutOff
        self.step = step
        let series = Array(history.series(row: row))
        recentMonths = Array(series.suffix(12))
        monthsSinceLastDeath = series.reversed().firstIndex { $0 > 0 }.map {
            series.reversed().distance(from: series.reversed().startIndex, to: $0)
        }
        let around = history.neighborhood.rows[row]
        neighborDeaths =
            around.isEmpty
            ? nil
            : around.reduce(0.0) { sum, neighbor in
                sum + history.series(row: neighbor).suffix(3).filter { !$0.isNaN }.reduce(0, +)
            }
        drivers = fitted.explanation(row: row)
            .filter { abs($0.effect ?? 1) > 0.02 }
            .sorted { abs($0.effect ?? 0) > abs($1.effect ?? 0) }
        votes = fitted.votes(row: row, step: step)
        analogues = AnalogueLibrary(history).analogues(row: row, count: analogueCount)
    }

    /// The explanation in sentences.
    public var sentences: [String] {
        [recentSentence, neighborSentence, driverSentence, voteSentence].compactMap { $0 }
            + analogues.prefix(3).map(Self.sentence)
    }

    private var recentSentence: String {
        let known = recentMonths.filter { !$0.isNaN }
        guard !known.isEmpty else {
            return "Nothing is known of \(unit) in the 12 months to \(cutOff); unknown is not zero."
        }
        let deaths = Self.number(known.reduce(0, +))
        let violent = known.count { $0 > 0 }
        let last =
            switch monthsSinceLastDeath {
            case .none: "no death is on record before"
            case .some(0): "the last in \(cutOff) itself"
            case .some(let months):
                "the last \(months) month\(months == 1 ? "" : "s") before \(cutOff)"
            }
        return
            "\(deaths) deaths are known in \(unit) in the 12 months to \(cutOff), in \(violent) of \(known.count) months; \(last)."
    }

    private var neighborSentence: String? {
        neighborDeaths.map {
            "Neighbouring units counted \(Self.number($0)) deaths in the last three months."
        }
    }

    private var driverSentence: String? {
        let moving = drivers.filter { abs($0.effect ?? 0) > 0.05 }.prefix(4)
        guard !moving.isEmpty else { return nil }
        let parts = moving.map { driver in
            "\(driver.name) (\((driver.effect ?? 0) > 0 ? "raises" : "lowers") it)"
        }
        return "What moves the forecast most: \(parts.joined(separator: ", "))."
    }

    private var voteSentence: String? {
        let heavy = votes.filter { $0.weight >= 0.05 }
        guard !heavy.isEmpty else { return nil }
        let parts = heavy.map {
            "\($0.model) expects \(Self.number($0.mean)) deaths and gives any death \(Self.percent($0.anyDeath)) (weight \(Self.percent($0.weight)))"
        }
        return "The members say: \(parts.joined(separator: "; "))."
    }

    private static func sentence(_ analogue: Analogue) -> String {
        let before = analogue.course.filter { !$0.isNaN }.reduce(0, +)
        let after = analogue.followed.prefix(12).filter { !$0.isNaN }
        return
            "A similar course: \(analogue.unit) to \(analogue.month) (\(number(before)) deaths in \(analogue.course.count) months); the \(after.count) months after it brought \(number(after.reduce(0, +))) deaths, violence in \(after.count { $0 > 0 }) of them."
    }

    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "an unknown number of" }
        let tenths = (value * 10).rounded() / 10
        return value >= 10 || tenths == tenths.rounded() ? "\(Int(value.rounded()))" : "\(tenths)"
    }

    private static func percent(_ share: Double) -> String {
        share.isFinite ? "\(Int((share * 100).rounded())) %" : "an unknown chance"
    }
}
